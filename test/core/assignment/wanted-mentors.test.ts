import { checkCertificate, type Order, solve } from '../../../src/core/assignment';
import { problemOf } from './instances';

/** Every mentee scores so much with the wanted mentors and so much with the others; one place each. */
function crowd(mentees: number, mentors: number, wanted: number, order: Order) {
  const score = Array.from({ length: mentees * mentors }, (_, at) => (at % mentors < wanted ? 10000 : 1));
  return problemOf(mentees, mentors, score, { order });
}

describe.each([['weakest pair first'], ['greatest total first']] as const)(
  'where everybody wants the same mentors (%s)',
  (order) => {
    test.each([
      [40, 41, 20],
      [40, 45, 20],
      [200, 201, 100],
      [60, 60, 30],
      [60, 50, 10],
    ])('%i mentees, %i mentors of whom %i are wanted get the best plan with its proof', (mentees, mentors, wanted) => {
      const problem = crowd(mentees, mentors, wanted, order);
      const plan = solve(problem);
      expect(checkCertificate(problem, plan)).toEqual([]);
      expect(plan.pairs).toBe(Math.min(mentees, mentors));
      expect(plan.total).toBe(wanted * 10000 + (Math.min(mentees, mentors) - wanted));
    });
  },
);
