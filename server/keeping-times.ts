import { writeDuration } from '../schemas/duration.ts';
import { millis } from '../schemas/ids.ts';
import type { Scenario, Trigger } from '../schemas/scenario.ts';
import type { Edit, Sheet } from '../schemas/yaml/edit.ts';
import { isRecord, type Path, valueAt } from '../schemas/yaml/values.ts';
import type { ReadState } from './core/state.ts';
import type { Exercise } from './exercise/types.ts';

/** What of the times that staff have moved a file can say, and in words what was moved, a line each. */
export interface MovedTimes {
  readonly edits: readonly Edit[];
  readonly remarks: readonly string[];
}

/** A shift of all that was to come: its place in the log, by how much, and when, in ms since the start. */
interface Shift {
  readonly n: number;
  readonly byMs: number;
  readonly at: number;
}

/**
 * The times that staff have moved, one by one or all together, as a file says them: what comes at a time comes at its new one; what comes
 * after something comes so much later after it. What had come before a shift of all was not moved by it. What waits for a condition cannot be
 * moved in a file: the remarks say so.
 */
export function movedTimes({ state, log }: Pick<Exercise, 'state' | 'log'>, sheet: Sheet): MovedTimes {
  const { scenario } = state;
  if (!scenario) return { edits: [], remarks: [] };
  const start = state.startedAt ?? millis(state.setting?.startsAt ?? '');
  const shifts = log.flatMap(({ n, at, events }) =>
    events.flatMap((event): Shift[] =>
      event.type === 'inject.shifted' && event.inject === undefined
        ? [{ n, byMs: event.byMs, at: Math.max(0, millis(at) - start) }]
        : [],
    ),
  );
  const edits: Edit[] = [];
  const remarks: string[] = [];
  function move(id: string, path: Path, was: number, now: number, since = false): void {
    const to = Math.max(0, now);
    if (to === was) return;
    const words = (ms: number) => `${since ? '' : 'T+'}${writeDuration(ms)}`;
    edits.push({ do: 'set', path, value: words(to) });
    remarks.push(`${id}: ${since ? 'delay ' : ''}${words(was)}, now ${words(to)}`);
  }
  /** Of something that is no inject: moved by each shift that came before it. */
  const later = (time: number) =>
    shifts.reduce((now, { at, byMs }) => (now >= at ? Math.max(at, now + byMs) : now), time);
  const played: Played = (id) => ({ own: state.shifts.get(id) ?? 0, all: shiftOf(state, shifts, id) });

  for (const { id, trigger } of scenario.injects) {
    const path = placeOf(sheet, ['injects'], id);
    if (!path) continue;
    const { own, all } = played(id);
    const fixed = state.fixedInjects.get(id);
    if (fixed !== undefined) {
      // Its time was set by hand: what stands in the file may be a condition.
      const to = Math.max(0, fixed - start + state.shiftAll + own);
      edits.push({ do: 'set', path: [...path, 'trigger'], value: { at: `T+${writeDuration(to)}` } });
      remarks.push(`${id}: set to T+${writeDuration(to)}`);
    } else moveTrigger(id, [...path, 'trigger'], trigger, own, all);
  }
  for (const fault of scenario.faults) {
    const path = placeOf(sheet, ['faults'], fault.id);
    if (!path) continue;
    const { own, all } = played(fault.id);
    if ('window' in fault)
      for (const end of ['from', 'to'] as const)
        move(`${fault.id} (${end})`, [...path, 'window', end], fault.window[end], fault.window[end] + own + all);
    else moveTrigger(fault.id, [...path, 'trigger'], fault.trigger, own, all);
  }
  for (const phase of scenario.clock.phases) {
    const path = 'at' in phase ? placeOf(sheet, ['clock', 'phases'], phase.id) : undefined;
    if (path && 'at' in phase && typeof phase.at === 'number')
      move(phase.id, [...path, 'at'], phase.at, later(phase.at));
  }
  for (const { id, from_moment } of scenario.expectations) {
    const path = placeOf(sheet, ['expectations'], id);
    if (path && 'at' in from_moment) move(id, [...path, 'from_moment', 'at'], from_moment.at, later(from_moment.at));
  }
  return { edits, remarks };

  function moveTrigger(id: string, path: Path, trigger: Trigger, own: number, all: number): void {
    if ('at' in trigger) move(id, [...path, 'at'], trigger.at, trigger.at + own + all);
    else if ('after' in trigger) {
      const { delay } = trigger.after;
      if (typeof delay === 'number') move(id, [...path, 'after', 'delay'], delay, delay + own, true);
      else
        for (const end of ['from', 'to'] as const)
          move(`${id} (${end})`, [...path, 'after', 'delay', end], delay[end], delay[end] + own, true);
    } else if (own !== 0) {
      const by = `${own < 0 ? '-' : ''}${writeDuration(Math.abs(own))}`;
      remarks.push(`${id}: moved by ${by} in class; it waits for a condition, so that is not in the file`);
    }
  }
}

type Played = (id: string) => { readonly own: number; readonly all: number };

/** By how much shifts of all have moved it: those that came before it did. */
function shiftOf(state: ReadState, shifts: readonly Shift[], id: string): number {
  const came = state.injects.get(id);
  return shifts.reduce((sum, { n, byMs }) => (came === undefined || came.n > n ? sum + byMs : sum), 0);
}

function placeOf(sheet: Sheet, list: Path, id: Scenario['id']): Path | undefined {
  const items = valueAt(sheet.value, list);
  const at = Array.isArray(items) ? items.findIndex((one: unknown) => isRecord(one) && one['id'] === id) : -1;
  return at < 0 ? undefined : [...list, at];
}

/** The text with a remark of these lines above it, below what tells editors where their schema lies. */
export function withRemark(text: string, heading: string, lines: readonly string[]): string {
  const [first = ''] = /^\uFEFF?(?:# yaml-language-server:.*\r?\n)?/.exec(text) ?? [];
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const remark = [heading, ...lines.map((line) => `  ${line}`)].map((line) => `# ${line}${end}`).join('');
  return first + remark + text.slice(first.length);
}
