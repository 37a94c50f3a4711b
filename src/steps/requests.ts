/** What a page may ask, checked at the door: anything global can be called from a page by anybody who may edit. */
import {
  array,
  boolean,
  type InferOutput,
  integer,
  literal,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  regex,
  strictObject,
  string,
  union,
  variant,
} from 'valibot';
import { FIELDS } from '../core/fields';
import { TABS, type TabKey, WHO_ANSWERS } from '../core/layout';
import { MATTERS, MEANINGS } from '../core/meanings';
import { MESSAGE_KEYS } from '../core/message-kinds';
import { DECISIONS, STATUSES } from '../core/person';
import { PLAN_KEYS } from '../core/plans';
import { SAME_TOPICS } from '../core/same-answers';
import { WEIGHT_WORDS } from '../core/weights';

export const nothing = object({});
export type Nothing = InferOutput<typeof nothing>;

/**
 * Settings by key, as text, as a person would type them. `link`: the address of a form opened for editing, where its answers go to another
 * spreadsheet. `roles`: whose form it is, by form id, where a person has said so.
 */
export const setUp = strictObject({
  settings: optional(record(string(), string()), {}),
  link: optional(string(), ''),
  roles: optional(record(string(), picklist(['mentor', 'mentee', 'asked', 'none'])), {}),
});
export type SetUp = InferOutput<typeof setUp>;

/** `word`: '' goes back to what the rules say. `asGiven`: as a file gives them, also against a rule without a note. */
export const decide = strictObject({
  decisions: array(strictObject({ person: string(), word: picklist(['', ...DECISIONS]), note: string() })),
  asGiven: optional(boolean(), false),
});
export type Decide = InferOutput<typeof decide>;

/** `takeOver`: also where somebody else switched it on. */
export const switchOn = strictObject({ takeOver: optional(boolean(), false) });
export type SwitchOn = InferOutput<typeof switchOn>;

/** Person keys; moments in epoch milliseconds, 0 where none is meant. */
export const sayWho = strictObject({
  answer: picklist(WHO_ANSWERS),
  person: string(),
  application: optional(number(), 0),
  other: optional(string(), ''),
  otherApplication: optional(number(), 0),
  note: optional(string(), ''),
});
export type SayWho = InferOutput<typeof sayWho>;

/** Answers by field, as text or as the options ticked; `applied`: a wall clock in the program's zone, or ''. */
export const addByHand = strictObject({
  answers: record(string(), union([string(), array(string())])),
  applied: optional(string(), ''),
  note: optional(string(), ''),
});
export type AddByHand = InferOutput<typeof addByHand>;

/** What people read who open a closed form. */
export const closeForms = strictObject({ message: string() });
export type CloseForms = InferOutput<typeof closeForms>;

/** Whoever is shown, by key, or '' for whoever waits first; `hide`: without what tells who it is. */
export const applicant = strictObject({ person: string(), hide: optional(boolean(), false) });
export type Applicant = InferOutput<typeof applicant>;

const upload = pipe(string(), regex(/^[\w-]{8,64}$/));
/** A portion of a member list's rows, as JSON text: what all parts together hold is `{name, lines}`. */
export const sendList = strictObject({
  upload,
  part: pipe(number(), integer(), minValue(1)),
  of: pipe(number(), integer(), minValue(1), maxValue(500)),
  text: pipe(string(), maxLength(250_000)),
});
export type SendList = InferOutput<typeof sendList>;

/** `monthAndYear`: "Dec 26" is read as the last day of that month. `asOf`: the day the list was made, or ''. */
const list = {
  upload,
  of: pipe(number(), integer(), minValue(1), maxValue(500)),
  mode: picklist(['replace', 'add']),
  monthAndYear: optional(boolean(), false),
};
export const previewList = strictObject(list);
export type PreviewList = InferOutput<typeof previewList>;
const dayOrBlank = pipe(string(), regex(/^(\d{4}-\d\d-\d\d)?$/));
export const takeList = strictObject({ ...list, asOf: dayOrBlank });
export type TakeList = InferOutput<typeof takeList>;
export const recheck = strictObject({ asOf: dayOrBlank });
export type Recheck = InferOutput<typeof recheck>;

export const find = strictObject({ words: string() });
export type Find = InferOutput<typeof find>;

/** `only`: mentee keys; absent means every pair but the Weak ones. `weakToo`: Weak pairs, named one by one. */
export const approve = strictObject({
  only: optional(array(string())),
  weakToo: optional(array(string()), []),
  note: optional(string(), ''),
});
export type Approve = InferOutput<typeof approve>;

const key = pipe(string(), maxLength(400));
const settled = picklist(['leave', 'few', 'again']);

/** `keepMine`: what somebody changed by hand and did not keep is kept now. `approvedToo`: approved pairs may change as well. */
export const suggest = strictObject({
  keepMine: optional(boolean(), false),
  approvedToo: optional(boolean(), false),
});
export type Suggest = InferOutput<typeof suggest>;

/** A person's key, 'plans', or ''. */
export const boardAt = strictObject({ at: optional(pipe(string(), maxLength(400)), '') });
export type BoardAt = InferOutput<typeof boardAt>;

