import type { Kind, Step } from '../../../schemas/kinds/kind.ts';
import { type LifeStep, lifecycles } from '../../../schemas/lifecycles.ts';
import type { Message } from '../../../schemas/message.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { LifeState, MessageState, ReadState, State } from '../state.ts';
import { matches } from './requests.ts';

export const stepRow = (step: Step): LifeStep | undefined =>
  (lifecycles[step.life].steps as Readonly<Record<string, LifeStep>>)[step.step];

/** The steps that a body takes. */
export const stepsOf = (kind: Kind, body: Readonly<Record<string, unknown>>): Step[] =>
  (kind.steps ?? []).filter((step) => matches(step.when, body));

/** The life that a step belongs to: that of the message answered, or a new one. */
export const lifeOf = (state: ReadState, parent: Pick<MessageState, 'lives'> | undefined, step: Step): LifeState | undefined => {
  const id = parent?.lives[step.life];
  return id === undefined ? undefined : (state.lives.get(id) as LifeState | undefined); // read only from here on
};

/** Why `party` may not take this step now; undefined if it may. R-4 and the rule of the step. */
export function stepProblem(state: ReadState, party: string, parent: MessageState | undefined, step: Step): Problem | undefined {
  const row = stepRow(step);
  if (!row) return undefined;
  const life = lifeOf(state, parent, step);
  const now = life?.state ?? '';
  // A further hit on the same notice begins a life of its own.
  const begins = row.from.includes('') && (life === undefined || !row.from.includes(now));
  if (!begins && !row.from.includes(now))
    return problem(row.rule === 'R-10' && step.step === 'act' ? 'verify_first' : 'step_not_allowed', `Not possible while the ${step.life} is ${now || 'not begun'}`, {
      rule: row.rule,
      path: '/draft/type',
      actual: now,
      expected: row.from.filter(Boolean).join(' | '),
    });
  if (row.by === 'anyone') return undefined;
  if (row.by === 'beginner' && life && life.beginner !== party)
    return problem('not_owner', 'Only the party that began this may do that', { rule: row.rule, path: '/draft/type' });
  if (row.by === 'other' && life && life.beginner === party)
    return problem('not_owner', 'Only the party that was asked may do that', { rule: row.rule, path: '/draft/type' });
  if (typeof row.by !== 'string' && !row.by.includes(state.parties.get(party)?.kind ?? 'national'))
    return problem('not_permitted', 'Another kind of party does this', { rule: row.rule, path: '/draft/type' });
  return undefined;
}

/** Applies the steps of a message that has been sent. Only `evolve` calls this: it writes. */
export function step(state: State, entry: MessageState, parent: MessageState | undefined, kind: Kind, message: Message): void {
  entry.lives = { ...parent?.lives };
  for (const taken of stepsOf(kind, message.body)) {
    const row = stepRow(taken);
    if (!row) continue;
    let life = lifeOf(state, parent, taken);
    if (!life || (row.from.includes('') && !row.from.includes(life.state))) {
      if (!row.from.includes('')) continue;
      life = { id: `${taken.life}:${message.id}`, life: taken.life, state: '', beginner: message.from, steps: [] };
      state.lives.set(life.id, life);
    }
    entry.lives[taken.life] = life.id;
    if (!row.from.includes(life.state)) continue;
    life.state = row.to;
    life.steps.push({ step: taken.step, by: message.from, at: entry.sentAt, message: message.id });
  }
}
