import { millis } from '../../../../schemas/ids.ts';
import { mostTimes } from '../../../../schemas/scenario/most-times.ts';
import type { Inject, Pattern, Trigger } from '../../../../schemas/scenario.ts';
import type { ReadState } from '../../../sdk/rules.ts';

/** What an inject without a known time waits for. */
export type Wait =
  | { readonly is: 'button' }
  | { readonly is: 'inject' | 'expectation' | 'phase'; readonly id: string }
  | { readonly is: 'event'; readonly pattern: Pattern; readonly count: number }
  | { readonly is: 'decided'; readonly id: string; readonly how: 'met' | 'late' | 'partial' | 'missed' }
  /** Exercise ms. */
  | { readonly is: 'at'; readonly at: number }
  | { readonly is: 'all' | 'any'; readonly of: readonly Wait[] }
  | { readonly is: 'not'; readonly of: Wait }
  /** It comes only if this does not happen in time. */
  | { readonly is: 'absent'; readonly pattern: Pattern; readonly within: number }
  /** The message that it answers. */
  | { readonly is: 'message'; readonly name: string };

/** One line of the script. Times are exercise ms. */
export interface Planned {
  readonly inject: Inject;
  readonly state: 'pending' | 'fired' | 'skipped';
  /** It comes, or has come, more than once: how often so far. */
  readonly times: number | undefined;
  /** When it was, or will be; undefined while that depends on the class. */
  readonly at: number | undefined;
  readonly waits: Wait | undefined;
  readonly held: boolean;
  readonly contingency: boolean;
  /** It could not be played, or was due a while ago and has not come: it is for the instructor to try again, change or skip it. */
  readonly stuck: boolean;
  /** Why it could not be played, of the last time that it was tried. */
  readonly failed: Failure | undefined;
}

/** A try to play an inject that was refused. */
export type Failure = ReadState['refusals'][number];

/** Exercise ms that `T+0` means. */
export const startOf = (state: ReadState): number =>
  state.startedAt ?? (state.setting ? millis(state.setting.startsAt) : state.at);

/** How long after its time an inject that has not come is stuck. */
const patience = 15_000;

/**
 * The script as it stands: what has been, in its order; then what has a time, soonest first; then what waits for the class, in the order
 * of the file. `now` is exercise ms.
 */
export function plan(state: ReadState, now: number): Planned[] {
  const failures = new Map<string, Failure[]>();
  for (const one of state.refusals)
    if (one.inject !== undefined) failures.set(one.inject, [...(failures.get(one.inject) ?? []), one]);
  const planned = (state.scenario?.injects ?? []).map((inject) =>
    line(state, inject, now, failures.get(inject.id) ?? []),
  );
  const rank = ({ state: is, at }: Planned): number => (is !== 'pending' ? 0 : at === undefined ? 2 : 1);
  const entry = ({ inject }: Planned): number => state.injects.get(inject.id)?.n ?? 0;
  return planned.sort((a, b) => rank(a) - rank(b) || (a.at ?? 0) - (b.at ?? 0) || entry(a) - entry(b));
}

/** The next that comes by itself. */
export const nextPlanned = (lines: readonly Planned[]): Planned | undefined =>
  lines.find((one) => one.state === 'pending' && one.at !== undefined && !one.held && !one.stuck);

function line(state: ReadState, inject: Inject, now: number, tries: readonly Failure[]): Planned {
  const done = state.injects.get(inject.id);
  const contingency = inject.class === 'contingency';
  const times = mostTimes(inject) > 1 ? (done?.times ?? 0) : undefined;
  const always = { inject, contingency, times };
  if (done?.over)
    return {
      ...always,
      state: done.state,
      at: done.at,
      waits: undefined,
      held: false,
      stuck: false,
      failed: undefined,
    };
  const held = state.heldInjects.has(inject.id);
  const fixed = state.fixedInjects.get(inject.id);
  // When it comes again is for the hub to find: what it waited for the first time is what it waits for.
  const again = done !== undefined;
  const found =
    fixed === undefined
      ? again
        ? waitFor(state, inject.trigger)
        : when(state, inject.trigger)
      : fixed + state.shiftAll;
  const name = inject.kind === 'message' ? inject.message.in_reply_to : undefined;
  const unanswerable = name !== undefined && !state.names.has(name);
  const waits = typeof found === 'number' ? (unanswerable ? ({ is: 'message', name } as const) : undefined) : found;
  const at = typeof found === 'number' ? found + (state.shifts.get(inject.id) ?? 0) : undefined;
  // Tried by hand too early it comes by itself all the same.
  const since = tries.filter(({ n }) => n > (done?.n ?? 0));
  const failed = since.some(({ command }) => command === 'inject.play') ? since.at(-1) : undefined;
  const overdue =
    state.run === 'running' && at !== undefined && !held && !waits && now - at > patience * state.clock.rate;
  return { ...always, state: 'pending', at, waits, held, stuck: failed !== undefined || overdue, failed };
}

/** The shorter end of a span that is drawn when its time comes. */
const least = (span: number | { readonly from: number; readonly to: number }): number =>
  typeof span === 'number' ? span : Math.min(span.from, span.to);

/** As a part of a sentence, whether its time is known or not. */
function waitFor(state: ReadState, trigger: Trigger): Wait {
  const found = when(state, trigger);
  return typeof found === 'number' ? { is: 'at', at: found } : found;
}

function when(state: ReadState, trigger: Trigger): number | Wait {
  if ('at' in trigger) return startOf(state) + trigger.at + state.shiftAll;
  if ('manual' in trigger) return { is: 'button' };
  if ('on' in trigger) return { is: 'event', pattern: trigger.on, count: trigger.on.count };
  if ('absent' in trigger) return { is: 'absent', pattern: trigger.absent.expected, within: trigger.absent.for };
  if ('when' in trigger) return { is: 'decided', id: trigger.when.expectation, how: trigger.when.is };
  if ('all' in trigger) return { is: 'all', of: trigger.all.map((one) => waitFor(state, one)) };
  if ('any' in trigger) return { is: 'any', of: trigger.any.map((one) => waitFor(state, one)) };
  if ('not' in trigger) return { is: 'not', of: waitFor(state, trigger.not) };
  const { inject, expectation, phase, delay } = trigger.after;
  if (inject !== undefined) {
    const before = state.injects.get(inject);
    return before?.state === 'fired' ? before.at + least(delay) : { is: 'inject', id: inject };
  }
  if (expectation !== undefined) {
    const result = state.results.get(expectation);
    return result ? result.at + least(delay) : { is: 'expectation', id: expectation };
  }
  if (phase !== undefined && phase !== state.phase) return { is: 'phase', id: phase };
  return phase === undefined ? startOf(state) + least(delay) + state.shiftAll : { is: 'phase', id: phase };
}
