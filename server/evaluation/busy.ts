import type { Entry } from '../../schemas/entry.ts';
import type { Event } from '../../schemas/event.ts';
import { millis } from '../../schemas/ids.ts';
import type { BureauTime, Gap } from '../../schemas/rehearsal.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import type { ReadState } from '../core/state.ts';

/** Class time that persons can sit without anything before they lose the thread, ms. */
const longest = 5 * 60_000;

const people = (scenario: Scenario): string[] =>
  scenario.bureaus.filter(({ seat }) => seat !== 'bot').map(({ id }) => id);

/** Whom an event gives something to do, or shows doing something. */
function touched(event: Event): readonly string[] | 'all' {
  switch (event.type) {
    case 'message.sent':
      return [event.message.from, ...event.message.recipients];
    case 'message.delivered':
    case 'message.held':
      return 'to' in event ? [event.to] : [event.message.from];
    case 'instruction.given':
    case 'phone.noted':
      return event.to;
    case 'article.published':
      return 'all';
    case 'hint.given':
    case 'line.reported':
    case 'expectation.met':
    case 'expectation.late':
    case 'expectation.forbidden':
      return [event.bureau];
    case 'command.refused':
      return event.bureau === undefined ? [] : [event.bureau];
    default:
      return [];
  }
}

/** Where a bureau of persons has nothing for more than five minutes of class. */
export function gapsOf(scenario: Scenario, log: readonly Entry[], endedAfter: number): Gap[] {
  const start = millis(scenario.clock.starts_at);
  const moments = log.flatMap(({ at, events }) =>
    events.map((event) => ({ at: millis(at) - start, to: touched(event) })),
  );
  return people(scenario).flatMap((bureau) => {
    const mine = [
      0,
      ...moments.filter(({ to }) => to === 'all' || to.includes(bureau)).map(({ at }) => at),
      endedAfter,
    ];
    return mine.slice(1).flatMap((to, index) => {
      const from = mine[index] ?? 0;
      return (to - from) / scenario.clock.rate > longest ? [{ bureau, from, to }] : [];
    });
  });
}

/** How each bureau of persons spent its time, until exercise ms `end`. */
export function timesOf(scenario: Scenario, state: ReadState, end: number, gaps: readonly Gap[]): BureauTime[] {
  return people(scenario).map((bureau) => {
    let [received, sent] = [0, 0];
    const lay: { from: number; to: number }[] = [];
    for (const { message, reached, requests } of state.messages.values()) {
      if (message.from === bureau && !state.forged.has(message.id)) sent += 1;
      if (reached.has(bureau)) received += 1;
      const request = requests.get(bureau);
      if (request?.due !== undefined) lay.push({ from: request.since, to: request.answeredAt ?? end });
    }
    return {
      bureau,
      received,
      sent,
      waitingMs: covered(lay),
      idleMs: gaps.reduce((sum, gap) => sum + (gap.bureau === bureau ? gap.to - gap.from : 0), 0),
    };
  });
}

/** How long it was at least one of them. */
function covered(spans: readonly { readonly from: number; readonly to: number }[]): number {
  let [sum, until] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
}
