import type { CommandOf, CommandType } from '../../../schemas/command.ts';
import type { Audience, Event, Seen } from '../../../schemas/event.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { Actor } from '../actor.ts';
import { isPublic } from '../rules/domestic.ts';
import type { ReadState } from '../state.ts';

/** What a decision is given beside the state: all that would otherwise be a clock, a random number or a secret. */
export interface Given {
  /** The command's id: ids of what it makes follow from it. */
  readonly id: string;
  /** Exercise ms of the entry. */
  readonly at: number;
  /** A join code, in case one is to be set. */
  readonly code?: string | undefined;
  /** Injects that a jump leaves out: those that would be played by themselves on the way. */
  readonly skips?: readonly string[] | undefined;
}

/** Either what happens, or why not. */
export type Decided = Event[] | Problem;
export type Decide<T extends CommandType> = (
  state: ReadState,
  command: CommandOf<T>,
  actor: Actor,
  given: Given,
) => Decided;
export type Decisions<T extends CommandType> = { readonly [K in T]: Decide<K> };

/** An event with its audience: `to(['QN'], { type: 'message.read', ... })`. */
export const to = (audience: Audience, event: Seen): Event => ({ ...event, audience }) as Event; // the same event, addressed

export const isProblem = (decided: Decided): decided is Problem => !Array.isArray(decided);

/** Who hears that somebody, or a bot, sits down at a party or leaves it: the party and the wall; of one that not everybody sees nothing is shown. */
export const around = (state: ReadState, party: string): Audience =>
  isPublic(state, party) ? [party, '@wall'] : [party];

/** The bureau for which an actor speaks. */
export const bureauOf = (actor: Actor): string | undefined => (actor.kind === 'engine' ? undefined : actor.bureau);
