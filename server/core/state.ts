import type { Party } from '../../schemas/bureau.ts';
import type { SavedDraft } from '../../schemas/command.ts';
import type { People, RoomOf, Setting } from '../../schemas/event.ts';
import type { LifeName } from '../../schemas/lifecycles.ts';
import type { LimitName } from '../../schemas/limits.ts';
import type { Draft, Message, Traffic } from '../../schemas/message.ts';
import type { NearlyRight } from '../../schemas/nearly.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { DocumentRecord, Fault, Inject, Scenario } from '../../schemas/scenario.ts';
import type { Seat } from '../../schemas/seat.ts';
import type { Text } from '../../schemas/text.ts';

/*
 * What an exercise knows: the fold of its entries. The hub folds all of them, a desk folds the ones it sees, with the same `evolve`.
 * Parts that only staff's events fill stay empty at a desk. All times are exercise ms unless a name says wall.
 * Only `evolve` writes to a State; everybody else holds a ReadState.
 */

export type Run = 'lobby' | 'briefing' | 'running' | 'paused' | 'ended';

/** Exercise time is `at`, plus the wall time since `wall` times `rate` while running. `wall` is absent where nobody's wall clock drives it. */
export interface Clock {
  running: boolean;
  rate: number;
  at: number;
  wall?: number | undefined;
}

/** open -> acknowledged -> (clarification <-> clarified) -> inProgress -> answered | refused -> closed */
export type RequestState =
  | 'open'
  | 'acknowledged'
  | 'clarification'
  | 'clarified'
  | 'inProgress'
  | 'answered'
  | 'refused'
  | 'closed';

/** What one recipient owes for one message. */
export interface Request {
  state: RequestState;
  /** When it was delivered, as far as the viewer knows. */
  since: number;
  ackDue?: number | undefined;
  due?: number | undefined;
  /** The rows of the limits that they follow from. */
  ackLimit?: LimitName | undefined;
  limit?: LimitName | undefined;
  /** From when the row `limit` counts, where that is later than `since`. */
  limitSince?: number | undefined;
  acknowledgedAt?: number | undefined;
  answeredAt?: number | undefined;
  /** Message that answered it finally. */
  answer?: string | undefined;
  reminders: number;
  /** A fault has moved its limits: by how much in all, and whether it was disclosed that a line was down. */
  moved?: { byMs: number; line: boolean } | undefined;
  /** While something is asked back the clock stands still (rule R-9): since when. */
  stoppedAt?: number | undefined;
  /** The open question of a clarification. */
  question?: string | undefined;
}

export interface MessageState {
  message: Message;
  /** The entry (in the viewer's stream) that brought it. */
  n: number;
  sentAt: number;
  /** Recipients whom it has reached and when. */
  reached: Map<string, number>;
  /** The entry (in the viewer's stream) with which it reached them: the order in which a party got to know of things. */
  arrivals: Map<string, number>;
  readBy: Set<string>;
  requests: Map<string, Request>;
  /** What its sender believes to be asked of recipients whom it has not reached: a sender cannot know of a delay or a loss. */
  believed: Map<string, Request>;
  /** Ids of the lives (see lifecycles) that it belongs to. */
  lives: Partial<Record<LifeName, string>>;
  receivedAgain: number;
}

export interface LifeState {
  id: string;
  life: LifeName;
  state: string;
  beginner: string;
  /** Country whose bureau alone may confirm or deny. */
  owner?: string | undefined;
  steps: { step: string; by: string; at: number; message: string }[];
}

export interface CaseState {
  id: string;
  subject: string;
  messages: string[];
  claims: Map<string, string>;
  flags: Set<string>;
}

/** A draft that waits for somebody at the desk who may let it out. */
export interface Submission {
  id: string;
  bureau: string;
  /** Who has written it. */
  seat: string;
  key: string;
  draft: Draft;
  case?: string | undefined;
  /** The case that this one is made from. */
  about?: string | undefined;
  confirm: readonly string[];
  at: number;
}

interface Touched {
  /** The seat that did it. */
  by?: string | undefined;
  reason?: string | undefined;
  n: number;
  at: number;
}

/** Other words for a message on its way. */
export interface Edit extends Touched {
  message: Message;
}

export type Drop = Touched;

export interface Refusal {
  n: number;
  at: number;
  by?: string | undefined;
  bureau?: string | undefined;
  command: string;
  kind?: string | undefined;
  case?: string | undefined;
  problem: Problem;
}

/** Of one bureau, or (without `bureau`) of all whose expectation it is. `level`: of a question for staff, from 0. */
export interface AssessorWord {
  bureau?: string | undefined;
  level?: number | undefined;
  points: number;
  reason: string;
  at: number;
}

export interface Result {
  expectation: string;
  bureau: string;
  /** All whose it is, where several do it together. */
  bureaus?: string[] | undefined;
  outcome: 'met' | 'late' | 'partial' | 'missed';
  points: number;
  entries: number[];
  at: number;
  adjusted?: { points: number; reason: string } | undefined;
}

