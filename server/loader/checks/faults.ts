import type { FaultEffect } from '../../../schemas/scenario.ts';
import type { Checking } from '../check.ts';
import { type AnyFault, faultsOf } from '../walk.ts';

/** What a fault needs to know, by its effect. */
const needs: Readonly<Record<FaultEffect, readonly Need[]>> = {
  delay: ['delay', 'line'],
  slow: ['delay'],
  reorder: ['line'],
  drop: ['line'],
  duplicate: ['line'],
  corrupt: ['line'],
  forge: ['link', 'message'],
  outage: ['party'],
};
type Need = 'delay' | 'line' | 'link' | 'message' | 'party';

/** What is missing, as path below the fault and in words. */
const missing: Readonly<Record<Need, readonly [path: readonly string[], words: string]>> = {
  delay: [[], 'needs "delay": how much later messages arrive'],
  line: [['target'], 'needs a target: "link", "bureau", "register" or "type"'],
  link: [['target'], 'needs "link" with "from" and "to": who seems to write, and to whom'],
  message: [[], 'needs "message": what arrives'],
  party: [['target'], 'needs "bureau" or "register": whose line is down'],
};

/** Faults say whom, how long and what for. */
export function checkFaults({ scenario, error, hint }: Checking): void {
  for (const { path, fault } of faultsOf(scenario)) {
    for (const need of needs[fault.effect]) {
      if (has(fault, need)) continue;
      const [below, words] = missing[need];
      const article = fault.effect === 'outage' ? 'An' : 'A';
      error({ code: 'fault', path: [...path, ...below], message: `${article} ${named[fault.effect]} ${words}.` });
    }
    if ('window' in fault && fault.window.to <= fault.window.from)
      error({ code: 'out_of_range', path: [...path, 'window'], message: 'This window ends before it begins.' });
    if (fault.lesson === undefined)
      hint({
        code: 'fault',
        path,
        message: `What is the lesson of this ${named[fault.effect]}?`,
        hint: 'Write "lesson"; it is shown in the review.',
      });
  }
}

const named: Readonly<Record<FaultEffect, string>> = {
  delay: 'delay',
  slow: 'slow register',
  reorder: 'change of order',
  drop: 'loss',
  duplicate: 'double',
  corrupt: 'garbled message',
  forge: 'forged message',
  outage: 'outage',
};

function has({ target, delay, message }: AnyFault, need: Need): boolean {
  if (need === 'delay') return delay !== undefined;
  if (need === 'message') return message !== undefined;
  if (need === 'link') return target.link?.from !== undefined && target.link.to !== undefined;
  if (need === 'party') return target.bureau !== undefined || target.register !== undefined;
  return Object.keys(target).length > 0 && (target.link === undefined || Object.keys(target.link).length > 0);
}
