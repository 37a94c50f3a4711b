/** Step 4, what matters: four words per criterion, and what to do where mentors are few. They are rows of Settings, and can be taken back. */
import { CRITERIA } from '../core/criteria';
import { SETTINGS } from '../core/layout';
import { PAIR_RULES } from '../core/pair-rules';
import { tooFewMentors } from '../core/pair-rules/quality-floor';
import { type PlanKey, settingsFor, WAYS } from '../core/plans';
import type { Setting } from '../core/settings';
import { SETTINGS_HEADERS } from '../core/settings-catalogue';
import { type Cell, columnOf, foldHeader, text } from '../core/table';
import { withColumns } from '../core/table-edits';
import { weightFor, weightSetting, wordOf } from '../core/weights';
import { alone } from '../google/lock';
import { openTab } from '../google/spreadsheet';
import { who } from '../google/who';
import { readDesk } from './desk';
import { change, type Rewriting } from './history';
import { type Suggested, suggestAsSet } from './pairing';
import type { ChoosePlan, SavePairing } from './requests';

/** Rows of Settings with other values, by setting; a row that somebody deleted is not made again here. */
export function settingsInTab(values: ReadonlyMap<Setting<unknown>, string>): Rewriting {
  const open = openTab(SETTINGS);
  const [name, value] = SETTINGS_HEADERS.slice(0, 2).map((header) => columnOf(open.table.headers, header));
  const found = (cell: Cell) =>
    [...values].find(([s]) => [s.label, s.key].some((words) => foldHeader(words) === foldHeader(text(cell))));
  const cells = open.table.rows.map((row): Cell[] => [found(row[name])?.[1] ?? row[value]]);
  return { tab: SETTINGS, open, now: open.table, after: withColumns(open.table, [SETTINGS_HEADERS[1]], cells) };
}

export function savePairing({ weights, tooFew, rules, soften }: SavePairing): { undoId: string; said: string[] } {
  return alone(who(), 'saving what matters', () => {
    const { settings, zone } = readDesk();
    const values = new Map<Setting<unknown>, string>();
    const said: string[] = [];
    for (const { key, title, defaultWeight } of CRITERIA) {
      const setting = weightSetting(key);
      const now = wordOf(settings.of(setting));
      const word = soften && now === 'Must match' ? 'Important' : (weights[key] ?? now);
      if (word === now) continue;
      values.set(
        setting as unknown as Setting<unknown>,
        setting.write(weightFor(word, settings.of(setting).points || defaultWeight)),
      );
      said.push(`${title}: ${word}.`);
    }
    if (tooFew && tooFew !== settings.of(tooFewMentors)) {
      values.set(tooFewMentors as unknown as Setting<unknown>, tooFew);
      said.push(`If there are too few mentors: ${tooFew.toLowerCase()}.`);
    }
    for (const { title, settings: own, state } of PAIR_RULES) {
      const [setting] = own;
      const word = setting && rules[setting.key];
      if (!word || !setting.choices?.includes(word) || word === state(settings)) continue;
      values.set(setting, word);
      said.push(`${title}: ${word}.`);
    }
    if (values.size === 0) return { undoId: '', said: ['Nothing was changed.'] };
    const sentence = `What matters in pairing: ${said.join(' ')}`;
    return { undoId: change(sentence, [settingsInTab(values)], { line: 'Pairing', zone }), said: [sentence] };
  });
}

/** Uses one of the plans side by side: the settings say so from now on, and everybody is paired so; one press takes both back. */
export function choosePlan({ plan }: ChoosePlan): Suggested {
  const way = WAYS.find((one) => one.key === (plan satisfies PlanKey))!;
  return suggestAsSet(
    (settings) => settingsFor(settings, way),
    () => [settingsInTab(new Map(way.values))],
    `${way.title}: `,
  );
}
