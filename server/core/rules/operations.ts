import { instant, millis } from '../../../schemas/ids.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { MessageState, ReadState } from '../state.ts';
import { completeProblem } from './diffusions.ts';
import type { Asked, Rules } from './matters.ts';
import { knownTo } from './replies.ts';

/** The figures of an operation that follow from what was done; the others are their author's own. */
interface Tally {
  readonly checks: number;
  readonly hits: number;
  readonly confirmed: number;
  readonly falseMatches: number;
}
const figureNames = ['checks', 'hits', 'confirmed', 'falseMatches'] as const satisfies readonly (keyof Tally)[];

/** The life of the operation that a message belongs to. */
const operationOf = (state: ReadState, entry: Pick<MessageState, 'lives'> | undefined) =>
  entry?.lives.operation === undefined ? undefined : state.lives.get(entry.lives.operation);

/** Exercise ms at which an operation began; undefined if it has not. */
const startOf = (life: { readonly steps: readonly { readonly step: string; readonly at: number }[] } | undefined) =>
  life?.steps.find((step) => step.step === 'start')?.at;

/**
 * What one party's own checks have come to from exercise ms `from` to `until`, both included: documents asked about, hits on them, and which
 * of those the issuing country had confirmed or denied by then. Of what it may know itself, at its desk and at the hub alike.
 */
function tallyOf(state: ReadState, party: string, from: number, until: number): Tally {
  let checks = 0;
  let hits = 0;
  let confirmed = 0;
  let falseMatches = 0;
  const knowsOf = (id: string): boolean => {
    const said = knownTo(state, party, id);
    return said !== undefined && (said.reached.get(party) ?? said.sentAt) <= until;
  };
  for (const { message, sentAt, lives, reached } of state.messages.values()) {
    if (sentAt < from || sentAt > until) continue;
    if (message.from === party && message.type === 'document.check') checks += 1;
    else if (message.from === party && message.type === 'operation.checkBatch')
      checks += (message.body['checks'] as readonly unknown[]).length; // shaped when it was sent
    else if (message.type === 'document.hit' && (reached.get(party) ?? Number.POSITIVE_INFINITY) <= until) {
      if (askerOf(state, message.inReplyTo) !== party) continue;
      hits += 1;
      const said = state.lives
        .get(lives.hit ?? '')
        ?.steps.findLast(({ step, message: id }) => (step === 'confirm' || step === 'deny') && knowsOf(id));
      if (said?.step === 'confirm') confirmed += 1;
      if (said?.step === 'deny') falseMatches += 1;
    }
  }
  return { checks, hits, confirmed, falseMatches };
}

const askerOf = (state: ReadState, check: string | undefined): string | undefined =>
  check === undefined ? undefined : state.messages.get(check)?.message.from;

/** The last situation report of each party in an operation that has reached `party` by now; `alone`: that no secretariat had as well. */
function reportsTo(state: ReadState, party: string, life: string, until: number, alone: boolean): Tally[] {
  const last = new Map<string, { readonly asOf: number; readonly body: Readonly<Record<string, unknown>> }>();
  for (const { message, lives, reached } of state.messages.values()) {
    if (message.type !== 'operation.sitrep' || lives.operation !== life || !reached.has(party)) continue;
    if (alone && message.recipients.some((one) => state.parties.get(one)?.kind === 'secretariat')) continue;
    if ((reached.get(party) ?? 0) > until) continue;
    const asOf = millis(String(message.body['asOf']));
    if (asOf <= until && asOf >= (last.get(message.from)?.asOf ?? 0))
      last.set(message.from, { asOf, body: message.body });
  }
  return [...last.values()].map(({ body }) => body as unknown as Tally); // shaped when they were sent
}

const added = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => ({
      checks: sum.checks + one.checks,
      hits: sum.hits + one.hits,
      confirmed: sum.confirmed + one.confirmed,
      falseMatches: sum.falseMatches + one.falseMatches,
    }),
    { checks: 0, hits: 0, confirmed: 0, falseMatches: 0 },
  );

