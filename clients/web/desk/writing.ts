import { fromDomestic } from '../../../schemas/kinds/domestic/abroad.ts';
import { routingOf } from '../../../schemas/kinds/routing.ts';
import type { Addressee, Urgency } from '../../../schemas/message.ts';
import type { Language } from '../../../schemas/text.ts';
import type { DraftInput } from '../../sdk/index.ts';
import type { MessageState, ReadState } from '../../sdk/rules.ts';
import { formOf } from '../forms/families.ts';
import type { Field, Leaf } from '../forms/fields.ts';
import { bodyFrom, typedMoment, type Values, valuesOf, withValue } from './compose/values.ts';

/** A message while it is written: everything as typed. */
export interface Writing {
  readonly key: string;
  readonly type: string;
  readonly inReplyTo?: string;
  readonly case?: string;
  /** The message of another case that it is made from. */
  readonly about?: string;
  readonly to: readonly Addressee[];
  readonly excluded: readonly string[];
  readonly subject: string;
  readonly language: Language;
  readonly urgency: Urgency;
  /** A moment as typed, in the bureau's own time; empty: the usual limit. */
  readonly replyBy: string;
  readonly purpose: string;
  readonly handling: Values;
  readonly body: Values;
}

/** 64 characters are room for a key: who answers the same message with the same type writes the same draft. */
export function keyFor(type: string, inReplyTo: string | undefined, fresh: string): string {
  if (inReplyTo === undefined) return `new.${fresh}`;
  let a = 0x811c9dc5;
  let b = 0x5bd1e995;
  for (const char of `${type} ${inReplyTo}`) {
    a = Math.imul(a ^ char.charCodeAt(0), 0x01000193);
    b = Math.imul(b ^ char.charCodeAt(0), 0x85ebca6b);
  }
  return `re.${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

interface Start {
  readonly state: ReadState;
  readonly bureau: string;
  /** Who handles it, by function: what goes abroad never names a trainee. */
  readonly handler: string;
  readonly offset: number;
  /** Exercise ms. */
  readonly now: number;
  readonly language: Language;
  readonly key: string;
  readonly type: string;
  readonly to: readonly Addressee[];
  readonly parent: MessageState | undefined;
  /** A message of another case that this one is made from. */
  readonly source?: MessageState | undefined;
}

/** A new draft with everything filled in that the case already holds. */
export function begin(start: Start): Writing {
  const { state, parent, type, key, bureau, language, source } = start;
  const message = parent?.message;
  let body: Values = {};
  for (const leaf of formOf(type))
    if (leaf.is === 'leaf') {
      const value = prefilled(leaf, start) ?? fromHome(leaf, start);
      if (value !== undefined) body = withValue(body, leaf.path, value);
    }
  return {
    key,
    type,
    ...(message && { inReplyTo: message.id, case: message.case }),
    ...(source && { about: source.message.id }),
    to: start.to,
    excluded: [],
    subject: (message ?? source?.message)?.subject ?? '',
    language: message?.language ?? readBy(state, bureau, language),
    urgency: (message ?? source?.message)?.urgency ?? 'routine',
    replyBy: '',
    purpose: message?.purpose ?? '',
    handling: {},
    body,
  };
}

/** The exercise's own language, unless the bureau works in the reader's. */
const readBy = (state: ReadState, bureau: string, language: Language): Language =>
  state.parties.get(bureau)?.languages.includes(language) ? language : (state.setting?.language ?? 'en');

/** What an authority at home has written, where a field abroad means the same; the writer goes through it. */
function fromHome(leaf: Leaf, { type, source }: Start): unknown {
  const field = fromDomestic(type)?.[leaf.name];
  const said = field === undefined ? undefined : source?.message.body[field];
  return typeof said === 'string' ? said.slice(0, leaf.max ?? said.length) : undefined;
}

function prefilled(leaf: Leaf, { state, parent, bureau, handler, offset, now, type }: Start): unknown {
  const asked: Values = parent?.message.body ?? {};
  if (type === 'case.ack' && leaf.name === 'handler') return handler.slice(0, leaf.max ?? 60);
  switch (leaf.hints?.prefill) {
    case 'now':
      return typedMoment(now, offset);
    case 'today':
      return typedMoment(now, offset).slice(0, 10);
    case 'limit': {
      const due = parent?.requests.get(bureau)?.due;
      return due === undefined || leaf.optional ? undefined : typedMoment(due, offset);
    }
    case 'reminders':
      return String(1 + Math.max(0, ...[...(parent?.requests.values() ?? [])].map((request) => request.reminders)));
    case 'matter':
      return matter(leaf, asked, state, parent);
    default:
      break;
  }
  // The same thing under the same name: WCAG 3.3.7, nothing is asked for twice.
  const same = asked[leaf.name];
  const carries = ['document', 'country', 'notice'].includes(leaf.entry) || leaf.name === 'documentType';
  return carries && typeof same === 'string' ? same : undefined;
}

/** The number or bureau that the matter is about. */
function matter(leaf: Leaf, asked: Values, state: ReadState, parent: MessageState | undefined): unknown {
  if (leaf.entry === 'bureau') return asked['requestingBureau'] ?? parent?.message.from;
  const own = asked['noticeNo'] ?? asked['matchedRef'] ?? asked['documentNumber'];
  if (typeof own === 'string') return own;
  for (const id of [...(state.cases.get(parent?.message.case ?? '')?.messages ?? [])].reverse()) {
    const found = state.messages.get(id)?.message.body['noticeNo'];
    if (typeof found === 'string') return found;
  }
  return undefined;
}

/** What is sent. Fields that are empty are left out. */
export function draftFrom(writing: Writing, offset: number): DraftInput {
  const { type, inReplyTo, to, excluded, subject, language, urgency, purpose } = writing;
  const replyBy = instantOf(writing.replyBy, offset);
  const handling = handlingFrom(writing.handling);
  return {
    type,
    to: to.map(({ kind, code }) => ({ kind, ...(code !== undefined && { code }) })),
    ...(excluded.length > 0 && { excluded: [...excluded] }),
    ...(inReplyTo !== undefined && { inReplyTo }),
    subject: subject.trim(),
    language,
    urgency,
    ...(replyBy !== undefined && { replyBy }),
    ...(purpose !== '' && { purpose: purpose as NonNullable<DraftInput['purpose']> }), // one of the options of its select
    ...(handling && { handling }),
    body: bodyFrom(formOf(type), writing.body, offset),
  };
}

function handlingFrom(values: Values): DraftInput['handling'] | undefined {
  const filled = Object.entries(values).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== ''));
  return filled.length === 0 ? undefined : (Object.fromEntries(filled) as DraftInput['handling']); // the options of its selects
}

/** The moment as an instant; undefined where nothing was typed, the text itself where it is no moment. */
function instantOf(typed: string, offset: number): string | undefined {
  if (typed.trim() === '') return undefined;
  const field: Leaf = {
    is: 'leaf',
    name: 'at',
    path: '/at',
    optional: false,
    entry: 'instant',
    publication: false,
    hints: undefined,
  };
  const { at } = bodyFrom([field], { at: typed }, offset);
  return typeof at === 'string' ? at : typed;
}

/** A finished draft (one that could not be sent) as it would have been typed. */
export function writingFrom(draft: DraftInput, key: string, thread: string | undefined, offset: number): Writing {
  return {
    key,
    type: draft.type,
    ...(draft.inReplyTo !== undefined && { inReplyTo: draft.inReplyTo }),
    ...(thread !== undefined && { case: thread }),
    to: draft.to,
    excluded: draft.excluded ?? [],
    subject: draft.subject,
    language: draft.language,
    urgency: draft.urgency,
    replyBy: typed('instant', draft.replyBy, offset) as string,
    purpose: draft.purpose ?? '',
    handling: draft.handling ?? {},
    body: typedBody(formOf(draft.type), draft.body, offset),
  };
}

function typedBody(fields: readonly Field[], body: Values, offset: number): Values {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const value = body[field.name];
    if (value === undefined) continue;
    values[field.name] =
      field.is === 'group'
        ? typedBody(field.fields, valuesOf(value), offset)
        : field.list && Array.isArray(value)
          ? value.map((item) =>
              field.fields ? typedBody(field.fields, valuesOf(item), offset) : typed(field.entry, item, offset),
            )
          : typed(field.entry, value, offset);
  }
  return values;
}

function typed(entry: Leaf['entry'], value: unknown, offset: number): unknown {
  if (value === undefined) return '';
  if (entry === 'instant' && typeof value === 'string' && !Number.isNaN(Date.parse(value)))
    return typedMoment(Date.parse(value), offset);
  return typeof value === 'number' ? String(value) : value;
}

/** What a saved draft holds beside its key and type. */
export const savedFrom = ({
  key: _,
  type: __,
  inReplyTo: ___,
  case: ____,
  ...rest
}: Writing): Record<string, unknown> => rest;

/** A saved draft as it was written; undefined where it is not one of ours. */
export function writingOf(saved: {
  readonly key: string;
  readonly type: string;
  readonly inReplyTo?: string | undefined;
  readonly case?: string | undefined;
  readonly draft: Values;
}): Writing | undefined {
  const { key, type, draft } = saved;
  if (!routingOf(type)) return undefined;
  const text = (name: string): string => (typeof draft[name] === 'string' ? (draft[name] as string) : '');
  return {
    key,
    type,
    ...(saved.inReplyTo !== undefined && { inReplyTo: saved.inReplyTo }),
    ...(saved.case !== undefined && { case: saved.case }),
    to: Array.isArray(draft['to']) ? (draft['to'] as Addressee[]) : [], // written by this page
    excluded: Array.isArray(draft['excluded']) ? (draft['excluded'] as string[]) : [],
    subject: text('subject'),
    language: (text('language') || 'en') as Language, // one of the options of its select
    urgency: (text('urgency') || 'routine') as Urgency,
    replyBy: text('replyBy'),
    purpose: text('purpose'),
    handling: valuesOf(draft['handling']),
    ...(text('about') && { about: text('about') }),
    body: valuesOf(draft['body']),
  };
}

/** Are they the same text? */
export const sameWriting = (a: Writing | undefined, b: Writing | undefined): boolean =>
  a !== undefined && b !== undefined && JSON.stringify(savedFrom(a)) === JSON.stringify(savedFrom(b));
