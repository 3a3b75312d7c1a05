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
