import { routingOf } from '../../../../schemas/kinds/routing.ts';
import type { Edit } from '../../../../schemas/yaml/edit.ts';
import { isRecord, type Path, valueAt } from '../../../../schemas/yaml/values.ts';
import type { Field } from '../../forms/fields.ts';
import { idOf, idsAt, itemsAt, shown } from './form.ts';
import { answersTo, askedIn, freeId, partiesIn, playedIn, routeOf, typesIn } from './skeletons.ts';

/** What can be added in the form. A fault and a change of the registers have more to say than a form has room for: they are for the text. */
export const newKinds = ['message', 'instruction', 'phone_note', 'article', 'hint', 'bot_mode', 'clock'] as const;
type NewKind = (typeof newKinds)[number];

export const personas = ['prompt', 'slow', 'strict', 'careless', 'silent'] as const;

/** The kinds that a scenario has what they need for: a hint to be given, a bot to be changed. */
export function kindsFor(value: unknown): NewKind[] {
  return newKinds.filter(
    (kind) =>
      (kind !== 'hint' || hintsIn(value).length > 0) &&
      (kind !== 'bot_mode' || partiesIn(value).some(({ seat }) => seat !== 'human')) &&
      (kind !== 'message' || openingTypes(value).length > 0),
  );
}

/** The message types with which a matter begins, and which somebody here may send to somebody. */
export const openingTypes = (value: unknown): string[] =>
  typesIn(value).filter((type) => routingOf(type)?.opens === true && routeOf(value, type) !== undefined);

/** Every hint, with the expectation that has it. */
export const hintsIn = (
  value: unknown,
): { readonly expectation: string; readonly hint: string; readonly text: unknown }[] =>
  itemsAt(value, ['expectations']).flatMap(({ item }) =>
    itemsAt(item, ['hints']).map(({ item: hint }) => ({
      expectation: idOf(item),
      hint: idOf(hint),
      text: hint['text'],
    })),
  );

/** What is wanted of a new inject. `beside`: the place of the one that is shown, from which it takes its time. */
export interface Wish {
  readonly kind: NewKind;
  readonly trigger: TriggerKind;
  /** Of a message. */
  readonly type?: string | undefined;
  readonly beside?: number | undefined;
}

/** A new inject that can be played as it is, with `words` where its author has something to say. */
export function newInject(
  value: unknown,
  { kind, trigger, type, beside }: Wish,
  words: string,
): Record<string, unknown> {
  const person = playedIn(value)[0] ?? partiesIn(value)[0];
  const secretariat = partiesIn(value).find((one) => one.kind === 'secretariat');
  const opening = openingTypes(value);
  const usual = secretariat && opening.includes('case.circular') ? 'case.circular' : 'information.request';
  const sort = type ?? (opening.includes(usual) ? usual : (opening[0] ?? usual));
  const route = kind === 'message' ? routeOf(value, sort) : undefined;
  // Who waits for what somebody does not do helps them on.
  const helps = trigger === 'absent' || trigger === 'when';
  const head = {
    id: freeId('i-new', idsAt(value, ['injects'])),
    title: words,
    ...(helps && { class: 'contingency', purpose: 'help' }),
    kind,
    ...(kind === 'message' && { from: route?.from.id ?? '' }),
    ...(['message', 'instruction', 'phone_note'].includes(kind) && { to: [route?.to.id ?? person?.id ?? ''] }),
    trigger: newTrigger(value, trigger, beside),
  };
  switch (kind) {
    case 'message':
      return { ...head, message: { type: sort, subject: words, ...bodyOf(sort, words) } };
    case 'instruction':
      return { ...head, text: words };
    case 'phone_note':
      return { ...head, caller: words, text: words };
    case 'article':
      return { ...head, source: words, headline: words, text: words };
    case 'hint': {
      const [hint] = hintsIn(value);
      return { ...head, expectation: hint?.expectation ?? '', hint: hint?.hint ?? '' };
    }
    case 'bot_mode':
      return { ...head, bureau: partiesIn(value).find(({ seat }) => seat !== 'human')?.id ?? '', persona: 'silent' };
    case 'clock':
      return { ...head, clock: { pause: words } };
  }
}

/** What its author wants to write; everything else that the type asks for is filled in when an exercise is made. */
function bodyOf(type: string, words: string): { readonly body?: Record<string, unknown> } {
  if (type === 'case.circular') return { body: { text: words } };
  if (type === 'information.request') return { body: { category: 'other', subject: words, reason: words } };
  return {};
}

export const triggerKinds = ['at', 'after', 'on', 'absent', 'when', 'manual'] as const;
export type TriggerKind = (typeof triggerKinds)[number];

/** The ways of being let loose that a scenario has what they need for. */
export function triggersFor(value: unknown, index?: number): TriggerKind[] {
  const others = othersOf(value, index).length > 0;
  const expected = idsAt(value, ['expectations']).length > 0;
  return triggerKinds.filter(
    (kind) => ((kind !== 'after' && kind !== 'absent') || others) && (kind !== 'when' || expected),
  );
}
const othersOf = (value: unknown, index?: number): string[] =>
  idsAt(value, ['injects']).filter((id) => index === undefined || id !== idOf(valueAt(value, ['injects', index])));

