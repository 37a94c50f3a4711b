/** The menus that the script has made, and what a person can do with rows. */
import { columnLetters } from '../emulator/a1';
import type { Desk } from './desk';
import { Disclosure } from './disclosure';
import type { Selected } from './sheet';

export function ScriptMenu({ desk }: { desk: Desk }) {
  return (
    <>
      {desk.view.menus.map(({ title, items }) => (
        <Disclosure key={title} label={title} class="menu">
          {(close) => (
            <ul>
              {items.map(({ label, handler }, i) =>
                handler === '' ? (
                  <li key={i} class="line" />
                ) : (
                  <li key={handler}>
                    <button
                      type="button"
                      onClick={() => {
                        close();
                        void desk.act('menu', { handler });
                      }}
                    >
                      {label}
                    </button>
                  </li>
                ),
              )}
            </ul>
          )}
        </Disclosure>
      ))}
    </>
  );
}

export function SheetTools({ desk, selected }: { desk: Desk; selected: Selected | null }) {
  const { sheet, memberList } = desk.view;
  const column = selected && sheet.columns[selected.at];
  const tool = (name: string, given: object) => desk.act(name, { sheetId: sheet.id, ...given });
  return (
    <>
      {selected && column && (
        <Disclosure label={`Row ${selected.row}, column ${columnLetters(column.n)}`} class="menu">
          {(close) => (
            <ul>
              {[
                { label: `Insert a row above row ${selected.row}`, name: 'insertRow', given: { row: selected.row } },
                { label: `Delete row ${selected.row}`, name: 'deleteRow', given: { row: selected.row } },
                {
                  label: `Sort by column ${columnLetters(column.n)}, A to Z`,
                  name: 'sort',
                  given: { column: column.n, descending: false },
                },
                {
                  label: `Sort by column ${columnLetters(column.n)}, Z to A`,
                  name: 'sort',
                  given: { column: column.n, descending: true },
                },
              ].map(({ label, name, given }) => (
                <li key={label}>
                  <button type="button" onClick={() => tool(name, given).then(close)}>
                    {label}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
      {memberList === 'ready' && (
        <button type="button" onClick={() => desk.act('pasteMembers')}>
          Put the member list into Members
        </button>
      )}
    </>
  );
}
