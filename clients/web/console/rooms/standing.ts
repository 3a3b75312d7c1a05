import type { ReadState } from '../../../sdk/rules.ts';
import { type Need, needsYou } from '../needs.ts';

/** How one of several rooms stands: what can be compared with the others. Times are exercise ms. */
export interface Standing {
  /** Since the start; undefined before it. */
  readonly elapsed: number | undefined;
  readonly people: number;
  readonly connected: number;
  /** Points so far, in the order of the scenario; nothing of it is decided for good before the end. */
  readonly objectives: readonly { readonly id: string; readonly points: number }[];
  readonly points: number;
  readonly met: number;
  readonly late: number;
  readonly partial: number;
  readonly missed: number;
  /** Expectations that nothing has been decided about. */
  readonly open: number;
  readonly needs: readonly Need[];
}

export function standingOf(state: ReadState, now: number): Standing {
  const { scenario } = state;
  const expected = (scenario?.expectations ?? []).filter(({ expect }) => !('assessor' in expect));
  const objectiveOf = new Map(expected.map(({ id, objective }) => [id, objective]));
  const points = new Map<string, number>();
  const add = (expectation: string, more: number) => {
    const objective = objectiveOf.get(expectation);
    if (objective !== undefined) points.set(objective, (points.get(objective) ?? 0) + more);
  };
  const outcomes = { met: 0, late: 0, partial: 0, missed: 0 };
  for (const result of state.results.values()) {
    if (!objectiveOf.has(result.expectation)) continue;
    outcomes[result.outcome] += 1;
    add(result.expectation, result.adjusted?.points ?? result.points);
  }
  for (const act of state.forbidden) add(act.expectation, -Math.abs(act.points));
  const seats = [...state.seats.values()].filter(({ role, removed }) => role === 'trainee' && !removed);
  return {
    elapsed: state.startedAt === undefined ? undefined : (state.endedAt ?? now) - state.startedAt,
    people: seats.length,
    connected: seats.filter(({ connected }) => connected).length,
    objectives: (scenario?.objectives ?? []).map(({ id }) => ({ id, points: rounded(points.get(id) ?? 0) })),
    points: rounded([...points.values()].reduce((sum, one) => sum + one, 0)),
    ...outcomes,
    open: expected.filter(({ id }) => !state.results.has(id)).length,
    needs: needsYou(state, now),
  };
}

/** Shares of points add up to long fractions. */
const rounded = (points: number): number => Math.round(points * 100) / 100;
