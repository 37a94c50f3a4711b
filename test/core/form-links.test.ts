import { editId, isShortLink, publishedId } from '../../src/core/form-links';

test.each([
  ['opened for editing', 'https://docs.google.com/forms/d/1AbC-d_9/edit', '1AbC-d_9', undefined, false],
  [
    'at its responses, with blanks around',
    ' https://docs.google.com/forms/d/1AbC/edit#responses ',
    '1AbC',
    undefined,
    false,
  ],
  ['in the second account of a browser', 'https://docs.google.com/forms/u/1/d/1AbC/edit', '1AbC', undefined, false],
  ['as a tab gives it', 'https://docs.google.com/forms/d/1AbC/viewform', '1AbC', undefined, false],
  [
    'the applicants\u2019 long one',
    'https://docs.google.com/forms/d/e/1FAIp/viewform?usp=sf_link',
    undefined,
    '1FAIp',
    false,
  ],
  [
    'the applicants\u2019 long one, second account',
    'https://docs.google.com/forms/u/2/d/e/1FAIp/viewform',
    undefined,
    '1FAIp',
    false,
  ],
  ['the short one', 'https://forms.gle/W6LJaFUka9wvb4MD7', undefined, undefined, true],
  ['the short one as people say it', 'forms.gle/W6LJaFUka9wvb4MD7', undefined, undefined, true],
  ['a spreadsheet', 'https://docs.google.com/spreadsheets/d/1AbC/edit', undefined, undefined, false],
  ['nothing', '', undefined, undefined, false],
])('an address: %s', (_, link, edit, published, short) => {
  expect([editId(link), publishedId(link), isShortLink(link)]).toEqual([edit, published, short]);
});
