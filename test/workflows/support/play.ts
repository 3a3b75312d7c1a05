import { expect } from 'vitest';
import { type BreachMode, breachMode, breachModes } from '../../../schemas/breaches.ts';
import type { WireCommandInput } from '../../../schemas/command.ts';
import { writeDuration } from '../../../schemas/duration.ts';
import type { Entry } from '../../../schemas/entry.ts';
import type { Draft } from '../../../schemas/message.ts';
import { type RuleId, ruleIds } from '../../../schemas/rules.ts';
import { addresseeOf } from '../../../server/core/rules/allowed.ts';
import { caseView } from '../../../server/core/rules/queues.ts';
import { draftFor } from '../../../server/scenario/draft.ts';
import { find } from '../../support/given.ts';
import { type Classroom, personAt, staff } from './classroom.ts';
import { expectLaws, offered } from './law.ts';
import { parseMoment } from './moment.ts';
import {
  type Expect,
  type Fault,
  type Item,
  isBranch,
  isFault,
  type Message,
  type Refused,
  type Step,
} from './workflow.ts';

/** The id of a message that the workflow has named. */
function idOf({ names }: Classroom, name: string): string {
  const id = names.get(name);
  if (id === undefined) throw new Error(`Nothing is called ${name}`);
  return id;
}

/** `$name` is the message, `$name.ref` its file number, `@now+2h` an instant, `@today-3d` a day. */
function meant(here: Classroom, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => meant(here, one));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, meant(here, one)]));
  if (typeof value !== 'string') return value;
  if (value.startsWith('$') && !value.includes('.')) return idOf(here, value);
  if (value.startsWith('@')) return parseMoment(value, here.now) ?? value;
  return value.replaceAll(/(\$[a-z]\w*)\.ref/g, (_, name: string) => {
    const { message } = here.exercise.state.messages.get(idOf(here, name)) ?? {};
    return message?.ourRef ?? '';
  });
}
const bodyMeant = (here: Classroom, body: Readonly<Record<string, unknown>> = {}) =>
  meant(here, body) as Record<string, unknown>; // an object stays one

function takeOut(body: Record<string, unknown>, path: string): void {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) delete body[key];
  else takeOut(body[key] as Record<string, unknown>, rest.join('.')); // a group, by its schema
}

type Written = Pick<Message, 'from' | 'to' | 'type' | 'body'> & Partial<Message>;

/** The draft of a step; the same words give the same draft in every copy of the class. */
function draftOf(here: Classroom, step: Written, key: string): Draft {
  const { exercise, scenario, seed, now } = here;
  const { state } = exercise;
  const inReplyTo = step.answers === undefined ? undefined : idOf(here, step.answers);
  const { type, to, excluded, subject, language, urgency, purpose, replyWithin, handling, fields, hasty } = step;
  const wish = { type, to, excluded, subject, language, urgency, purpose, replyWithin, handling, fields, inReplyTo };
  const given = bodyMeant(here, step.body);
  const draft = draftFor(
    state,
    { scenario, seed, from: step.from, keys: [key], at: now },
    { ...wish, body: given, sloppy: hasty },
  ) ?? {
    type,
    to: (to ?? []).map((party) => addresseeOf(state, party)),
    subject: subject ?? 'About this matter',
    language: language ?? 'en',
    urgency: urgency ?? 'routine',
    body: given,
  };
  for (const path of step.without ?? []) takeOut(draft.body, path);
  return { ...draft, ...(inReplyTo !== undefined && { inReplyTo }) };
}

/** The message that the entry brought into being, sent or held. */
const madeBy = (entry: Entry) => (find(entry, 'message.sent') ?? find(entry, 'message.held'))?.message;

function expectRefused(entry: Entry, wanted: Refused, where: string): void {
  const problem = find(entry, 'command.refused')?.problem;
  expect(problem, `${where}: is refused`).toBeDefined();
  const { code, rule, path, profile } = problem ?? {};
  expect(
    {
      code,
      ...(wanted.rule !== undefined && { rule }),
      ...(wanted.path !== undefined && { path }),
      ...(wanted.profile !== undefined && { profile: profile && `${profile.bureau}.${profile.line}` }),
    },
    where,
  ).toEqual(wanted);
}

function expectGoing(entry: Entry, where: string): void {
  const problem = find(entry, 'command.refused')?.problem;
  expect(problem, `${where}: goes through`).toBeUndefined();
}

