import type { Seen } from '../../../schemas/entry.ts';
import type { EventType } from '../../../schemas/event.ts';
import type { Line } from '../console/flow/lines.ts';

/** Reading is a step too: what somebody knew changes with it. */
const more: ReadonlySet<EventType> = new Set(['message.read', 'case.claimed']);

/** The entries that one steps through, ascending: those with a line of the flow, and those by which somebody got to know something. */
export function stepsOf(log: readonly Seen[], lines: readonly Line[], bureau?: string): number[] {
  const found = new Set<number>();
  for (const line of lines)
    if (bureau === undefined || line.bureaus.length === 0 || line.bureaus.includes(bureau)) found.add(line.n);
  for (const entry of log)
    for (const event of entry.events)
      if (more.has(event.type) && 'bureau' in event && (bureau === undefined || event.bureau === bureau))
        found.add(entry.n);
  return [...found].sort((a, b) => a - b);
}

export const stepAfter = (steps: readonly number[], n: number): number | undefined => steps.find((step) => step > n);
export const stepBefore = (steps: readonly number[], n: number): number | undefined =>
  steps.findLast((step) => step < n);
