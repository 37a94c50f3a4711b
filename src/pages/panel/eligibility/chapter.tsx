/** The screens of the step Eligibility. */
import type { OwnScreens } from '../own-screens';
import { Find } from './find';
import { Members } from './members';
import { OnePerson } from './one';
import { Recheck } from './recheck';
import { Rules } from './rules';
import { Eligibility } from './summary';
import { ELIGIBILITY } from './texts';
import './eligibility.css';

const { one, find, rules, list, recheck } = ELIGIBILITY;

export const screens: OwnScreens = {
  main: { title: '', Content: Eligibility },
  one: { title: one.title, Content: OnePerson },
  find: { title: find.title, Content: Find },
  rules: { title: rules.title, Content: Rules },
  members: { title: list.title, status: list.status, Content: Members },
  recheck: { title: recheck.title, status: recheck.status, Content: Recheck },
};
