import type { CommandOf } from '../../../schemas/command.ts';
import { millis } from '../../../schemas/ids.ts';
import { kindOf } from '../../../schemas/kinds/index.ts';
import { type Problem, problem, zodProblem } from '../../../schemas/problem.ts';
import { Inject } from '../../../schemas/scenario.ts';
import { canonical } from '../ids.ts';
import { recipients } from '../rules/addressing.ts';
import { addresseeOf } from '../rules/allowed.ts';
import { bodyProblem, fictionProblem, textProblem } from '../rules/content.ts';
import type { ReadState } from '../state.ts';
import { type Decided, type Decisions, isProblem, to } from './decision.ts';
import { pending } from './instructor.ts';
import { everybody } from './scripted.ts';
import { scriptedConfirm } from './story.ts';

type Edit = CommandOf<'inject.edit'>;

const inMessage = ['subject', 'urgency', 'body'] as const;
const beside = ['to', 'source', 'headline', 'text'] as const;

/** An inject is changed before it is played. The log keeps both versions; the file stays as it is. */
export const editDecisions: Decisions<'inject.edit'> = {
  'inject.edit': (state, command, _, { at: now }) =>
    pending(state, command.inject, () => {
      const was = state.scenario?.injects.find((one) => one.id === command.inject) as Inject; // pending has found it; never written to
      const next = changed(was, command);
      if ('code' in next) return next;
      const wrong = wrongIn(state, next, command) ?? timeProblem(command.at, now);
      if (wrong) return wrong;
      if (command.at === undefined && canonical(next) === canonical(was))
        return problem('nothing_to_do', 'This changes nothing');
      return [
        to('staff', {
          type: 'inject.edited',
          inject: command.inject,
          was,
          now: next,
          ...(command.at !== undefined && { at: command.at }),
        }),
      ] satisfies Decided;
    }),
};

/** The inject as it would be; refused is what its kind does not have. */
function changed(was: Inject, command: Edit): Inject | Problem {
  const strange = [
    ...beside.filter((key) => command[key] !== undefined && !(key in was)),
    ...inMessage.filter((key) => command[key] !== undefined && was.kind !== 'message'),
  ][0];
  if (strange !== undefined)
    return problem('schema_invalid', 'An inject of this kind has nothing of the sort', { path: `/command/${strange}` });
  const parts = Object.fromEntries(beside.flatMap((key) => (command[key] === undefined ? [] : [[key, command[key]]])));
  const inside = Object.fromEntries(
    inMessage.flatMap((key) => (command[key] === undefined ? [] : [[key, command[key]]])),
  );
  const parsed = Inject.safeParse({
    ...was,
    ...parts,
    ...(was.kind === 'message' && { message: { ...was.message, ...inside } }),
  });
  return parsed.success ? parsed.data : zodProblem(parsed.error, '/command');
}

/** Its words are looked at like those of a file, its addressees and body like those of a draft. */
function wrongIn(state: ReadState, next: Inject, command: Edit): Problem | undefined {
  for (const key of ['source', 'headline', 'text'] as const) {
    const wrong = command[key] === undefined ? undefined : textProblem(state, command[key], `/command/${key}`);
    if (wrong) return wrong;
  }
  const strange = command.to?.findIndex((party) => party !== 'all' && !state.parties.has(party)) ?? -1;
  if (strange >= 0)
    return problem('unknown_addressee', 'There is no such party in this exercise', { path: `/command/to/${strange}` });
  if (next.kind !== 'message') return undefined;
  const kind = kindOf(next.message.type);
  const { subject = '', body } = command;
  const unreal = fictionProblem(state, kind, { subject, ...(body && { body }) }, scriptedConfirm);
  if (unreal) return asCommand(unreal);
  const shape = kind && body && bodyProblem(kind, body);
  if (shape) return asCommand(shape);
  if (command.to === undefined) return undefined;
  const parties = everybody(state, command.to).filter((party) => party !== next.from);
  const reached = recipients(state, next.from, { to: parties.map((party) => addresseeOf(state, party)) });
  return isProblem(reached as Decided) ? asCommand(reached as Problem) : undefined;
}

function timeProblem(at: string | undefined, now: number): Problem | undefined {
  if (at === undefined) return undefined;
  if (Number.isNaN(millis(at))) return problem('schema_invalid', 'There is no such instant', { path: '/command/at' });
  return millis(at) < now
    ? problem('step_not_allowed', 'That time has passed: fire it now', { path: '/command/at' })
    : undefined;
}

/** The same problem with its place in this command, and without what was written. */
export function asCommand({ actual: _, issues, path, ...rest }: Problem): Problem {
  const place = (from: string): string => from.replace(/^\/draft/, '/command');
  return {
    ...rest,
    ...(path !== undefined && { path: place(path) }),
    ...(issues && {
      issues: issues.map(({ actual: __, path: at, ...issue }) => ({
        ...issue,
        ...(at !== undefined && { path: place(at) }),
      })),
    }),
  };
}
