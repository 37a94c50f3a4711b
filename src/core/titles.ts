/** How much a question's title says about a field: known titles first, then words that give a question away, then likeness. */
import { type Field, type FieldKey, field as fieldOf } from './fields';
import { oncePerText } from './once-per-text';

/** Lower case, without marks and punctuation; "e-mail" and "email" are one word. */
export const foldTitle: (title: string) => string = oncePerText((title) =>
  title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\be[-\s]mail/g, 'email')
    .replace(/#/g, ' number ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

/** What stands in brackets is mostly an instruction. */
const withoutBrackets = (title: string): string => title.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');

/** Words that give a field away whatever else the title says; `but` takes that back. */
const GIVEAWAYS: Readonly<Partial<Record<FieldKey, { says: RegExp; but?: RegExp }>>> = {
  email: { says: /\bemail\b/, but: /prefer|alternat|second|different|personal|other|supervisor|reference/ },
  preferredEmail: {
    says: /\b(preferred|alternat\w*|secondary|second|personal|other|different|home)\b.*\bemail\b|\bemail\b.*\b(different|prefer\w*|messages|instead)\b/,
  },
  firstName: { says: /\b(first|given|fore) ?name\b/, but: /\blast\b/ },
  lastName: { says: /\b(last|family|sur) ?name\b/, but: /\bfirst\b/ },
  fullName: {
    says: /^(your |full |applicants? |complete )*name\b|\bfull name\b|\bfirst and last\b|\bwhat is your name\b/,
    but: /institution|library|supervisor|employer|organi[sz]ation|company|school|reference|preferred name|pronunciation/,
  },
  role: {
    says: /\b(mentor (or|and|vs) (a )?(mentee|protege)|mentee or (a )?mentor)\b|\bapply(ing)? (as|for|to be)\b|\brole\b.*\b(apply|program|like)/,
    but: /leadership/,
  },
  memberNumber: {
    says: /\bmember(ship)?\b.*\b(number|id|no|card)\b|\bnumber\b.*\bmember(ship)?\b|\b(ala|association|division|card)\b.*\b(number|id)\b/,
  },
  membershipStatus: {
    says: /\bmembership\b|\bare you\b.*\bmembers?\b|\bmember (of|status)\b|\bdo you belong\b/,
    but: /number|\bid\b|\bagree|commit/,
  },
  employer: {
    says: /\b(employer|employment|workplace|institution|organi[sz]ation)\b|\baffiliation\b|\bwhere do you (currently )?(work|study|attend)\b|\b(work|study) (at|for)\b|\byour library\b|\blibrary name\b|\bschool or\b/,
    but: /type|kind|size|title|position|how long|years|role|orientation|kick ?off|work for (you|me)\b/,
  },
  jobTitle: {
    says: /\b(job|position|current|professional) (title|position|job)\b|\bposition\b|\byour title\b|\bjob\b/,
    but: /leadership|how long|years|career goal/,
  },
  libraryType: {
    says: /\b(type|kind|sort)s? of (library|institution|organi[sz]ation|workplace)|\blibrary (type|setting|sector)\b|\bsector\b/,
    but: /prefer|would like|your mentor|partner|should|want|wish/,
  },
  wantedLibraryTypes: {
    says: /\b(prefer\w*|like|want\w*|wish|should|hope)\b.*\b(type|kind|sort|library|libraries|setting|sector)\b|\b(type|kind)s? of librar\w+\b.*\b(mentor|partner|prefer\w*|like|want)\b/,
  },
  place: {
    says: /\b(state|province|territory|region|city|country|located|location)\b|\bwhere (do you live|are you)\b|\blive in\b/,
    but: /position|time zone|statement|interest|if live/,
  },
  timeZone: { says: /\btime ?zone\b/ },
  years: {
    says: /\bhow (long|many years)\b|\byears? (of|in|as|worked|working)\b|\blength of\b.*\b(service|career)\b|\bexperience in (years|librar\w+)\b/,
    but: /goal|see yourself|leadership experience/,
  },
  leadershipRole: {
    says: /\bleadership (role|position|experience|responsib\w*|title)\b|\bposition of leadership\b|\b(lead|manage|supervise)\b.*\b(role|people|staff|others|currently)\b/,
    but: /competenc|skill|goal/,
  },
  areas: {
    says: /\b(areas?|fields?|topics?|subjects?)\b|\bexpertise\b|\bspeciali[sz]\w+\b|\bspecialt(y|ies)\b|\binterests?\b/,
    but: /competenc|skill|\bmost\b|location|your interest in|conflicts? of interest|statement of/,
  },
  competencyLevels: {
    says: /\bcompetenc\w+\b|\bskills?\b.*\b(rate|strong|comfortable|confident|mentor|level)\b|\b(rate|comfortable|confident|level)\b.*\bskills?\b/,
  },
  competencies: {
    says: /\bcompetenc\w+\b|\bskills?\b.*\b(develop|work on|improve|grow|build|gain|learn)\b|\b(develop|work on|improve|grow|build|gain|learn)\b.*\bskills?\b/,
    but: /\btop\b|\brank/,
  },
  topThree: { says: /\btop (three|3)\b|\brank\w*\b|\bmost important\b.*\b(competenc|skill)|\bthree (most|priorit)/ },
  help: {
    says: /\b(kind|type|sort|form)s? of (help|support|mentoring|guidance|assistance)\b|\b(help|support)\b.*\b(offer|give|provide|want|need|like|seek\w*|looking)\b|\b(ways?|can|could)\b.*\b(help|support)\b|\b(like|want|need|hope|expect)\b.*\bfrom (a|your|the) mentor\b|\bhow (can|could|would|will)\b.*\b(help|support)\b/,
    but: /librar(y|ies) type/,
  },
  meeting: {
    says: /\b(meet|meetings?|communicat\w+|contact|interact\w*)\b.*\b(how|like|prefer\w*|style|way|method|format|mode)\b|\b(how|prefer\w*|ways?|method|format|mode|means?)\b.*\b(meet|meetings?|communicat\w+|connect|contact|talk\w*|interact\w*|stay in touch)\b/,
    but: /orientation|how often|commit/,
  },
  capacity: {
    says: /\b(how many|number of|maximum|max)\b.*\b(mentees?|proteges?|people|partners?)\b|\bmentees?\b.*\b(how many|maximum|number)\b|\bcapacity\b|\bmore than one (mentee|protege|person)\b/,
  },
  mattersMost: {
    says: /\bmatters? (the )?most\b|\bmost important\b|\b(one|single) (thing|factor|wish)\b|\bpriority in\b|\bhighest priority\b/,
  },
  aboutOthers: {
    says: /\b(anyone|anybody|someone|people|person|individuals?)\b.*\b(not|avoid|paired|matched|conflict|hope|like to|keep (away|apart)|away from)\b|\bconflicts? of interest\b|\bavoid\b|\b(specific|particular) (mentor|mentee|person)\b/,
  },
  sessions: {
    says: /\b(orientations?|kick ?off|opening (session|meeting|event)|welcome (session|meeting))\b.*\b(sessions?|attend|times?|dates?|availab\w*|when|which|come)\b|\b(sessions?|when|which|times?|dates?|availab\w*)\b.*\b(orientations?|kick ?off|opening (session|meeting|event)|welcome (session|meeting))\b|\bkick ?off\b/,
    but: /\bagree|commit|require|promise/,
  },
  about: {
    says: /\b(bio|biograph\w+|goals?|about yourself|statement|hope to (gain|contribute|learn|achieve|get)|why (do|are|would) you|tell us|describe yourself|introduc\w+)\b/,
    but: /not be paired|anyone/,
  },
  earlier: {
    says: /\b(taken part|participated|participant|previous(ly)?|before|earlier|past)\b.*\b(program|mentor\w*|cohort|participat\w*|applied)\b|\b(applied|apply|participat\w*)\b.*\b(before|previous\w*|past|earlier|last (year|time))\b|\b(previously|ever)\b.*\b(mentee|mentor|participant)\b/,
    but: /how long|position|employer/,
  },
  commitments: {
    says: /\bcommit\w*\b|\byou (agree|promise|commit|pledge)\b|\bi (agree|confirm|understand|acknowledge|promise|pledge)\b|\bagreements?\b|\bplease (confirm|agree|acknowledge|promise)\b|\b(expectations?|promises?|pledge|requirements)\b|\b(can|will|do) you\b.*\b(attend|come to|join|take part in)\b.*\b(orientation|kick ?off)/,
    but: /\b(which|when|times?|dates?|sessions?)\b.*\b(orientation|kick ?off)|\b(orientation|kick ?off)\b.*\b(which|when|times?|dates?|sessions?)\b/,
  },
};

const EMPTY = new Set(
  'a an and are as at be by can could do does for from have how i if in is it me my of on or our please select choose check all that apply the to us what when where which who will with would you your optional required one any'.split(
    ' ',
  ),
);

const stems = (folded: string): string[] =>
  folded
    .split(' ')
    .filter((w) => w !== '' && !EMPTY.has(w))
    .map((w) => w.replace(/(ies|ing|es|s|ed)$/, ''));

interface KnownTitle {
  full: string;
  bare: string;
  stems: ReadonlySet<string>;
}

const known = new Map<FieldKey, readonly KnownTitle[]>();

/** Prepared when a title is looked at: most presses look at none. */
function knownTitles(key: FieldKey): readonly KnownTitle[] {
  const before = known.get(key);
  if (before) return before;
  const titles = fieldOf(key).titles.map((title) => {
    const bare = foldTitle(withoutBrackets(title));
    return { full: foldTitle(title), bare, stems: new Set(stems(bare)) };
  });
  known.set(key, titles);
  return titles;
}

/** 0 to 1: 1 = a known title, 0.97 = known but for what stands in brackets, 0.8 = a word gives it away, below = likeness of words. */
export function titleEvidence(title: string, field: Field): number {
  const full = foldTitle(title);
  const bare = foldTitle(withoutBrackets(title)) || full;
  const titles = knownTitles(field.key);
  if (titles.some((k) => k.full === full)) return 1;
  if (titles.some((k) => k.bare === bare || k.full === bare)) return 0.97;
  const { says, but } = GIVEAWAYS[field.key] ?? {};
  if (but?.test(full)) return 0.2 * likeness(bare, field.key);
  const likes = likeness(bare, field.key);
  return says?.test(full) ? 0.72 + 0.15 * likes : 0.7 * likes;
}

/** Shared words of the most similar known title (Dice). */
function likeness(bare: string, key: FieldKey): number {
  const mine = new Set(stems(bare));
  if (mine.size === 0) return 0;
  return Math.max(
    ...knownTitles(key).map(
      (k) => (2 * [...mine].filter((w) => k.stems.has(w)).length) / (mine.size + k.stems.size || 1),
    ),
  );
}
