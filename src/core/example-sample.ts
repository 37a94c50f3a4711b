/** What the example may do outside the spreadsheet: one sample draft, addressed to whoever presses the button. */
import { htmlOf } from './html';
import { ledgerKey } from './ledger-key';
import type { Message } from './messages';

export const NOTHING_LEAVES = 'With example data nothing leaves this spreadsheet but one sample draft to yourself.';

/** The first of the messages as a sample: the same words to another address. None where there are no messages or nobody to address. */
export function sampleOf(messages: readonly Message[], cohort: string, address: string): Message[] {
  const [message] = messages;
  if (!message || address === '') return [];
  const { name, address: meant } = message.to;
  const text = `This is a sample, made with example data. With your own people it would go to ${name || meant}.\n\n${message.text}`;
  return [
    {
      ...message,
      // Whatever message comes first, a person gets one sample of a cohort.
      key: ledgerKey(cohort, 'sample', address),
      title: `Sample: ${message.title}`,
      to: { name: '', address },
      subject: `Sample: ${message.subject}`,
      text,
      html: htmlOf(text),
    },
  ];
}
