import type { CommandOf } from '../../../schemas/command.ts';
import type { Event } from '../../../schemas/event.ts';
import { kindOf } from '../../../schemas/kinds/index.ts';
import type { Message } from '../../../schemas/message.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { Actor } from '../actor.ts';
import { canonical } from '../ids.ts';
import { bodyProblem, fictionProblem, textProblem } from '../rules/content.ts';
import { isForReview, mayReview, reviewers } from '../rules/review.ts';
import { firmField } from '../rules/transit.ts';
import { isRegisters, type OnItsWay, onItsWay } from '../rules/versions.ts';
import type { ReadState } from '../state.ts';
import { bureauOf, type Decisions, to } from './decision.ts';
import { lost } from './deliver.ts';
import { asCommand } from './edit.ts';
import { dispatch } from './send.ts';
import { scriptedConfirm } from './story.ts';

type Held = ReadState['heldMessages'] extends ReadonlyMap<string, infer H> ? H : never;

/** A message that waits, for whoever may decide on it: staff on all, the review desk on what waits for it. */
function waiting(state: ReadState, id: string, actor: Actor): Held | Problem {
  const held = state.heldMessages.get(id);
  const bureau = bureauOf(actor);
  const may = bureau === undefined || mayReview(state, bureau, id);
  return (
    (may ? held : undefined) ?? problem('unknown_reference', 'No such message is held', { path: '/command/message' })
  );
}

const untouchable = (): Problem =>
  problem('unknown_reference', 'No such message is held or on its way', { path: '/command/message' });

const isProblem = (held: Held | Problem): held is Problem => 'code' in held;

/** Its sender, and who else has seen that it waits. */
const concerned = (state: ReadState, held: Held): string[] => [
  ...new Set([held.message.from, ...(isForReview(state, held) ? reviewers(state) : [])]),
];

/** The words of staff that go into the log beside what they do. */
const because = (reason: string | undefined) => (reason === undefined ? {} : { reason });

/** What becomes of messages on their way: kept back, let go, given back, changed, lost. */
export const transitDecisions: Decisions<
  'message.hold' | 'message.release' | 'message.return' | 'message.edit' | 'message.drop'
> = {
  'message.hold': (state, { from, on }) =>
    from !== undefined && !state.parties.has(from)
      ? problem('unknown_bureau', 'There is no such party', { actual: from, path: '/command/from' })
      : [to('staff', { type: 'hold.set', ...(from !== undefined && { from }), on })],
  'message.release': (state, { message: id }, actor, given) => {
    const held = waiting(state, id, actor);
    if (isProblem(held)) return held;
    const written = held.message as Message; // logged, never written to
    const message = onItsWay(state, id)?.arrives ?? written;
    const sent = dispatch({ state, from: message.from, draft: message, actor, given }, message);
    return [
      to(concerned(state, held), { type: 'message.released', message: id }),
      ...(message === written ? sent : asWritten(sent, written)),
    ];
  },
  'message.return': (state, { message: id, reason }, actor) => {
    const held = waiting(state, id, actor);
    if (isProblem(held)) return held;
    return (
      textProblem(state, reason, '/command/reason') ?? [
        to(concerned(state, held), { type: 'message.returned', message: id, reason }),
      ]
    );
  },
  'message.edit': (state, command) => {
    const found = onItsWay(state, command.message);
    if (!found) return untouchable();
    const { written, arrives: was, to: parties } = found;
    const wrong = wrongIn(state, found, command);
    if (wrong) return wrong;
    // As the hub would have made it of a draft, so that nobody sees by a byte that it was edited.
    const body = command.body && (kindOf(written.type)?.body.parse(command.body) as Message['body'] | undefined);
    const now = { subject: command.subject ?? was.subject, body: body ?? was.body };
    if (canonical(now) === canonical({ subject: was.subject, body: was.body }))
      return problem('nothing_to_do', 'This changes nothing');
    return [
      to('staff', {
        type: 'message.edited',
        message: command.message,
        ...(parties && { to: parties }),
        was: { subject: was.subject, body: was.body },
        now,
        ...because(command.reason),
      }),
    ];
  },
  'message.drop': (state, { message: id, reason }) => {
    const found = onItsWay(state, id);
    if (!found) return untouchable();
    const wrong = textProblem(state, reason ?? '', '/command/reason');
    if (wrong) return wrong;
    const { written, to: parties } = found;
    const held = state.heldMessages.get(id);
    return [
      // Its sender sees what it would see anyhow.
      ...(held ? [to(concerned(state, held), { type: 'message.released', message: id }), ...lost(state, written)] : []),
      to('staff', { type: 'message.dropped', message: id, ...(parties && { to: parties }), ...because(reason) }),
    ];
  },
};

/** What was edited is sent in two versions: its sender sees what it wrote, everybody else what arrives. */
const asWritten = (events: readonly Event[], written: Message): Event[] =>
  events.flatMap((event): Event[] => {
    if (event.type !== 'message.sent' || event.message.id !== written.id || !Array.isArray(event.audience))
      return [event];
    return [
      to([written.from], { type: 'message.sent', message: written }),
      { ...event, audience: event.audience.filter((party) => party !== written.from) },
    ];
  });

/** Words are read like those of any message; what it decides, names or asks for by when stays its sender's. */
function wrongIn(
  state: ReadState,
  { written, to: parties }: OnItsWay,
  { subject, body, reason }: CommandOf<'message.edit'>,
): Problem | undefined {
  const kind = kindOf(written.type);
  const unreal =
    fictionProblem(state, kind, { subject: subject ?? '', ...(body && { body }) }, scriptedConfirm) ??
    textProblem(state, reason ?? '', '/command/reason');
  if (unreal) return asCommand(unreal);
  const shape = kind && body && bodyProblem(kind, body);
  if (shape) return asCommand(shape);
  if (isRegisters(state, written))
    return problem('step_not_allowed', 'What the register is asked, or answers, is not edited: it would tell', {
      path: '/command/message',
      hint: parties ? 'Let it arrive, or let it get lost' : 'Give it back with a reason, or let it go',
    });
  const firm = kind && body && firmField(kind, written.body, kind.body.parse(body));
  if (firm === undefined) return undefined;
  return problem('step_not_allowed', 'Only words can be edited on the way, not what a message decides or refers to', {
    path: `/command/body${firm}`,
    hint: `${parties ? 'Let it get lost' : 'Give it back with a reason'}, or write as that party`,
  });
}
