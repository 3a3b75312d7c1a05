import { millis } from '../../../schemas/ids.ts';
import type { Preview } from '../../../schemas/rehearsal.ts';

/** Something on the line of time; ms of exercise time since the start. */
export interface Moment {
  readonly at: number;
  readonly what: 'inject' | 'met' | 'late' | 'partial' | 'missed';
  /** Of the inject or the expectation. */
  readonly id: string;
  /** Of an expectation: whose. */
  readonly bureau?: string;
}

/** What came and what was decided in a rehearsal, in its order. */
export function momentsOf({ log, startsAt }: Pick<Preview, 'log' | 'startsAt'>): Moment[] {
  const start = millis(startsAt);
  return log.flatMap(({ at: when, events }) => {
    const at = millis(when) - start;
    return events.flatMap((event): Moment[] => {
      switch (event.type) {
        case 'inject.fired':
          return [{ at, what: 'inject', id: event.inject }];
        case 'expectation.met':
        case 'expectation.late':
        case 'expectation.partial':
        case 'expectation.missed':
          return [{ at, what: outcomes[event.type], id: event.expectation, bureau: event.bureau }];
        default:
          return [];
      }
    });
  });
}
const outcomes = {
  'expectation.met': 'met',
  'expectation.late': 'late',
  'expectation.partial': 'partial',
  'expectation.missed': 'missed',
} as const;

/** A while in which more comes to a bureau than can be read. */
export interface Load {
  readonly bureau: string;
  readonly words: number;
  /** The most that comes within the time that counts, and from when. */
  readonly most: number;
  readonly from: number;
  readonly high: boolean;
}

/** How much each bureau gets to read, all in all and at the worst. */
export function loadsOf({ reading, readable }: Pick<Preview, 'reading' | 'readable'>): Load[] {
  const bureaus = [...new Set(reading.map(({ bureau }) => bureau))];
  return bureaus.map((bureau) => {
    const mine = reading.filter((one) => one.bureau === bureau).sort((a, b) => a.at - b.at);
    const windows = mine.map(({ at }) => ({
      from: at,
      most: mine
        .filter((one) => one.at >= at && one.at < at + readable.within)
        .reduce((sum, one) => sum + one.words, 0),
    }));
    const worst = windows.reduce((a, b) => (b.most > a.most ? b : a), { from: 0, most: 0 });
    return {
      bureau,
      words: mine.reduce((sum, one) => sum + one.words, 0),
      ...worst,
      high: worst.most > readable.words,
    };
  });
}
