import { problem } from '../../../schemas/problem.ts';
import { submissionId } from '../ids.ts';
import { textProblem } from '../rules/content.ts';
import { approvingProblem, submittingProblem } from '../rules/duties.ts';
import { knownTo } from '../rules/replies.ts';
import type { ReadState } from '../state.ts';
import { type Decisions, isProblem, to } from './decision.ts';
import { atDesk, inCase } from './desk.ts';
import { send } from './send.ts';

const unknown = () =>
  problem('unknown_draft', 'Nothing of this name waits for approval', { path: '/command/submission' });

function waitingAt(state: ReadState, bureau: string, id: string) {
  const waiting = state.submissions.get(id);
  return waiting?.bureau === bureau ? waiting : undefined;
}

/** Four eyes: what one person at a desk has written, another one lets out. */
export const approvalDecisions: Decisions<'draft.submit' | 'draft.approve' | 'draft.reject'> = {
  // Nothing waits that could not be sent as things stand: the mistake is told to whoever has made it.
  'draft.submit': (state, { key, draft, confirm, about }, actor, given) =>
    atDesk(actor, (bureau, seat) => {
      const unknownCase = about === undefined ? undefined : inCase(state, bureau, about, '/command/about');
      if (unknownCase) return unknownCase;
      const refusal = submittingProblem(state, seat, draft.type);
      const tried = send({ state, from: bureau, draft, actor, given, confirmed: confirm, about, refusal });
      if (isProblem(tried)) return tried;
      const thread = draft.inReplyTo === undefined ? undefined : knownTo(state, bureau, draft.inReplyTo)?.message.case;
      return [
        to([bureau], {
          type: 'draft.submitted',
          bureau,
          seat,
          submission: submissionId(state.seed, seat, given.id),
          key,
          draft,
          ...(thread !== undefined && { case: thread }),
          ...(about !== undefined && { about }),
          ...(confirm && confirm.length > 0 && { confirm }),
        }),
      ];
    }),
  'draft.approve': (state, { submission }, actor, given) =>
    atDesk(actor, (bureau, seat) => {
      const waiting = waitingAt(state, bureau, submission);
      if (!waiting) return unknown();
      const refused = approvingProblem(state, seat, waiting);
      if (refused) return refused;
      const { draft, confirm, about } = waiting;
      const sent = send({ state, from: bureau, draft, actor, given, confirmed: confirm, about });
      if (isProblem(sent)) return sent;
      const made = sent.find((event) => event.type === 'message.sent' || event.type === 'message.held');
      const message = made && 'message' in made && typeof made.message === 'object' ? made.message.id : '';
      return [...sent, to([bureau], { type: 'draft.approved', bureau, submission, by: waiting.seat, seat, message })];
    }),
  'draft.reject': (state, { submission, reason }, actor) =>
    atDesk(actor, (bureau, seat) => {
      const waiting = waitingAt(state, bureau, submission);
      if (!waiting) return unknown();
      const own = waiting.seat === seat;
      const refused = own ? undefined : approvingProblem(state, seat, waiting);
      if (refused) return refused;
      if (!own && reason === undefined)
        return problem('schema_invalid', 'Say what is to be changed', { path: '/command/reason' });
      return (
        textProblem(state, reason ?? '', '/command/reason') ?? [
          to([bureau], {
            type: 'draft.rejected',
            bureau,
            submission,
            by: waiting.seat,
            seat,
            ...(reason !== undefined && { reason }),
          }),
        ]
      );
    }),
};
