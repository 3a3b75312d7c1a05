import type { Inject, Moment, Pattern, Scenario, ScenarioMessage } from '../../schemas/scenario.ts';
import type { Path } from './problem.ts';

/** Where things of one sort stand in a scenario, with their paths: the checks look at all of them in the same way. */

export interface FoundPattern {
  readonly path: Path;
  readonly pattern: Pattern;
}

export function patternsOf(scenario: Scenario): FoundPattern[] {
  const found: FoundPattern[] = [];
  for (const [i, { trigger }] of scenario.injects.entries()) {
    const path = ['injects', i, 'trigger'];
    if ('on' in trigger) found.push({ path: [...path, 'on'], pattern: trigger.on });
    if ('absent' in trigger) found.push({ path: [...path, 'absent', 'expected'], pattern: trigger.absent.expected });
  }
  for (const [i, { expect, forbid }] of scenario.expectations.entries()) {
    found.push({ path: ['expectations', i, 'expect'], pattern: expect });
    for (const [j, pattern] of forbid.entries()) found.push({ path: ['expectations', i, 'forbid', j], pattern });
  }
  for (const [i, { bot }] of scenario.bureaus.entries())
    for (const [j, { when }] of (bot?.replies ?? []).entries())
      found.push({ path: ['bureaus', i, 'bot', 'replies', j, 'when'], pattern: when });
  for (const { moment, path } of momentsOf(scenario))
    if ('event' in moment) found.push({ path: [...path, 'event'], pattern: moment.event });
  return found;
}

export interface FoundMoment {
  readonly path: Path;
  readonly moment: Moment;
}

export function momentsOf(scenario: Scenario): FoundMoment[] {
  const found: FoundMoment[] = [];
  for (const [i, { trigger }] of scenario.injects.entries())
    if ('absent' in trigger)
      found.push({ path: ['injects', i, 'trigger', 'absent', 'since'], moment: trigger.absent.since });
  for (const [i, { from_moment }] of scenario.expectations.entries())
    found.push({ path: ['expectations', i, 'from_moment'], moment: from_moment });
  return found;
}

export type MessageInject = Extract<Inject, { kind: 'message' }>;

export interface FoundMessage {
  /** Path of what holds `message` or `send`. */
  readonly path: Path;
  readonly key: 'message' | 'send';
  readonly message: ScenarioMessage;
  readonly from: string;
  /** Absent: to whoever it answers. */
  readonly to?: readonly string[];
  /** Types that it may turn out to answer; absent: it opens a case, or that is not known. */
  readonly answers?: readonly string[];
}

/** Every message that the scenario sends: injects, and what bots are told to answer. */
export function messagesOf(scenario: Scenario): FoundMessage[] {
  const found: FoundMessage[] = [];
  for (const [i, inject] of scenario.injects.entries())
    if (inject.kind === 'message')
      found.push({ path: ['injects', i], key: 'message', message: inject.message, from: inject.from, to: inject.to });
  for (const [i, { id, bot }] of scenario.bureaus.entries())
    for (const [j, { when, send }] of (bot?.replies ?? []).entries()) {
      const type = when.where['type'];
      found.push({
        path: ['bureaus', i, 'bot', 'replies', j],
        key: 'send',
        message: send,
        from: id,
        ...(send.to && { to: send.to }),
        answers: typeof type === 'string' ? [type] : [],
      });
    }
  return found;
}

/** The words that an operand may be equal to; none where it asks for something else. */
export function wordsOf(operand: unknown): { readonly word: string; readonly path: Path }[] {
  if (typeof operand === 'string') return [{ word: operand, path: [] }];
  if (typeof operand !== 'object' || operand === null || !('in' in operand) || !Array.isArray(operand.in)) return [];
  return operand.in.flatMap((word: unknown, i: number) =>
    typeof word === 'string' ? [{ word, path: ['in', i] }] : [],
  );
}
