import type { DocumentRecord, Fault, Inject, Scenario } from '../../../schemas/scenario.ts';
import type { Text } from '../../../schemas/text.ts';

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

/** What the script brings and what faults do. Most of it is staff's. */
export interface StoryState {
  scenario: Scenario | undefined;
  seed: number;
  records: Map<string, DocumentRecord>;
  /** Document numbers whose record the script has changed, and the entry that did: what was reported before counts no more. */
  rewritten: Map<string, number>;
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
  linesDown: Set<string>;
  phoneNotes: { inject: string; caller: Text; text: Text; to: readonly string[]; at: number }[];
  instructions: { inject: string; text: Text; to: readonly string[]; at: number }[];
  articles: { inject: string; source: Text; headline: Text; text: Text; at: number }[];
}

export const newStory = (): StoryState => ({
  scenario: undefined,
  seed: 0,
  records: new Map(),
  rewritten: new Map(),
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
  linesDown: new Set(),
  phoneNotes: [],
  instructions: [],
  articles: [],
});