/** One step of a story: said, and what is expected of it held against the hub and against each desk. */
async function take(here: Classroom, step: Step, key: string, laws: boolean): Promise<void> {
  if (step.after !== undefined) await here.pass(step.after);
  let entry: Entry | undefined;
  let message: string | undefined;
  if ('type' in step) {
    const draft = draftOf(here, step, key);
    const actor = personAt(step.from);
    const command = { type: 'message.send', draft } as const;
    const id = `say-${key}`.slice(0, 60);
    entry = await here.ask(command, actor, id);
    if (step.refused) expectRefused(entry, step.refused, step.tell);
    else {
      expectGoing(entry, step.tell);
      message = madeBy(entry)?.id;
      if (step.as !== undefined && message !== undefined) {
        here.names.set(step.as, message);
        here.commands.set(step.as, { id, command, actor });
      }
    }
  } else if ('command' in step) {
    const command = meant(here, step.command) as WireCommandInput; // what is none is not answered
    entry = await here.ask(command, step.by === 'staff' ? staff : personAt(step.by));
    if (step.refused) expectRefused(entry, step.refused, step.tell);
    else expectGoing(entry, step.tell);
  } else if ('again' in step) {
    const before = here.commands.get(step.again);
    if (!before) throw new Error(`${step.again} was not sent`);
    const entries = here.exercise.log.length;
    const { cause } = await here.ask(before.command, before.actor, before.id);
    expect([cause, here.exercise.log.length], `${step.tell}: happens once`).toEqual([before.id, entries]);
  }
  expectAfter(here, step.expect, entry, message, step.tell);
  if (laws) expectLaws(here, step.tell);
}

const stateOfLives = ({ exercise: { state } }: Classroom, id: string, wanted: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.keys(wanted).map((life) => {
      const lives: Readonly<Record<string, string | undefined>> = state.messages.get(id)?.lives ?? {};
      return [life, state.lives.get(lives[life] ?? '')?.state];
    }),
  );
const stateOfRequests = ({ exercise: { state } }: Classroom, id: string, wanted: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.keys(wanted).map((party) => [party, state.messages.get(id)?.requests.get(party)?.state ?? 'none']),
  );

/** The deadlines that a desk shows for a message: from its own view, as the row of the limits and the time from now. */
function chips({ desks, now }: Classroom, party: string, id: string): Record<string, string> {
  const known = desks.get(party);
  const thread = known?.messages.get(id)?.message.case;
  if (!known || thread === undefined) return {};
  return Object.fromEntries(
    (caseView(known, party, thread)?.owes ?? [])
      .filter((one) => one.message === id)
      .map(({ limit, due }) => [limit ?? '', writeDuration(due - now)]),
  );
}

function expectAfter(
  here: Classroom,
  wanted: Expect,
  entry: Entry | undefined,
  message: string | undefined,
  where: string,
) {
  const { state } = here.exercise;
  const it = message ?? '';
  const reached = [...(state.messages.get(it)?.reached.keys() ?? [])].sort();
  if (wanted.reaches) expect(reached, `${where}: reaches`).toEqual([...wanted.reaches].sort());
  for (const party of wanted.unseen ?? []) {
    const events = JSON.stringify(here.desks.get(party)?.messages.has(it));
    expect([party, reached.includes(party), events], `${where}: unseen`).toEqual([party, false, 'false']);
  }
  if (entry) {
    const held = find(entry, 'message.held');
    expect(held?.why, `${where}: waits`).toBe(wanted.held);
    const broken = entry.events.flatMap((event) => (event.type === 'rule.broken' ? [event.rule] : []));
    expect(broken, `${where}: breaches`).toEqual(wanted.broken ?? []);
  }
  expectRegister(here, wanted, entry, where);
  if (wanted.life) expect(stateOfLives(here, it, wanted.life), where).toEqual(wanted.life);
  for (const [name, states] of Object.entries(wanted.lives ?? {}))
    expect(stateOfLives(here, idOf(here, name), states), `${where}: ${name}`).toEqual(states);
  if (wanted.requests) expect(stateOfRequests(here, it, wanted.requests), where).toEqual(wanted.requests);
  for (const [name, states] of Object.entries(wanted.requestsOf ?? {}))
    expect(stateOfRequests(here, idOf(here, name), states), `${where}: ${name}`).toEqual(states);
  const owing = { ...(wanted.owes && { [it]: wanted.owes }) };
  for (const [name, parties] of Object.entries(wanted.owesFor ?? {})) owing[idOf(here, name)] = parties;
  for (const [id, parties] of Object.entries(owing))
    for (const [party, limits] of Object.entries(parties)) {
      const texts = Object.entries(limits).map(([limit, ms]) => [limit, writeDuration(ms ?? 0)]);
      expect(chips(here, party, id), `${where}: ${party} owes`).toEqual(Object.fromEntries(texts));
    }
  expectOffers(here, wanted, it, where);
  if (wanted.run) expect(state.run, where).toBe(wanted.run);
}

