/** Leadership competencies: what the mentee wants to work on, covered by what the mentor is comfortable with. */
import type { Answers } from '../application';
import { inWords, lookUp, lowerFirst, statedList } from '../stated';
import type { Criterion, PairingFacts } from './criterion';

/** Weights of the first, second and third choice; any other wish weighs 1. */
const TOP = [3, 2, 1];

/** Wishes besides the top three that a mentee may tick ("up to five"): as many are open where none is ticked. */
const FURTHER = 2;

/** A row that a mentor left blank in a grid otherwise answered is not a "no": half of the middle level, below any stated strength. */
const BLANK_ROW = 0.25;

/** Level by the number of the competency. */
type Levels = readonly number[];
export interface Wishes {
  /** Number of the competency and its weight, by turns, heaviest first. */
  list: readonly number[];
  /** The weight that ticks left blank would have brought. */
  open: number;
}

const levelOf = (answer: string, facts: PairingFacts): number | undefined =>
  lookUp(facts.profile.vocabularies.levels, answer);

const levelName = (level: number, facts: PairingFacts): string =>
  Object.entries(facts.profile.vocabularies.levels).find(([, value]) => value === level)?.[0] ?? '';

const openWeight = ({ competencies: ticked }: Answers, { asked }: PairingFacts): number =>
  asked.mentee.has('competencies') && ticked.every((wish) => wish.trim() === '') ? FURTHER : 0;

function covered(mentor: Levels, { list: mentee }: Wishes): { code: number; level: number }[] {
  const wishes: { code: number; level: number }[] = [];
  for (let i = 0; i < mentee.length; i += 2) wishes.push({ code: mentee[i], level: mentor[mentee[i]] ?? BLANK_ROW });
  return wishes.filter((wish) => wish.level >= 0.5);
}

const namesOf = (wishes: readonly { code: number }[], facts: PairingFacts): string[] =>
  wishes.slice(0, 3).map((wish) => lowerFirst(facts.words.text(wish.code)));

export const competencies: Criterion<Levels, Wishes> = {
  key: 'competencies',
  title: 'Leadership competencies',
  range:
    '1: the mentor is strong in everything the mentee wants; 0: in nothing. First to third choice weigh 3, 2, 1, other wishes 1 (our proposal; needs covered: Deng et al. 2022).',
  defaultWeight: 25,
  fields: { mentor: ['competencyLevels'], mentee: ['competencies', 'topThree'] },

  mentor(answers, _key, facts) {
    const levels: number[] = [];
    for (const [competency, answer] of Object.entries(answers.competencyLevels)) {
      const level = levelOf(answer, facts);
      if (level !== undefined) levels[facts.words.code(competency)] = level;
    }
    return levels.length === 0 ? null : Array.from(levels, (level) => level ?? BLANK_ROW);
  },

  mentee(answers, _key, facts) {
    const wanted = statedList([...answers.topThree, ...answers.competencies], facts.profile);
    if (wanted === null || wanted === 'any') return wanted;
    const weights = new Map<number, number>();
    answers.topThree.forEach((wish, place) => {
      const code = wish.trim() === '' ? -1 : facts.words.code(wish);
      if (code >= 0 && !weights.has(code)) weights.set(code, TOP[place] ?? 1);
    });
    const list = facts.words
      .set(wanted)
      .map((code) => [code, weights.get(code) ?? 1])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .flat();
    return { list, open: openWeight(answers, facts) };
  },

  open({ list, open }) {
    const stated = list.reduce((sum, weight, i) => sum + (i % 2 === 1 ? weight : 0), 0);
    return open / (stated + open);
  },

  score(mentor, { list: mentee }) {
    let got = 0;
    let of = 0;
    for (let i = 0; i < mentee.length; i += 2) {
      const level = mentor[mentee[i]];
      got += mentee[i + 1] * (level === undefined ? BLANK_ROW : level);
      of += mentee[i + 1];
    }
    return got / of;
  },

  // Fourteen answers each: hardly two mentors are alike. By competency, all mentors in a row.
  scoreAll(mentors) {
    const width = Math.max(0, ...mentors.map((levels) => levels.length));
    const columns = Array.from({ length: width }, (_, code) =>
      Float64Array.from(mentors, (levels) => levels[code] ?? BLANK_ROW),
    );
    const blank = new Float64Array(mentors.length).fill(BLANK_ROW);
    const row = new Float64Array(mentors.length);
    return ({ list: mentee }) => {
      row.fill(0);
      let of = 0;
      for (let i = 0; i < mentee.length; i += 2) {
        const [column, weight] = [columns[mentee[i]] ?? blank, mentee[i + 1]];
        for (let k = 0; k < row.length; k++) row[k] += weight * column[k];
        of += weight;
      }
      for (let k = 0; k < row.length; k++) row[k] /= of;
      return row;
    };
  },

  reason(mentor, mentee, facts) {
    const best = covered(mentor, mentee).slice(0, 3);
    const words = best.map((wish) => `${lowerFirst(facts.words.text(wish.code))} (${levelName(wish.level, facts)})`);
    return words.length === 0 ? '' : `Competencies: ${words.join(', ')}.`;
  },
  caution: (mentor, mentee) =>
    covered(mentor, mentee).length === 0 ? 'None of the wanted competencies is covered.' : '',
  shared(mentor, mentee, facts) {
    const names = namesOf(covered(mentor, mentee), facts);
    return names.length === 0 ? '' : `You both named ${inWords(names)} as something to work on together.`;
  },
};
