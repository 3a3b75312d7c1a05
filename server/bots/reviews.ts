import { excludedOffences } from '../../schemas/kinds/notice/subject.ts';
import { leastWords } from '../../schemas/kinds/publication.ts';
import { at, filled } from '../../schemas/operand.ts';
import { bot } from '../core/actor.ts';
import { allowance } from '../core/rules/deadlines.ts';
import { isForReview, reviewers } from '../core/rules/review.ts';
import type { ReadState } from '../core/state.ts';
import { agenda, type Due, type Follower } from '../scenario/agenda.ts';
import { textAt } from '../scenario/fill.ts';
import { phrase } from '../scenario/phrases.ts';
import { random } from '../scenario/random.ts';
import { personas } from './persona.ts';

type Body = Readonly<Record<string, unknown>>;

/** May a diffusion go out? It is said to be neutral, it says what happened, and it is no matter that is left aside here. */
function maySendOut(body: Body): boolean {
  const offence = at(body, 'judicial.offenceCategory');
  const aside = excludedOffences.some((one) => one === offence) && at(body, 'judicial.linkedToOrganisedCrime') !== true;
  const says = filled(body, 'caseSummary') && textAt(body, 'caseSummary').length >= leastWords.caseSummary;
  return body['neutralityStatement'] === true && says && !aside;
}

/**
 * The review desk, or else the secretariat, where a bot plays it: what waits for it is let go or given back with a reason, at the
 * pace of its persona. A careless one lets everything go.
 */
export function reviewDesk(seed: number): Follower {
  function dueFor(state: ReadState, id: string): Due | undefined {
    const held = state.heldMessages.get(id);
    const desk = reviewers(state).find((party) => state.bots.has(party));
    if (!held || desk === undefined || !isForReview(state, held)) return undefined;
    const name = state.bots.get(desk) ?? '';
    const { message } = held;
    const limit = Math.min(
      (state.setting?.durationMs ?? 3_600_000) / 3,
      allowance(state, 'review', message.urgency, desk),
    );
    const wait = personas[name]?.delay('answer', limit, random(seed, desk, id, 'review', 'delay'));
    const reason = phrase(state.setting?.language ?? 'en', `return/${message.type}`);
    // Of what is no diffusion the publication is checked elsewhere: a second reader lets it go.
    const good = name === 'careless' || message.type !== 'diffusion.send' || maySendOut(message.body);
    if (wait === undefined || (reason === undefined && !good)) return undefined;
    return {
      at: held.at + wait,
      id: `bot:${desk}:${id}:review`,
      command:
        good || reason === undefined
          ? { type: 'message.release', message: id }
          : { type: 'message.return', message: id, reason },
      actor: bot(desk),
    };
  }
  return {
    follow() {},
    due(state) {
      if (state.run === 'ended' || state.heldMessages.size === 0) return [];
      return agenda(
        state,
        [...state.heldMessages.keys()].flatMap((id) => dueFor(state, id) ?? []),
      );
    },
  };
}
