import type { Command } from '../../schemas/command.ts';
import type { Entry } from '../../schemas/entry.ts';
import { type Actor, nameOf } from '../core/actor.ts';
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

/** Has this been asked for already, and answered by an entry (a refusal too: what was refused once is not tried for ever)? */
export const happened = (state: ReadState, actor: Actor, id: string): boolean =>
  state.answered.has(`${nameOf(actor)} ${id}`);

/** What has not happened yet, soonest first; what is due at the same instant stays in the order given. */
export const agenda = (state: ReadState, dues: readonly Due[]): Due[] =>
  dues.filter((due) => !happened(state, due.actor, due.id)).sort((a, b) => a.at - b.at);
