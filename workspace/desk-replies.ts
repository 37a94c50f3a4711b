/** What the headless run reads of the front door's replies (src/main.ts). Checked by the story itself: a missing part would be seen in its output. */
export type Role = 'mentor' | 'mentee';

export interface Issue {
  code: string;
  subject: string;
  sentence: string;
}

export interface SetUpReply {
  forms: {
    role: string;
    tab: string;
    title: string;
    notAsked: { field: string; without: string }[];
    doubts: string[];
  }[];
  issues: Issue[];
}

export interface CheckReply {
  applications: Record<Role, number>;
  new: number;
  changed: number;
  removed: number;
  statuses: Record<string, number>;
  issues: Issue[];
}

export interface DecideReply {
  changed: number;
  notFound: string[];
  several?: string[];
}

export interface Party {
  key: string;
  name: string;
  email: string;
}

export interface PlanReply {
  pairs: {
    mentee: Party;
    mentor: Party;
    label: string;
    /** Hundredths of a point. */
    score: number;
    reasons: string[];
    check: string;
    menteeRank: string;
    mentorRank: string;
    status: string;
  }[];
  without: (Party & { role: Role; why: string; options: string[]; help: string })[];
  /** Mentor's address, mentee's address, hundredths. */
  scores: [mentor: string, mentee: string, score: number][];
}

export interface SuggestReply {
  pairs: number;
  labels: Record<string, number>;
  issues: Issue[];
  /** Free text that names another applicant: the pair is held back until somebody has read it. */
  cards: { question: string }[];
}

export interface ApproveReply {
  approved: number;
  left: unknown[];
}

export interface Uncertain {
  key: string;
  person: string;
  question: string;
}

export interface PortionReply {
  left: number;
  waitSeconds?: number;
  uncertain?: Uncertain[];
  issues?: Issue[];
}

export interface TimesReply {
  sessions: { wall: string; words: string }[];
  best: string;
  noAnswer: string[];
}

export interface EventReply {
  event: { id: string; link: string; words: string };
  existed: boolean;
}

export interface InviteReply extends PortionReply {
  invited: number;
  total: number;
  cannotCome: string[];
}
