import type { Kind } from '../../../schemas/kinds/kind.ts';
import type { RuleId } from '../../../schemas/rules.ts';
import type { ReadState } from '../state.ts';
import { practiceRule, seenBefore } from './profile.ts';

/** By this rule a diffusion waits for the review desk: it is no breach. */
export const reviewRule = 'R-58' satisfies RuleId;

/** The parties that review what waits for the review desk. */
export const reviewers = (state: ReadState): string[] =>
  [...state.parties.values()]
    .filter((party) => party.kind === 'secretariat' || party.kind === 'review_desk')
    .map((party) => party.id);

/** Does a message of this kind wait for the review desk before it goes out? As the scenario says, else the sender's own profile. */
export const waitsForReview = (state: ReadState, from: string, kind: Kind): boolean =>
  kind.type === 'diffusion.send' &&
  (state.setting?.diffusionReview ?? state.parties.get(from)?.profile.diffusionReview) === 'before';

type Held = ReadState['heldMessages'] extends ReadonlyMap<string, infer H> ? H : never;

/** Does it wait for the review desk, by R-58 or by its own bureau's practice? The rest waits for staff. */
export const isForReview = (state: ReadState, { why, message }: Held): boolean =>
  why === reviewRule || (why === practiceRule && seenBefore(state, message.from, message.type)?.by === 'review_desk');

/** May this party let the message go, or give it back? */
export function mayReview(state: ReadState, party: string, message: string): boolean {
  const held = state.heldMessages.get(message);
  return held !== undefined && isForReview(state, held) && reviewers(state).includes(party);
}

/** What waits for this party to let it go or give it back: what came first is first. */
export const reviewsFor = (state: ReadState, party: string): Held[] =>
  [...state.heldMessages.values()].filter(({ message }) => mayReview(state, party, message.id));
