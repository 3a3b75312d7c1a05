import { Worker } from 'node:worker_threads';
import { type Problem, problem } from '../schemas/problem.ts';
import type { OwnTest, Preview, RehearsalOutcome } from '../schemas/rehearsal.ts';
import { type CrewName, crewNames, type Scenario } from '../schemas/scenario.ts';
import { staff, view } from './core/view.ts';
import { gapsOf, timesOf } from './evaluation/busy.ts';
import { review } from './evaluation/review.ts';
import { scoresOf } from './evaluation/scores.ts';
import type { Rehearsal, Rehearsed } from './exercise/rehearse.ts';
import { readable, readingsBy, readingWindow } from './loader/checks/pace.ts';
import { nearest } from './loader/near.ts';
import { workerUrl } from './worker-url.ts';

export interface RehearsalOrder extends Rehearsal {
  readonly crew: string;
  /** The scenario's own tests as well: each plays it once more. */
  readonly ownTests: boolean;
  /** The whole log, for who wants to look into it, in place of what came of it. */
  readonly preview?: boolean;
}

/** What to rehearse with. */
interface Wish {
  readonly seed?: number | undefined;
  readonly crew?: string | undefined;
}
type Played<T> = { readonly ok: true; readonly result: T } | { readonly ok: false; readonly problem: Problem };

/** A rehearsal takes a second or a few; one that takes longer is not wanted while a class goes on. Wall ms. */
const longest = 45_000;

/** Rehearses in a thread of its own: a class that is running meanwhile does not notice. */
export const rehearse = (
  scenario: Scenario,
  { ownTests = false, ...wish }: Wish & { readonly ownTests?: boolean | undefined },
): Promise<Played<RehearsalOutcome>> => play<RehearsalOutcome>(scenario, wish, { ownTests });

/** The same, to be looked into at every moment. */
export const preview = (scenario: Scenario, wish: Wish): Promise<Played<Preview>> =>
  play<Preview>(scenario, wish, { ownTests: false, preview: true });

async function play<T extends RehearsalOutcome | Preview>(
  scenario: Scenario,
  { seed = scenario.seed, crew = 'perfect' }: Wish,
  how: Pick<RehearsalOrder, 'ownTests' | 'preview'>,
): Promise<Played<T>> {
  const crews = crewsOf(crew, scenario);
  if ('code' in crews) return { ok: false, problem: crews };
  const order: RehearsalOrder = { scenario, seed, crew, crews: crews.crews, ...how };
  return await new Promise((resolve) => {
    const worker = new Worker(workerUrl(import.meta.url, './rehearse-worker.ts'), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const late = setTimeout(() => end(problem('internal', 'The rehearsal takes too long and was ended')), longest);
    const end = (answer: T | Problem) => {
      clearTimeout(late);
      void worker.terminate();
      resolve('code' in answer ? { ok: false, problem: answer } : { ok: true, result: answer });
    };
    worker.once('message', end);
    worker.once('error', () => end(problem('internal', 'The rehearsal broke off')));
    worker.once('exit', () => end(problem('internal', 'The rehearsal broke off')));
  });
}

/** `perfect`, or by bureau: `QN=perfect,QP=silent`. */
export function crewsOf(text: string, scenario: Scenario): { readonly crews: Rehearsal['crews'] } | Problem {
  const name = (word: string): CrewName | undefined => crewNames.find((one) => one === word.trim());
  const unknown = (word: string) =>
    problem('schema_invalid', 'There is no such crew', {
      path: '/crew',
      actual: word.slice(0, 80),
      expected: crewNames.join(' | '),
    });
  if (!text.includes('=')) {
    const all = name(text);
    return all === undefined ? unknown(text) : { crews: all };
  }
  const bureaus = scenario.bureaus.map(({ id }) => id);
  const crews: Record<string, CrewName> = {};
  for (const part of text.split(',')) {
    const [bureau = '', word = ''] = part.split('=', 2).map((one) => one.trim());
    const crew = name(word);
    if (crew === undefined) return unknown(word);
    if (!bureaus.includes(bureau)) {
      const near = nearest(bureau, bureaus);
      return problem('unknown_bureau', 'There is no such bureau', {
        path: '/crew',
        actual: bureau.slice(0, 80),
        expected: bureaus.join(', ').slice(0, 200),
        ...(near !== undefined && { hint: `Did you mean ${near}?` }),
      });
    }
    crews[bureau] = crew;
  }
  return { crews };
}

export function outcomeOf(
  { scenario, crew, seed }: RehearsalOrder,
  played: Rehearsed,
  tests: readonly OwnTest[],
): RehearsalOutcome {
  const start = Date.parse(scenario.clock.starts_at);
  const judged = review(scenario, played.log);
  const gaps = gapsOf(scenario, played.log, played.endedAfter);
  const injectOf = new Map(
    played.log.flatMap(({ n, events }) =>
      events.flatMap((event) => (event.type === 'inject.fired' ? [[n, event.inject] as const] : [])),
    ),
  );
  const points: Record<string, number> = {};
  for (const one of played.state.results.values()) points[one.bureau] = (points[one.bureau] ?? 0) + one.points;
  for (const one of played.state.forbidden) points[one.bureau] = (points[one.bureau] ?? 0) - Math.abs(one.points);
  return {
    ...scoresOf(scenario, played.log),
    scenario: scenario.id,
    title: scenario.title,
    names: {
      bureaus: Object.fromEntries(scenario.bureaus.map(({ id, name }) => [id, name ?? id])),
      injects: Object.fromEntries(scenario.injects.map(({ id, title }) => [id, title])),
      expectations: Object.fromEntries(scenario.expectations.map(({ id, title }) => [id, title])),
    },
    crew,
    seed,
    entries: played.log.length,
    endedAfter: played.endedAfter,
    hash: played.hash,
    loop: played.loop,
    fired: [...played.state.injects].flatMap(([id, { state }]) => (state === 'fired' ? [id] : [])),
    notFired: scenario.injects.flatMap(({ id }) => (played.state.injects.get(id)?.state === 'fired' ? [] : [id])),
    points,
    wanting: judged.bureaus
      .flatMap((bureau) => bureau.expectations)
      .filter(({ scored, outcome, byBot }) => scored && outcome !== 'notOpened' && !byBot)
      .filter(({ outcome, points: got, max, forbidden }) => outcome !== 'met' || got < max || forbidden.length > 0)
      .map(({ id, bureau, outcome, points: got, max }) => ({ expectation: id, bureau, outcome, points: got, max })),
    results: [...played.state.results.values()].map(({ expectation, bureau, outcome, points: got, at }) => ({
      expectation,
      bureau,
      outcome,
      points: got,
      at: at - start,
    })),
    sequence: [...played.state.messages.values()].map(({ message: { type, from, recipients }, n, sentAt }) => ({
      n,
      at: sentAt - start,
      type,
      from,
      to: recipients,
      ...(injectOf.has(n) && { inject: injectOf.get(n) }),
    })),
    times: timesOf(scenario, played.state, start + played.endedAfter, gaps),
    gaps,
    tests,
  };
}

export const previewOf = ({ scenario, crew, seed }: RehearsalOrder, played: Rehearsed): Preview => ({
  scenario: scenario.id,
  crew,
  seed,
  startsAt: scenario.clock.starts_at,
  endedAfter: played.endedAfter,
  log: played.log.map((entry) => view(entry, staff, entry.n, undefined, undefined)),
  reading: readingsBy(scenario),
  readable: { words: readable, within: readingWindow * scenario.clock.rate },
});
