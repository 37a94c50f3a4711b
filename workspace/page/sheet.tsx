/** The spreadsheet: the script's menu, what a person can do with rows, the selected cell, the grid, the tabs. */
import { useState } from 'preact/hooks';
import { address } from '../emulator/a1';
import type { CellView } from '../start/view-types';
import { selectCell } from './api';
import type { Desk } from './desk';
import { Grid } from './grid';
import { ScriptMenu, SheetTools } from './sheet-tools';

export interface Selected {
  row: number;
  /** Index into the visible columns. */
  at: number;
}

export function SheetPlace({ desk }: { desk: Desk }) {
  const { view, act } = desk;
  const { sheet } = view;
  const [selected, setSelected] = useState<(Selected & { sheetId: number }) | null>(null);
  const here = selected?.sheetId === sheet.id ? selected : null;
  return (
    <section class="sheet" aria-labelledby="file">
      <div class="row sheet-top">
        <h2 id="file">{view.title}</h2>
        <ScriptMenu desk={desk} />
        <SheetTools desk={desk} selected={here} />
      </div>
      <Grid
        key={sheet.id}
        sheet={sheet}
        target={desk.target}
        select={(row, at) => {
          setSelected({ row, at, sheetId: sheet.id });
          selectCell(sheet.id, address(row, sheet.columns[at]!.n));
        }}
        type={(row, n, text) => act('type', { sheetId: sheet.id, a1: address(row, n), text })}
        paste={(row, n, rows) => act('paste', { sheetId: sheet.id, a1: address(row, n), rows })}
      />
      <CellBar desk={desk} selected={here} />
      <nav class="tabs" aria-label="Tabs of the spreadsheet">
        {view.tabs.map(({ id, name, color }) => (
          <button
            key={id}
            type="button"
            aria-current={id === sheet.id ? 'true' : undefined}
            style={color ? { boxShadow: `inset 0 -4px ${color}` } : undefined}
            onClick={() => act('openTab', { sheetId: id })}
          >
            {name}
          </button>
        ))}
      </nav>
    </section>
  );
}

/** The selected cell in full: a cell in the grid may be cut off, and its note is easy to miss. */
function CellBar({ desk, selected }: { desk: Desk; selected: Selected | null }) {
  const { sheet } = desk.view;
  const column = selected && sheet.columns[selected.at];
  if (!selected || !column)
    return <p class="cell-bar quiet">Select a cell to see all of it. Enter or F2 changes it.</p>;
  const cell: CellView = sheet.rows[selected.row - 1]?.[selected.at] ?? '';
  const { t, n, r, e } = typeof cell === 'string' ? { t: cell, n: '', r: undefined, e: undefined } : cell;
  const rule = r === undefined ? undefined : sheet.rules[r];
  return (
    <p class="cell-bar">
      <strong>{address(selected.row, column.n)}</strong> <span class="words">{e ?? t}</span>
      {n && <span class="note">Note: {n}</span>}
      {rule?.help && <span class="quiet">{rule.help}</span>}
    </p>
  );
}
