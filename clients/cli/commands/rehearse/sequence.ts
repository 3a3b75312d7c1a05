import { millis } from '../../../../schemas/ids.ts';
import type { Scenario } from '../../../../schemas/scenario.ts';
import type { Language } from '../../../../schemas/text.ts';
import type { Rehearsed } from '../../../../server/exercise/rehearse.ts';
import { type Told, tell } from '../../story.ts';

export interface Step extends Told {
  /** Exercise ms since the start. */
  readonly at: number;
  /** The inject that did it. */
  readonly inject?: string;
}

/** What happened, in order, without what only the log needs. */
export function sequenceOf({ log }: Rehearsed, scenario: Scenario, language: Language): Step[] {
  const start = millis(scenario.clock.starts_at);
  return log.flatMap(({ at, events }) => {
    const inject = events.find((event) => event.type === 'inject.fired')?.inject;
    return events.flatMap((event) => {
      // The crew sits down by itself; that is no news.
      const told = event.type === 'seat.joined' ? undefined : tell(event, language);
      return told ? [{ at: millis(at) - start, ...told, ...(inject !== undefined && { inject }) }] : [];
    });
  });
}

/** A bureau of persons to which nothing came and which did nothing. Exercise ms since the start. */
export interface Gap {
  readonly bureau: string;
  readonly from: number;
  readonly to: number;
}

/** Class time that persons can sit without anything before they lose the thread. */
const longest = 5 * 60_000;

export function gapsOf(steps: readonly Step[], scenario: Scenario, endedAfter: number): Gap[] {
  const people = scenario.bureaus.filter(({ seat }) => seat !== 'bot').map(({ id }) => id);
  const touches = ({ type, from, to }: Step, bureau: string) =>
    type !== 'expectation.missed' && (from === bureau || to?.includes(bureau) || type === 'article.published');
  return people.flatMap((bureau) => {
    const moments = [0, ...steps.filter((step) => touches(step, bureau)).map(({ at }) => at), endedAfter];
    return moments.slice(1).flatMap((to, index) => {
      const from = moments[index] ?? 0;
      return (to - from) / scenario.clock.rate > longest ? [{ bureau, from, to }] : [];
    });
  });
}
