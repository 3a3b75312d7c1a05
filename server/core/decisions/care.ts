import type { Event } from '../../../schemas/event.ts';
import { problem } from '../../../schemas/problem.ts';
import type { Actor } from '../actor.ts';
import { hasSkipped, isMarkedFor, notesOn, otherFor } from '../rules/care.ts';
import type { ReadState } from '../state.ts';
import { type Decisions, type Given, isProblem, to } from './decision.ts';
import { atDesk } from './desk.ts';
import { send } from './send.ts';
import { draftOf, scriptedConfirm } from './story.ts';

/** "I would rather not": off the desk without a question asked. */
export const careDecisions: Decisions<'content.skip'> = {
  'content.skip': (state, { inject }, actor, given) =>
    atDesk(actor, (bureau) => {
      if (!isMarkedFor(state, bureau, inject))
        return problem('unknown_item', 'No content note speaks of this', { path: '/command/inject', actual: inject });
      if (hasSkipped(state, bureau, inject)) return problem('already_done', 'This is off your desk already');
      const handed = handOn(state, bureau, inject, actor, given);
      return [to([bureau], { type: 'content.skipped', inject, bureau, rerouted: handed.length > 0 }), ...handed];
    }),
};

/** The same message for somebody else, where the content note wants that and there is somebody. */
function handOn(state: ReadState, bureau: string, id: string, actor: Actor, given: Given): Event[] {
  const inject = state.scenario?.injects.find((one) => one.id === id);
  const wanted = notesOn(state, id).some((note) => note.opt_out === 'reroute');
  if (!wanted || inject?.kind !== 'message') return [];
  const had = state.messages.get(state.injects.get(id)?.message ?? '')?.message.recipients ?? [bureau];
  const other = otherFor(state, bureau, inject, had);
  if (other === undefined) return [];
  const sent = send({
    state,
    from: inject.from,
    draft: draftOf(state, { ...inject, to: [other] }, given.at),
    actor,
    given,
    scripted: true,
    confirmed: scriptedConfirm,
  });
  return isProblem(sent) ? [] : sent;
}
