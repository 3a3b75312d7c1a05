import { kindOf } from '../../../schemas/kinds/index.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { Actor } from '../actor.ts';
import { fictionProblem, textProblem } from '../rules/content.ts';
import { linkedWith } from '../rules/domestic.ts';
import { sendingProblem } from '../rules/duties.ts';
import { hintsFor } from '../rules/hints.ts';
import { askedAfterwards } from '../rules/hotwash.ts';
import { knownTo } from '../rules/replies.ts';
import type { ReadState } from '../state.ts';
import { bureauOf, type Decided, type Decisions, to } from './decision.ts';
import { send } from './send.ts';

/** A seat of a bureau, or a refusal. */
export function atDesk(actor: Actor, decided: (bureau: string, seat: string) => Decided): Decided {
  if (actor.kind !== 'seat' || actor.bureau === undefined)
    return problem('forbidden_role', 'This is for a seat at a desk', { path: '/command/type' });
  return decided(actor.bureau, actor.id);
}

export function inCase(state: ReadState, bureau: string, id: string, path = '/command/case'): Problem | undefined {
  const known = state.cases.get(id)?.messages.some((message) => knownTo(state, bureau, message));
  return known ? undefined : problem('unknown_reference', 'You know of no such case', { path, rule: 'R-3' });
}

const unseen = () =>
  problem('unknown_reference', 'You have not received or sent such a message', {
    path: '/command/message',
    rule: 'R-3',
  });

export const deskDecisions: Decisions<
  | 'message.send'
  | 'message.read'
  | 'message.unread'
  | 'draft.save'
  | 'draft.drop'
  | 'case.claim'
  | 'case.release'
  | 'case.flag'
  | 'case.link'
  | 'note.add'
  | 'hand.raise'
  | 'hand.lower'
  | 'hint.request'
  | 'hotwash.answer'