export interface InjectState {
  /** `fired` as soon as it has come once. */
  state: 'fired' | 'skipped';
  /** When it came last, or was skipped. */
  at: number;
  n: number;
  /** What came with it last, and each time. */
  message?: string | undefined;
  messages: string[];
  /** How often it has come. */
  times: number;
  /** It does not come any more. */
  over: boolean;
  /** Called off by its own condition. */
  cancelled?: boolean | undefined;
}

export interface State {
  n: number;
  at: number;
  setting: Setting | undefined;
  /** One of several that play the same at once; what is forked off belongs to none. */
  room: RoomOf | undefined;
  run: Run;
  /** A REAL WORLD stop is on. */
  realWorld: boolean;
  realWorldTexts: { by: string; text: string; at: number }[];
  clock: Clock;
  startedAt: number | undefined;
  endsAt: number | undefined;
  endedAt: number | undefined;
  pauseReason: string | undefined;
  /** Of a break: when the class is to be back, wall ms of the hub. */
  pauseUntil: number | undefined;
  phase: string | undefined;
  parties: Map<string, Party>;
  briefs: Map<string, Text>;

  code: string;
  locked: boolean;
  seats: Map<string, Seat>;
  /** SHA-256 of a ticket -> seat. */
  tickets: Map<string, string>;
  knocks: { name: string; seat?: string | undefined; at: number }[];
  /** Parties that a bot plays now -> persona. */
  bots: Map<string, string>;
  extraTime: Map<string, number>;
  hands: Map<string, { at: number; text?: string | undefined }>;
  handAnswers: { seat: string; text: string; at: number }[];

  messages: Map<string, MessageState>;
  cases: Map<string, CaseState>;
  lives: Map<string, LifeState>;
  /** `<bureau>/<case>` -> cases that the bureau has linked with it; both ways. */
  links: Map<string, Set<string>>;
  /** How many messages a party has sent: the ordinal behind its file numbers. */
  ordinals: Map<string, number>;
  heldMessages: Map<string, { message: Message; at: number; why?: string | undefined }>;
  returnedMessages: Map<string, { message: Message; reason: string; at: number }>;
  /** What staff have made of messages that waited: the versions, first to last; the last is what arrives. */
  edits: Map<string, Edit[]>;
  /** Messages that staff let get lost on their way. */
  dropped: Map<string, Drop>;
  holds: { all: boolean; parties: Set<string> };
  breaches: { rule: string; message: string; bureau: string; n: number; at: number }[];
  drafts: Map<string, SavedDraft & { bureau: string; seat: string; at: number }>;
  /** What waits for approval, by its id. */
  submissions: Map<string, Submission>;
  /** What was given back to its author and has not been submitted anew: `<bureau>/<key>`. */
  rejected: Map<string, Submission & { by: string; reason: string }>;
  /** Message -> who wrote it and who let it out, where those are two. */
  approvals: Map<string, { by: string; seat: string }>;
  notes: { case?: string | undefined; bureau: string; seat: string; text: string; at: number }[];
  refusals: Refusal[];
  /** `<by> <command id>` -> the entry that answered it. */
  answered: Map<string, { n: number; digest?: string | undefined }>;

  scenario: Scenario | undefined;
  seed: number;
  records: Map<string, DocumentRecord>;
  /** Messages that enter, change or withdraw a document record, as far as they have been sent. */
  recordMessages: string[];
  injects: Map<string, InjectState>;
  shifts: Map<string, number>;
  shiftAll: number;
  heldInjects: Set<string>;
  /** Injects whose time was set by hand: exercise ms, before any shift that came later. */
  fixedInjects: Map<string, number>;
  /** What was changed about an inject before it was played: the versions, first to last. */
  editedInjects: Map<string, Inject[]>;
  /** What content notes speak of and has come, by inject. */
  contentMarks: Map<string, { message?: string | undefined; labels: readonly Text[] }>;
  /** What somebody would rather not deal with; staff do not see at which bureau. */
  contentSkips: { inject: string; bureau?: string | undefined; rerouted: boolean; at: number }[];
  /** `$name` -> message id. */
  names: Map<string, string>;
  faults: Map<string, { id: string; fault: Fault; from: number; endsAt: number; cleared: boolean }>;
  faultsApplied: {
    id: string;
    message: string;
    to: string;
    effect: string;
    field?: string | undefined;
    n: number;
    at: number;
  }[];
  /** `<message>/<party>`, with `/again` for a second copy -> when it is to be delivered. */
  deliveries: Map<
    string,
    {
      message: string;
      to: string;
      due: number;
      fault: string;
      again?: boolean | undefined;
      garbled?: boolean | undefined;
    }
  >;
  /** Messages that the party whose name they carry never sent. */
  forged: Set<string>;
  linesDown: Set<string>;
  results: Map<string, Result>;
  forbidden: {
    expectation: string;
    bureau: string;
    points: number;
    entries: number[];
    rule?: string | undefined;
    at: number;
  }[];
  /** What assessors said of an expectation, first to last: nothing is overwritten. */
  words: Map<string, AssessorWord[]>;
  /** How staff found what a bureau has written, first to last. */
  writing: Map<string, { rating: number; reason: string; at: number }[]>;
  /** What was sent and nearly did what was expected: at a desk only its own. */
  near: {
    expectation: string;
    bureau: string;
    message: string;
    failed: NearlyRight[];
    at: number;
    /** Since when that has been done rightly, as far as the bureau is told. */
    fitsSince?: number | undefined;
  }[];
  hints: {
    expectation: string;
    hint: string;
    bureau: string;
    text: Text;
    example?:
      | { readonly type: string; readonly subject: Text; readonly body: Readonly<Record<string, unknown>> }
      | undefined;
    cost: number;
    at: number;
  }[];
  phoneNotes: { inject: string; caller: Text; text: Text; to: readonly string[]; at: number }[];
  /** Document numbers whose record the script has changed, and the entry that did: what was reported before counts no more. */
  rewritten: Map<string, number>;
  instructions: { inject: string; text: Text; to: readonly string[]; at: number }[];
  articles: { inject: string; source: Text; headline: Text; text: Text; at: number }[];

