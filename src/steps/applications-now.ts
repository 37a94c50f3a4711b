/** Step 2 at a glance, and one applicant to be found by name. Reads only: one look at the tabs, and two calls for each form. */
import { fullName } from '../core/application';
import { type DoorsView, doors, type MissingView, missingViews, type Names, news } from '../core/applications-now';
import { type ReadingNow, readingNow } from '../core/automatic-reading';
import { closedMessage } from '../core/closing';
import type { Role } from '../core/fields';
import { thatCount } from '../core/judge';
import { momentInWords } from '../core/moments';
import { foldName } from '../core/names';
import { contactsInWords, deadlineInstant, programName, timeZone } from '../core/program';
import { roleOf } from '../core/who-is-who';
import { exampleBegun } from '../google/properties';
import { who } from '../google/who';
import { automaticReader, ownReading, responseSpreadsheets } from './automatic-reading';
import { lookAtDesk } from './desk';
import { formsNow } from './forms-now';
import { ownKeys } from './own-pairs';
import { type Judged, judged, newsSince } from './receive';
import type { Find } from './requests';

export interface ApplicationsNow {
  news: Names[];
  links: { title: string; link: string }[];
  missing: MissingView[];
  doors: DoorsView | null;
  reading: ReadingNow | null;
}

/** Until it is clear which column is which, the cards are all there is to see. */
const UNCLEAR: ApplicationsNow = { news: [], links: [], missing: [], doors: null, reading: null };

export function applicationsNow(): ApplicationsNow {
  const onDesk = lookAtDesk();
  if ('cards' in onDesk) return UNCLEAR;
  const look = judged(onDesk.desk);
  const { desk, people, counts } = look;
  const { settings } = desk;
  const zone = settings.of(timeZone);
  const deadline = deadlineInstant(settings);
  const example = exampleBegun() !== null;
  const forms = example ? [] : formsNow(look);
  const message = closedMessage({
    program: settings.of(programName),
    deadline,
    zone,
    contacts: contactsInWords(settings),
  });
  const reader = automaticReader();
  const me = who();
  return {
    news: news({ people, since: newsSince(), zone }),
    links: forms.flatMap(({ title, link }) => (link ? [{ title, link }] : [])),
    missing: missingViews(forms, zone),
    doors: example ? null : doors({ forms, deadline, now: Date.now(), zone, message }),
    reading: example
      ? null
      : readingNow({
          reader,
          me,
          wanted: responseSpreadsheets(),
          own: reader?.who === me ? ownReading() : null,
          unheard: reader ? unheard(look, Math.max(reader.at, reader.last ?? 0)) : 0,
          zone,
        }),
  };

  /** New ones that came in after it last ran: it should have read them. */
  function unheard({ rowOf }: Judged, since: number): number {
    return counts.new === 0 ? 0 : people.filter((p) => !rowOf.has(p) && p.application.submitted > since).length;
  }
}

export interface FoundApplicant {
  key: string;
  name: string;
  role: Role;
  email: string;
  status: string;
  why: string;
  applied: string;
  /** The other role, where the form of this one was the wrong one; the words of the answer. */
  moveTo: 'Moved to mentors' | 'Moved to mentees';
  /** They were moved before. */
  moved: boolean;
  own: boolean;
}

const MOST = 8;

/** Applicants whose name or address holds these words. */
export function findApplicants({ words }: Find): { found: FoundApplicant[]; more: number } {
  const { people, desk } = judged();
  const isOwn = ownKeys(thatCount(people));
  const wanted = foldName(words);
  const fits = people.filter(
    ({ application: a, findings }) =>
      a.row > 0 &&
      // Of several applications, the one that counts.
      Object.keys(findings).includes('one-application') &&
      wanted !== '' &&
      (foldName(fullName(a.answers)).includes(wanted) || a.email.toLowerCase().includes(words.trim().toLowerCase())),
  );
  return {
    found: fits.slice(0, MOST).map(({ key, application: a, status, why }) => ({
      key,
      name: fullName(a.answers) || a.email,
      role: a.role,
      email: a.email,
      // Whoever looks does not learn here how their own application stands.
      status: isOwn(key) ? '' : status,
      why: isOwn(key) ? '' : why,
      applied: momentInWords(a.submitted, desk.settings.of(timeZone)),
      moveTo: a.role === 'mentor' ? 'Moved to mentees' : 'Moved to mentors',
      moved: a.movedFrom !== undefined && roleOf(a.movedFrom) !== a.role,
      own: isOwn(key),
    })),
    more: Math.max(0, fits.length - MOST),
  };
}
