/** The try-out: the whole story on made-up people, in tabs and properties of its own, so that taking it away leaves no trace. */
import { exampleOf } from '../core/example-forms';
import { NOTHING_LEAVES } from '../core/example-sample';
import { plural } from '../core/home';
import { HISTORY, MEMBERS, PEOPLE, SETTINGS, START } from '../core/layout';
import { core2023 } from '../core/profiles/core-2023';
import { whole } from '../core/remembered-form';
import { Problem } from '../core/trouble';
import { deleteExampleTabs, openExample, writeResponses } from '../google/example-tabs';
import { alone } from '../google/lock';
import { endExample, exampleBegun } from '../google/properties';
import { makeShelves } from '../google/snapshots';
import { flush, openTab, readTab, replaceRows, spreadsheet } from '../google/spreadsheet';
import { who } from '../google/who';
import { remember, rememberedForms } from './bindings';
import { log, stand } from './history';
import { keepSettings, readGiven, rememberWho, startTab } from './set-up';

/**
 * Makes the example, or goes on where an interruption left it: everything comes from the instant at which it began, and each tab is
 * written as a whole. The forms are remembered last: with them the example is there.
 */
export function tryExample(): { said: string[] } {
  return alone(who(), 'making the example', () => {
    if (rememberedForms().length > 0) {
      if (exampleBegun() === null) throw ownFormsAreHere();
      return { said: ['The example is here already.'] };
    }
    if (exampleBegun() === null) openExample(Date.now());
    const { forms, members, settings } = exampleOf(exampleBegun()!, core2023);
    const sheetIds = forms.map(({ role, headers, rows }) => writeResponses(role, headers, rows));
    for (const tab of [START, PEOPLE, MEMBERS, SETTINGS, HISTORY]) openTab(tab);
    makeShelves();
    replaceRows(openTab(MEMBERS), members.headers, members.rows);
    keepSettings(core2023, readGiven(settings));
    const [mentors, mentees] = forms.map(({ rows }) => rows.length);
    const sentence = `Example made: ${plural(mentors, 'mentor')} and ${plural(mentees, 'mentee')}, all made up.`;
    const zone = startTab();
    if (readTab('history')!.table.rows.length === 0) log('Set up', sentence, zone);
    else stand('Set up', sentence, zone);
    rememberWho();
    remember(
      forms.map(({ formId, role, title, binding, questions }, i) =>
        whole({ formId, sheetId: sheetIds[i], role, title, binding, questions }, spreadsheet().getId()),
      ),
    );
    return { said: [sentence, NOTHING_LEAVES] };
  });
}

const ownFormsAreHere = (): Problem =>
  new Problem(
    'E-54',
    'This spreadsheet is set up with your own forms already.',
    'No example was made. To try Mentor Desk on made-up people, use an empty spreadsheet.',
    { label: 'All steps', go: 'home' },
  );

/** Takes away exactly the example's tabs and properties; first the tabs, so that a cut leaves it known what they were. */
export function removeExample(): { said: string[] } {
  return alone(who(), 'removing the example', () => {
    if (exampleBegun() === null) return { said: ['There is no example in this spreadsheet.'] };
    const count = deleteExampleTabs();
    flush();
    endExample();
    return {
      said: [
        `The example is removed: ${plural(count, 'tab')}, with everything that was typed into them. Nothing else was changed.`,
      ],
    };
  });
}
