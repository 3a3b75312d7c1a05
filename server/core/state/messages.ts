import type { SavedDraft } from '../../../schemas/command.ts';
import type { LifeName } from '../../../schemas/lifecycles.ts';
import type { LimitName } from '../../../schemas/limits.ts';
import type { Draft, Message, Traffic } from '../../../schemas/message.ts';
import type { Problem } from '../../../schemas/problem.ts';

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
  /** Of one that had gone out: whom it had not reached. Else it is about all recipients. */
  to?: readonly string[] | undefined;
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
  inject?: string | undefined;
  problem: Problem;
}

/** What was written, sent, held, read and owed. */
export interface MessagesState {
  messages: Map<string, MessageState>;
  cases: Map<string, CaseState>;
  lives: Map<string, LifeState>;
  /** `<bureau>/<case>` -> cases that the bureau has linked with it; both ways. */
  links: Map<string, Set<string>>;
  /** How many messages a party has sent: the ordinal behind its file numbers. */
  ordinals: Map<string, number>;
  heldMessages: Map<string, { message: Message; at: number; why?: string | undefined }>;
  returnedMessages: Map<string, { message: Message; reason: string; at: number }>;
  /** What staff have made of messages on their way: the versions, first to last; each recipient gets the last that is for it. */
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
  /** Messages that enter, change or withdraw a document record, as far as they have been sent. */
  recordMessages: string[];
  /** Messages that the party whose name they carry never sent. */
  forged: Set<string>;
  traffic: Traffic[];
}

export const newMessages = (): MessagesState => ({
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
  recordMessages: [],
  forged: new Set(),
  traffic: [],
});
