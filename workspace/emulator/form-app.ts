/** FormApp: forms as a script sees them. Views look everything up in the world, each time. */
import type { FormData } from '../world';
import { enumeration } from './enumeration';
import { collectEmail, linkForm, newForm, removeItem, unlinkForm } from './form-design';
import { addedItem, ITEM_TYPES, itemView } from './form-item';
import { newResponseView, responseView } from './form-response';
import { googleError } from './google-error';
import { loud } from './loud';
import { call, theRun, theWorld } from './meter';

const SCOPES = ['auth/forms'];
const DESTINATIONS = enumeration('FormApp.DestinationType', ['SPREADSHEET']);

export function makeFormApp(): object {
  return loud('FormApp', {
    ItemType: ITEM_TYPES,
    DestinationType: DESTINATIONS,
    openById: (id: string) => call('Forms', 'FormApp.openById', SCOPES, () => formView(allowed(String(id)).id)),
    openByUrl: (url: string) =>
      call('Forms', 'FormApp.openByUrl', SCOPES, () => formView(allowed(editId(String(url)) ?? '').id)),
    create: (title: string) =>
      call('Forms', 'FormApp.create', SCOPES, () => {
        if (!title) throw googleError('Invalid argument: title');
        return formView(newForm(theWorld(), { title: String(title), owner: theRun().user }).id);
      }),
  });
}

/** The applicants' links (short, or with the published id) lead to no form that a script could open. */
const editId = (url: string): string | undefined =>
  /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?forms\/(?:u\/\d+\/)?d\/(?!e\/)([\w-]+)/.exec(url)?.[1];

function allowed(id: string): FormData {
  const form = theWorld().forms[id];
  const me = theRun().user;
  if (form && (form.owner === me || form.editors.includes(me))) return form;
  throw googleError('No item with the given ID could be found, or you do not have permission to access it.');
}

function formView(id: string): object {
  const form = (): FormData => allowed(id);
  const act = <T>(member: string, change: (form: FormData) => T): T =>
    call('Forms', `Form.${member}`, SCOPES, () => change(form()));
  const view: object = loud('Form', {
    getId: () => id,
    getTitle: () => form().title,
    getEditUrl: () => `https://docs.google.com/forms/d/${id}/edit`,
    getPublishedUrl: () => `https://docs.google.com/forms/d/e/${form().publishedId}/viewform`,
    collectsEmail: () => form().collectsEmail,
    isAcceptingResponses: () => form().accepting,
    getDestinationId: () => {
      const { destinationId } = form();
      if (destinationId === '') throw googleError('The form currently has no response destination.');
      return destinationId;
    },
    getItems: () => act('getItems', (f) => f.items.map((item) => itemView(id, item.id))),
    getResponses: () => act('getResponses', (f) => f.responses.map((response) => responseView(id, response.id))),
    setTitle: (title: string) => act('setTitle', (f) => same(() => (f.title = String(title)))),
    setDescription: (text: string) => act('setDescription', (f) => same(() => (f.description = String(text)))),
    setCollectEmail: (collects: boolean) =>
      act('setCollectEmail', () => same(() => collectEmail(theWorld(), id, Boolean(collects)))),
    setAcceptingResponses: (accepts: boolean) =>
      act('setAcceptingResponses', (f) => same(() => (f.accepting = Boolean(accepts)))),
    setCustomClosedFormMessage: (text: string) =>
      act('setCustomClosedFormMessage', (f) => same(() => (f.closedMessage = String(text)))),
    setDestination: (type: object, spreadsheetId: string) =>
      act('setDestination', () => same(() => link(type, spreadsheetId))),
    addCheckboxItem: () => act('addCheckboxItem', () => addedItem(id, 'CHECKBOX')),
    addMultipleChoiceItem: () => act('addMultipleChoiceItem', () => addedItem(id, 'MULTIPLE_CHOICE')),
    addTextItem: () => act('addTextItem', () => addedItem(id, 'TEXT')),
    addGridItem: () => act('addGridItem', () => addedItem(id, 'GRID')),
    addScaleItem: () => act('addScaleItem', () => addedItem(id, 'SCALE')),
    deleteItem: (item: { getId(): number }) => act('deleteItem', () => removeItem(theWorld(), id, item.getId())),
    createResponse: () => newResponseView(id),
    removeDestination: () => act('removeDestination', () => same(() => unlinkForm(theWorld(), id))),
  });
  /** Google's setters give the form back. */
  function same(change: () => unknown): object {
    change();
    return view;
  }
  function link(type: object, spreadsheetId: string): void {
    const spreadsheet = theWorld().spreadsheets[spreadsheetId];
    const me = theRun().user;
    if (type !== DESTINATIONS.SPREADSHEET) throw googleError('Invalid argument: type');
    if (!spreadsheet || !(spreadsheet.owner === me || spreadsheet.editors.includes(me))) {
      throw googleError('Invalid argument: id');
    }
    linkForm(theWorld(), id, spreadsheetId);
  }
  return view;
}
