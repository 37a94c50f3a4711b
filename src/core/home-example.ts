/** Home and the steps' screens while the made-up people are on: what is different, and the way back to one's own forms. */
import { NOTHING_LEAVES } from './example-sample';
import type { Action, HomeFacts, HomeView, StepView } from './home';

const REMOVED =
  'Removing the example takes away the tabs whose names begin with "Example", with everything that somebody typed into them, and nothing else.';

export const removeExample: Action = {
  label: 'Remove the example',
  call: 'removeExample',
  args: {},
  inPortions: false,
  confirm: {
    title: 'Remove the example?',
    text: `${REMOVED} A sample draft stays in Gmail until you delete it there.`,
    yes: 'Remove the example',
    no: 'Keep it',
  },
};
const finishExample: Action = { label: 'Finish the example', call: 'tryExample', args: {}, inPortions: false };

const LABELS: Readonly<Record<string, string>> = {
  createDrafts: 'Create one sample draft to yourself',
  createOrientation: 'Choose the best time, make no event',
};
const NEXT: Readonly<Record<string, string>> = {
  createDrafts: 'The introductions can be written. With example data you get one of them, as a sample to yourself.',
  createOrientation: 'The orientation has no time yet. With example data a time is chosen and no event is made.',
};

/** The same view, with nothing on it that would promise more than the example does. */
export function exampleView(view: HomeView, f: HomeFacts): HomeView {
  if (!f.example) return view;
  const { next } = view;
  const action = f.isSetUp ? next.action && relabelled(next.action) : finishExample;
  const isOver = f.isSetUp && f.orientation.event !== '' && next.action?.call === 'checkApplications' && f.unread === 0;
  return {
    ...view,
    next: !f.isSetUp
      ? {
          text: 'Making the example was interrupted.',
          step: 'set-up',
          label: finishExample.label,
          action,
          tab: null,
          idle: false,
        }
      : isOver
        ? {
            text: 'You have seen the whole story. Remove the example to start with your own forms.',
            step: 'set-up',
            label: removeExample.label,
            action: removeExample,
            tab: null,
            idle: false,
          }
        : {
            ...next,
            text: NEXT[next.action?.call ?? ''] ?? next.text,
            label: next.action && action ? action.label : next.label,
            action,
          },
    steps: view.steps.map((step) => stepOf(step, f)),
  };
}

function stepOf(step: StepView, f: HomeFacts): StepView {
  const actions = step.actions.map(relabelled);
  switch (step.key) {
    case 'set-up':
      return {
        ...step,
        tag: f.isSetUp ? 'Example' : 'Not finished',
        tone: f.isSetUp ? 'info' : 'look',
        facts: [
          f.isSetUp
            ? 'These are made-up people, in tabs whose names begin with "Example". Your own tabs and forms are not touched.'
            : 'Making the example was interrupted. Nothing else is in its way.',
          REMOVED,
        ],
        actions: f.isSetUp ? [removeExample] : [finishExample, removeExample],
      };
    case 'messages':
      return {
        ...step,
        facts:
          f.drafts.ready > 0
            ? [`Your sample draft was made in the Gmail of ${f.user}. Nothing was sent.`, NOTHING_LEAVES]
            : f.drafts.missing > 0
              ? ['No draft yet.', NOTHING_LEAVES]
              : step.facts,
        actions,
      };
    case 'orientation':
      return {
        ...step,
        tag: f.orientation.event ? 'Time chosen' : step.tag,
        tone: f.orientation.event ? 'good' : step.tone,
        facts: f.orientation.event
          ? [`Best time: ${f.orientation.event}. No event was made and nobody was invited.`, NOTHING_LEAVES]
          : [...step.facts.filter((fact) => !fact.includes(f.user)), NOTHING_LEAVES],
        actions: actions.filter((a) => a.call !== 'inviteGuests'),
      };
    default:
      return step;
  }
}

const relabelled = (action: Action): Action => ({ ...action, label: LABELS[action.call] ?? action.label });
