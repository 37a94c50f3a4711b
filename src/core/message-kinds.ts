/**
 * The messages as a committee chooses them: one entry each, in the order of the year. Several templates may be one message (the introduction
 * has a text for mentors, for mentees and for a person who is both), and whoever has one of them has the message.
 */
import type { NameKey } from './message-names';
import { ALL_NAMES } from './message-names';
import { TEMPLATES } from './templates';
import type { Template } from './templates/template';

const LISTED_KEYS = [
  'application-received',
  'something-missing',
  'which-application',
  'membership-renewal',
  'not-eligible',
  'accepted',
  'agreement-mentor',
  'agreement-mentee',
  'introduction',
  'waiting-list',
  'not-matched-mentor',
  'orientation-times',
  'orientation-invitation',
  'orientation-reminder',
  'orientation-missed',
  'have-you-met',
  'mid-program-check-in',
  'mentor-withdrew',
  'closing-survey',
  'certificate-letter',
] as const;
export type MessageKey = (typeof LISTED_KEYS)[number];

export interface MessageKind {
  key: MessageKey;
  title: string;
  /** Whom it is for, in words. */
  who: string;
  templates: readonly string[];
  /** What the text tells that can change later: then whoever has it is shown the difference. */
  about: 'nobody' | 'partners' | 'session';
  /** Nothing in the spreadsheet says who gets it: people are ticked one by one. */
  byHand: boolean;
}

const kind = (key: MessageKey, who: string, more: Partial<Omit<MessageKind, 'key' | 'who'>> = {}): MessageKind => ({
  key,
  title: TEMPLATES.find((t) => t.key === key)?.title ?? '',
  who,
  templates: [key],
  about: 'nobody',
  byHand: false,
  ...more,
});

const PAIRED = 'everybody in an approved pair';

const LISTED: readonly MessageKind[] = [
  kind('application-received', 'everybody who applied'),
  kind('something-missing', 'people who need a decision or were asked', { byHand: true }),
  kind('which-application', 'people with what looks like two applications'),
  kind('membership-renewal', 'people whose membership does not reach the start'),
  kind('not-eligible', 'people who are not eligible'),
  kind('accepted', 'everybody who is eligible'),
  kind('agreement-mentor', 'mentors who are still to be asked about a pair', { about: 'partners' }),
  kind('agreement-mentee', 'mentees who are still to be asked about a pair', { about: 'partners' }),
  kind('introduction', PAIRED, {
    title: 'Introduction',
    templates: ['introduction-mentor', 'introduction-mentee', 'introduction-both-roles'],
    about: 'partners',
  }),
  kind('waiting-list', 'eligible mentees without a pair'),
  kind('not-matched-mentor', 'eligible mentors without a pair'),
  kind('orientation-times', 'everybody who is to attend'),
  kind('orientation-invitation', PAIRED, { about: 'session' }),
  kind('orientation-reminder', PAIRED, { about: 'session' }),
  kind('orientation-missed', 'whoever missed the orientation and is not excused'),
  kind('have-you-met', PAIRED, { about: 'partners' }),
  kind('mid-program-check-in', PAIRED),
  kind('mentor-withdrew', 'mentees whose mentor had to withdraw'),
  kind('closing-survey', PAIRED),
  kind('certificate-letter', 'everybody who attended the orientation or is excused'),
];

/** A text that somebody added and that no message above names is a message of its own: of everybody in a pair, people are ticked for it. */
export function kindsOf(templates: readonly Template[]): MessageKind[] {
  const named = new Set(LISTED.flatMap((k) => k.templates));
  const others = templates.filter((t) => !named.has(t.key));
  return [...LISTED, ...others.map((t) => kind(t.key as MessageKey, PAIRED, { title: t.title, byHand: true }))];
}

export const KINDS: readonly MessageKind[] = kindsOf(TEMPLATES);
export const MESSAGE_KEYS: readonly MessageKey[] = KINDS.map((k) => k.key);

export const kindOf = (key: MessageKey): MessageKind => KINDS.find((k) => k.key === key)!;

/** The message that a template belongs to. */
export const kindOfTemplate = (template: string): MessageKind | undefined =>
  KINDS.find((k) => k.templates.includes(template));

/** What the committee types for this message, in the order in which the panel asks for it. */
export const typedFor = ({ templates }: MessageKind): NameKey[] =>
  ALL_NAMES.filter(
    (n) =>
      n.from === 'committee' && TEMPLATES.some((t) => templates.includes(t.key) && t.names.includes(n.name as NameKey)),
  ).map((n) => n.name as NameKey);
