import * as z from 'zod';
import { CountryCode, DocumentNumber, NoticeNumber, PartyId, Reference } from '../ids.ts';

/**
 * The building blocks of message bodies. Each carries hints for forms, for the fiction guard and for fillers, read with `hintsOf`.
 * Lengths are characters after trimming.
 */

/** What the fiction guard reads a field as; `skip`: its form admits nothing that could be real. */
export type FieldRole = 'name' | 'document' | 'address' | 'code' | 'birth' | 'skip' | 'text';

export type Widget =
  | 'textarea'
  | 'date'
  | 'partialDate'
  | 'instant'
  | 'bureau'
  | 'country'
  | 'document'
  | 'notice'
  | 'reference'
  /** A list of fields of the message that is answered, as JSON pointers into its body. */
  | 'answeredFields';

export interface Hints {
  readonly role: FieldRole;
  readonly widget?: Widget;
  readonly example?: string;
  /** May be empty in a message, but not in what is published (rules; `publication.ts`). */
  readonly publication?: true;
  /** What a form can put there before anybody types. */
  readonly prefill?: 'now' | 'today' | 'limit' | 'matter' | 'reminders';
}
type More = Partial<Hints>;

const day =
  '(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29' +
  '|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])))';
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,3})?';

/** Days of the real calendar: 2091-02-30 has the wrong form. */
export const DateOnly = z.string().regex(new RegExp(`^${day}$`));
/** `2091`, `2091-03` or `2091-03-04`, as much as is known. */
export const PartialDate = z.string().regex(new RegExp(`^(?:\\d{4}|\\d{4}-(?:0[1-9]|1[0-2])|${day})$`));
/** A day of the real calendar and a time, UTC. */
export const CalendarInstant = z.string().regex(new RegExp(`^${day}T${clock}Z$`));

const AnyNumber = z.string().regex(/^(?:EXN-[RBGYKOPVS]-\d{5}|EXR\d{5}[A-Z]|[A-Z]{2,3}-[A-Z]{3}-\d{4}-\d{6})$/);

const hinted = <S extends z.ZodType>(schema: S, hints: Hints): S => schema.meta({ ...hints });

/** One line of text. */
export const line = (max: number, more: More = {}, min = 1) =>
  hinted(z.string().trim().min(min).max(max), { role: 'text', ...more });
/** Text of several lines. */
export const prose = (max: number, more: More = {}, min = 1) => line(max, { widget: 'textarea', ...more }, min);

export const date = (more: More = {}) =>
  hinted(DateOnly, { role: 'skip', widget: 'date', example: '2091-03-04', ...more });
export const partialDate = (more: More = {}) =>
  hinted(PartialDate, { role: 'skip', widget: 'partialDate', example: '2091-03', ...more });
export const birthDate = (more: More = {}) => partialDate({ role: 'birth', example: '2054-11', ...more });
export const at = (more: More = {}) =>
  hinted(CalendarInstant, { role: 'skip', widget: 'instant', example: '2091-03-04T08:12:00Z', ...more });

export const country = (more: More = {}) =>
  hinted(CountryCode, { role: 'code', widget: 'country', example: 'QP', ...more });
export const bureau = (more: More = {}) => hinted(PartyId, { role: 'skip', widget: 'bureau', example: 'QP', ...more });
export const reference = (more: More = {}) =>
  hinted(Reference, { role: 'skip', widget: 'reference', example: 'QN-RFI-2091-000123', ...more });
export const noticeNumber = (more: More = {}) =>
  hinted(NoticeNumber, { role: 'skip', widget: 'notice', example: 'EXN-R-00001', prefill: 'matter', ...more });
/** A text of one form, which its example shows. */
export const shaped = (form: RegExp, more: More = {}) => hinted(z.string().regex(form), { role: 'skip', ...more });
const octet = '(?:\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])';
/** An Internet address of the ranges kept for documentation. */
export const address = (more: More = {}) =>
  shaped(new RegExp(`^(?:(?:192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.${octet}|2001:db8:[1-9a-c]::[0-9a-f]{1,4})$`), {
    role: 'address',
    example: '192.0.2.113',
    ...more,
  });
/** A local time as a log has it, with its offset from UTC; the offset may be missing, and that is the trouble with it. */
export const offsetTime = (more: More = {}) =>
  shaped(new RegExp(`^${day}T${clock}(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?$`), {
    example: '2091-03-04T09:10:11+02:00',
    ...more,
  });
export const documentNumber = (more: More = {}) =>
  hinted(DocumentNumber, { role: 'document', widget: 'document', example: 'EXR31415K', ...more });

/** Whatever a hit can be on: the number of a notice, of a travel document or of a file. */
export const matterNumber = (more: More = {}) =>
  hinted(AnyNumber, { role: 'skip', prefill: 'matter', example: 'EXN-R-00004', ...more });

export const choice = <const V extends readonly [string, ...string[]]>(values: V, more: More = {}) =>
  hinted(z.enum(values), { role: 'skip', ...more });
/** Any of the values, at least `min`. */
export const choices = <const V extends readonly [string, ...string[]]>(values: V, min = 1, more: More = {}) =>
  hinted(z.array(z.enum(values)).min(min).max(values.length), { role: 'skip', ...more });
export const yesNo = (more: More = {}) => hinted(z.boolean(), { role: 'skip', ...more });
export const whole = (min: number, max: number, more: More = {}) =>
  hinted(z.number().int().min(min).max(max), { role: 'skip', ...more });
/** At most `max` of something; what one of them is, is in the element's own hints. */
export const list = <S extends z.ZodType>(element: S, max: number, min = 0) => z.array(element).min(min).max(max);

/** Several groups of fields. */
export const groups = <S extends z.ZodObject>(element: S, max: number, min = 0) =>
  hinted(z.array(element).min(min).max(max), { role: 'skip' });

/** A schema without what makes it optional. */
export function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema; // zod's core type, made by the same zod
}

/** The hints of a field; of a list, those of its elements where it has none itself. A group has none. */
export function hintsOf(schema: z.ZodType): Hints | undefined {
  const own = schema.meta();
  // Only this file puts hints on a field, and always with a role.
  if (own && 'role' in own) return own as unknown as Hints;
  const inner = bare(schema);
  if (inner !== schema) return hintsOf(inner);
  return inner instanceof z.ZodArray ? hintsOf(inner.element as z.ZodType) : undefined;
}

/** The field at a JSON pointer into a body (`/person/documents/0`); undefined if there is none. */
export function fieldAt(body: z.ZodType, pointer: string): z.ZodType | undefined {
  let found: z.ZodType | undefined = body;
  for (const key of pointer.split('/').slice(1)) {
    const here: z.ZodType | undefined = found && bare(found);
    if (here instanceof z.ZodObject) found = here.shape[key] as z.ZodType | undefined;
    else if (here instanceof z.ZodArray) found = here.element as z.ZodType;
    else return undefined;
  }
  return found;
}
