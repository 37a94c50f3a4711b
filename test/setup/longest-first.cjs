// Begins with the files that take longest, so that no core waits at the end for one of them. A machine that has never run the tests knows only
// how large the files are, and the longest are not the largest.
const { createRequire } = require('node:module');

// Of jest itself, which brings it.
const fromJest = createRequire(require.resolve('jest'));
const fromCore = createRequire(fromJest.resolve('@jest/core'));
const Sequencer = fromCore('@jest/test-sequencer').default;

/** From the longest on. A file that is not here is begun after them. */
const LONGEST = [
  'stories/whole-cohort',
  'stories/drafts-cut',
  'pages/panel',
  'stories/example',
  'pages/panel-trouble',
  'pages/panel-looks',
  'stories/orientation',
  'workspace/deploy',
  'stories/switches',
  'pages/applications',
  'pages/set-up',
  'stories/panel-calls',
  'pages/local-spreadsheet',
  'pages/messages',
  'pages/attendance',
  'pages/board',
  'core/assignment/desk',
  'pages/local-workspace',
  'pages/pairing',
  'stories/sessions',
  'stories/everybodys-messages',
  'stories/attendance',
].map((name) => `/test/${name}.test.ts`);

const place = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(name));
  return at < 0 ? LONGEST.length : at;
};

module.exports = class extends Sequencer {
  static LONGEST = LONGEST;

  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