/** How an inject is let loose, as far as the form can say it. */
export function triggerOf(inject: unknown): TriggerKind | 'other' {
  const trigger = valueAt(inject, ['trigger']);
  if (!isRecord(trigger)) return 'other';
  if ('at' in trigger) return 'at';
  if ('manual' in trigger) return 'manual';
  const { after, on, absent, when } = trigger;
  if (isRecord(after)) return typeof after['inject'] === 'string' && !isRecord(after['delay']) ? 'after' : 'other';
  if (isRecord(on)) return isSimplePattern(on) && Object.keys(on).every((key) => patternKeys.has(key)) ? 'on' : 'other';
  if (isRecord(absent)) {
    const since = valueAt(absent, ['since', 'inject']);
    return isSimplePattern(absent['expected']) && typeof since === 'string' && !('during' in absent)
      ? 'absent'
      : 'other';
  }
  return isRecord(when) ? 'when' : 'other';
}
const patternKeys: ReadonlySet<string> = new Set(['event', 'where']);
const simpleKeys: ReadonlySet<string> = new Set(['from', 'to', 'type', 'in_reply_to']);

/** Somebody sends something: from one, to one, of one type, in answer to one message; what the form can say of a pattern. */
export function isSimplePattern(pattern: unknown): boolean {
  const where = valueAt(pattern, ['where']) ?? {};
  return (
    valueAt(pattern, ['event']) === 'sent' &&
    isRecord(where) &&
    Object.entries(where).every(([key, word]) => simpleKeys.has(key) && typeof word === 'string')
  );
}

function newTrigger(value: unknown, kind: TriggerKind, beside?: number, index?: number): Record<string, unknown> {
  const others = othersOf(value, index);
  const near = beside === undefined ? undefined : idOf(valueAt(value, ['injects', beside]));
  const inject = near !== undefined && others.includes(near) ? near : (others[0] ?? '');
  const to = valueAt(value, ['injects', idsAt(value, ['injects']).indexOf(inject), 'to']);
  const receiver = playedIn(value).find(({ id }) => Array.isArray(to) && to.includes(id)) ?? playedIn(value)[0];
  const from = receiver?.id ?? partiesIn(value)[0]?.id ?? '';
  switch (kind) {
    case 'at': {
      const time = shown(valueAt(value, ['injects', beside ?? -1, 'trigger', 'at']));
      return { at: time === '' ? 'T+5m' : time };
    }
    case 'after':
      return { after: { inject, delay: '1m' } };
    case 'on':
      return { on: { event: 'sent', where: { from } } };
    case 'absent': {
      // An answer, if there is something to be answered: else a mere acknowledgement would do.
      const asked = askedIn(value).find(({ id }) => id === inject);
      const type = asked && answersTo(value, asked.type)[0];
      const where = { from, ...(type !== undefined && { type }) };
      return { absent: { expected: { event: 'sent', where }, since: { inject }, for: '5m' } };
    }
    case 'when':
      return { when: { expectation: idsAt(value, ['expectations'])[0] ?? '', is: 'missed' } };
    case 'manual':
      return { manual: {} };
  }
}

/** Another way of being let loose, with what can be changed. */
export const triggerEdit = (value: unknown, index: number, kind: TriggerKind): Edit => ({
  do: 'set',
  path: ['injects', index, 'trigger'],
  value: newTrigger(value, kind, undefined, index),
});

/** What of a body a form can show. */
export interface BodyField {
  readonly key: string;
  readonly path: Path;
  readonly long: boolean;
  /** One of a few words. */
  readonly options?: readonly string[];
}

/**
 * The texts of a message's body that a person reads, and the words that are chosen: `written`, and those for which its type has `room`.
 * `fields`: of its type; none, as long as they are not known.
 */
export function bodyFields(
  inject: unknown,
  fields: readonly Field[] = [],
): { readonly written: BodyField[]; readonly room: BodyField[] } {
  const given = valueAt(inject, ['message', 'body']);
  const body = isRecord(given) ? given : {};
  const base = (key: string) => ({ key, path: ['message', 'body', key] });
  const leaf = (key: string) => fields.find((field) => field.name === key && field.is === 'leaf');
  const written = Object.entries(body).flatMap(([key, text]): BodyField[] => {
    const field = leaf(key);
    if (typeof text === 'string' && field?.is === 'leaf' && field.entry === 'choice' && field.options)
      return [{ ...base(key), long: false, options: field.options }];
    const words = typeof text === 'string' ? text : isRecord(text) ? Object.values(text).join('') : undefined;
    const isText =
      typeof text === 'string' || (isRecord(text) && Object.keys(text).every((one) => /^(en|fr|es|ar)$/.test(one)));
    return words !== undefined && isText ? [{ ...base(key), long: words.length > 60 || key === 'text' }] : [];
  });
  const room = fields.flatMap((field): BodyField[] =>
    field.is === 'leaf' &&
    (field.entry === 'line' || field.entry === 'textarea') &&
    !field.list &&
    !(field.name in body)
      ? [{ ...base(field.name), long: field.entry === 'textarea' }]
      : [],
  );
  return { written, room };
}
