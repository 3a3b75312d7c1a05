import { kindOf } from '../../../schemas/kinds/index.ts';
import type { Inject, Pattern, Trigger } from '../../../schemas/scenario.ts';
import type { Checking } from '../check.ts';
import { quote } from '../problem.ts';
import { readersOf, wordsOf } from '../walk.ts';
import { typesOf } from './patterns.ts';

/** Every inject can come, and somebody gets it. */
export function checkReach(checking: Checking): void {
  const { scenario, error, warn } = checking;
  const why = reasons(checking);
  for (const [i, inject] of scenario.injects.entries()) {
    const path = ['injects', i];
    const never = why(inject.id);
    if (never !== undefined)
      error({
        code: 'never_fires',
        path: [...path, 'trigger'],
        message: `${quote(inject.id)} can never come: ${never}.`,
        hint: 'Change what it waits for, or leave it out.',
      });
    if (inject.cancel_if && JSON.stringify(inject.cancel_if) === JSON.stringify(inject.trigger))
      error({
        code: 'never_fires',
        path: [...path, 'cancel_if'],
        message: `What lets ${quote(inject.id)} come also calls it off.`,
      });
    const readers = readersOf(inject);
    const hidden = new Set(inject.hidden_from);
    if (readers.length > 0 && !readers.includes('all') && readers.every((id) => hidden.has(id)))
      error({
        code: 'never_fires',
        path: [...path, 'hidden_from'],
        message: `${quote(inject.id)} is hidden from everybody it goes to.`,
      });
    checkHerring(checking, inject, i, why);
    checkNeeded(checking, inject, i);
  }
  for (const [i, { id, at, manual }] of scenario.clock.phases.entries()) {
    const later = scenario.clock.phases.slice(i + 1).find((next) => next.at !== undefined && next.at === at);
    if (later && !manual)
      warn({
        code: 'never_fires',
        path: ['clock', 'phases', i],
        message: `Phase ${quote(id)} ends as it begins: ${quote(later.id)} begins at the same time.`,
      });
  }
}

/** Why an inject can never come; undefined if it can. A parent that never comes is a reason. */
function reasons(checking: Checking): (id: string) => string | undefined {
  const { injects } = checking;
  const known = new Map<string, string | undefined>();
  const why = (id: string): string | undefined => {
    if (known.has(id)) return known.get(id);
    known.set(id, undefined); // rings have a check of their own
    const trigger = injects.get(id)?.trigger;
    const reason = trigger && never(trigger);
    known.set(id, reason);
    return reason;
  };

  function never(trigger: Trigger): string | undefined {
    if ('any' in trigger) {
      const each = trigger.any.map(never);
      return each.every((one) => one !== undefined) ? each[0] : undefined;
    }
    if ('all' in trigger) return trigger.all.map(never).find((one) => one !== undefined) ?? contradiction(trigger.all);
    if ('not' in trigger) return undefined;
    if ('when' in trigger) return whenNever(checking, trigger.when);
    if ('on' in trigger) return cannotBeSent(checking, trigger.on);
    if ('absent' in trigger) return 'inject' in trigger.absent.since ? parent(trigger.absent.since.inject) : undefined;
    if (!('after' in trigger)) return undefined;
    const { inject, expectation } = trigger.after;
    if (inject !== undefined) return parent(inject);
    const moment = expectation === undefined ? undefined : checking.expectations.get(expectation)?.from_moment;
    return moment && 'inject' in moment ? parent(moment.inject) : undefined;
  }
  const parent = (id: string): string | undefined =>
    why(id) === undefined ? undefined : `it waits for ${quote(id)}, which never comes`;
  return why;
}

