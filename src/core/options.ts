/** How much the answers that a question offers say about a field. */
import type { Question } from './binding';
import type { FieldKey } from './fields';
import { likeness } from './likeness';
import { ABOUT_ORIENTATION } from './meanings';
import { foldName } from './names';
import type { Profile } from './profiles/profile';
import { zoneOf } from './zones';

const PLACES = new Set(
  (
    'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky ' +
    'louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania ' +
    'tennessee texas utah vermont virginia washington wisconsin wyoming guam canada ontario quebec alberta manitoba'
  )
    .split(' ')
    .concat([
      'new hampshire',
      'new jersey',
      'new mexico',
      'new york',
      'north carolina',
      'north dakota',
      'rhode island',
      'south carolina',
      'south dakota',
      'west virginia',
      'puerto rico',
      'british columbia',
      'nova scotia',
    ]),
);
const LIBRARY_TYPE =
  /\b(academic|university|college|public|school|special|law|medical|museum|archives?|government|state|federal|consorti\w+|vendor|tribal|corporate|student|faculty)\b/i;
const AREA =
  /\b(catalog\w*|metadata|collections?|acquisitions?|preserv\w*|reference|instruction|outreach|technology|systems?|web|digital|access|equity|assessment|buildings?|operations|scholarly|youth|children|data|circulation|archives?|e-?resources|management)\b/i;
const COMPETENCY =
  /\b(communicat\w*|conflict|budget\w*|ethics|team|advocacy|marketing|decision|critical|problem|emotional|change|project|strateg\w*|collaborat\w*|negotiat\w*|delegat\w*|supervis\w*|thinking|coaching)\b/i;
const HELP =
  /\b(sounding board|coach\w*|career|job|network\w*|feedback|r[eé]sum[eé]|cv|advice|goals?|introduc\w*|involved|people|guidance)\b/i;
const MEETING =
  /\b(video|zoom|teams|phone|calls?|e-?mails?|chat\w*|messag\w*|texts?|in person|conferences?|meet\w*|virtual\w*|slack|online)\b/i;
const LEADER =
  /\b(director|dean|head|manager|supervisor|lead|leader|leadership|chair|coordinator|officer|president|chief)\b/i;
const MEMBER = /\b(member|membership|join|renew)\b/i;
const LEVEL = /\b(strong|some|not|very|comfortable|expert|beginner|none|high|medium|low|little|confident|\d)\b/i;
const RANK = /\b(first|second|third|1st|2nd|3rd|1|2|3|top|choice)\b/i;
const DATE_AND_TIME =
  /\b(mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{1,2}[/.-]\d{1,2})\w*\b.*\d/i;
const BAND = /\d+\s*(-|–|to)\s*\d+|^(less|more|fewer|under|over)\b.*\d|\d+\s*(\+|or more)|^\d+$|\byears?\b/i;
const COUNT =
  /^(up to )?(\d|1[0-2]|one|two|three|four|five)( or more|\+| mentees?| at most)?( or (\d|two|three))?$|^\d ?[-–] ?\d$/i;
const ASIDE = /^(other|no preference|none|none of .*|n\/a|prefer not to .*|does not matter|any)\b/i;

const fold = foldName;

