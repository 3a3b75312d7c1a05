import {
  type Expectation,
  type Expected,
  type Inject,
  type Moment,
  type Pattern,
  partsOf,
  type Scenario,
  type ScenarioMessage,
  type SimpleTrigger,
  type Trigger,
} from '../../schemas/scenario.ts';
import { bureausOf } from '../core/rules/expected.ts';
import type { Path } from './problem.ts';

/** Where things of one sort stand in a scenario, with their paths: the checks look at all of them in the same way. */

/** A trigger as it stands in the file, with all that is nested in it. */
export interface FoundTrigger {
  readonly path: Path;
  readonly trigger: Trigger;
}

/** What lets injects come, what calls them off, what begins faults. */
export const triggersOf = ({ injects, faults }: Scenario): FoundTrigger[] => [
  ...injects.flatMap(({ trigger, cancel_if }, i) => [
    { path: ['injects', i, 'trigger'], trigger },
    ...(cancel_if ? [{ path: ['injects', i, 'cancel_if'], trigger: cancel_if }] : []),
  ]),
  ...faults.flatMap((fault, i) =>
    'trigger' in fault ? [{ path: ['faults', i, 'trigger'], trigger: fault.trigger }] : [],
  ),
];

/** The simple triggers that all of them are made of. */
export const simpleTriggersOf = (scenario: Scenario): { readonly path: Path; readonly trigger: SimpleTrigger }[] =>
  triggersOf(scenario).flatMap(({ path, trigger }) => partsOf(trigger, path));

/** The bureaus that an expectation is about. */
export const whoOf = (scenario: Scenario, expectation: Expectation): readonly string[] =>
  bureausOf(scenario, expectation);

export interface FoundPattern {
  readonly path: Path;
  readonly pattern: Pattern;
}

/** What is to be done, one pattern an act; nothing where staff judge. */
export const expectedOf = (expect: Expected, path: Path): FoundPattern[] => {
  if ('assessor' in expect) return [];
  if (!('sequence' in expect)) return [{ path, pattern: expect }];
  return expect.sequence.map((pattern, i) => ({ path: [...path, 'sequence', i], pattern }));
};

export function patternsOf(scenario: Scenario): FoundPattern[] {
  const found: FoundPattern[] = [];
  for (const { trigger, path } of simpleTriggersOf(scenario)) {
    if ('on' in trigger) found.push({ path: [...path, 'on'], pattern: trigger.on });
    if ('absent' in trigger) found.push({ path: [...path, 'absent', 'expected'], pattern: trigger.absent.expected });
  }
  for (const [i, { expect, forbid }] of scenario.expectations.entries()) {
    found.push(...expectedOf(expect, ['expectations', i, 'expect']));
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
  for (const { trigger, path } of simpleTriggersOf(scenario))
    if ('absent' in trigger) found.push({ path: [...path, 'absent', 'since'], moment: trigger.absent.since });
  for (const [i, { from_moment }] of scenario.expectations.entries())
    found.push({ path: ['expectations', i, 'from_moment'], moment: from_moment });
  return found;
}

export type MessageInject = Extract<Inject, { kind: 'message' }>;

export interface FoundMessage {
  /** Path of what holds `message` or `send`. */
  readonly path: Path;
  /** Where under `path` it stands; a number: in a list of messages. */
  readonly key: 'message' | 'send' | number;
  readonly message: ScenarioMessage;
  readonly from: string;
  /** Absent: to whoever it answers. */
  readonly to?: readonly string[];
  /** Types that it may turn out to answer; absent: it opens a case, or that is not known. */
  readonly answers?: readonly string[];
}

/** The faults of a scenario wherever they stand, with the path of each. */
export const faultsOf = ({ injects, faults }: Scenario): { readonly path: Path; readonly fault: AnyFault }[] => [
  ...injects.flatMap((inject, i) =>
    inject.kind === 'fault' ? [{ path: ['injects', i, 'fault'], fault: inject.fault }] : [],
  ),
  ...faults.map((fault, i) => ({ path: ['faults', i], fault })),
];
export type AnyFault = Extract<Inject, { kind: 'fault' }>['fault'] | Scenario['faults'][number];

/** Whom an inject reaches at a desk: nobody, if it is not for reading; parties by id, or all. */
export function readersOf(inject: Inject): readonly string[] {
  if (inject.kind === 'article') return ['all'];
  return 'to' in inject ? inject.to : [];
}

/** What is read of an inject, in all its languages. */
export function textsOf(inject: Inject): readonly unknown[] {
  switch (inject.kind) {
    case 'message':
      return [inject.message.subject, inject.message.body];
    case 'article':
      return [inject.headline, inject.text];
    case 'phone_note':
      return [inject.caller, inject.text];
    case 'instruction':
      return [inject.text];
    default:
      return [];
  }
}

/** Every message that the scenario sends: injects, what faults put into somebody's mouth, and what bots are told to answer. */
export function messagesOf(scenario: Scenario): FoundMessage[] {
  const found: FoundMessage[] = [];
  for (const [i, inject] of scenario.injects.entries())
    if (inject.kind === 'message')
      found.push({ path: ['injects', i], key: 'message', message: inject.message, from: inject.from, to: inject.to });
  for (const { path, fault } of faultsOf(scenario))
    if (fault.message !== undefined && fault.target.link?.from !== undefined)
      found.push({
        path,
        key: 'message',
        message: fault.message,
        from: fault.target.link.from,
        ...(fault.target.link.to !== undefined && { to: [fault.target.link.to] }),
      });
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
  for (const [i, { from, to, messages }] of (scenario.background?.chatter ?? []).entries())
    for (const [j, message] of messages.entries())
      found.push({ path: ['background', 'chatter', i, 'messages'], key: j, message, from, to });
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