/**
 * What a party has to report of an operation as of exercise ms `asOf`: what it did itself since the start, and the last reports that
 * it alone was sent. Undefined before the start.
 */
export function figuresFor(state: ReadState, party: string, order: MessageState, asOf: number): Tally | undefined {
  const life = operationOf(state, order);
  const start = startOf(life);
  if (!life || start === undefined) return undefined;
  return added([tallyOf(state, party, start, asOf), ...reportsTo(state, party, life.id, asOf, true)]);
}

/** What was counted, for the body of a situation report as of `at` that answers `parent`: what the filler cannot draw. */
export const countedFor = (
  state: ReadState,
  party: string,
  type: string,
  parent: MessageState | undefined,
  at: number,
): Record<string, unknown> => {
  const counted = type === 'operation.sitrep' && parent ? figuresFor(state, party, parent, at) : undefined;
  return counted ? { asOf: instant(at), ...counted, refusals: 0, victimsReferred: 0 } : {};
};

/** What the final report of an operation has to say: the last situation reports that have come, added up. */
function totalsFor(state: ReadState, party: string, order: MessageState, now: number): Tally | undefined {
  const life = operationOf(state, order);
  return life && added(reportsTo(state, party, life.id, now, false));
}

function countedProblem(counted: Tally | undefined, told: unknown, at: string): Problem | undefined {
  const figures = told as Tally; // shaped by its kind
  const wrong = counted && figureNames.find((name) => figures[name] !== counted[name]);
  if (wrong === undefined) return undefined;
  // Not how many it would be: to count again is the lesson.
  return problem('figures_differ', 'This is not the number that was counted', {
    path: `/draft/body${at}/${wrong}`,
    actual: String(figures[wrong]),
    rule: 'R-56',
  });
}

const everybodyHears = (asked: Asked): Problem | undefined => completeProblem(asked, 'R-54');

export const operationRules: Rules = {
  'operation.stage': everybodyHears,
  'operation.close': everybodyHears,
  'operation.report': (asked) => {
    const { state, from, parent, body, at } = asked;
    return (
      everybodyHears(asked) ?? countedProblem(parent && totalsFor(state, from, parent, at), body['totals'], '/totals')
    );
  },
  'operation.sitrep': ({ state, from, parent, body, at }) => {
    const asOf = millis(String(body['asOf']));
    if (!parent) return undefined;
    if (asOf > at)
      return problem('deadline_unreasonable', 'Nobody can count what has not happened yet', {
        path: '/draft/body/asOf',
        expected: `not after ${instant(at)}`,
        rule: 'R-56',
      });
    return countedProblem(figuresFor(state, from, parent, asOf), body, '');
  },
  'operation.checkBatch': (asked) => twiceProblem(asked) ?? liveProblem(asked),
};

/** The same batch again, in another message, would be counted twice. */
function twiceProblem({ state, from, body }: Asked): Problem | undefined {
  for (const { message } of state.messages.values())
    if (
      message.type === 'operation.checkBatch' &&
      message.from === from &&
      message.body['batchNo'] === body['batchNo'] &&
      message.body['operationRef'] === body['operationRef']
    )
      return problem('already_done', 'A batch with this number has been sent', {
        path: '/draft/body/batchNo',
        actual: String(body['batchNo']),
        rule: 'R-55',
      });
  return undefined;
}

/** Checks count for an operation that one takes part in, while it is live. */
function liveProblem({ state, from, body }: Asked): Problem | undefined {
  if (body['operationRef'] === undefined) return undefined;
  const path = { path: '/draft/body/operationRef', rule: 'R-55' } as const;
  const order = [...state.messages.values()].find(
    ({ message }) => message.type === 'operation.order' && message.ourRef === body['operationRef'],
  );
  const known = order && knownTo(state, from, order.message.id);
  if (!known) return problem('unknown_reference', 'You have no order with this file number', path);
  const now = operationOf(state, known)?.state ?? '';
  return now === 'live'
    ? undefined
    : problem('step_not_allowed', `Not possible while the operation is ${now}`, {
        ...path,
        actual: now,
        expected: 'live',
      });
}
