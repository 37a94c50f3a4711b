/** What the example keeps from happening: whatever would need the committee's own forms or reach somebody outside. */
import { Problem } from '../core/trouble';
import { exampleBegun } from '../google/properties';

/** Says what is in the way, and offers to take it away. */
export function refuseWithExample(happened: string, notDone: string): void {
  if (exampleBegun() !== null)
    throw new Problem('E-55', happened, `${notDone} Remove the example first.`, {
      label: 'Remove the example',
      go: 'remove-example',
    });
}