function expectRegister(here: Classroom, { register }: Expect, entry: Entry | undefined, where: string): void {
  if (!entry || !register) return;
  const sent = entry.events.flatMap((event) =>
    event.type === 'message.sent' && here.exercise.state.parties.get(event.message.from)?.kind === 'register'
      ? [event.message]
      : [],
  );
  expect(
    sent.map(({ type, recipients }) => ({ type, to: [...recipients].sort() })),
    `${where}: the register`,
  ).toEqual(register.map(({ type, to }) => ({ type, to: [...to].sort() })));
  for (const [index, { as, body }] of register.entries()) {
    const { id, body: said } = sent[index] ?? {};
    if (body) expect(said, `${where}: the register`).toMatchObject(bodyMeant(here, body));
    if (as !== undefined && id !== undefined) here.names.set(as, id);
  }
}

function expectOffers(here: Classroom, { offers = {}, offersNot = {} }: Expect, id: string, where: string): void {
  const types = (party: string): string[] => {
    const known = here.desks.get(party);
    const thread = here.exercise.state.messages.get(id)?.message.case ?? '';
    return known ? offered(known, party, thread, here.now).map(({ type }) => type) : [];
  };
  for (const [party, wanted] of Object.entries(offers))
    expect(types(party), `${where}: ${party} may`).toEqual(expect.arrayContaining(wanted));
  for (const [party, wanted] of Object.entries(offersNot))
    for (const type of wanted) expect(types(party), `${where}: ${party} may not`).not.toContain(type);
}

/** The story up to item `until` (not included), without the wrong steps; `laws`: all that always holds is tried after each. */
export async function play(
  here: Classroom,
  items: readonly Item[],
  until = items.length,
  laws = false,
): Promise<number> {
  let steps = 0;
  for (const [index, item] of items.slice(0, until).entries()) {
    if (isFault(item) || isBranch(item)) continue;
    await take(here, item, String(index), laws);
    steps += 1;
  }
  return steps;
}

/** Steps that go another way, in a copy of the class. */
export async function playSteps(here: Classroom, steps: readonly Step[], key: string): Promise<void> {
  for (const [index, step] of steps.entries()) await take(here, step, `${key}-${index}`, true);
}

/** The product's rules that a fault breaks, each in this mode. */
export const inMode = ({ refused: { rule }, beside }: Fault, mode: BreachMode): Partial<Record<RuleId, BreachMode>> =>
  Object.fromEntries(ruleIds.filter((one) => one === rule || beside.includes(one)).map((one) => [one, mode]));

/** What a scenario may choose for this fault. */
export const modesFor = ({ refused: { rule, code } }: Fault): readonly BreachMode[] =>
  breachModes.filter(
    (mode) => mode === 'refuse' || (rule !== undefined && breachMode(rule, code, { [rule]: mode }) === mode),
  );

/** The wrong message in a class that refuses, holds or lets through; what follows is tried too. */
export async function commit(here: Classroom, fault: Fault, key: string, mode: BreachMode): Promise<void> {
  if (fault.after !== undefined) await here.pass(fault.after);
  const actor = personAt(fault.from);
  const before = here.exercise.state.messages.size;
  const entry = await here.ask({ type: 'message.send', draft: draftOf(here, fault, key) }, actor, `say-${key}`);
  if (mode === 'refuse') {
    expectRefused(entry, fault.refused, fault.fault);
    expect(here.exercise.state.messages.size, `${fault.fault}: nothing is sent`).toBe(before);
    expectLaws(here, fault.fault);
    return;
  }
  expectGoing(entry, fault.fault);
  const made = madeBy(entry);
  const id = made?.id ?? '';
  const broken = entry.events.flatMap((event) => (event.type === 'rule.broken' ? [event.rule] : []));
  expect([...broken].sort(), `${fault.fault}: is noted`).toEqual(Object.keys(inMode(fault, mode)).sort());
  if (mode === 'hold') {
    expect(entry.events.map(({ type }) => type)).toContain('message.held');
    expect(here.exercise.state.messages.size, `${fault.fault}: is kept back`).toBe(before);
    expectLaws(here, fault.fault);
    expectGoing(await here.ask({ type: 'message.release', message: id }, staff), `${fault.fault}: staff lets it go`);
  }
  expect([...(here.exercise.state.messages.get(id)?.reached.keys() ?? [])].length).toBeGreaterThan(0);
  if (fault.as !== undefined) here.names.set(fault.as, id);
  expectAfter(here, fault.allowed?.expect ?? {}, undefined, id, fault.fault);
  expectLaws(here, fault.fault);
  await playSteps(here, fault.allowed?.steps ?? [], `${key}-then`);
}
