/** The short form that asks when people could attend, for committees whose application form did not: made by one press, read like any other. */
import { plural } from '../core/home';
import type { Person } from '../core/person';
import { strangers, timesFormText } from '../core/times-form';
import { Problem } from '../core/trouble';
import { alone } from '../google/lock';
import { makeTimesForm as make, timesForm } from '../google/times-form';
import { who } from '../google/who';
import { refuseWithExample } from './example-limits';
import { log } from './history';
import { judged } from './receive';
import { type Plan, planned } from './sessions';

export interface FormView {
  made: boolean;
  link: string;
  edit: string;
  /** How many people answered it. */
  answers: number;
  /** Addresses that answered and with which nobody applied. */
  strangers: string[];
  /** The possible times are others than the form offers. */
  stale: boolean;
}

const offeredNow = ({ sessions, look, zone }: Plan) => timesFormText(sessions, look.desk.settings, zone);

export function timesFormView(plan: Plan): FormView {
  const { times } = plan;
  if (!times) return { made: false, link: '', edit: '', answers: 0, strangers: [], stale: false };
  const { form, answers } = times;
  const people: readonly Person[] = plan.look.people;
  return {
    made: true,
    link: form.link,
    edit: form.edit,
    answers: answers.size,
    strangers: strangers(answers, people),
    stale: JSON.stringify(form.offered) !== JSON.stringify(offeredNow(plan).options),
  };
}

export function makeTimesForm(): { link: string; said: string[] } {
  refuseWithExample('With example data no form is made.', 'No form was made.');
  return alone(who(), 'making the form that asks for times', () => {
    const plan = planned(judged());
    if (plan.sessions.length === 0)
      throw new Problem('E-24', 'There are no possible times yet.', 'No form was made. Add times first.', {
        label: 'Orientation',
        go: 'orientation',
      });
    const existed = timesForm() !== undefined;
    const words = offeredNow(plan);
    const { form, leftover } = make(words);
    const sentence = `${existed ? 'The form that asks for times offers' : 'A form was made that offers'} ${plural(plan.sessions.length, 'time')}. Nobody was told of it.`;
    log('Orientation', sentence, plan.look.desk.zone);
    const said = [
      sentence,
      ...(leftover
        ? [
            `An earlier try was interrupted. It may have left an empty form of the same name in your Drive: \u201c${form.title}\u201d. You can delete that one.`,
          ]
        : []),
    ];
    return { link: form.link, said };
  });
}
