import type { Entry } from '../../schemas/entry.ts';
import type { Inject, Scenario, Trigger } from '../../schemas/scenario.ts';

/*
 * When each inject of a small scenario should have been played, from what people did: by trying every instant that could matter, and asking
 * each trigger anew what it says of that instant. It knows nothing of how the product does it.
 */

interface Act {
  readonly at: number;
  readonly n: number;
  /** `sent <offence>`, or `joined` (at QR). */
  readonly what: string;
}

/** What an inject came to. Times are exercise ms. */
export interface Foreseen {
  readonly fired: readonly number[];
  readonly cancelled: number | undefined;
}

const labelOf = (pattern: { event: string; where: Record<string, unknown> }): string =>
  pattern.event === 'sent' ? `sent ${String(pattern.where['body.offence'])}` : pattern.event;

export function bruteForce(scenario: Scenario, log: readonly Entry[], until: number): Map<string, Foreseen> {
  const acts: Act[] = [];
  const results: { at: number; id: string; is: string }[] = [];
  /** Which line of the log an inject and an instant have: what came first of two things at one instant only the log can say. */
  const lines = new Map<string, number>();
  let start = 0;
  for (const entry of log)
    for (const event of entry.events) {
      const at = Date.parse(entry.at);
      if (event.type === 'exercise.started') start = at;
      if (event.type === 'inject.fired') lines.set(`${event.inject} ${at}`, entry.n);
      if (event.type === 'message.sent')
        acts.push({ at, n: entry.n, what: `sent ${String(event.message.body['offence'])}` });
      if (event.type === 'seat.joined' && event.bureau === 'QR') acts.push({ at, n: entry.n, what: 'joined' });
      if (event.type === 'expectation.met' || event.type === 'expectation.missed')
        results.push({ at, id: event.expectation, is: event.type.slice('expectation.'.length) });
    }
  const phases = scenario.clock.phases.map(({ id, at = 0 }) => ({ id, from: start + at }));
  const fired = new Map<string, number[]>(scenario.injects.map(({ id }) => [id, []]));
  const cancelled = new Map<string, number>();
  let decided: typeof results = [];

  /** The moment at which `length` of silence is over, counted only within a phase, if one is named. */
  function silent(since: number, length: number, during: string | undefined): number {
    if (during === undefined) return since + length;
    const index = phases.findIndex(({ id }) => id === during);
    const from = Math.max(since, phases[index]?.from ?? 0);
    const end = phases[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    return from + length <= end ? from + length : Number.POSITIVE_INFINITY;
  }

  function holds(trigger: Trigger, now: number): boolean {
    if ('all' in trigger) return trigger.all.every((one) => holds(one, now));
    if ('any' in trigger) return trigger.any.some((one) => holds(one, now));
    if ('not' in trigger) return !holds(trigger.not, now);
    if ('manual' in trigger) return false;
    if ('at' in trigger) return now >= start + trigger.at;
    if ('when' in trigger)
      return decided.some(({ id, is }) => id === trigger.when.expectation && is === trigger.when.is);
    if ('on' in trigger) {
      const what = labelOf(trigger.on);
      const nth = acts.filter((act) => act.what === what)[trigger.on.count - 1];
      return nth !== undefined && now >= nth.at + Number(trigger.on.delay);
    }
    if ('absent' in trigger) {
      const { expected, since, for: length, during } = trigger.absent;
      const from = 'inject' in since ? fired.get(since.inject)?.[0] : undefined;
      if (from === undefined) return false;
      const over = silent(from, length, during);
      const line = 'inject' in since ? (lines.get(`${since.inject} ${from}`) ?? 0) : 0;
      const answers = (act: Act): boolean => (act.at > from || (act.at === from && act.n > line)) && act.at < over;
      return now >= over && !acts.some((act) => act.what === labelOf(expected) && answers(act));
    }
    const { inject, phase, delay } = trigger.after;
    const from =
      inject !== undefined ? fired.get(inject)?.[0] : phases.find(({ id, from }) => id === phase && from <= now)?.from;
    return from !== undefined && now >= from + Number(delay);
  }

  /** Every length of time that a trigger knows: added to what happens, these are the instants that could matter. */
  const lengths = new Set<number>([0]);
  const gather = (value: unknown, key = ''): void => {
    if (typeof value === 'number' && ['at', 'delay', 'for'].includes(key)) lengths.add(value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) gather(inner, name);
  };
  for (const { trigger, cancel_if } of scenario.injects) gather({ trigger, cancel_if });

  const instants = (): number[] => {
    const bases = [
      start,
      ...acts.map(({ at }) => at),
      ...results.map(({ at }) => at),
      ...phases.map(({ from }) => from),
      ...[...fired.values()].flat(),
    ];
    return [...new Set(bases.flatMap((base) => [...lengths].map((length) => base + length)))].sort((a, b) => a - b);
  };

  const over = (inject: Inject): boolean =>
    cancelled.has(inject.id) || (fired.get(inject.id)?.length ?? 0) >= (inject.max ?? 1);
  /** A simple `on` that comes again: with each act after the last time and after the cooldown. */
  const again = (inject: Inject, now: number): boolean => {
    const last = fired.get(inject.id)?.at(-1);
    if (last === undefined || !('on' in inject.trigger)) return holds(inject.trigger, now);
    const what = labelOf(inject.trigger.on);
    return acts.some(
      (act) => act.what === what && act.at === now && act.at >= last + (inject.cooldown ?? 0) && now > last,
    );
  };

  for (let now = Number.NEGATIVE_INFINITY; ; ) {
    const next = instants().find((one) => one > now);
    if (next === undefined || next > until) break;
    now = next;
    decided = results.filter(({ at }) => at < now);
    for (const round of [0, 1]) {
      // What is decided at this very instant is known only when the story has come as far.
      if (round === 1) decided = results.filter(({ at }) => at <= now);
      for (;;) {
        const off = scenario.injects.find((one) => !over(one) && one.cancel_if && holds(one.cancel_if, now));
        if (off) {
          cancelled.set(off.id, now);
          continue;
        }
        const due = scenario.injects.find((one) => !over(one) && again(one, now));
        if (!due) break;
        fired.get(due.id)?.push(now);
      }
    }
  }
  return new Map(scenario.injects.map(({ id }) => [id, { fired: fired.get(id) ?? [], cancelled: cancelled.get(id) }]));
}
