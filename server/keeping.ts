import { writeDuration } from '../schemas/duration.ts';
import { millis } from '../schemas/ids.ts';
import type { Message } from '../schemas/message.ts';
import { type Problem, problem } from '../schemas/problem.ts';
import type { Inject } from '../schemas/scenario.ts';
import { isLanguageMap } from '../schemas/text.ts';
import { type Edit, edited, readSheet, type Sheet } from '../schemas/yaml/edit.ts';
import { isJson } from '../schemas/yaml/splice.ts';
import { type Path, valueAt } from '../schemas/yaml/values.ts';
import { addedByStaff } from './core/rules/added.ts';
import type { ReadState } from './core/state.ts';
import type { Exercise } from './exercise/types.ts';
import { movedTimes, withRemark } from './keeping-times.ts';

/** What of a running exercise goes into a copy of its scenario. */
export interface Keeping {
  /** Id of the copy. */
  readonly to: string;
  /** Injects that staff have changed before they were played. */
  readonly injects: readonly string[];
  /** Messages that staff have written by hand. */
  readonly messages: readonly string[];
  /** The times that staff have moved, of one inject or of all that was to come. */
  readonly times?: boolean;
}

/** `moved`: how many times stand otherwise in the copy, or are named in its remark. */
type Kept =
  | { readonly ok: true; readonly text: string; readonly moved: number }
  | { readonly ok: false; readonly problem: Problem };

const refuse = (why: Problem): Kept => ({ ok: false, problem: why });
const noSuch = (path: string, actual: string): Kept =>
  refuse(problem('unknown_item', 'There is nothing of that name to keep', { path, actual: actual.slice(0, 80) }));

/**
 * The scenario's file with what staff have changed about injects, with what they have written as injects of its own, and with the times
 * that they have moved, which a remark at its top names; other remarks, order and everything else of the file stay. Whether it can be played is for whoever saves it to say.
 */
export function withKept(text: string, { state, log }: Pick<Exercise, 'state' | 'log'>, wish: Keeping): Kept {
  const sheet = readSheet(text);
  if (!('text' in sheet))
    return refuse(problem('scenario_invalid', 'The file of the scenario cannot be read any more'));
  const edits: Edit[] = [];
  if (valueAt(sheet.value, ['id']) !== wish.to) edits.push({ do: 'set', path: ['id'], value: wish.to });
  for (const id of wish.injects) {
    const [was] = state.editedInjects.get(id) ?? [];
    const now = state.editedInjects.get(id)?.at(-1);
    const at = placeIn(sheet, id);
    if (!was || !now || at === undefined) return noSuch('/injects', id);
    edits.push(...changesOf(state, sheet, was as Inject, now as Inject, ['injects', at])); // logged, never written to
  }
  const added = addedByStaff(state, log);
  const known = new Set(injectsIn(sheet).map(({ id }) => String(id)));
  for (const id of wish.messages) {
    const message = added.find((one) => one.id === id);
    if (!message) return noSuch('/messages', id);
    edits.push(...asInject(state, sheet, message, known));
  }
  const { edits: later, remarks } = wish.times ? movedTimes({ state, log }, sheet) : { edits: [], remarks: [] };
  if (wish.times && remarks.length === 0) return noSuch('/times', 'times');
  let done: Sheet = sheet;
  for (const edit of [...edits, ...later]) {
    const next = edited(done, edit);
    if (!next)
      return refuse(problem('scenario_invalid', 'The file is written in a way that cannot be changed in place'));
    done = next;
  }
  const heading = 'Kept from a class: the times that were moved there.';
  const plain = remarks.length === 0 || isJson(done.text);
  return { ok: true, text: plain ? done.text : withRemark(done.text, heading, remarks), moved: remarks.length };
}

const injectsIn = ({ value }: Sheet): readonly { readonly id?: unknown }[] => {
  const list = valueAt(value, ['injects']);
  return Array.isArray(list) ? list : [];
};
const placeIn = (sheet: Sheet, id: string): number | undefined => {
  const at = injectsIn(sheet).findIndex((one) => one.id === id);
  return at < 0 ? undefined : at;
};

