import type { Command } from '../../schemas/command.ts';
import type { Entry } from '../../schemas/entry.ts';
import type { Actor } from '../core/actor.ts';
import type { ReadState } from '../core/state.ts';

/** Something that is to happen at exercise ms `at`. `id` is its command id (it contains a colon), the same on every node: it happens once. */
export interface Due {
  readonly at: number;
  readonly id: string;
  readonly command: Command;
  readonly actor: Actor;
}

/**
 * Somebody who follows the log and knows what is due because of it: storyteller (injects, phases, deliveries), assessor (expectations),
 * bots, rehearsal crews. Its memory is a fold of the entries, so that a restart or another node comes to the same.
 */
export interface Follower {
  /** `state` is the state after the entry. */
  follow(state: ReadState, entry: Entry): void;
  /** Everything that is due at a known instant, past or future, and has not happened yet; in the order in which it is to happen. */
  due(state: ReadState): Due[];
}
