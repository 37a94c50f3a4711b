/** What a meeting also decides beside a comparison: never, one place more, somebody withdraws. Like every change here, unsaved until saved. */
import type { Change } from '../../core/what-if';
import type { PossiblePartner, PossiblePartners } from '../../steps/pairing-board';
import { Button } from '../panel/buttons';
import { TEXTS } from './texts';
import type { BoardState } from './use-board';

interface WhatElseProps {
  board: BoardState;
  found: PossiblePartners;
  now: PossiblePartner | undefined;
  done(): void;
}

export function WhatElse({ board, found: { person }, now, done }: WhatElseProps) {
  const isMentee = person.key.startsWith('mentee:');
  const mentor = isMentee ? now : person;
  const change = async (one: Change) => {
    if (await board.add(one)) done();
  };
  const out = ({ key, name }: { key: string; name: string }): [string, Change] => [
    TEXTS.out(name),
    { do: 'withdraw', person: key, others: 'few' },
  ];
  const ways: [string, Change][] = [
    ...(isMentee && mentor
      ? [
          [
            TEXTS.never(person.name, mentor.name),
            { do: 'never', mentee: person.key, mentor: mentor.key, others: 'few' },
          ] as [string, Change],
        ]
      : []),
    ...(mentor
      ? [
          [TEXTS.more(mentor.name), { do: 'one more', mentor: mentor.key, others: 'few' }] as [string, Change],
          out(mentor),
        ]
      : []),
    ...(isMentee ? [out(person)] : []),
  ];
  return (
    <details>
      <summary>{TEXTS.whatElse}</summary>
      <p class="small">{TEXTS.whatElseWhy}</p>
      {ways.map(([words, one]) => (
        <Button key={words} off={board.doing !== ''} press={() => void change(one)}>
          {words}
        </Button>
      ))}
    </details>
  );
}
