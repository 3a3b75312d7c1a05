import type { Seen } from './entry.ts';
import type { Text } from './text.ts';

/*
 * What came of a rehearsal: a scenario played at once by crews of bots. All times are ms of exercise time since the start.
 */

/** What a bureau of which something is expected came to. */
export interface BureauScore {
  readonly bureau: string;
  readonly points: number;
  readonly max: number;
  readonly met: number;
  readonly late: number;
  readonly missed: number;
  /** How often it did what was forbidden. */
  readonly forbidden: number;
}

export interface ObjectiveScore {
  readonly id: string;
  readonly title: Text;
  readonly points: number;
  readonly max: number;
}

export interface Scores {
  readonly bureaus: readonly BureauScore[];
  readonly objectives: readonly ObjectiveScore[];
  readonly fullMarks: boolean;
}

/** A while in which nothing came to a bureau of persons and it did nothing. */
export interface Gap {
  readonly bureau: string;
  readonly from: number;
  readonly to: number;
}

/** How a bureau of persons spent its time. */
export interface BureauTime {
  readonly bureau: string;
  readonly received: number;
  readonly sent: number;
  /** How long something that wants an answer lay there. */
  readonly waitingMs: number;
  /** How long the gaps are together. */
  readonly idleMs: number;
}

/** Something that a rehearsal did not do as the scenario's own test says. */
export interface Shortcoming {
  /** `score.QN`, `full_marks`, `fired`, `not_fired`, `ends_by`, `loop`. */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
}

/** One of the scenario's own tests, as it went. */
export interface OwnTest {
  /** `perfect`, or `QN=perfect,QP=silent`. */
  readonly crew: string;
  readonly ok: boolean;
  readonly shortcomings: readonly Shortcoming[];
}

export interface RehearsalOutcome extends Scores {
  readonly scenario: string;
  readonly title: Text;
  /** What bureaus, injects and expectations are called, by id. */
  readonly names: {
    readonly bureaus: Readonly<Record<string, Text>>;
    readonly injects: Readonly<Record<string, Text>>;
    readonly expectations: Readonly<Record<string, Text>>;
  };
  readonly crew: string;
  readonly seed: number;
  readonly entries: number;
  readonly endedAfter: number;
  /** Equal for equal scenario, seed and crew, on every machine. */
  readonly hash: string;
  /** More than 1,000 entries at one instant: the story runs in a circle. */
  readonly loop: boolean;
  readonly fired: readonly string[];
  /** Injects that did not come. */
  readonly notFired: readonly string[];
  readonly points: Readonly<Record<string, number>>;
  /** What of it that counts was not met in full, in time, without anything forbidden. */
  readonly wanting: readonly {
    readonly expectation: string;
    readonly bureau: string;
    readonly outcome: string;
    readonly points: number;
    readonly max: number;
  }[];
  readonly results: readonly {
    readonly expectation: string;
    readonly bureau: string;
    readonly outcome: string;
    readonly points: number;
    readonly at: number;
  }[];
  readonly sequence: readonly {
    readonly n: number;
    readonly at: number;
    readonly type: string;
    readonly from: string;
    readonly to: readonly string[];
    /** The inject that did it. */
    readonly inject?: string;
  }[];
  readonly times: readonly BureauTime[];
  readonly gaps: readonly Gap[];
  /** The file's own tests; empty where they were not wanted, or there are none. */
  readonly tests: readonly OwnTest[];
}

/** A rehearsal to be looked into at every moment. */
export interface Preview {
  readonly scenario: string;
  readonly crew: string;
  readonly seed: number;
  /** Exercise time. */
  readonly startsAt: string;
  readonly endedAfter: number;
  /** As staff see it. */
  readonly log: readonly Seen[];
  /** What comes to each bureau of persons to be read, of what is planned, at the earliest. */
  readonly reading: readonly { readonly bureau: string; readonly at: number; readonly words: number }[];
  /** More words than these are too much for most classes. */
  readonly readable: { readonly words: number; readonly within: number };
}
