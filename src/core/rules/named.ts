/** Does the application name a person? Half a name and test entries are asked about. */
import { type Application, NO_ANSWERS } from '../application';
import { ask, type Finding, pass, type Rule } from './rule';

const FINE = 'First and last name are given.';
const missing = (which: string) => `The ${which} is missing.`;
const looksLikeATest = (name: string) => `The name '${name}' looks like a test entry.`;

const TEST_WORDS = /^(test(er|ing)?|test ?\d+|asdf\w*|qwert\w*|x{2,}|n\/a|n\.a\.|dummy|sample)$/i;
const isTestWord = (name: string): boolean => TEST_WORDS.test(name.trim()) || !/\p{L}/u.test(name);

/** A first or last name that looks like somebody trying out the form. */
export const isTestEntry = ({ answers: { firstName, lastName } }: Pick<Application, 'answers'>): boolean =>
  [firstName, lastName].some((name) => name !== '' && isTestWord(name));

export const named: Rule = {
  key: 'named',
  title: 'Named',
  question: 'Are first and last name given?',
  roles: ['mentor', 'mentee'],
  fields: ['firstName', 'lastName', 'fullName'],
  settings: [],
  judge({ answers: { firstName, lastName } }): Finding {
    if (firstName === '' && lastName === '') return ask(missing('name'));
    if (firstName === '') return ask(missing('first name'));
    if (lastName === '') return ask(missing('last name'));
    const isTest = isTestEntry({ answers: { ...NO_ANSWERS, firstName, lastName } });
    return isTest ? ask(looksLikeATest(`${firstName} ${lastName}`)) : pass(FINE);
  },
};
