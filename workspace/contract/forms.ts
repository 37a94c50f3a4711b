import { refused, type Service, same } from './check';

type Form = GoogleAppsScript.Forms.Form;
type Tab = GoogleAppsScript.Spreadsheet.Sheet;
type Answer = GoogleAppsScript.Forms.ItemResponse;

/** One form for all checks, because a script with our scopes cannot throw a form away: a person deletes it afterwards. */
let scratch: Form | null = null;

function form(): Form {
  if (!scratch) {
    scratch = FormApp.create('Contract scratch form: please delete');
    scratch.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  }
  return scratch;
}

function tab(): Tab {
  SpreadsheetApp.flush();
  const found = SpreadsheetApp.getActive()
    .getSheets()
    .find((sheet) => {
      const url = sheet.getFormUrl();
      return url !== null && FormApp.openByUrl(url).getId() === form().getId();
    });
  if (!found) throw new Error('no tab is linked to the form');
  return found;
}

const item = (id: number): GoogleAppsScript.Forms.Item =>
  form()
    .getItems()
    .find((one) => one.getId() === id)!;

const headers = (): unknown[] => tab().getDataRange().getValues()[0]!;

/** Submits the answers and gives the new row by header, once Google has written it. */
function submitted(...answers: Answer[]): Record<string, unknown> {
  const before = tab().getLastRow();
  const response = form().createResponse();
  for (const answer of answers) response.withItemResponse(answer);
  response.submit();
  for (let tries = 0; tries < 15; tries++) {
    const values = tab().getDataRange().getValues();
    if (values.length > before) {
      const row = values[values.length - 1]!;
      return Object.fromEntries(values[0]!.map((header, i) => [header, row[i]]));
    }
    Utilities.sleep(2000);
  }
  throw new Error('the response did not reach the tab within 30 seconds');
}

const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Date]';

const shown = (value: unknown): string => `${typeof value} ${String(value)}`;

