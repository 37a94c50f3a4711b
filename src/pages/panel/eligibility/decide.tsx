/** A committee member's word about one person, with the note that is required where it goes against a rule. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ApplicantNow } from '../../../steps/eligibility-view';
import { Button } from '../buttons';
import type { PanelState } from '../use-panel';
import { ELIGIBILITY } from './texts';

const WORDS = ['Accept', 'Do not accept', 'Ask the person', 'Withdraw'] as const;
type Word = (typeof WORDS)[number] | '';

interface DecideProps {
  panel: PanelState;
  person: ApplicantNow;
  /** The review leads on from here: its first word is the screen's main button. */
  leads: boolean;
  off: boolean;
  decided(word: Word): void;
}

export function Decide({ panel, person, leads, off, decided }: DecideProps) {
  const { one: t } = ELIGIBILITY;
  const [missing, setMissing] = useState<Word | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const typed = `note ${person.key}`;
  const called = person.name || (person.role === 'mentor' ? t.theMentor : t.theMentee);
  useLayoutEffect(() => {
    if (box.current) box.current.value = panel.typed[typed] ?? person.decision?.note ?? '';
    setMissing(null);
  }, [person.key]);
  const against = (word: Word) => (word === 'Accept' || word === 'Do not accept' ? person.against[word] : '');
  const warnings = WORDS.filter((word) => against(word) !== '');

  const press = (word: Word) => {
    const note = box.current?.value ?? '';
    if (against(word) !== '' && note.trim() === '') {
      setMissing(word);
      box.current?.focus();
      return;
    }
    panel.press({
      call: 'decide',
      args: { decisions: [{ person: person.key, word, note: word === '' ? '' : note }] },
      working: t.working(called),
      says: t.did[word](called),
      // Undoing would otherwise name whom History names.
      undoneSays: person.name ? undefined : t.undone,
      after: () => {
        delete panel.typed[typed];
        decided(word);
      },
    });
  };
  return (
    <>
      <label for="note">
        {t.note}
        {warnings.length === 0 && t.optional}
      </label>
      {warnings.map((word) => (
        <p key={word} class="small" id={`against ${word}`}>
          {t.against(word, against(word))}
        </p>
      ))}
      <textarea
        id="note"
        ref={box}
        aria-invalid={missing ? 'true' : undefined}
        aria-describedby={missing ? 'note-missing' : undefined}
        onInput={(event) => {
          panel.typed[typed] = event.currentTarget.value;
        }}
      />
      {missing && (
        <p id="note-missing" class="wrong" role="alert">
          {t.needed(missing, against(missing))}
        </p>
      )}
      {WORDS.map((word, i) => (
        <Button key={word} kind={leads && i === 0 ? 'primary' : 'secondary'} off={off} press={() => press(word)}>
          {t.words[word]}
        </Button>
      ))}
      {person.decision && (
        <Button kind="link" off={off} press={() => press('')}>
          {t.back}
        </Button>
      )}
    </>
  );
}
