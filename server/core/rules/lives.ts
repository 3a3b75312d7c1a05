import type { Routing, Step } from '../../../schemas/kinds/kind.ts';
import { effectOf, stepsOf } from '../../../schemas/kinds/reading.ts';
import { type LifeName, type LifeStep, lifecycles } from '../../../schemas/lifecycles.ts';
import type { Message } from '../../../schemas/message.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { LifeState, MessageState, ReadState, State } from '../state.ts';
import { knownTo } from './replies.ts';

export const stepRow = (step: { readonly life: LifeName; readonly step: string }): LifeStep | undefined =>
  (lifecycles[step.life].steps as Readonly<Record<string, LifeStep>>)[step.step];

/** The life that a step belongs to: that of the message answered; undefined if it would begin one. */
const lifeOf = (
  state: ReadState,
  parent: Pick<MessageState, 'lives'> | undefined,
  step: Step,
): LifeState | undefined => {
  const id = parent?.lives[step.life];
  return id === undefined ? undefined : (state.lives.get(id) as LifeState | undefined); // read only from here on
};

/** Where a life stands as far as this party has seen: after the last of its steps that it has sent or received. */
function stateKnownTo(state: ReadState, party: string, life: LifeState): string {
  let known = '';
  for (const { step, message } of life.steps)
    if (knownTo(state, party, message)) known = stepRow({ life: life.life, step })?.to ?? known;
  return known;
}

/** Is this a step of a life that the matter has, or can begin? A message that takes steps of several lives takes those. */
export const concerns = (parent: MessageState | undefined, step: Step): boolean =>
  parent?.lives[step.life] !== undefined || stepRow(step)?.from.includes('') === true;

/** Why `party` may not take this step now; undefined if it may. R-4 and the rule of the step. */
export function stepProblem(
  state: ReadState,
  party: string,
  parent: MessageState | undefined,
  step: Step,
): Problem | undefined {
  const row = stepRow(step);
  return row && !step.optional ? rowProblem(state, party, parent, step, row) : undefined;
}

function rowProblem(
  state: ReadState,
  party: string,
  parent: MessageState | undefined,
  step: Step,
  row: LifeStep,
): Problem | undefined {
  const life = lifeOf(state, parent, step);
  const about = { rule: row.rule, path: '/draft/type' };
  if (!row.from.includes(life?.state ?? '')) {
    // Only what the party may know is named: where something unseen speaks against it, it hears the same whatever that is.
    const known = life ? stateKnownTo(state, party, life) : '';
    const code = step.step === 'act' ? 'verify_first' : 'step_not_allowed';
    if (row.from.includes(known)) return problem(code, 'Not possible as the matter stands', about);
    return problem(code, `Not possible while the ${step.life} is ${known || 'not begun'}`, {
      ...about,
      actual: known,
      expected: row.from.filter(Boolean).join(' | '),
    });
  }
  const by = state.parties.get(party);
  if (by && row.also?.includes(by.kind)) return undefined;
  if (typeof row.by !== 'string')
    return by && row.by.includes(by.kind)
      ? undefined
      : problem('not_permitted', 'Another kind of party does this', about);
  if (!life || row.by === 'anyone') return undefined;
  if (row.by === 'beginner')
    return life.beginner === party
      ? undefined
      : problem('not_owner', 'Only the party that began this may do that', about);
  if (life.owner !== undefined)
    return by?.country === life.owner
      ? undefined
      : problem('not_owner', 'Only the country it belongs to may say that', {
          ...about,
          rule: 'R-12',
          ...(knownTo(state, party, life.steps[0]?.message ?? '') && { expected: life.owner }),
        });
  return life.beginner === party ? problem('not_owner', 'Only the party that was asked may do that', about) : undefined;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * Applies the steps of a message that has been sent. A desk that has not seen what is answered takes the life up where this message
 * leaves it. Only `evolve` calls this: it writes.
 */
export function step(
  state: State,
  entry: MessageState,
  parent: MessageState | undefined,
  kind: Routing,
  message: Message,
): void {
  entry.lives = { ...parent?.lives };
  const unseen = message.inReplyTo !== undefined && parent === undefined;
  for (const taken of stepsOf(kind, message.body)) {
    const row = stepRow(taken);
    if (!row) continue;
    // Optional, and not theirs to take: the message goes without it.
    if (taken.optional && rowProblem(state, message.from, parent, taken, row)) continue;
    let life = lifeOf(state, parent, taken);
    if (!life) {
      if (!row.from.includes('') && !(unseen && !taken.optional)) continue;
      life = {
        id: `${taken.life}:${message.id}`,
        life: taken.life,
        state: row.from.includes('') ? '' : (row.from[0] ?? ''),
        beginner: text(kind.onBehalfOf && message.body[kind.onBehalfOf]) ?? message.from,
        owner: text(kind.belongsTo && message.body[kind.belongsTo]),
        steps: [],
      };
      state.lives.set(life.id, life);
    }
    if (!row.from.includes(life.state)) continue;
    entry.lives[taken.life] = life.id;
    life.state = row.to ?? life.state;
    life.steps.push({ step: taken.step, by: message.from, at: entry.sentAt, message: message.id });
    // A step that stays where it is (a copy deleted) ends nothing anew.
    if (row.to !== undefined && (lifecycles[life.life].ends as readonly string[]).includes(life.state))
      end(state, message, life, leavesRest(kind, message, parent) ? message.inReplyTo : undefined);
  }
}

/** Does it answer in part, with the rest to come within a limit of its own? */
const leavesRest = (kind: Routing, message: Message, parent: MessageState | undefined): boolean =>
  kind.restWithin !== undefined &&
  parent !== undefined &&
  effectOf(kind, message.body, parent.message.type) === 'interim';

/**
 * Where a life has ended nothing is expected any more of its messages, between those who know of the end; but for the rest that the
 * message itself still owes for `open`.
 */
function end(state: State, message: Message, life: LifeState, open: string | undefined): void {
  const told = new Set([message.from, ...message.recipients]);
  for (const id of state.cases.get(message.case)?.messages ?? []) {
    const entry = state.messages.get(id);
    if (entry?.lives[life.life] !== life.id || id === message.id || !told.has(entry.message.from)) continue;
    for (const [recipient, request] of entry.requests) {
      const owed = id === open && recipient === message.from;
      if (told.has(recipient) && !owed && request.state !== 'answered' && request.state !== 'refused')
        request.state = 'closed';
    }
  }
}