/** Two things that cannot both be true. */
function contradiction(parts: readonly Trigger[]): string | undefined {
  const texts = new Set(parts.map((part) => JSON.stringify(part)));
  for (const part of parts)
    if ('not' in part && texts.has(JSON.stringify(part.not))) return 'it wants something and its contrary';
  const outcomes = new Map<string, string>();
  for (const part of parts) {
    if (!('when' in part)) continue;
    const { expectation, is } = part.when;
    const before = outcomes.get(expectation);
    const both =
      before === undefined ||
      before === is ||
      (before !== 'missed' && is === 'partial') ||
      (before === 'partial' && is !== 'missed');
    if (!both) return `${quote(expectation)} cannot be ${before} and ${is}`;
    outcomes.set(expectation, is);
  }
  return undefined;
}

/** An outcome that the expectation never has. */
function whenNever(
  { expectations }: Checking,
  { expectation: id, is }: { expectation: string; is: 'met' | 'late' | 'partial' | 'missed' },
): string | undefined {
  const expectation = expectations.get(id);
  if (!expectation) return undefined;
  const { expect, score, group, who } = expectation;
  if ('assessor' in expect) return undefined;
  const whole = score.partial.length === 0 && score.late === undefined;
  const alone = typeof who === 'string' && who !== 'all' && who !== 'any' && group === undefined;
  if (is === 'partial' && whole && alone && !('sequence' in expect))
    return `${quote(id)} has no points for a part of it`;
  return undefined;
}

/** What it waits for is sent by a party that may not send it. */
function cannotBeSent({ parties }: Checking, { event, where }: Pattern): string | undefined {
  if (event !== 'sent' && event !== 'acked' && event !== 'query') return undefined;
  const senders = wordsOf(where['from']).flatMap(({ word }) => parties.get(word) ?? []);
  const types = (typesOf({ event, where }) ?? []).flatMap((type) => kindOf(type) ?? []);
  if (senders.length === 0 || types.length === 0) return undefined;
  const possible = senders.some(({ kind }) => types.some((type) => type.from.includes(kind)));
  return possible
    ? undefined
    : `${senders.map(({ id }) => id).join(' or ')} may not send ${types.map(({ type }) => type).join(' or ')}`;
}

/** What leads astray is put right by something, and later. */
function checkHerring(
  { warn, injects }: Checking,
  inject: Inject,
  i: number,
  why: (id: string) => string | undefined,
): void {
  const { red_herring: herring } = inject;
  if (!herring) return;
  const path = ['injects', i, 'red_herring'];
  const by = herring.disproved_by;
  if (by === undefined)
    warn({
      code: 'herring_stands',
      path,
      message: `Nothing in the exercise disproves the red herring ${quote(inject.id)}.`,
      hint: 'Name the inject that does, as "disproved_by".',
    });
  else if (by === inject.id || (injects.has(by) && why(by) !== undefined))
    warn({
      code: 'herring_stands',
      path: [...path, 'disproved_by'],
      message: `${quote(by)} cannot disprove the red herring ${quote(inject.id)}${by === inject.id ? ': it is the herring itself' : ': it never comes'}.`,
    });
}

/** A contingency waits for people, not for a bot that always answers. */
function checkNeeded({ parties, warn }: Checking, inject: Inject, i: number): void {
  if (inject.class !== 'contingency' || !('absent' in inject.trigger)) return;
  const senders = wordsOf(inject.trigger.absent.expected.where['from']).flatMap(({ word }) => parties.get(word) ?? []);
  const reliable = senders.filter(
    ({ seat, bot }) => seat === 'bot' && (bot === undefined || bot.persona === 'prompt' || bot.persona === 'strict'),
  );
  if (senders.length > 0 && reliable.length === senders.length)
    warn({
      code: 'never_needed',
      path: ['injects', i, 'trigger', 'absent', 'expected'],
      message: `${quote(inject.id)} will hardly ever be needed: it waits for the silence of ${reliable.map(({ id }) => id).join(', ')}, which a bot plays.`,
      hint: 'Wait for what people do, or give the bot the persona "silent" or "careless".',
    });
}
