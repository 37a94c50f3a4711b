/** The tabs whose changes can be taken back, and how their rows are told apart. What left the sheet and what is computed anew is not here. */

import { bindingWords } from './bindings-table';
import { noteOf, type Shape } from './changes';
import {
  AGREEMENT,
  ATTENDANCE,
  BINDINGS,
  BY_HAND,
  MEMBERS,
  MESSAGES,
  PAIR_RULES,
  PAIRS,
  PEOPLE,
  SETTINGS,
  type Tab,
  type TabKey,
  TEMPLATES_TAB,
  WHO,
  WITHOUT,
} from './layout';
import { pairPeople } from './pairs-tab';
import { text } from './table';

type Words = Pick<Shape, 'key' | 'words'> & Partial<Pick<Shape, 'loosely' | 'place'>>;

/** The columns that carry a note in each cell are undone with their notes. */
const shape = (tab: Tab, words: Words): Shape => ({
  headers: [...tab.columns.map((c) => c.header), ...tab.columns.filter((c) => c.noted).map((c) => noteOf(c.header))],
  loosely: false,
  place: () => '',
  ...words,
});

const together = (words: string[], between: string): string => words.filter(Boolean).join(between);

export const SHAPES: Partial<Record<TabKey, Shape>> = {
  // An edited response gives its row a new time: the person is the same.
  people: shape(PEOPLE, {
    key: ['Person', 'Applied on'],
    loosely: true,
    words: (cell) => text(cell('Name')) || text(cell('Email')),
  }),
  // The list is somebody's own, with its own headers.
  members: {
    ...shape(MEMBERS, {
      key: 'content',
      words: (cell) => together([...new Set(['Name', 'Member number', 'Email'].map((h) => text(cell(h))))], ', '),
    }),
    headers: 'all',
  },
  // A mentee stands in one pair at a time.
  pairs: shape(PAIRS, {
    key: ['Pair'],
    words: (cell) => together([text(cell('Mentee')), text(cell('Mentor (edit)')).replace(/ \u00b7 .*$/, '')], ' with '),
    place: (cell) => (text(cell('Status')) === 'Ended' ? '' : (pairPeople(text(cell('Pair')))?.mentee ?? '')),
  }),
  without: shape(WITHOUT, { key: ['Person'], words: (cell) => text(cell('Name')) }),
  pairRules: shape(PAIR_RULES, {
    key: ['Person A (edit)', 'Person B (edit)', 'Rule (edit)'],
    words: (cell) =>
      `${together([text(cell('Person A (edit)')), text(cell('Person B (edit)'))], ' and ')}: ${text(cell('Rule (edit)'))}`,
  }),
  whoIsWho: shape(WHO, {
    key: ['Person (edit)', 'Answer (edit)', 'Answered on'],
    words: (cell) => `${text(cell('Person (edit)'))}: ${text(cell('Answer (edit)'))}`,
  }),
  byHand: shape(BY_HAND, {
    key: ['Added on', 'Added by'],
    words: (cell) => together([text(cell('First name (edit)')), text(cell('Last name (edit)'))], ' '),
  }),
  templates: shape(TEMPLATES_TAB, { key: ['Key'], words: (cell) => text(cell('Message')) }),
  agreement: shape(AGREEMENT, {
    key: ['Pair'],
    words: (cell) => together([text(cell('Mentee')), text(cell('Mentor'))], ' with '),
  }),
  // Only what a person noted by hand is recorded; what left the sheet is not taken back here.
  messages: shape(MESSAGES, {
    key: ['Key'],
    words: (cell) => together([text(cell('Message')), text(cell('Person'))], ' for '),
  }),
  attendance: shape(ATTENDANCE, { key: ['Person'], words: (cell) => text(cell('Name')) || text(cell('Email')) }),
  bindings: shape(BINDINGS, { key: ['Form', 'What'], words: (cell) => bindingWords(text(cell('What'))) }),
  settings: shape(SETTINGS, { key: ['Setting'], words: (cell) => text(cell('Setting')) }),
};

export const shapeOf = (key: TabKey): Shape => {
  const found = SHAPES[key];
  if (!found) throw new Error(`Changes in ${key} cannot be undone`);
  return found;
};
