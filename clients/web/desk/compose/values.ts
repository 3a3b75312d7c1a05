import type { Field, Leaf } from '../../forms/fields.ts';

/*
 * What somebody has typed, field by field: texts as typed, dates as `2091-3-4` with empty parts for what is not known, instants as
 * `2091-3-4 8:12` in the bureau's own time. It becomes a body when it is checked or sent, and is kept as it is in a draft.
 */
export type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const valuesOf = (value: unknown): Values => (isValues(value) ? value : {});
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The value at a JSON pointer. */
export function valueAt(values: Values, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (isValues(at) || Array.isArray(at) ? (at as Values)[key] : undefined), values);
}

/** A copy with another value at a JSON pointer. */
export function withValue(values: Values, path: string, value: unknown): Values {
  const [key = '', ...rest] = path.split('/').slice(1);
  if (rest.length === 0) return { ...values, [key]: value };
  const inner = values[key];
  if (/^\d+$/.test(rest[0] ?? '')) {
    const list: unknown[] = Array.isArray(inner) ? [...inner] : [];
    const index = Number(rest[0]);
    list[index] = rest.length === 1 ? value : withValue(valuesOf(list[index]), `/${rest.slice(1).join('/')}`, value);
    return { ...values, [key]: [...list].map((item) => item ?? '') };
  }
  return { ...values, [key]: withValue(valuesOf(inner), `/${rest.join('/')}`, value) };
}

/** The body that the values stand for. Empty optional fields and groups are left out; what cannot be read stays as it was typed. */
export function bodyFrom(fields: readonly Field[], values: Values, offset: number): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const typed = values[field.name];
    const value = field.is === 'leaf' ? leafFrom(field, typed, offset) : groupFrom(field, typed, offset);
    if (value !== undefined) body[field.name] = value;
  }
  return body;
}

function groupFrom(field: Extract<Field, { is: 'group' }>, typed: unknown, offset: number): unknown {
  const group = bodyFrom(field.fields, valuesOf(typed), offset);
  return field.optional && Object.keys(group).length === 0 ? undefined : group;
}

function leafFrom(field: Leaf, typed: unknown, offset: number): unknown {
  if (field.entry === 'fixed') return field.value;
  if (field.entry === 'choices' || field.list) {
    const items = (Array.isArray(typed) ? typed : [])
      .map((item) => (field.entry === 'choices' ? item : one(field, item, offset)))
      .filter((item) => item !== undefined);
    return items.length === 0 && field.optional ? undefined : items;
  }
  return one(field, typed, offset);
}

function one(field: Leaf, typed: unknown, offset: number): unknown {
  if (field.entry === 'groups') {
    const group = bodyFrom(field.fields ?? [], valuesOf(typed), offset);
    return Object.keys(group).length === 0 ? undefined : group;
  }
  if (typeof typed === 'boolean') return typed;
  const text = (typeof typed === 'number' ? String(typed) : textOf(typed)).trim();
  if (text === '') return undefined;
  switch (field.entry) {
    case 'number':
      return /^\d+$/.test(text) ? Number(text) : text;
    case 'date':
    case 'partialDate':
      return dateFrom(text);
    case 'instant':
      return instantFrom(text, offset) ?? text;
    case 'document':
    case 'notice':
    case 'reference':
      return text.toUpperCase().replaceAll(/\s/g, '');
    default:
      return text;
  }
}

/** Year, month and day as typed; an empty part is not known. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

export function partsOf(text: unknown): DateParts {
  const [year = '', month = '', day = ''] = textOf(text).split('-');
  return { year, month, day };
}

/** Latin figures, whatever figures the keyboard writes. */
export const latinFigures = (typed: string): string =>
  typed.replaceAll(/[٠-٩۰-۹]/g, (figure) => String(figure.charCodeAt(0) & 0xf));

export const joinParts = ({ year, month, day }: DateParts): string =>
  [year, month, day]
    .map((part) => part.trim())
    .join('-')
    .replace(/-+$/, '');

const pad = (part: string): string => (/^\d$/.test(part) ? `0${part}` : part);

/** `2091-3-4` -> `2091-03-04`; `2091--` -> `2091`. Undefined where nothing is filled in. */
function dateFrom(text: string): string | undefined {
  const { year, month, day } = partsOf(text);
  const joined = joinParts({ year, month: pad(month.trim()), day: pad(day.trim()) });
  return joined === '' ? undefined : joined;
}

/** Day and time as typed. */
export interface MomentParts extends DateParts {
  readonly time: string;
}

export function momentOf(text: unknown): MomentParts {
  const [day = '', time = ''] = textOf(text).split(' ');
  return { ...partsOf(day), time };
}

export const joinMoment = ({ time, ...day }: MomentParts): string => `${joinParts(day)} ${time}`.trim();

/** Local day and time -> the instant in UTC; undefined if they are none. */
function instantFrom(text: string, offset: number): string | undefined {
  const { time, ...parts } = momentOf(text);
  const day = dateFrom(joinParts(parts)) ?? '';
  const clock = /^(\d{1,2})[:.h](\d{2})$/.exec(time.trim());
  if (!clock || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const ms = Date.parse(`${day}T${pad(clock[1] ?? '')}:${clock[2]}:00.000Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) return undefined;
  return new Date(ms - offset * 60_000).toISOString();
}

/** An instant (exercise ms) as it would be typed at a desk with this offset. */
export function typedMoment(ms: number, offset: number): string {
  const local = new Date(ms + offset * 60_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

/** Has anything been filled in? */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.some(isFilled);
  if (isValues(value)) return Object.values(value).some(isFilled);
  return true;
}