/** One change to the pairs as they stand (core/what-if.ts). */
const pairChange = variant('do', [
  strictObject({
    do: literal('give'),
    mentee: key,
    mentor: key,
    displaced: optional(key),
    others: picklist(['swap', 'leave', 'few', 'again']),
  }),
  strictObject({ do: literal('leave'), mentee: key }),
  strictObject({ do: picklist(['keep', 'free']), mentee: key }),
  strictObject({
    do: literal('never'),
    mentee: key,
    mentor: key,
    reason: optional(pipe(string(), maxLength(1000))),
    others: settled,
  }),
  strictObject({ do: literal('one more'), mentor: key, others: settled }),
  strictObject({ do: literal('withdraw'), person: key, others: settled }),
]);

/** Changes to try, one after the other; at most as many as a person would make in a meeting. */
export const whatIf = strictObject({ changes: pipe(array(pairChange), maxLength(200)) });
export type WhatIf = InferOutput<typeof whatIf>;

/** `mark`: the pairs on which the changes were thought out. `mine`: they count although somebody changed pairs meanwhile. */
export const changePairs = strictObject({ ...whatIf.entries, mark: string(), mine: optional(boolean(), false) });
export type ChangePairs = InferOutput<typeof changePairs>;

export const unsaved = strictObject({ ...whatIf.entries, mark: string() });
export type Unsaved = InferOutput<typeof unsaved>;

/** Whose possible partners; `changes`: as the pairs would then be. */
export const partnersFor = strictObject({ ...whatIf.entries, person: key });
export type PartnersFor = InferOutput<typeof partnersFor>;

/** A word about two people, by key, address or name; `partner` and `other` are '' where only one is meant. `places`: for 'raise'. */
export const sayPair = strictObject({
  say: picklist([
    'keep',
    'free',
    'never',
    'prefer',
    'nothing',
    'put back',
    'part',
    'give',
    'raise',
    'move',
    'ask one more',
    'next round',
    'weaker',
    'take part',
  ]),
  person: string(),
  partner: optional(string(), ''),
  other: optional(string(), ''),
  reason: optional(string(), ''),
  places: optional(number(), 0),
});
export type SayPair = InferOutput<typeof sayPair>;

/** The mentee of the pair. */
export const pairAt = strictObject({ mentee: string() });
export type PairAt = InferOutput<typeof pairAt>;

/** Words by criterion; `soften`: whatever must match is Important from now on. */
export const savePairing = strictObject({
  weights: optional(record(string(), picklist(WEIGHT_WORDS)), {}),
  tooFew: optional(picklist(['As many pairs as possible', 'Only pairs that fit well'])),
  rules: optional(record(string(), picklist(['On', 'Caution', 'Off'])), {}),
  soften: optional(boolean(), false),
});
export type SavePairing = InferOutput<typeof savePairing>;

export const choosePlan = strictObject({ plan: picklist(PLAN_KEYS) });
export type ChoosePlan = InferOutput<typeof choosePlan>;

/** `chosen`: addresses; `again`: ledger keys that are done and are wanted once more; `typed`: words for this message, by name. */
const message = {
  message: picklist(MESSAGE_KEYS),
  who: optional(picklist(['everyone', 'new', 'status', 'chosen']), 'everyone'),
  status: optional(picklist(STATUSES)),
  chosen: optional(array(string()), []),
  again: optional(array(string()), []),
  typed: optional(record(string(), string()), {}),
};
export const draft = strictObject(message);
export type Draft = InferOutput<typeof draft>;

/** `address`: the one whose message it is. */
export const oneOf = strictObject({ ...message, address: string() });
export type OneOf = InferOutput<typeof oneOf>;

/** What a person says about messages: ledger keys, or addresses of this message that the ledger does not know yet. */
export const note = strictObject({
  ...message,
  keys: array(string()),
  state: picklist(['Sent', 'Draft gone', 'Skipped', 'To be made']),
});
export type Note = InferOutput<typeof note>;

/** Ledger keys. */
export const drafts = strictObject({ keys: array(string()) });
export type Drafts = InferOutput<typeof drafts>;

export const template = strictObject({ key: string() });
export type TemplateKey = InferOutput<typeof template>;

/** Of a text: a name in braces that does not exist, and the one that was meant. */
export const replaceName = strictObject({ key: string(), wrong: string(), right: string() });
export type ReplaceName = InferOutput<typeof replaceName>;

export const onePerson = strictObject({ person: key });
export type OnePerson = InferOutput<typeof onePerson>;

/** A pair by its id; what one side of it said. */
export const pairAnswer = strictObject({
  pair: string(),
  side: picklist(['mentor', 'mentee']),
  answer: picklist(['Yes', 'No', '']),
  reason: optional(string(), ''),
});
export type PairAnswer = InferOutput<typeof pairAnswer>;

export const uncertain = strictObject({
  answers: array(
    strictObject({ key: string(), answer: picklist(['make it', 'it exists', 'it was sent', 'it was deleted']) }),
  ),
});
export type Uncertain = InferOutput<typeof uncertain>;

