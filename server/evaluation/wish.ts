import * as z from 'zod';
import { bare, fieldAt } from '../../schemas/kinds/fields.ts';
import { kindOf } from '../../schemas/kinds/index.ts';
import type { Message } from '../../schemas/message.ts';
import { at } from '../../schemas/operand.ts';
import type { Expectation, Pattern, Where } from '../../schemas/scenario.ts';
import { channelProblem } from '../core/rules/domestic.ts';
import { replyProblem } from '../core/rules/replies.ts';
import type { MessageState, ReadState } from '../core/state.ts';
import type { Wish } from '../scenario/draft.ts';
import { meaning } from '../scenario/matching.ts';
import { fieldOf, type Part } from '../scenario/part.ts';

/** The kinds of message that an event is about where the pattern does not say. */
const typeOf: Partial<Record<Pattern['event'], string>> = {
  acked: 'case.ack',
  query: 'document.check',
  // To be told of a hit one has to look the document up.
  hit: 'document.check',
  cancelled: 'notice.cancelled',
};

/** One act that is still to be done by one bureau. */
export interface Step {
  readonly expectation: Expectation;
  readonly part: Part;
  readonly pattern: Pattern;
}

/**
 * The message that would meet an expectation now, all that it leaves open still open; undefined if it is not met by sending something, or if
 * what is to be answered has not come yet.
 */
export function wishFor(state: ReadState, step: Step, now: number): Wish | undefined {
  const { expectation, part, pattern } = step;
  const { where, event } = pattern;
  if (event === 'read' || event === 'claimed' || event === 'refused' || event === 'joined' || event === 'left')
    return undefined;
  const value = (key: string): string | undefined => text(meant(state, part, where[key]));
  const type = event === 'hit' ? 'document.check' : (value('type') ?? typeOf[event]);
  if (type === undefined || (event === 'delivered' && value('from') !== part.bureau)) return undefined;
  const to = event === 'hit' ? undefined : value('to');
  const body: Record<string, unknown> = {};
  const fields = expectation.score.partial.map(({ field }) => fieldOf(field));
  for (const [key, operand] of Object.entries(where)) {
    if (!key.startsWith('body.')) continue;
    const path = fieldOf(key);
    if (typeof operand === 'object' && 'exists' in operand) {
      if (operand.exists) fields.push(path);
      continue;
    }
    const given = meant(state, part, operand);
    if (given === undefined && typeof operand === 'object') continue;
    const field = event === 'hit' && path === 'matchedRef' ? 'documentNumber' : path;
    put(body, field, asElement(type, field, given));
  }
  avoid(body, type, pattern, expectation.forbid);
  const wanted = value('in_reply_to');
  const parent = wanted ?? parentFor(state, step, { type, body, to }, now);
  const kind = kindOf(type);
  if (!kind || (parent === undefined && !kind.opens)) return undefined;
  return {
    type,
    body,
    fields,
    inReplyTo: parent,
    ...(to !== undefined && { to: [to] }),
    urgency: value('urgency') as Wish['urgency'], // the checker lets only urgencies through
  };
}

/** What an operand asks for, as a value that fits it. */
function meant(state: ReadState, part: Part, operand: Where[string] | undefined): unknown {
  if (typeof operand === 'string' && operand.startsWith('$')) return meaning(state, part.names, operand);
  if (typeof operand !== 'object') return operand;
  if ('in' in operand) return operand.in[0];
  if ('contains' in operand) return operand.contains;
  if ('same_as' in operand) return likeThat(state, part, operand.same_as);
  if ('gte' in operand) return operand.gte;
  if ('lte' in operand) return operand.lte;
  return undefined;
}

