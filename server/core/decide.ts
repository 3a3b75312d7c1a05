import type { Command, CommandType } from '../../schemas/command.ts';
import type { Event } from '../../schemas/event.ts';
import { kindOf } from '../../schemas/kinds/index.ts';
import type { Draft } from '../../schemas/message.ts';
import { fit, type Problem, problem } from '../../schemas/problem.ts';
import type { Actor } from './actor.ts';
import { approvalDecisions } from './decisions/approval.ts';
import { careDecisions } from './decisions/care.ts';
import { createDecisions } from './decisions/create.ts';
import { bureauOf, type Decide, type Decisions, type Given, isProblem, to } from './decisions/decision.ts';
import { deskDecisions } from './decisions/desk.ts';
import { editDecisions } from './decisions/edit.ts';
import { exerciseDecisions } from './decisions/exercise.ts';
import { instructorDecisions } from './decisions/instructor.ts';
import { markingDecisions } from './decisions/marking.ts';
import { seatDecisions } from './decisions/seat.ts';
import { storyDecisions } from './decisions/story.ts';
import { transitDecisions } from './decisions/transit.ts';
import { withHint } from './refusals.ts';
import { permissionProblem, permissions } from './rules/permissions.ts';
import { knownTo } from './rules/replies.ts';
import type { ReadState } from './state.ts';

/** One decision for every command there is: a new command without a line here does not compile. */
const decisions: Decisions<CommandType> = {
  ...createDecisions,
  ...exerciseDecisions,
  ...seatDecisions,
  ...deskDecisions,
  ...approvalDecisions,
  ...careDecisions,
  ...storyDecisions,
  ...instructorDecisions,
  ...markingDecisions,
  ...editDecisions,
  ...transitDecisions,
};

/**
 * Answers a command with what happens: always at least one event, for a refusal is an event too. Pure: time and ids are given. Who may see
 * each event is settled here and nowhere else.
 */
export function decide(state: ReadState, command: Command, actor: Actor, given: Given): Event[] {
  const refused = mayAsk(state, command, actor);
  const decided = refused ?? run(state, command, actor, given);
  if (!isProblem(decided)) return decided;
  const bureau = bureauOf(actor);
  return [
    to(bureau === undefined ? 'staff' : [bureau], {
      type: 'command.refused',
      command: command.type,
      ...about(state, command, bureau),
      ...(bureau !== undefined && { bureau }),
      problem: withoutText(withHint(decided)),
    }),
  ];
}

function run<T extends CommandType>(
  state: ReadState,
  command: Extract<Command, { type: T }>,
  actor: Actor,
  given: Given,
) {
  const decision = decisions[command.type as T] as Decide<T>; // the table is keyed by the command's own type
  return decision(state, command as never, actor, given);
}

/** What a seat that is muted may not do. */
const sending: ReadonlySet<string> = new Set(['message.send', 'draft.submit', 'draft.approve']);

function mayAsk(state: ReadState, command: Command, actor: Actor): Problem | undefined {
  if (actor.kind === 'engine') return undefined;
  if (actor.kind === 'bot') {
    const reviews = command.type === 'message.release' || command.type === 'message.return';
    if (!reviews && (command.type !== 'bot.send' || command.bureau !== actor.bureau))
      return problem('forbidden_role', 'A bot only sends for its bureau');
    return state.run === 'running' ? undefined : problem('exercise_paused', 'The exercise is not running');
  }
  if (!(command.type in permissions))
    return problem('unknown_command', 'There is no such command', { path: '/command/type' });
  const type = command.type as keyof typeof permissions; // it is: see the line before
  const refused = permissionProblem(type, actor.role, state.run);
  if (refused) return refused;
  const seat = state.seats.get(actor.id);
  if (seat?.removed) return problem('removed', 'This seat is not in the exercise any more');
  if (sending.has(type) && seat?.muted) return problem('muted', 'Sending is switched off for this seat');
  return undefined;
}

interface About {
  readonly kind?: string;
  readonly case?: string;
  readonly inject?: string;
}

/**
 * Which kind of message, which case and which inject a refused attempt was about: for the one who helps. Only a case that its author knows
 * of: that a message of others exists is nothing to be found out.
 */
function about(state: ReadState, command: Command, bureau: string | undefined): About {
  if ((command.type === 'inject.play' || command.type === 'inject.fire') && bureau === undefined)
    return aboutInject(state, command.inject);
  const draft = draftIn(state, command, bureau);
  if (!draft) return {};
  const { inReplyTo } = draft;
  const known = bureau !== undefined && inReplyTo !== undefined ? knownTo(state, bureau, inReplyTo) : undefined;
  const thread = known?.message.case;
  return {
    ...(kindOf(draft.type) && { kind: draft.type }),
    ...(thread !== undefined && { case: thread }),
  };
}

function aboutInject(state: ReadState, id: string): About {
  const inject = state.scenario?.injects.find((one) => one.id === id);
  if (!inject) return {};
  return { inject: id, ...(inject.kind === 'message' && { kind: inject.message.type }) };
}

/** The message that a command is about to send; of what waits for approval only what waits at the own desk. */
function draftIn(state: ReadState, command: Command, bureau: string | undefined): Draft | undefined {
  if (command.type === 'message.send' || command.type === 'draft.submit' || command.type === 'bot.send')
    return command.draft;
  const waiting = command.type === 'draft.approve' ? state.submissions.get(command.submission) : undefined;
  return waiting?.bureau === bureau ? waiting?.draft : undefined;
}

/** What a trainee wrote does not go into the log with a refusal: it may be real. Nor does more than 2 KB. */
function withoutText(refused: Problem): Problem {
  const { actual, issues, ...rest } = refused;
  const inText = ['/draft/body', '/draft/subject', '/draft/type'].some((place) => refused.path?.startsWith(place));
  return fit({
    ...rest,
    ...(actual !== undefined && !inText && { actual }),
    ...(issues && {
      issues: issues.map(({ actual: said, ...issue }) => ({
        ...issue,
        ...(said !== undefined && !issue.path?.startsWith('/draft/body') && { actual: said }),
      })),
    }),
  });
}
