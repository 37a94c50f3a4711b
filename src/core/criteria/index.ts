/** The criteria, in the order in which people read them. */
import { areas } from './areas';
import { competencies } from './competencies';
import type { Criterion } from './criterion';
import { experience } from './experience';
import { help } from './help';
import { meeting } from './meeting';
import { setting } from './setting';
import { timeZone } from './time-zone';
import { wishes } from './wishes';

/** What a criterion prepared is known to that criterion only. */
export type AnyCriterion = Criterion<unknown, unknown>;

export const CRITERIA = [
  competencies,
  areas,
  help,
  wishes,
  setting,
  experience,
  timeZone,
  meeting,
] as unknown as readonly AnyCriterion[];
