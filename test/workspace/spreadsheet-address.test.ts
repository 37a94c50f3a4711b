import { Refusal } from '../../workspace/refusal';
import { spreadsheetId } from '../../workspace/spreadsheet-address';

const ID = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdE';

test.each([
  `https://docs.google.com/spreadsheets/d/${ID}/edit`,
  `https://docs.google.com/spreadsheets/d/${ID}/edit?gid=0#gid=0`,
  `https://docs.google.com/spreadsheets/d/${ID}/edit?usp=sharing`,
  `https://docs.google.com/spreadsheets/u/1/d/${ID}/edit`,
  `https://docs.google.com/a/committee.example/spreadsheets/d/${ID}/edit`,
  `https://docs.google.com/spreadsheets/d/${ID}`,
  `HTTPS://DOCS.GOOGLE.COM/spreadsheets/d/${ID}/edit`,
  `docs.google.com/spreadsheets/d/${ID}/edit`,
  ` <https://docs.google.com/spreadsheets/d/${ID}/edit>\n`,
  ID,
])('a person who pastes %j means that spreadsheet', (pasted) => {
  expect(spreadsheetId(pasted)).toBe(ID);
});

const FOLDER = '1AbCdEfGhIjKlMnOpQrStUvWxYz012345';

test.each([
  [
    'an Excel file that Google shows',
    `https://docs.google.com/spreadsheets/d/${FOLDER}/edit?usp=sharing&rtpof=true&sd=true`,
    'Excel',
  ],
  ['an Excel file on the disk', 'C:\\Users\\Dana\\Mentors.xlsx', 'Excel'],
  ['the short address of a form', 'https://forms.gle/abcdefghij', 'a form'],
  ['the address that applicants get', 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform', 'a form'],
  ['a form opened for editing', `https://docs.google.com/forms/d/${ID}/edit`, 'a form'],
  ['a folder', `https://drive.google.com/drive/folders/${FOLDER}`, 'a folder'],
  ['a folder of the second account', `https://drive.google.com/drive/u/1/folders/${FOLDER}?usp=sharing`, 'a folder'],
  [
    'a published page',
    'https://docs.google.com/spreadsheets/d/e/2PACX-1vAbCdEfGhIjKlMnOpQrStUvWxYz/pubhtml',
    'published',
  ],
  ['a document', `https://docs.google.com/document/d/${ID}/edit`, 'a document'],
  ['a script', `https://script.google.com/d/${ID}/edit`, 'a script'],
  ['a link that may be anything', `https://drive.google.com/open?id=${ID}`, 'what kind of file'],
  [
    'the list of all spreadsheets',
    'https://docs.google.com/spreadsheets/u/0/',
    'not the address of a Google spreadsheet',
  ],
  [
    'another site that looks like it',
    `https://docs.google.com.evil.example/spreadsheets/d/${ID}/edit`,
    'not the address',
  ],
  ['the id of a folder', FOLDER, 'not the address'],
  ['words', 'our spreadsheet', 'not the address'],
  ['nothing', '  ', 'is missing'],
])('a person who pastes %s is told so, and what to do', (_what, pasted, sentence) => {
  const refused = () => spreadsheetId(pasted);
  expect(refused).toThrow(Refusal);
  expect(refused).toThrow(sentence);
  expect(refused).toThrow('Nothing was created and nothing was sent.');
});
