/** A cohort folder, parsed: what a committee can download, as plain objects. cohort-folder.ts reads it, load-cohort.ts makes a world of it. */
import type { ItemType } from './world';

export type CohortRole = 'mentor' | 'mentee' | 'both in one form';

/** A row of a file; `row` is its number in the file as a spreadsheet shows it (the header is row 1). */
export interface FileRow {
  row: number;
  cells: string[];
}

/** A file (or a tab of a workbook), read. Every row has as many cells as there are headers. */
export interface FolderTable {
  file: string;
  headers: string[];
  rows: FileRow[];
}

export interface ApplicationFile extends FolderTable {
  role: CohortRole;
  /** The questions, where the folder holds them; else they are inferred from the headers. */
  form: FormDefinition | null;
}

export interface CohortFolder {
  name: string;
  applications: ApplicationFile[];
  members: FolderTable | null;
  /** cohort.json as is. */
  cohort: CohortFacts | null;
  decisions: { person: string; decision: string; note: string; row: number }[];
}

export interface FormDefinition {
  title: string;
  collectsEmail: boolean;
  items: ItemDefinition[];
}

export interface ItemDefinition {
  id: number;
  type: ItemType;
  title: string;
  help?: string;
  required?: boolean;
  choices?: string[];
  other?: boolean;
  rows?: string[];
  columns?: string[];
}

/** Days as `2022-11-01`, moments as `2022-11-18T23:59:59` in the cohort's zone. What is unknown is absent. */
export interface CohortFacts {
  programYear?: string;
  timeZone?: string;
  opens?: string;
  deadline?: string;
  programStart?: string;
  programEnd?: string;
  rosterAsOf?: string;
  orientationSlots?: string[];
  orientationMinutes?: number;
  committee?: string;
  replyTo?: string;
}
