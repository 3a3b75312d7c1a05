import type { Outcome, Part } from './part.ts';

const rounded = (points: number): number => Math.round(points * 100) / 100;

/**
 * What several bureaus came to together; undefined while it is not certain. A bureau that a bot played when its part was decided does not
 * count, unless that is so for all of them. `final`: nothing more will come, so that a part that never opened is left out.
 */
export function together(
  group: 'one' | 'majority' | 'all',
  all: readonly Pick<Part, 'outcome' | 'bot' | 'spared'>[],
  final = false,
): Outcome | undefined {
  const parts = all.filter(({ spared }) => !spared);
  const settled = parts.flatMap(({ outcome, bot }) => (outcome ? [{ outcome, bot }] : []));
  const pending = final ? 0 : parts.length - settled.length;
  if (settled.length === 0) return undefined;
  const human = settled.filter(({ bot }) => !bot);
  // Who counts is certain for persons; that bots do, only once nobody else is left.
  const counting = (pending === 0 && human.length === 0 ? settled : human).map(({ outcome }) => outcome);
  const done = counting.filter(({ outcome }) => outcome !== 'missed');
  const missed = counting.filter(({ outcome }) => outcome === 'missed');
  if (group === 'one') return done[0] ? soonest(done) : pending === 0 ? failed(missed) : undefined;
  if (group === 'all') {
    if (missed.length > 0) return failed(missed);
    return pending === 0 ? mean(done) : undefined;
  }
  if (done.length * 2 > counting.length + pending) return mean(done);
  return pending === 0 || done.length * 2 + pending <= counting.length ? failed(missed) : undefined;
}

const soonest = (outcomes: readonly Outcome[]): Outcome | undefined => [...outcomes].sort((a, b) => a.at - b.at)[0];

const entriesOf = (outcomes: readonly Outcome[]): number[] => [...new Set(outcomes.flatMap(({ entries }) => entries))];

/** It took too many too long: decided with the one that made it certain, the last of those so far. */
function failed(missed: readonly Outcome[]): Outcome | undefined {
  const last = [...missed].sort((a, b) => a.at - b.at).at(-1);
  return last && { outcome: 'missed', points: 0, entries: entriesOf(missed), at: last.at, missing: [] };
}

/** Done by several: as late or as incomplete as the poorest of them, for the mean of their points. */
function mean(done: readonly Outcome[]): Outcome | undefined {
  if (done.length === 0) return undefined;
  const has = (what: Outcome['outcome']) => done.some(({ outcome }) => outcome === what);
  return {
    outcome: has('late') ? 'late' : has('partial') ? 'partial' : 'met',
    points: rounded(done.reduce((sum, { points }) => sum + points, 0) / done.length),
    entries: entriesOf(done),
    at: Math.max(...done.map(({ at }) => at)),
    missing: [...new Set(done.flatMap(({ missing }) => missing))],
  };
}
