import { writeDuration } from '../../../schemas/duration.ts';
import type { Inject, Scenario } from '../../../schemas/scenario.ts';
import { localise } from '../../../schemas/text.ts';
import type { Checking } from '../check.ts';
import { earliest } from '../earliest.ts';
import { quote } from '../problem.ts';
import { readersOf, textsOf, whoOf } from '../walk.ts';

/** Words that may reach a bureau in five minutes of class time. */
export const readable = 250;
export const readingWindow = 5 * 60_000;

interface Reading {
  /** Position in the file. */
  readonly at: number;
  /** Exercise ms. */
  readonly time: number;
  readonly words: number;
  readonly reaches: (id: string) => boolean;
}

/** Nobody sits without work, and nobody gets more to read than can be read. */
export function checkPace({ scenario, warn }: Checking): void {
  const { bureaus, injects, expectations, clock } = scenario;
  const expected = new Set(expectations.flatMap((one) => whoOf(scenario, one)));
  const readings = readingsOf(scenario);

  for (const [i, { id, seat }] of bureaus.entries()) {
    if (seat === 'bot') continue;
    const mine = readings.filter((one) => one.reaches(id));
    if (!expected.has(id) && mine.every(({ at }) => injects[at]?.kind === 'article'))
      warn({
        code: 'idle',
        path: ['bureaus', i],
        message: `Nothing is sent to ${quote(id)}, and nothing expected of it.`,
        hint: 'Whoever sits there has nothing to do.',
      });

    // What comes only when something goes wrong is not counted: it cannot be known when.
    const planned = mine.filter(({ at }) => injects[at]?.class === 'planned').sort((a, b) => a.time - b.time);
    const heavy = firstHeavy(planned, readingWindow * clock.rate);
    if (heavy)
      warn({
        code: 'reading_load',
        path: ['injects', heavy.first.at],
        message: `${id} gets ${heavy.words} words to read in five minutes from T+${writeDuration(heavy.first.time)}.`,
        hint: `More than ${readable} is too much for most classes.`,
      });
  }
}

/** What comes to each bureau of persons to be read, of what is planned: the words, and the earliest time (exercise ms after the start). */
export function readingsBy(scenario: Scenario): { bureau: string; at: number; words: number }[] {
  const readings = readingsOf(scenario).filter(({ at }) => scenario.injects[at]?.class === 'planned');
  return scenario.bureaus
    .filter(({ seat }) => seat !== 'bot')
    .flatMap(({ id }) =>
      readings.filter((one) => one.reaches(id)).map(({ time, words }) => ({ bureau: id, at: time, words })),
    );
}

function readingsOf(scenario: Checking['scenario']): Reading[] {
  const language = scenario.languages[0] ?? 'en';
  const times = earliest(scenario);
  const national = new Set(scenario.bureaus.flatMap(({ id, kind }) => (kind === 'national' ? [id] : [])));
  return scenario.injects.flatMap((inject, at): Reading[] => {
    const to = new Set(readersOf(inject));
    if (to.size === 0) return [];
    const hidden = new Set(inject.hidden_from);
    const what = { at, time: times.inject(inject.id), words: wordsIn(inject, language) };
    const all = (id: string): boolean => inject.kind === 'article' || national.has(id);
    return [{ ...what, reaches: (id) => !hidden.has(id) && (to.has(id) || (to.has('all') && all(id))) }];
  });
}

/** The first stretch of time that brings too many words: what begins it, and the words of the whole stretch. */
function firstHeavy(planned: readonly Reading[], length: number): { first: Reading; words: number } | undefined {
  let words = 0;
  let next = 0;
  for (const first of planned) {
    for (let one = planned[next]; one !== undefined && one.time - first.time < length; one = planned[++next])
      words += one.words;
    if (words > readable) return { first, words };
    words -= first.words;
  }
  return undefined;
}

/** Words that one reader has to read of an inject. */
export function wordsIn(inject: Inject, language: string): number {
  const texts: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) gather(item);
  };
  for (const text of textsOf(inject)) gather(localise(text, language));
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}
