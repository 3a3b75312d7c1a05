import type { Effect, Routing, Step, When } from './kind.ts';

type Body = Readonly<Record<string, unknown>>;

/** Does the body have the values? No condition fits everything. */
export const fits = (body: Body, when: When | undefined): boolean =>
  Object.entries(when ?? {}).every(([field, wanted]) =>
    typeof wanted === 'object' ? wanted.some((value) => value === (body[field] ?? '')) : wanted === body[field],
  );

/** What this body does to a message of type `answered`. */
export function effectOf(kind: Routing, body: Body, answered: string): Effect {
  const named = kind.effectOn?.[answered];
  if (named !== undefined) return named;
  return fits(body, kind.effectWhen) ? kind.effect : 'interim';
}

/** Is an answer expected to this body (is it a request)? */
export const asksForAnswer = (kind: Routing, body: Body): boolean =>
  kind.answerWithin !== undefined && fits(body, kind.answerWhen);

/** The life-cycle steps that this body takes. */
export const stepsOf = (kind: Routing, body: Body): readonly Step[] =>
  (kind.steps ?? []).filter((step) => fits(body, step.when));

/** When its sender says that the answer will come, exercise ms; `now` is exercise time. */
export function promisedAt(kind: Routing, body: Body, now: number): number | undefined {
  const value = kind.promise && body[kind.promise.field];
  if (typeof value === 'number') return now + value * 60_000;
  if (typeof value !== 'string') return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}
