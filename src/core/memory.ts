/** What a committee has said once and for all forms: it holds for this year's and is offered again for next year's. */
import { type FieldKey, field as fieldOf } from './fields';
import type { Matter, Meanings } from './meanings';
import type { Profile } from './profiles/profile';
import type { Same } from './same-answers';
import { foldTitle } from './titles';

export interface Memory {
  /** Titles of questions, by the field they ask for. */
  titles: Readonly<Partial<Record<FieldKey, readonly string[]>>>;
  meanings: Meanings;
  same: Same;
  /** Matters whose answers a person has looked through. */
  looked: readonly Matter[];
  /** Linked forms, by id, of which a person has said that they are not part of this program year. */
  unused: readonly string[];
}

export const NO_MEMORY: Memory = { titles: {}, meanings: {}, same: {}, looked: [], unused: [] };

/** From now on this title asks for this field, and for no other that the same people are asked. */
export function withTitle(memory: Memory, field: FieldKey, title: string): Memory {
  const { roles } = fieldOf(field);
  const isRival = (key: FieldKey) => key === field || fieldOf(key).roles.some((role) => roles.includes(role));
  const without = Object.fromEntries(
    Object.entries(memory.titles).map(([key, titles]) => [
      key,
      titles.filter((known) => !isRival(key as FieldKey) || foldTitle(known) !== foldTitle(title)),
    ]),
  ) as Memory['titles'];
  return { ...memory, titles: { ...without, [field]: [...(without[field] ?? []), title] } };
}

/** The profile with the titles that this committee confirmed. */
export const withTitles = (profile: Profile, { titles }: Memory): Profile => ({ ...profile, titles });