/** 0 to 1; 0 where nothing is offered. */
export function optionEvidence(question: Question, key: FieldKey, profile: Profile): number {
  const { vocabularies: v, answers: says } = profile;
  if (question.rows.length > 0 || question.columns.length > 0) return gridEvidence(question, key, profile);
  const all = question.options;
  if (all.length === 0) return 0;
  const options = all.filter((o) => !ASIDE.test(o));
  const open = all.some((o) => says.noPreference.test(o));
  switch (key) {
    case 'libraryType':
      return Math.max(known(options, v.libraryTypes), 0.8 * share(options, LIBRARY_TYPE)) * (open ? 0.6 : 1);
    case 'wantedLibraryTypes':
      return Math.max(known(options, v.libraryTypes), 0.8 * share(options, LIBRARY_TYPE)) * (open ? 1 : 0.7);
    case 'areas':
      return Math.max(known(options, v.areas), 0.8 * share(options, AREA));
    case 'competencies':
    case 'topThree':
      return (
        Math.max(known(options, v.competencies), 0.8 * share(options, COMPETENCY)) * (key === 'topThree' ? 0.8 : 1)
      );
    case 'help':
      return Math.max(known(options, v.help), 0.7 * share(options, HELP));
    case 'meeting':
      return Math.max(known(options, v.meeting), 0.9 * share(options, MEETING));
    case 'membershipStatus':
      return (
        Math.max(
          known(options, v.membershipStatus),
          all.some((o) => says.willJoin.test(o)) ? 0.9 : 0,
          0.6 * share(options, MEMBER),
          // "ALA: yes", "Core: yes".
          0.6 * share(options, namesOf(profile)),
        ) * (commits(all, profile) ? 0.3 : 1)
      );
    case 'commitments':
      return Math.max(
        known(options, v.commitments),
        commits(all, profile) ? 0.9 : 0,
        0.6 * share(all, /^(i (will|agree|commit|understand|can|am)|yes, i|agree)\b/i),
      );
    case 'timeZone':
      return options.filter((o) => zoneOf(o, profile) !== null).length / (options.length || 1);
    case 'place':
      return options.filter((o) => PLACES.has(fold(o))).length / (options.length || 1);
    case 'years':
      return share(options, BAND) * (share(options, COUNT) === 1 ? 0.5 : 1) * 0.9;
    case 'capacity':
      return options.length <= 8 ? 0.9 * share(options, COUNT) : 0;
    case 'leadershipRole':
      return 0.8 * share(options, LEADER);
    case 'mattersMost':
      return Math.max(
        known(options, Object.keys(v.mattersMost)),
        0.9 * inOtherWords(options, Object.keys(v.mattersMost)),
      );
    case 'sessions':
      return Math.max(0.9 * share(options, DATE_AND_TIME), all.some((o) => says.noneOfTheseTimes.test(o)) ? 0.6 : 0);
    case 'earlier':
      return all.some((o) => says.waitedBefore.test(o))
        ? 0.9
        : all.length <= 4 && share(all, /^(yes|no)\b/i) === 1
          ? 0.3
          : 0;
    case 'role':
      return all.length <= 5 && all.some((o) => /mentee|prot[eé]g/i.test(o)) && all.some((o) => /mentors?\b/i.test(o))
        ? 0.95
        : 0;
    default:
      return 0;
  }
}

function gridEvidence({ rows, columns }: Question, key: FieldKey, profile: Profile): number {
  if (key !== 'competencyLevels' && key !== 'topThree') return 0;
  const { competencies, levels } = profile.vocabularies;
  const areSkills = (words: readonly string[]) => Math.max(known(words, competencies), 0.8 * share(words, COMPETENCY));
  const skills = Math.max(areSkills(rows), areSkills(columns));
  const other = areSkills(rows) >= areSkills(columns) ? columns : rows;
  const ranks = other.length === 0 ? 0 : share(other, RANK);
  const steps = other.length === 0 ? 0.5 : Math.max(known(other, Object.keys(levels)), 0.7 * share(other, LEVEL));
  return 0.95 * skills * (key === 'topThree' ? ranks : steps * (ranks > 0.9 ? 0.3 : 1));
}

const namesOf = ({ memberships }: Profile): RegExp => new RegExp(`\\b(${memberships.map((m) => m.name).join('|')})\\b`);

/** The share of the offered answers that say what the vocabulary says, in whatever words. */
const inOtherWords = (options: readonly string[], vocabulary: readonly string[]): number =>
  options.filter((option) => vocabulary.some((word) => likeness(option, word) >= 0.5)).length / (options.length || 1);

/** One of the answers is the promise to come to the orientation; a session that is offered is none. */
const commits = (options: readonly string[], { answers: says }: Profile): boolean =>
  options.some(
    (o) =>
      (says.orientationPromise.test(o) || ABOUT_ORIENTATION.test(o)) &&
      !DATE_AND_TIME.test(o) &&
      !says.noneOfTheseTimes.test(o),
  );

/** The share of the offered answers that are in a vocabulary, whatever their case and punctuation. */
function known(options: readonly string[], vocabulary: readonly string[]): number {
  if (options.length === 0) return 0;
  const words = new Set(vocabulary.map(fold));
  return options.filter((o) => words.has(fold(o))).length / options.length;
}

const share = (options: readonly string[], words: RegExp): number =>
  options.length === 0 ? 0 : options.filter((o) => words.test(o)).length / options.length;
