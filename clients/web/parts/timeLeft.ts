import type { ReadState } from '../../sdk/rules.ts';

/**
 * Exercise ms until the planned end, where no end has been announced; less than nothing when it is past. Undefined before the start, after the
 * end, and in an exercise without time limits.
 */
export function timeLeft({ setting, startedAt, endsAt, run }: ReadState, now: number): number | undefined {
  if (!setting || setting.untimed || setting.durationMs <= 0 || startedAt === undefined) return undefined;
  if (endsAt !== undefined || run === 'ended') return undefined;
  return startedAt + setting.durationMs - now;
}
