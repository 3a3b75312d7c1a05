import { commandTypes, WireCommand, type WireCommandInput } from '../../../../schemas/command.ts';
import { type Problem, problem, zodProblem } from '../../../../schemas/problem.ts';

/** What was typed, as a command of the wire; or what is wrong with it. */
export type Order =
  | { readonly ok: true; readonly command: WireCommandInput }
  | { readonly ok: false; readonly problem: Problem };

const known: ReadonlySet<string> = new Set(commandTypes);

/** A command of the protocol as JSON, or a draft alone (it has `to` and `body`), which means `message.send`. */
export function readOrder(text: string): Order {
  try {
    return orderOf(JSON.parse(text));
  } catch {
    return refuse(
      problem('bad_json', 'This is not JSON', { hint: 'For example {"type":"hand.raise"}; /help shows more' }),
    );
  }
}

function orderOf(value: unknown): Order {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(problem('bad_json', 'A command is a JSON object', { hint: 'For example {"type":"hand.raise"}' }));
  const isDraft = 'to' in value && 'body' in value;
  const wanted: unknown = isDraft ? { type: 'message.send', draft: value } : value;
  if (!isDraft && !('type' in value && typeof value.type === 'string' && known.has(value.type)))
    return refuse(
      problem('unknown_command', 'There is no such command', { path: '/type', hint: 'schemas/PROTOCOL.md lists them' }),
    );
  const read = WireCommand.safeParse(wanted);
  // What is sent is what was written: the hub reads it again.
  return read.success ? { ok: true, command: wanted as WireCommandInput } : refuse(zodProblem(read.error));
}

/** The orders of a file: one JSON document (an object or a list), or one object a line. */
export function readOrders(text: string): readonly Order[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.map(orderOf) : [orderOf(value)];
  } catch {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(readOrder);
  }
}

const refuse = (found: Problem): Order => ({ ok: false, problem: found });