/** A wall clock in the program's zone; '' asks for the best of the possible times. */
export const session = strictObject({ wall: string() });
export type Session = InferOutput<typeof session>;

/** Wall clocks of possible times, in the order of the sessions' numbers. */
export const chooseSessions = strictObject({ walls: pipe(array(string()), minLength(1), maxLength(3)) });
export type ChooseSessions = InferOutput<typeof chooseSessions>;

const sessionNumber = pipe(number(), integer(), minValue(1), maxValue(9));
/** A wall clock in the program's zone. */
export const moveSession = strictObject({
  number: sessionNumber,
  wall: pipe(string(), regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/)),
});
export type MoveSession = InferOutput<typeof moveSession>;
export const cancelSession = strictObject({ number: sessionNumber });
export type CancelSession = InferOutput<typeof cancelSession>;

/** Each as a person types it; what is absent stays. */
export const orientationDetails = strictObject({
  title: optional(string()),
  minutes: optional(string()),
  link: optional(string()),
  host: optional(string()),
  text: optional(string()),
  times: optional(string()),
});
export type OrientationDetails = InferOutput<typeof orientationDetails>;

/** People by their row's name; `minutes`: null where no list told; `came` of one person beats that of all. */
export const attended = strictObject({
  people: array(
    strictObject({ person: string(), minutes: optional(nullable(number()), null), came: optional(boolean()) }),
  ),
  came: boolean(),
  how: picklist(['by hand', 'list']),
});
export type Attended = InferOutput<typeof attended>;

/** Pasted text, or a file's. */
export const meetingList = strictObject({ list: pipe(string(), maxLength(500_000)) });
export type MeetingList = InferOutput<typeof meetingList>;

/** `makeUp`: a wall clock or ''; `session`: 0 as proposed. What is absent stays. */
export const oneAttending = strictObject({
  person: string(),
  makeUp: optional(pipe(string(), regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)?$/))),
  makeUpDone: optional(boolean()),
  exception: optional(string()),
  session: optional(pipe(number(), integer(), minValue(0), maxValue(3))),
});
export type OneAttending = InferOutput<typeof oneAttending>;

export const saveMinutes = strictObject({ minutes: pipe(number(), integer(), minValue(0), maxValue(480)) });
export type SaveMinutes = InferOutput<typeof saveMinutes>;

/** A step's key; it becomes part of a file's name. */
export const screens = strictObject({ of: pipe(string(), regex(/^[a-z-]{1,30}$/)) });
export type Screens = InferOutput<typeof screens>;

/** `row` and `column`, as the sheet counts: the cell that is selected there. */
export const show = strictObject({
  tab: picklist(TABS.filter((t) => !t.hidden).map((t) => t.key) as [TabKey, ...TabKey[]]),
  row: optional(pipe(number(), integer(), minValue(1)), undefined),
  column: optional(pipe(number(), integer(), minValue(1)), undefined),
});
export type Show = InferOutput<typeof show>;

/** The tabs whose rows the panel can follow. */
export const selected = strictObject({ tab: picklist(['people', 'pairs']) });
export type Selected = InferOutput<typeof selected>;

/** A line of History. `ask`: nothing is changed where somebody went on since; `the others`: what was changed since stays; `all`: it goes back too. */
export const reversal = strictObject({ id: string(), how: optional(picklist(['ask', 'the others', 'all']), 'ask') });
export type Reversal = InferOutput<typeof reversal>;

const settingsByKey = record(string(), string());
/** Settings by key, as a person would type them. */
export const saveSettings = strictObject({ settings: settingsByKey });
export type SaveSettings = InferOutput<typeof saveSettings>;

/** An answer to a card about a form; item ids, '' and [] where none is meant. */
export const answerQuestion = strictObject({
  form: string(),
  field: picklist(['', ...FIELDS.map((f) => f.key)]),
  answer: picklist(['same', 'choose', 'column', 'use', 'names', 'not asked', 'keep', 'leave', 'tab']),
  questions: array(number()),
  header: string(),
});
export type AnswerQuestion = InferOutput<typeof answerQuestion>;

/** By field, the item id of its question, or null where the form does not ask for it. */
export const confirmQuestions = strictObject({
  form: string(),
  fields: record(picklist(FIELDS.map((f) => f.key)), nullable(number())),
});
export type ConfirmQuestions = InferOutput<typeof confirmQuestions>;

/** `link` as above: that form is among them. */
export const whoseForms = strictObject({ link: optional(string(), '') });
export type WhoseForms = InferOutput<typeof whoseForms>;

export const nameRole = strictObject({ form: string(), role: picklist(['mentor', 'mentee', 'asked']) });
export type NameRole = InferOutput<typeof nameRole>;

export const sayMeanings = strictObject({
  matter: picklist(MATTERS.map((m) => m.key)),
  words: record(string(), picklist(MEANINGS)),
});
export type SayMeanings = InferOutput<typeof sayMeanings>;

export const saySame = strictObject({ topic: picklist(SAME_TOPICS), answer: string(), as: string() });
export type SaySame = InferOutput<typeof saySame>;
