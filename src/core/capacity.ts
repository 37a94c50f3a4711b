/** How many mentees a mentor takes, read from an answer in words or numbers. */

const MOST = 12;
const WORDS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "1-2" → 2, "up to 3" → 3, "one" → 1, "" → 1 (nobody asked for more), "0" → 0; from 0 to 12. `readable` is false where the text names no number. */
export function readCapacity(answer: string): { places: number; readable: boolean } {
  const words = answer.trim().toLowerCase();
  if (words === '') return { places: 1, readable: true };
  const numbers = (words.match(/\d+(\.\d+)?/g) ?? []).map(Number).filter((n) => n < 100);
  for (const word of words.match(/[a-z]+/g) ?? []) {
    const n = WORDS.indexOf(word);
    if (n >= 0) numbers.push(n);
    else if (word === 'couple' || word === 'both') numbers.push(2);
  }
  if (numbers.length === 0) return { places: 1, readable: false };
  return { places: Math.min(MOST, Math.floor(Math.max(...numbers))), readable: true };
}