/** Only what is different; of a text in several languages only those that are. */
function changesOf(state: ReadState, sheet: Sheet, was: Inject, now: Inject, base: Path): Edit[] {
  const edits: Edit[] = [];
  const set = (path: Path, value: unknown) => edits.push({ do: 'set', path: [...base, ...path], value });
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  function put(path: Path, before: unknown, after: unknown): void {
    if (!differs(before, after)) return;
    const written = valueAt(sheet.value, [...base, ...path]);
    // The class heard one language of it: the others stay as they are.
    if (isLanguageMap(written) && typeof after === 'string') set([...path, state.setting?.language ?? 'en'], after);
    else if (isLanguageMap(written) && isLanguageMap(after))
      for (const [language, words] of Object.entries(after))
        put([...path, language], valueAt(before, [language]), words);
    else set(path, after);
  }
  const [old, fresh] = [was as unknown as Record<string, unknown>, now as unknown as Record<string, unknown>]; // read by key
  for (const key of ['to', 'source', 'headline', 'text']) put([key], old[key], fresh[key]);
  if (was.kind === 'message' && now.kind === 'message') {
    put(['message', 'subject'], was.message.subject, now.message.subject);
    put(['message', 'urgency'], was.message.urgency, now.message.urgency);
    const fields = new Set([...Object.keys(was.message.body), ...Object.keys(now.message.body)]);
    for (const field of fields) put(['message', 'body', field], was.message.body[field], now.message.body[field]);
  }
  const fixed = state.fixedInjects.get(now.id);
  if (fixed !== undefined) set(['trigger'], { at: sinceStart(state, fixed + state.shiftAll) });
  return edits;
}

const sinceStart = (state: ReadState, at: number): string =>
  writeDuration(Math.max(0, at - (state.startedAt ?? millis(state.setting?.startsAt ?? ''))));

/** A message that was written by hand, as an inject at its time; `known`: ids that are taken, to which its own is added. */
function asInject(state: ReadState, sheet: Sheet, message: Message, known: Set<string>): Edit[] {
  let number = 1;
  while (known.has(`added-${number}`)) number += 1;
  const id = `added-${number}`;
  known.add(id);
  const { type, from, recipients, excluded, subject, language, urgency, replyBy, purpose, handling, body } = message;
  const { name, edits } = nameOf(state, sheet, message.inReplyTo, number);
  const at = state.messages.get(message.id)?.sentAt ?? millis(message.sentAt);
  const value = {
    id,
    title: subject,
    kind: 'message',
    from,
    to: recipients,
    trigger: { at: sinceStart(state, at) },
    message: {
      type,
      ...(name !== undefined && { in_reply_to: name }),
      ...(excluded && excluded.length > 0 && { excluded }),
      subject,
      urgency,
      language,
      ...(purpose !== undefined && { purpose }),
      ...(replyBy !== undefined && { reply_by: writeDuration(millis(replyBy) - at) }),
      ...(handling && { handling }),
      body,
    },
  };
  return [...edits, { do: 'insert', path: ['injects'], at: injectsIn(sheet).length + added(known, sheet) - 1, value }];
}

/** How many of the ids are not the file's. */
const added = (known: ReadonlySet<string>, sheet: Sheet): number =>
  known.size - new Set(injectsIn(sheet).map(({ id }) => String(id))).size;

/** The name under which the script knows the message that is answered; if it has none, the inject that brought it is given one. */
function nameOf(
  state: ReadState,
  sheet: Sheet,
  parent: string | undefined,
  number: number,
): { readonly name?: string; readonly edits: Edit[] } {
  if (parent === undefined) return { edits: [] };
  const known = [...state.names].find(([, message]) => message === parent)?.[0];
  if (known !== undefined) return { name: known, edits: [] };
  const inject = [...state.injects].find(([, { messages }]) => messages.includes(parent))?.[0];
  const at = inject === undefined ? undefined : placeIn(sheet, inject);
  if (at === undefined) return { edits: [] };
  const name = `$answered_${number}`;
  return { name, edits: [{ do: 'set', path: ['injects', at, 'message', 'ref'], value: name }] };
}
