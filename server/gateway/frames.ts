import type * as z from 'zod';
import { commandTypes } from '../../schemas/command.ts';
import { CommandId } from '../../schemas/ids.ts';
import { fit, type Problem, problem, zodProblem } from '../../schemas/problem.ts';
import { ClientFrame, type HubFrame, maxDraft } from '../../schemas/wire.ts';
import { nearest } from '../loader/near.ts';
import { parseJson } from './json.ts';

export { fit };

export type Frame = z.output<typeof ClientFrame>;
export type CommandFrame = Extract<Frame, { frame: 'command' }>;
export type HelloFrame = Extract<Frame, { frame: 'hello' }>;

/** `bad`: nothing that can be answered under an id; ten of those in a minute end the connection. */
export type Read =
  | { readonly ok: true; readonly frame: Frame }
  | { readonly ok: false; readonly problem: Problem; readonly bad: boolean };

const known: ReadonlySet<string> = new Set(commandTypes);
const frameNames = ['hello', 'command', 'beat'];

/** A client's text as a frame, or what is wrong with it. */
export function readFrame(text: string): Read {
  const parsed = parseJson(text);
  // Too deep or too many may lie inside a command whose id is readable, but then nothing of it has been looked at.
  if (!parsed.ok) return { ok: false, problem: parsed.problem, bad: true };
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(notAnObject(value));
  const { frame, id, command } = value as Record<string, unknown>; // an object, shown above; its fields are still unknown
  if (typeof frame !== 'string' || !frameNames.includes(frame)) return bad(unknownFrame(frame));
  const ref = frame === 'command' ? CommandId.safeParse(id) : undefined;
  if (ref && !ref.success) return bad(zodProblem(ref.error, '/id'));
  const rest = ref ? { ref: ref.data } : {};
  const tooLarge = ref && draftTooLarge(text, command);
  if (tooLarge) return { ok: false, problem: { ...tooLarge, ...rest }, bad: false };
  const type = ref && typeOf(command);
  if (typeof type === 'string' && !known.has(type))
    return { ok: false, problem: { ...unknownCommand(type), ...rest }, bad: false };
  const read = ClientFrame.safeParse(value, { reportInput: true });
  if (read.success) return { ok: true, frame: read.data };
  return { ok: false, problem: zodProblem(read.error, '', rest), bad: ref === undefined };
}

const bad = (found: Problem): Read => ({ ok: false, problem: found, bad: true });

const notAnObject = (value: unknown): Problem =>
  problem('schema_invalid', 'A frame is one JSON object', {
    path: '',
    expected: 'object',
    actual: Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value,
  });

const unknownFrame = (frame: unknown): Problem =>
  problem('unknown_frame', 'There is no such frame', {
    path: '/frame',
    expected: frameNames.join(' | '),
    ...(typeof frame === 'string' && { actual: frame.slice(0, 80) }),
  });

function unknownCommand(type: string): Problem {
  const near = nearest(type, commandTypes);
  return problem('unknown_command', 'There is no such command', {
    path: '/command/type',
    actual: type.slice(0, 80),
    ...(near !== undefined && { hint: `Did you mean ${near}?` }),
  });
}

function draftTooLarge(text: string, command: unknown): Problem | undefined {
  // Most frames are far below: nothing needs to be written out again to know that.
  if (Buffer.byteLength(text) <= maxDraft || typeof command !== 'object' || command === null) return undefined;
  if (!('draft' in command)) return undefined;
  const bytes = Buffer.byteLength(JSON.stringify(command.draft) ?? '');
  if (bytes <= maxDraft) return undefined;
  return problem('too_large', 'The draft is too large', {
    path: '/command/draft',
    expected: `at most ${maxDraft} bytes`,
    actual: String(bytes),
  });
}

const typeOf = (command: unknown): unknown =>
  typeof command === 'object' && command !== null && 'type' in command ? command.type : undefined;

/** A hub frame as text. */
export const frameText = (frame: HubFrame): string => JSON.stringify(frame);