export const forms: Service = {
  name: 'Forms',
  checks: [
    {
      says: 'a new form linked to the spreadsheet gets a tab that begins with the time',
      check() {
        same(form().getDestinationId(), SpreadsheetApp.getActive().getId());
        same(headers()[0], 'Timestamp');
      },
    },
    {
      says: 'a form opens by its address for editing and by its id, never by the link for applicants',
      check() {
        same(FormApp.openByUrl(form().getEditUrl()).getId(), form().getId());
        same(FormApp.openById(form().getId()).getTitle(), form().getTitle());
        refused(() => FormApp.openByUrl(form().getPublishedUrl()));
        refused(() => FormApp.openByUrl('https://forms.gle/W6LJaFUka9wvb4MD7'));
        refused(() => FormApp.openById('no-such-form'));
      },
    },
    {
      says: 'a new question gets a column with its title at the right end, and a response is one row with its time',
      check() {
        const question = form().addTextItem().setTitle('Your name');
        const row = submitted(question.createResponse('Dana'));
        same(headers()[headers().length - 1], 'Your name');
        same([row['Your name'], isDate(row.Timestamp)], ['Dana', true]);
      },
    },
    {
      says: 'several ticks are one cell, joined with comma and space',
      check() {
        const choices = ['Phone', 'Metadata, cataloging and discovery'];
        const question = form().addCheckboxItem().setTitle('Ticks').setChoiceValues(choices).setRequired(false);
        const options = item(question.getId()).asCheckboxItem();
        same([options.getChoices().map((c) => c.getValue()), options.hasOtherOption()], [choices, false]);
        same(submitted(question.createResponse(choices)).Ticks, 'Phone, Metadata, cataloging and discovery');
      },
    },
    {
      says: 'one choice of several is the choice itself',
      check() {
        const question = form().addMultipleChoiceItem().setTitle('One').setChoiceValues(['A, b', 'C']);
        same(item(question.getId()).asMultipleChoiceItem().hasOtherOption(), false);
        same(submitted(question.createResponse('A, b')).One, 'A, b');
        refused(() => question.setChoiceValues(['twice', 'twice']));
      },
    },
    {
      says: 'a grid has one column per row, named Title [Row], and a row without an answer is empty',
      check() {
        const question = form()
          .addGridItem()
          .setTitle('Skills')
          .setRows(['Ethics', 'Budget'])
          .setColumns(['Strong', 'Some']);
        const grid = item(question.getId()).asGridItem();
        same(
          [grid.getRows(), grid.getColumns()],
          [
            ['Ethics', 'Budget'],
            ['Strong', 'Some'],
          ],
        );
        const row = submitted(question.createResponse(['Some', null as unknown as string]));
        same([row['Skills [Ethics]'], row['Skills [Budget]']], ['Some', '']);
      },
    },
    {
      says: 'a scale is a number',
      check() {
        const question = form().addScaleItem().setTitle('How sure').setBounds(1, 5);
        const scale = item(question.getId()).asScaleItem();
        same([scale.getLowerBound(), scale.getUpperBound()], [1, 5]);
        same(submitted(question.createResponse(4))['How sure'], 4);
      },
    },
    {
      says: 'a question that nobody answered is an empty cell',
      check() {
        form().addTextItem().setTitle('Left out').setHelpText('You may leave this out.');
        same(submitted()['Left out'], '');
      },
    },
    {
      says: 'what a number with a leading zero becomes',
      check: () => shown(submitted(form().addTextItem().setTitle('Number').createResponse('02378167')).Number),
    },
    {
      says: 'what an answer that begins with = becomes',
      check: () => shown(submitted(form().addTextItem().setTitle('Formula').createResponse('=1+2')).Formula),
    },
    {
      says: 'what an answer that begins with - becomes',
      check: () => shown(submitted(form().addTextItem().setTitle('Dash').createResponse('-x')).Dash),
    },
    {
      says: "a renamed question keeps its id and its column; the column's header is now",
      check() {
        const question = form().addTextItem().setTitle('Old title');
        const id = question.getId();
        const column = headers().indexOf('Old title');
        question.setTitle('New title');
        same([question.getId(), question.getTitle()], [id, 'New title']);
        submitted(question.createResponse('x'));
        const values = tab().getDataRange().getValues();
        same(values[values.length - 1]![column], 'x');
        return String(values[0]![column]);
      },
    },
    {
      says: 'a deleted question leaves its column and what is in it',
      check() {
        const question = form().addTextItem().setTitle('Deleted');
        submitted(question.createResponse('stays'));
        form().deleteItem(item(question.getId()));
        const values = tab().getDataRange().getValues();
        same(values[values.length - 1]![values[0]!.indexOf('Deleted')], 'stays');
      },
    },
    {
      says: 'a form that begins to collect addresses gets the column Email Address; it stands at',
      check() {
        form().setCollectEmail(true);
        same(form().collectsEmail(), true);
        const place = headers().indexOf('Email Address');
        form().setCollectEmail(false);
        return place < 0 ? 'no place yet' : `column ${place + 1} of ${headers().length}`;
      },
    },
    {
      says: 'two questions with one title have two columns with one header',
      check() {
        form().addTextItem().setTitle('Twice');
        form().addTextItem().setTitle('Twice');
        same(headers().filter((header) => header === 'Twice').length, 2);
      },
    },
    {
      says: 'the form keeps every response with its id, time and (here not collected) address',
      check() {
        const responses = form().getResponses();
        same(responses.length, tab().getLastRow() - 1);
        const [first] = responses;
        same([typeof first!.getId(), isDate(first!.getTimestamp()), first!.getRespondentEmail()], ['string', true, '']);
      },
    },
    {
      says: 'a question is of one type only, and says its place',
      check() {
        const [first] = form().getItems();
        same(
          [String(first!.getType()), first!.getType() === FormApp.ItemType.TEXT, first!.getIndex()],
          ['TEXT', true, 0],
        );
        same(first!.getHelpText(), '');
        refused(() => first!.asCheckboxItem());
      },
    },
    {
      says: 'a form can be closed with words of our own',
      check() {
        form().setAcceptingResponses(false).setCustomClosedFormMessage('The deadline has passed.');
        same(form().isAcceptingResponses(), false);
        form().setAcceptingResponses(true);
      },
    },
    {
      says: 'an unlinked form leaves its tab as a plain tab',
      check() {
        const left = tab();
        form().removeDestination();
        SpreadsheetApp.flush();
        same(left.getFormUrl(), null);
        SpreadsheetApp.getActive().deleteSheet(left);
      },
    },
  ],
};
