/** The screens of the step Set up: its cards, and what leads to them. */
import type { OwnScreens } from '../own-screens';
import { Answers } from './answers';
import { Cohort } from './cohort';
import { Committee } from './committee';
import { Field } from './field';
import { Forms } from './forms';
import { Link } from './link';
import { MeaningsOf } from './meanings';
import { Members } from './members';
import { Questions } from './questions';
import { CountsAs } from './same';
import { SetUp } from './set-up';
import './set-up.css';
import { SET_UP as t } from './texts';
import { Whose } from './whose';

export const screens: OwnScreens = {
  main: { title: '', Content: SetUp },
  cohort: { title: t.cohort.title, status: t.cohort.status, Content: Cohort },
  forms: { title: t.forms.title, status: t.forms.status, Content: Forms },
  whose: { title: t.whose.title, status: t.whose.status, Content: Whose },
  link: { title: t.link.title, Content: Link },
  questions: { title: t.questions.title, status: t.questions.status, Content: Questions },
  field: { title: t.field.title, Content: Field },
  answers: { title: t.answers.title, Content: Answers },
  meanings: { title: t.meanings.title, Content: MeaningsOf },
  same: { title: t.same.title, Content: CountsAs },
  members: { title: t.members.title, Content: Members },
  committee: { title: t.committee.title, Content: Committee },
};
