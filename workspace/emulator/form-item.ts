/** The questions of a form as a script sees them. */
import type { FormAnswer, FormItem, ItemType } from '../world';
import { enumeration } from './enumeration';
import { addItem, columnsFor, formOf, renameItem } from './form-design';
import { itemResponse } from './form-response';
import { googleError } from './google-error';
import { loud } from './loud';
import { call, theWorld } from './meter';

const TYPES: readonly ItemType[] = [
  'TEXT',
  'PARAGRAPH_TEXT',
  'MULTIPLE_CHOICE',
  'CHECKBOX',
  'LIST',
  'GRID',
  'CHECKBOX_GRID',
  'SCALE',
  'DATE',
  'TIME',
  'DATETIME',
  'SECTION_HEADER',
  'PAGE_BREAK',
];

export const ITEM_TYPES = enumeration('FormApp.ItemType', TYPES);

/** A question of any type: the generic view that `Form.getItems` gives. */
export function itemView(formId: string, itemId: number): object {
  const item = () => found(formId, itemId);
  const as = (view: string, type: ItemType, members: object) => () => {
    if (item().type !== type) throw googleError(`Invalid conversion for item type: ${item().type}.`);
    return loud(view, members);
  };
  const rowsAndColumns = { getRows: () => [...(item().rows ?? [])], getColumns: () => [...(item().columns ?? [])] };
  return loud('Item', {
    ...named(formId, itemId),
    getType: () => ITEM_TYPES[item().type],
    asCheckboxItem: as('CheckboxItem', 'CHECKBOX', { ...withChoices(item), ...checkboxSetters(formId, itemId) }),
    asMultipleChoiceItem: as('MultipleChoiceItem', 'MULTIPLE_CHOICE', withChoices(item)),
    asListItem: as('ListItem', 'LIST', { getChoices: withChoices(item).getChoices }),
    asGridItem: as('GridItem', 'GRID', rowsAndColumns),
    asCheckboxGridItem: as('CheckboxGridItem', 'CHECKBOX_GRID', rowsAndColumns),
    asScaleItem: as('ScaleItem', 'SCALE', {
      getLowerBound: () => Number(item().choices?.[0] ?? 1),
      getUpperBound: () => Number(item().choices?.[item().choices!.length - 1] ?? 5),
    }),
  });
}

const setter =
  (formId: string, id: number, view: () => object) =>
  <A extends unknown[]>(member: string, change: (item: FormItem, ...args: A) => void) =>
  (...args: A): object =>
    call('Forms', `Item.${member}`, ['auth/forms'], () => {
      change(found(formId, id), ...args);
      columnsFor(theWorld(), formOf(theWorld(), formId));
      return view();
    });

/** A question that was found again can be changed as one that was just added. */
function checkboxSetters(formId: string, itemId: number): object {
  const set = setter(formId, itemId, () => itemView(formId, itemId));
  return {
    setTitle: set('setTitle', (_, title: string) => renameItem(theWorld(), formId, itemId, String(title))),
    setChoiceValues: set('setChoiceValues', (item, values: string[]) => (item.choices = texts(values))),
    setRequired: set('setRequired', (item, required: boolean) => (item.required = Boolean(required))),
  };
}

/** A question that the script has just added: Google gives it typed, with setters. */
export function addedItem(formId: string, type: ItemType): object {
  const { id } = addItem(theWorld(), formId, { type, title: '' });
  const set = setter(formId, id, () => view);
  const choices = {
    ...withChoices(() => found(formId, id)),
    setChoiceValues: set('setChoiceValues', (item, values: string[]) => (item.choices = texts(values))),
  };
  const own: Partial<Record<ItemType, object>> = {
    CHECKBOX: choices,
    MULTIPLE_CHOICE: choices,
    GRID: {
      setRows: set('setRows', (item, rows: string[]) => (item.rows = texts(rows))),
      setColumns: set('setColumns', (item, columns: string[]) => (item.columns = texts(columns))),
    },
    SCALE: {
      setBounds: set('setBounds', (item, from: number, to: number) => (item.choices = [String(from), String(to)])),
    },
  };
  const view: object = loud(`${type} item`, {
    ...named(formId, id),
    setTitle: set('setTitle', (_, title: string) => renameItem(theWorld(), formId, id, String(title))),
    setHelpText: set('setHelpText', (item, text: string) => (item.help = String(text))),
    setRequired: set('setRequired', (item, required: boolean) => (item.required = Boolean(required))),
    createResponse: (answer: FormAnswer | number) => itemResponse(id, answer),
    ...own[type],
  });
  return view;
}

function texts(values: string[]): string[] {
  if (!Array.isArray(values) || values.length === 0) throw googleError('The array must contain at least one element.');
  if (new Set(values).size < values.length) throw googleError('Questions cannot have duplicate choice values.');
  return values.map(String);
}

const named = (formId: string, itemId: number) => ({
  getId: () => itemId,
  getIndex: () => formOf(theWorld(), formId).items.indexOf(found(formId, itemId)),
  getTitle: () => found(formId, itemId).title,
  getHelpText: () => found(formId, itemId).help ?? '',
});

const withChoices = (item: () => FormItem) => ({
  getChoices: () => (item().choices ?? []).map((value) => loud('Choice', { getValue: () => value })),
  hasOtherOption: () => item().other === true,
});

function found(formId: string, itemId: number): FormItem {
  const item = theWorld().forms[formId]?.items.find((i) => i.id === itemId);
  if (!item) throw googleError('The item is no longer in the form.');
  return item;
}
