import { kindOf } from '../../../schemas/kinds/index.ts';
import type { Message } from '../../../schemas/message.ts';
import { hash128 } from '../ids.ts';

type Body = Readonly<Record<string, unknown>>;

/** The texts in a body with their paths; what refers to other messages is left alone, or nobody could follow the matter. */
function texts(value: unknown, path: readonly string[] = []): { path: readonly string[]; text: string }[] {
  if (typeof value === 'string') return value.length >= 4 && !reference.test(value) ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, [...path, key]));
}
const reference = /^(M[0-9A-Z]{24}|C[0-9A-Z]{24}|[A-Z]{2,3}-[A-Z]{3}-\d{4}-\d{6}|EXN-.*|\d{4}-\d{2}-\d{2}.*)$/;

/** A number has two neighbours exchanged, which is easily overlooked; of a sentence a piece cannot be read. */
function garble(text: string, drawn: number): string {
  if (/^\S+$/.test(text) && /\d/.test(text)) {
    const pairs = [...text].flatMap((letter, i) => {
      const next = text[i + 1];
      return next !== undefined && next !== letter && /\d/.test(letter) && /\d/.test(next) ? [i] : [];
    });
    const at = pairs[drawn % Math.max(1, pairs.length)];
    if (at === undefined) return text;
    return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
  }
  const length = Math.max(2, Math.floor(text.length / 5));
  const at = drawn % Math.max(1, text.length - length);
  return text.slice(0, at) + text.slice(at, at + length).replaceAll(/[^\s]/g, '#') + text.slice(at + length);
}

function replaced(body: Body, [key = '', ...rest]: readonly string[], text: string): Body {
  const inner = body[key];
  const value = rest.length === 0 ? text : replaced(inner as Body, rest, text); // the path was found in this body
  if (!Array.isArray(body)) return { ...body, [key]: value };
  return body.map((one, i) => (String(i) === key ? value : one)) as unknown as Body; // a list is kept a list
}

/**
 * A message as it arrives at a recipient through a line that garbles: one text of its body, drawn from the seed, of those whose change
 * leaves a message of its type; its subject where there is none. `field` is the dotted path of what was changed.
 */
export function garbled(message: Message, seed: number, recipient: string): { message: Message; field: string } {
  const [first, drawn] = hash128(`${seed}|g|${message.id}|${recipient}`);
  const found = texts(message.body);
  const shape = kindOf(message.type)?.body;
  for (let i = 0; i < found.length; i += 1) {
    const one = found[(first + i) % found.length];
    if (!one) continue;
    const text = garble(one.text, drawn);
    const body = replaced(message.body, one.path, text);
    if (text !== one.text && (!shape || shape.safeParse(body).success))
      return { message: { ...message, body }, field: one.path.join('.') };
  }
  return { message: { ...message, subject: garble(message.subject, drawn) }, field: 'subject' };
}