/** What another message says, where `same_as` names one (`$hit.body.matchedRef`); what is compared within a message stays open. */
function likeThat(state: ReadState, part: Part, path: string): unknown {
  const [, name, key] = /^(\$\w+)\.(.+)$/.exec(path) ?? [];
  const id = name === undefined ? undefined : meaning(state, part.names, name);
  const message = state.messages.get(String(id))?.message as Message | undefined; // only read
  if (!message || key === undefined) return undefined;
  if (key.startsWith('body.')) return at(message.body, key.slice('body.'.length));
  if (key === 'to') return message.recipients[0];
  return at(message, key === 'in_reply_to' ? 'inReplyTo' : key);
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A step of digits is a place in a list: `events.0.at`. */
/** What is expected of a list is expected of one of its elements. */
function asElement(type: string, path: string, value: unknown): unknown {
  const shape = kindOf(type)?.body;
  const field = shape && fieldAt(shape, `/${path.replaceAll('.', '/')}`);
  return field && bare(field) instanceof z.ZodArray && !Array.isArray(value) ? [value] : value;
}

function put(body: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop();
  let here = body;
  for (const [index, step] of steps.entries()) {
    const listed = /^\d+$/.test(steps[index + 1] ?? last ?? '');
    const inner = (here[step] ?? (listed ? [] : {})) as Record<string, unknown>; // only groups and lists are made here
    here[step] = inner;
    here = inner;
  }
  if (last !== undefined) here[last] = value;
}

/** Of the choices that an expectation forbids, another one is taken where it leaves the choice open. */
function avoid(body: Record<string, unknown>, type: string, expect: Pattern, forbid: readonly Pattern[]): void {
  const shape = kindOf(type)?.body.shape ?? {};
  for (const { where } of forbid) {
    if (where['type'] !== undefined && where['type'] !== type) continue;
    for (const [key, operand] of Object.entries(where)) {
      const field = fieldOf(key);
      if (!key.startsWith('body.') || key in expect.where || field.includes('.')) continue;
      const banned = typeof operand === 'object' && 'in' in operand ? operand.in : [operand];
      const options = optionsOf(shape[field]);
      const allowed = options.filter((option) => !banned.includes(option));
      if (allowed.length > 0 && allowed.length < options.length && body[field] === undefined) body[field] = allowed[0];
    }
  }
}

function optionsOf(schema: unknown): string[] {
  const { options } = Object(schema) as { options?: unknown };
  return Array.isArray(options) ? options.map(String) : [];
}

/** What it is to answer: what opened the expectation, else the newest message that such an answer fits. */
function parentFor(
  state: ReadState,
  { expectation, part }: Step,
  {
    type,
    body,
    to,
  }: { readonly type: string; readonly body: Readonly<Record<string, unknown>>; readonly to: string | undefined },
  now: number,
): string | undefined {
  const { from_moment } = expectation;
  const who = part.bureau;
  const kind = kindOf(type);
  if (!kind) return undefined;
  const opening = openingOf(state, expectation, part);
  const known = [...state.messages.values()]
    .filter(({ message, reached }) => message.from === who || reached.has(who))
    .reverse() as MessageState[]; // only read
  const near = opening ? known.filter(({ message }) => message.case === opening.case) : [];
  // Of what lies elsewhere first what the addressee has asked, then anything.
  const theirs = known.filter(({ message }) => message.from === to);
  const elsewhere = kind.opens ? [] : [...theirs, ...known];
  const order = [...near.filter(({ message }) => message.id === opening?.id), ...near, ...elsewhere];
  // What opens a matter answers only where it belongs to one.
  if (kind.opens && !('event' in from_moment) && near.length === 0) return undefined;
  const fits = (entry: MessageState): boolean =>
    // What came from home answers nothing abroad, nor the other way round.
    !(to !== undefined && channelProblem(state, who, [to], entry)) &&
    !replyProblem(state, who, kind, entry, settledBody(kind.type, body), now);
  return order.find(fits)?.message.id;
}

/** A body that decides nothing yet leaves every step open. */
const settledBody = (type: string, body: Readonly<Record<string, unknown>>) =>
  kindOf(type)?.body.safeParse(body).success ? body : undefined;

/** The message with which an expectation began. */
function openingOf(state: ReadState, { from_moment }: Expectation, { opened }: Part): Message | undefined {
  const id = 'inject' in from_moment ? state.injects.get(from_moment.inject)?.message : undefined;
  if (id !== undefined) return state.messages.get(id)?.message as Message | undefined; // only read
  for (const { n, message } of state.messages.values()) if (n === opened?.n) return message as Message; // only read
  return undefined;
}
