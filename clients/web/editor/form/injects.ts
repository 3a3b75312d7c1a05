import type { Edit } from '../../../../schemas/yaml/edit.ts';
import { isRecord, type Path, valueAt } from '../../../../schemas/yaml/values.ts';
import { idOf, idsAt, itemsAt } from './form.ts';

/** What can be made in the form; everything else is made in the text, or by a copy. */
export const newKinds = ['message', 'instruction', 'phone_note', 'article'] as const;
type NewKind = (typeof newKinds)[number];

/** An id that none of a list has. */
export function freeId(wish: string, taken: readonly string[]): string {
  let id = wish;
  for (let n = 2; taken.includes(id); n += 1) id = `${wish}-${n}`;
  return id;
}

/** A new inject that can be played as it is, with `words` where its author has something to say. */
export function newInject(value: unknown, kind: NewKind, words: string): Record<string, unknown> {
  const parties = itemsAt(value, ['bureaus']).map(({ item }) => item);
  const person = parties.find((one) => (one['seat'] ?? 'human') === 'human') ?? parties[0];
  const secretariat = parties.find((one) => one['kind'] === 'secretariat');
  const sender =
    secretariat ??
    parties.find((one) => one !== person && one['seat'] === 'bot') ??
    parties.find((one) => one !== person);
  const head = {
    id: freeId('i-new', idsAt(value, ['injects'])),
    title: words,
    kind,
    ...(kind === 'message' && { from: idOf(sender) }),
    ...(kind !== 'article' && { to: [idOf(person)] }),
    trigger: { at: 'T+5m' },
  };
  switch (kind) {
    case 'message':
      return {
        ...head,
        message: secretariat
          ? { type: 'case.circular', subject: words, body: { text: words } }
          : { type: 'information.request', subject: words, body: { category: 'other', subject: words, reason: words } },
      };
    case 'instruction':
      return { ...head, text: words };
    case 'phone_note':
      return { ...head, caller: words, text: words };
    case 'article':
      return { ...head, source: words, headline: words, text: words };
  }
}

/** A copy of an inject: with an id of its own, and without the name by which others refer to its message. */
export function copyOf(value: unknown, index: number): Record<string, unknown> | undefined {
  const item = valueAt(value, ['injects', index]);
  if (!isRecord(item)) return undefined;
  const id = freeId(`${idOf(item)}-copy`, idsAt(value, ['injects']));
  const { message, ...rest } = item;
  if (!isRecord(message)) return { ...rest, id };
  const { ref: _, ...without } = message;
  return { ...rest, id, message: without };
}

export const triggerKinds = ['at', 'after', 'manual'] as const;
/** How an inject is let loose, as far as the form can say it. */
export function triggerOf(inject: unknown): (typeof triggerKinds)[number] | 'other' {
  const trigger = valueAt(inject, ['trigger']);
  if (!isRecord(trigger)) return 'other';
  if ('at' in trigger) return 'at';
  if ('manual' in trigger) return 'manual';
  const after = trigger['after'];
  return isRecord(after) && typeof after['inject'] === 'string' && !isRecord(after['delay']) ? 'after' : 'other';
}

/** Another way of being let loose, with times that can be changed. */
export function triggerEdit(value: unknown, index: number, kind: (typeof triggerKinds)[number]): Edit {
  const others = idsAt(value, ['injects']).filter((id) => id !== idOf(valueAt(value, ['injects', index])));
  const trigger =
    kind === 'at'
      ? { at: 'T+5m' }
      : kind === 'manual'
        ? { manual: {} }
        : { after: { inject: others[0] ?? '', delay: '1m' } };
  return { do: 'set', path: ['injects', index, 'trigger'], value: trigger };
}

/** The texts of a message's body that a person reads, by their keys: words, or words in several languages. */
export function bodyTexts(inject: unknown): { readonly key: string; readonly path: Path; readonly long: boolean }[] {
  const body = valueAt(inject, ['message', 'body']);
  if (!isRecord(body)) return [];
  return Object.entries(body).flatMap(([key, text]) => {
    const words = typeof text === 'string' ? text : isRecord(text) ? Object.values(text).join('') : undefined;
    const isText =
      typeof text === 'string' || (isRecord(text) && Object.keys(text).every((one) => /^(en|fr|es|ar)$/.test(one)));
    return words !== undefined && isText
      ? [{ key, path: ['message', 'body', key], long: words.length > 60 || key === 'text' }]
      : [];
  });
}
