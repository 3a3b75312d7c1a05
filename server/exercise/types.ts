import type { Command } from '../../schemas/command.ts';
import type { Entry } from '../../schemas/entry.ts';
import type { RoomOf } from '../../schemas/event.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Text } from '../../schemas/text.ts';
import type { Actor } from '../core/actor.ts';
import type { ReadState, Run } from '../core/state.ts';
import type { Streams } from '../core/streams.ts';
import type { Viewer } from '../core/view.ts';

/** What `handle` answers: the entry (by its number in the log) that answers the command, or a problem that is not logged. */
export type Answer = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly problem: Problem };

export interface Handled {
  /** Refuse with `moved_on` unless the log's head is this. */
  readonly expect?: number | undefined;
  /** Exercise ms at which an engine command was due; default: the clock's time. */
  readonly at?: number | undefined;
}

/** What can happen to an exercise beside entries. `failed`: the store could not write; sockets close with 4408. */
export type ExerciseNews =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly viewers: readonly Viewer[] }
  | { readonly kind: 'branched' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'closed' };

/** One running exercise. Everything it tells is in the log already. */
export interface Exercise {
  readonly id: string;
  readonly branch: number;
  /** Told entries only, in order: entry n is `log[n - 1]`. */
  readonly log: readonly Entry[];
  readonly state: ReadState;
  readonly streams: Streams;
  readonly durability: 'memory' | 'disk' | 'replicated';
  /** Names a viewer's stream; changes with the branch. */
  epoch(viewer: Viewer): string;
  /** Exercise ms now. */
  now(): number;
  handle(id: string, command: Command, actor: Actor, how?: Handled): Promise<Answer>;
  listen(listener: (news: ExerciseNews) => void): () => void;
  close(): Promise<void>;
}

export interface ExerciseSummary {
  readonly id: string;
  readonly title: Text;
  readonly scenario: string;
  readonly code: string;
  readonly state: Run;
  readonly branch: number;
  readonly entries: number;
  readonly people: number;
  readonly startedAt?: string | undefined;
  readonly room?: RoomOf | undefined;
}

export interface NewExercise {
  readonly scenario: string;
  readonly seed?: number | undefined;
  readonly rate?: number | undefined;
  readonly language?: 'en' | 'fr' | 'es' | 'ar' | undefined;
  readonly untimed?: boolean | undefined;
}

/** All exercises of this data folder, opened on demand. Codes and tickets are looked up across them. */
export interface Exercises {
  create(
    wish: NewExercise,
  ): Promise<{ readonly ok: true; readonly exercise: Exercise } | { readonly ok: false; readonly problem: Problem }>;
  /**
   * The same in several rooms at once, a name each: exercises of their own with one seed, so that they can be compared. All or none; `group`
   * names them together in their logs.
   */
  createRooms(
    wish: NewExercise,
    names: readonly string[],
  ): Promise<
    | { readonly ok: true; readonly group: string; readonly rooms: readonly Exercise[] }
    | { readonly ok: false; readonly problem: Problem }
  >;
  get(id: string): Exercise | undefined;
  all(): readonly Exercise[];
  list(): readonly ExerciseSummary[];
  /** `code` already normalised. Ended and locked ones too: the caller answers them alike. */
  byCode(code: string): Exercise | undefined;
  /** Of several that have the ticket (an exercise and the same again) the one that is `wanted` by its id, else one that has not ended. */
  byTicketHash(hash: string, wanted?: string): { readonly exercise: Exercise; readonly seat: string } | undefined;
  /**
   * Another exercise with the same scenario and set-up; bots play what they played. With `people` everybody has a place there under the same
   * name, bureau and duty, and the ticket of before opens it; only of one that has ended, for else there would be two.
   */
  again(id: string, how?: { readonly people?: boolean }): Promise<Exercise | undefined>;
  /** A new exercise (new id and code) whose entries 1..after are those of `id`. */
  fork(id: string, after: number): Promise<Exercise | undefined>;
  erase(id: string): Promise<boolean>;
  /** All branches as JSON Lines with a hash chain. */
  archive(id: string, how?: { readonly anonymised?: boolean }): Promise<string | undefined>;
  /** Takes in an archive. One whose end is missing only with `cut`: then what is there, and the log says so. */
  import(
    archive: string,
    how?: { readonly cut?: boolean },
  ): Promise<
    | { readonly ok: true; readonly id: string; readonly already: boolean }
    | { readonly ok: false; readonly problem: Problem }
  >;
  close(): Promise<void>;
}
