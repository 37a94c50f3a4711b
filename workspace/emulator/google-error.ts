/** Google's errors: name, text, and the user's language. */
import { theRun, theWorld } from './meter';

/**
 * An error as Google throws it. Texts are localized to the user's language; for any language but English we make one up,
 * so that nobody can branch on a text unnoticed.
 */
export function googleError(text: string, name = 'Exception'): Error {
  const language = theWorld()?.accounts[theRun()?.user]?.language ?? 'en';
  const error = new Error(language === 'en' ? text : madeUp(text, language));
  error.name = name;
  return error;
}

const madeUp = (text: string, language: string): string =>
  `[${language}] ${text.replace(/[A-Za-z]+/g, (word) => [...word].reverse().join(''))}`;
