import type { Entry } from '../../schemas/entry.ts';
import { millis } from '../../schemas/ids.ts';
import type { Shortcoming } from '../../schemas/rehearsal.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { review } from './review.ts';

export type ScenarioTest = Scenario['tests'][number];

/** Holds a rehearsal's log against what the author expects of that crew; empty: all is so. */
export function verdict(test: ScenarioTest, scenario: Scenario, entries: readonly Entry[]): Shortcoming[] {
  const { score = {}, full_marks: full, fired = [], not_fired: unfired = [], ends_by: by } = test.expect;
  const result = review(scenario, entries);
  const found: Shortcoming[] = [];
  const wrong = (what: string, expected: string | number, actual: string | number): void =>
    void found.push({ what, expected: String(expected), actual: String(actual) });
  for (const [bureau, points] of Object.entries(score)) {
    const actual = result.bureaus.find(({ id }) => id === bureau)?.points;
    if (actual !== points) wrong(`score.${bureau}`, points, actual ?? 'none');
  }
  if (full !== undefined && full !== result.fullMarks) wrong('full_marks', String(full), String(result.fullMarks));
  const played = new Set(
    entries.flatMap(({ events }) => events.flatMap((event) => (event.type === 'inject.fired' ? [event.inject] : []))),
  );
  const missing = fired.filter((id) => !played.has(id));
  if (missing.length > 0) wrong('fired', missing.join(', '), 'not played');
  const extra = unfired.filter((id) => played.has(id));
  if (extra.length > 0) wrong('not_fired', extra.join(', '), 'played');
  const took = result.endedAt === undefined ? undefined : millis(result.endedAt) - millis(result.startsAt);
  if (by !== undefined && (took === undefined || took > by)) wrong('ends_by', by, took ?? 'not ended');
  return found;
}
