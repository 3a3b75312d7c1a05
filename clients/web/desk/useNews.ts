import { useSyncExternalStore } from 'react';
import { type ContentMark, noteOn, type ReadState } from '../../sdk/rules.ts';
import { keep, kept } from '../keep.ts';
import { useDesk } from './desk.ts';

/** Something told to this desk that is no message: articles, instructions, notes of telephone calls, answers to a raised hand, hints. `at` is exercise ms. */
export interface Item {
  readonly id: string;
  /** What a content note says of it. */
  readonly note?: ContentMark | undefined;
  readonly is: 'article' | 'instruction' | 'call' | 'answer' | 'hint';
  readonly at: number;
  readonly title?: unknown;
  readonly source?: unknown;
  /** Who rang. */
  readonly caller?: unknown;
  readonly text: unknown;
  /** A message that a hint shows. */
  readonly example?: ReadState['hints'][number]['example'];
}

const seen = new Set<string>();
const listeners = new Set<() => void>();
let version = 0;
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
for (const id of kept('news', isList) ?? []) seen.add(id);

/** Marks items as seen on this device. */
export function markSeen(ids: readonly string[]): void {
  const fresh = ids.filter((id) => !seen.has(id));
  if (fresh.length === 0) return;
  for (const id of fresh) seen.add(id);
  keep('news', [...seen].slice(-500));
  version += 1;
  for (const listener of listeners) listener();
}

/** The news of this desk, newest first, and how many have not been looked at on this device. */
export function useNews(): { readonly items: readonly Item[]; readonly unseen: number; isSeen(id: string): boolean } {
  const { state, seat, bureau } = useDesk();
  useSyncExternalStore(subscribe, () => version);
  const of = (id: string) => `${state.setting?.exerciseId ?? ''}.${state.branch}.${id}`;
  /** What comes again is another item. */
  const named = (list: readonly { readonly inject: string }[], index: number): string => {
    const inject = list[index]?.inject ?? '';
    const before = list.slice(0, index).filter((one) => one.inject === inject).length;
    return of(before === 0 ? inject : `${inject}.${before + 1}`);
  };
  const items: Item[] = [
    ...state.articles.map(({ inject, at, source, headline, text }, index, list) => ({
      id: named(list, index),
      note: noteOn(state, bureau, inject),
      is: 'article' as const,
      at,
      source,
      title: headline,
      text,
    })),
    ...state.instructions.map(({ inject, at, text }, index, list) => ({
      id: named(list, index),
      note: noteOn(state, bureau, inject),
      is: 'instruction' as const,
      at,
      text,
    })),
    ...state.phoneNotes.map(({ inject, at, caller, text }, index, list) => ({
      id: named(list, index),
      note: noteOn(state, bureau, inject),
      is: 'call' as const,
      at,
      caller,
      text,
    })),
    ...state.handAnswers
      .filter((one) => one.seat === seat)
      .map(({ at, text }) => ({ id: of(`answer${at}`), is: 'answer' as const, at, text })),
    ...state.hints
      .filter((one) => one.bureau === bureau)
      .map(({ hint, at, text, example }) => ({ id: of(hint), is: 'hint' as const, at, text, example })),
  ].sort((a, b) => b.at - a.at);
  return { items, unseen: items.filter(({ id }) => !seen.has(id)).length, isSeen: (id) => seen.has(id) };
}
