import { mostTimes } from '../../../schemas/scenario/most-times.ts';
import { type Inject, type Pattern, partsOf } from '../../../schemas/scenario.ts';
import type { Checking } from '../check.ts';
import { quote } from '../problem.ts';
import { wordsOf } from '../walk.ts';
import { typesOf } from './patterns.ts';

/** Injects that may come several times do not call each other for ever: a message of one lets the other come, and back again. */
export function checkLoops({ scenario, warn }: Checking): void {
  const again = scenario.injects.flatMap((inject, i) => (mostTimes(inject) > 1 ? [{ inject, i }] : []));
  const calls = new Map(
    again.map(({ inject }) => [
      inject.id,
      again.flatMap(({ inject: other }) => (callsFor(inject, other) ? [other.id] : [])),
    ]),
  );
  const told = new Set<string>();
  for (const { inject, i } of again) {
    const ring = ringFrom(inject.id, calls);
    if (!ring || ring.some((id) => told.has(id))) continue;
    for (const id of ring) told.add(id);
    warn({
      code: 'trigger_loop',
      path: ['injects', i, 'trigger'],
      message: `These call each other again and again: ${[...ring, ring[0]].join(' -> ')}.`,
      hint: `Ask for more in the trigger of ${quote(inject.id)}, or take "max" and "cooldown" away.`,
    });
  }
}

function callsFor(inject: Inject, other: Inject): boolean {
  if (inject.kind !== 'message') return false;
  return partsOf(other.trigger).some(({ trigger }) => 'on' in trigger && fits(inject, trigger.on));
}

/** Could this message be what the pattern waits for? Where a pattern does not say, it is. */
function fits({ from, to, message }: Extract<Inject, { kind: 'message' }>, pattern: Pattern): boolean {
  if (pattern.event !== 'sent' && pattern.event !== 'delivered') return false;
  const { where } = pattern;
  const allows = (key: string, words: readonly string[]): boolean => {
    const asked = wordsOf(where[key]).map(({ word }) => word);
    return asked.length === 0 || asked.some((word) => word.startsWith('$') || word === 'all' || words.includes(word));
  };
  const types = typesOf(pattern);
  return (
    (types === undefined || types.includes(message.type)) &&
    allows('from', [from]) &&
    (to.includes('all') || allows('to', to)) &&
    allows('urgency', [message.urgency])
  );
}

/** The shortest way from an inject back to itself. */
function ringFrom(start: string, calls: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const ways = new Map<string, readonly string[]>([[start, [start]]]);
  for (const [here, way] of ways)
    for (const next of calls.get(here) ?? []) {
      if (next === start) return way;
      if (!ways.has(next)) ways.set(next, [...way, next]);
    }
  return undefined;
}