  banner: { text: string; at: number } | undefined;
  wall: 'lobby' | 'flow' | 'map' | 'board' | 'news' | 'debrief' | 'blank';
  traffic: Traffic[];
  marks: { at: number; n: number; by: string; text: string; about?: number | undefined }[];
  released: 'own' | 'all' | undefined;
  /** One for each person and question; at a desk only those with a name. */
  hotwash: { question: string; answer: string; seat?: string | undefined; voice?: string | undefined; at: number }[];
  plan: string;
  planRows: Record<string, string>[];
  branch: number;
  rewound: { after: number; next: number } | undefined;
  kept: People | undefined;
  logShare: number;
}

/** Values out of the log: never written to by anybody, so they need no further protection. */
type Logged =
  | Message
  | Draft
  | Scenario
  | Inject
  | Setting
  | RoomOf
  | Problem
  | Party
  | DocumentRecord
  | Fault
  | People
  | Text
  | SavedDraft;

type Deep<T> = T extends Logged
  ? T
  : T extends Map<infer K, infer V>
    ? ReadonlyMap<K, Deep<V>>
    : T extends Set<infer V>
      ? ReadonlySet<V>
      : T extends (infer V)[]
        ? readonly Deep<V>[]
        : T extends object
          ? { readonly [K in keyof T]: Deep<T[K]> }
          : T;
/** A State that only may be read. */
export type ReadState = Deep<State>;

/** An exercise of which nothing is known yet. */
export function newState(): State {
  return {
    n: 0,
    at: 0,
    setting: undefined,
    room: undefined,
    run: 'lobby',
    realWorld: false,
    realWorldTexts: [],
    clock: { running: false, rate: 1, at: 0 },
    startedAt: undefined,
    endsAt: undefined,
    endedAt: undefined,
    pauseReason: undefined,
    pauseUntil: undefined,
    phase: undefined,
    parties: new Map(),
    briefs: new Map(),
    code: '',
    locked: false,
    seats: new Map(),
    tickets: new Map(),
    knocks: [],
    bots: new Map(),
    extraTime: new Map(),
    hands: new Map(),
    handAnswers: [],
    messages: new Map(),
    cases: new Map(),
    lives: new Map(),
    links: new Map(),
    ordinals: new Map(),
    heldMessages: new Map(),
    returnedMessages: new Map(),
    edits: new Map(),
    dropped: new Map(),
    holds: { all: false, parties: new Set() },
    breaches: [],
    drafts: new Map(),
    submissions: new Map(),
    rejected: new Map(),
    approvals: new Map(),
    notes: [],
    refusals: [],
    answered: new Map(),
    scenario: undefined,
    seed: 0,
    records: new Map(),
    recordMessages: [],
    injects: new Map(),
    shifts: new Map(),
    shiftAll: 0,
    heldInjects: new Set(),
    fixedInjects: new Map(),
    editedInjects: new Map(),
    contentMarks: new Map(),
    contentSkips: [],
    names: new Map(),
    faults: new Map(),
    faultsApplied: [],
    deliveries: new Map(),
    forged: new Set(),
    linesDown: new Set(),
    results: new Map(),
    forbidden: [],
    words: new Map(),
    writing: new Map(),
    near: [],
    hints: [],
    phoneNotes: [],
    rewritten: new Map(),
    instructions: [],
    articles: [],
    banner: undefined,
    wall: 'lobby',
    traffic: [],
    marks: [],
    released: undefined,
    hotwash: [],
    plan: '',
    planRows: [],
    branch: 0,
    rewound: undefined,
    kept: undefined,
    logShare: 0,
  };
}