> = {
  'message.send': (state, { draft, confirm, about }, actor, given) =>
    atDesk(
      actor,
      (from, seat) =>
        (about === undefined ? undefined : inCase(state, from, about, '/command/about')) ??
        send({
          state,
          from,
          draft,
          actor,
          given,
          confirmed: confirm,
          about,
          refusal: sendingProblem(state, seat, draft.type),
        }),
    ),
  'message.read': (state, { message }, actor) =>
    atDesk(actor, (bureau) => {
      const entry = knownTo(state, bureau, message);
      if (!entry) return unseen();
      if (entry.readBy.has(bureau)) return problem('nothing_to_do', 'It has been read');
      return [to([bureau], { type: 'message.read', message, bureau })];
    }),
  'message.unread': (state, { message }, actor) =>
    atDesk(actor, (bureau) => {
      const entry = knownTo(state, bureau, message);
      if (!entry) return unseen();
      if (!entry.readBy.has(bureau)) return problem('nothing_to_do', 'It is unread already');
      return [to([bureau], { type: 'message.marked', message, bureau })];
    }),
  'draft.save': (state, { draft }, actor) =>
    atDesk(actor, (bureau, seat) => {
      const { subject, body, ...rest } = draft.draft;
      const { inReplyTo } = rest;
      const text = {
        subject: typeof subject === 'string' ? subject : '',
        body: typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {},
        ...(typeof inReplyTo === 'string' && { inReplyTo }),
      };
      // What the guard would ask about is asked when it is sent.
      const refused = fictionProblem(state, kindOf(draft.type), text);
      if (refused?.code === 'fiction_blocked') return refused;
      const beside = textProblem(state, rest, '/command/draft/draft');
      if (beside) return beside;
      return [to([bureau], { type: 'draft.saved', bureau, seat, draft })];
    }),
  'draft.drop': (state, { key }, actor) =>
    atDesk(actor, (bureau) =>
      state.drafts.has(`${bureau}/${key}`)
        ? [to([bureau], { type: 'draft.dropped', bureau, key })]
        : problem('unknown_draft', 'There is no such draft', { path: '/command/key' }),
    ),
  'case.claim': (state, { case: id }, actor) =>
    atDesk(
      actor,
      (bureau, seat) => inCase(state, bureau, id) ?? [to([bureau], { type: 'case.claimed', case: id, bureau, seat })],
    ),
  'case.release': (state, { case: id }, actor) =>
    atDesk(actor, (bureau) => inCase(state, bureau, id) ?? [to([bureau], { type: 'case.freed', case: id, bureau })]),
  'case.flag': (state, { case: id, flag }, actor) =>
    atDesk(
      actor,
      (bureau) => inCase(state, bureau, id) ?? [to([bureau], { type: 'case.flagged', case: id, bureau, flag })],
    ),
  'case.link': (state, { case: id, with: other, link }, actor) =>
    atDesk(
      actor,
      (bureau) =>
        inCase(state, bureau, id) ??
        inCase(state, bureau, other, '/command/with') ??
        (id === other || linkedWith(state, bureau, id).includes(other) === link
          ? problem('nothing_to_do', link ? 'These are one matter already' : 'These are not linked')
          : [to([bureau], { type: 'case.linked', bureau, case: id, with: other, link })]),
    ),
  'note.add': (state, { case: id, text }, actor) =>
    atDesk(
      actor,
      (bureau, seat) =>
        (id === undefined ? undefined : inCase(state, bureau, id)) ??
        textProblem(state, text, '/command/text') ?? [
          to([bureau], { type: 'note.added', ...(id !== undefined && { case: id }), bureau, seat, text }),
        ],
    ),
  'hand.raise': (state, { text }, actor) =>
    atDesk(
      actor,
      (bureau, seat) =>
        textProblem(state, text ?? '', '/command/text') ?? [
          to([bureau], { type: 'hand.raised', seat, ...(text && { text }) }),
        ],
    ),
  'hand.lower': (state, { seat }, actor) => {
    const staff = actor.kind === 'seat' && actor.role === 'instructor';
    const id = staff && seat !== undefined ? seat : actor.kind === 'seat' ? actor.id : '';
    if (!state.hands.has(id)) return problem('nothing_to_do', 'No hand is up');
    const bureau = state.seats.get(id)?.bureau ?? bureauOf(actor);
    return [to(bureau === undefined ? 'staff' : [bureau], { type: 'hand.lowered', seat: id })];
  },
  'hint.request': (state, { expectation }, actor, { at }) =>
    atDesk(actor, (bureau) => {
      const hint = hintsFor(state, bureau, at).find(
        (one) => expectation === undefined || one.expectation === expectation,
      );
      if (!hint) return problem('nothing_to_do', 'There is no hint now');
      return [to([bureau], { type: 'hint.given', ...hint })];
    }),
  'hotwash.answer': (state, { question, answer }, actor) => {
    const known = askedAfterwards(state).find((one) => one.id === question);
    if (!known)
      return problem('unknown_item', 'There is no such question', { path: '/command/question', actual: question });
    const least = known.kind === 'scale' ? 1 : 0;
    const most = known.kind === 'scale' ? 5 : (known.choices?.length ?? 0) - 1;
    if (known.kind !== 'text' && !(/^\d{1,2}$/.test(answer) && Number(answer) >= least && Number(answer) <= most))
      return problem('schema_invalid', 'This is none of the answers', {
        path: '/command/answer',
        expected: `${least} to ${most}`,
      });
    const wrong = textProblem(state, answer, '/command/answer');
    if (wrong) return wrong;
    if (!known.anonymous)
      return atDesk(actor, (bureau, seat) => [to([bureau], { type: 'hotwash.answered', question, answer, seat })]);
    // A desk of one would be a name: the answer is for staff alone, and that there is one for everybody.
    const voice = actor.kind === 'seat' ? actor.voice : undefined;
    return [
      to('staff', { type: 'hotwash.answered', question, answer, ...(voice !== undefined && { voice }) }),
      to('all', { type: 'hotwash.heard', question }),
    ];
  },
};
