import type { CommandType } from '../../../schemas/command.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { Role } from '../../../schemas/seat.ts';
import type { Run } from '../state.ts';

type Who = 'staff' | 'instructor' | 'trainee' | 'anyone' | 'marker' | 'reviewer';
interface Row {
  readonly who: Who;
  readonly when: readonly Run[];
}

const before: readonly Run[] = ['lobby', 'briefing'];
const live: readonly Run[] = ['running', 'paused'];
const open: readonly Run[] = [...before, ...live];
const always: readonly Run[] = [...open, 'ended'];

type Asked = Exclude<CommandType, EngineCommand>;
/** What nobody can send: the hub asks it of itself. */
export type EngineCommand =
  | 'exercise.create'
  | 'exercise.resumeFrom'
  | 'exercise.goOn'
  | 'seat.join'
  | 'seat.return'
  | 'seat.connect'
  | 'seat.disconnect'
  | 'seat.knock'
  | 'inject.play'
  | 'inject.cancel'
  | 'phase.begin'
  | 'message.deliver'
  | 'fault.end'
  | 'bot.send'
  | 'expectation.settle'
  | 'expectation.note'
  | 'expectation.fit'
  | 'hint.offer'
  | 'clock.tick'
  | 'server.resume'
  | 'log.warn';

/**
 * Who may ask for what, and in which state of the exercise: the one table. A command without a row does not compile. Engine commands have
 * none: nobody can send them.
 */
export const permissions: Readonly<Record<Asked, Row>> = {
  'message.send': { who: 'trainee', when: ['running'] },
  'message.read': { who: 'trainee', when: open },
  'message.unread': { who: 'trainee', when: open },
  'draft.save': { who: 'trainee', when: open },
  'draft.drop': { who: 'trainee', when: open },
  'draft.submit': { who: 'trainee', when: ['running'] },
  'draft.approve': { who: 'trainee', when: ['running'] },
  'draft.reject': { who: 'trainee', when: live },
  'case.claim': { who: 'trainee', when: open },
  'case.release': { who: 'trainee', when: open },
  'case.flag': { who: 'trainee', when: open },
  'case.link': { who: 'trainee', when: open },
  'note.add': { who: 'trainee', when: open },
  'hand.raise': { who: 'trainee', when: open },
  'hand.lower': { who: 'anyone', when: open },
  'seat.ready': { who: 'trainee', when: open },
  'hint.request': { who: 'trainee', when: ['running'] },
  'content.skip': { who: 'trainee', when: live },
  'hotwash.answer': { who: 'trainee', when: ['ended'] },
  'realworld.stop': { who: 'anyone', when: open },
  'exercise.brief': { who: 'instructor', when: ['lobby'] },
  'exercise.start': { who: 'instructor', when: before },
  'exercise.pause': { who: 'instructor', when: ['running'] },
  'exercise.resume': { who: 'instructor', when: ['paused'] },
  'exercise.announceEnd': { who: 'instructor', when: live },
  'exercise.end': { who: 'instructor', when: open },
  'exercise.rewind': { who: 'instructor', when: live },
  'clock.rate': { who: 'instructor', when: open },
  'clock.jump': { who: 'instructor', when: live },
  'phase.enter': { who: 'instructor', when: live },
  'inject.fire': { who: 'instructor', when: ['running'] },
  'inject.skip': { who: 'instructor', when: open },
  'inject.shift': { who: 'instructor', when: open },
  'inject.hold': { who: 'instructor', when: open },
  'inject.edit': { who: 'instructor', when: open },
  'message.inject': { who: 'instructor', when: ['running'] },
  'message.hold': { who: 'instructor', when: open },
  'message.release': { who: 'reviewer', when: live },
  'message.return': { who: 'reviewer', when: live },
  'message.edit': { who: 'instructor', when: live },
  'message.drop': { who: 'instructor', when: live },
  'seat.assign': { who: 'instructor', when: open },
  'seat.duty': { who: 'instructor', when: open },
  'seat.rename': { who: 'instructor', when: open },
  'seat.remove': { who: 'instructor', when: open },
  'seat.mute': { who: 'instructor', when: open },
  'seat.lock': { who: 'instructor', when: open },
  'seat.allow': { who: 'instructor', when: open },
  'seat.extraTime': { who: 'instructor', when: open },
  'hand.answer': { who: 'instructor', when: open },
  'hint.give': { who: 'instructor', when: live },
  'bot.take': { who: 'instructor', when: open },
  'bot.release': { who: 'instructor', when: open },
  'fault.set': { who: 'instructor', when: live },
  'fault.clear': { who: 'instructor', when: live },
  'banner.show': { who: 'instructor', when: open },
  'wall.show': { who: 'instructor', when: open },
  'code.renew': { who: 'instructor', when: open },
  'mark.add': { who: 'marker', when: always },
  'score.adjust': { who: 'marker', when: [...live, 'ended'] },
  'writing.rate': { who: 'marker', when: [...live, 'ended'] },
  'review.release': { who: 'instructor', when: ['ended'] },
  'realworld.clear': { who: 'instructor', when: open },
  'plan.save': { who: 'instructor', when: ['ended'] },
};

const allows: Record<Who, (role: Role) => boolean> = {
  staff: (role) => role === 'instructor' || role === 'assessor' || role === 'observer',
  instructor: (role) => role === 'instructor',
  marker: (role) => role === 'instructor' || role === 'assessor',
  // Which trainee, and of what, is for the decision to say.
  reviewer: (role) => role === 'instructor' || role === 'trainee',
  trainee: (role) => role === 'trainee',
  anyone: () => true,
};

/** Why this role may not ask for this now. */
export function permissionProblem(command: Asked, role: Role, run: Run): Problem | undefined {
  const row = permissions[command];
  if (!allows[row.who](role))
    return problem('forbidden_role', 'This is not for your role', { path: '/command/type', actual: role });
  if (row.when.includes(run)) return undefined;
  if (run === 'ended') return problem('exercise_ended', 'The exercise has ended');
  if (before.includes(run)) return problem('exercise_not_started', 'The exercise has not started');
  if (run === 'paused') return problem('exercise_paused', 'The exercise is paused');
  return problem('wrong_state', `Not possible while the exercise is ${run}`, {
    actual: run,
    expected: row.when.join(' | '),
  });
}
