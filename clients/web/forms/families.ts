import { useEffect, useSyncExternalStore } from 'react';
import type { Family } from '../../../schemas/kinds/kind.ts';
import { routingOf } from '../../../schemas/kinds/routing.ts';
import { fieldTextsOf } from '../../i18n/load.ts';
import { loadTexts } from '../i18n.ts';
import type { Field } from './fields.ts';
import { type Forms, readForms } from './read.ts';

/*
 * The fields of messages and their words, fetched a family at a time when the first message of it is shown or written: a page has the names
 * of all types from the beginning, and the rest of those that it meets.
 */
const forms = new Map<Family, Forms>();
const fetching = new Map<Family, Promise<void>>();
const listeners = new Set<() => void>();

/** The fields of a type, once its family is there; none of a type that does not exist. */
export function formOf(type: string): readonly Field[] {
  const family = routingOf(type)?.family;
  return (family && forms.get(family)?.[type]) ?? [];
}

const familiesOf = (types: readonly string[]): Family[] => [
  ...new Set(types.flatMap((type) => routingOf(type)?.family ?? [])),
];

/** Fetches what is missing of the families of these types; rejected where the server cannot be reached. */
export async function fetchForms(types: readonly string[]): Promise<void> {
  await Promise.all(familiesOf(types).map(fetchFamily));
}

function fetchFamily(family: Family): Promise<void> {
  const before = fetching.get(family);
  if (before !== undefined) return before;
  const now = Promise.all([readForms(family), loadTexts([fieldTextsOf(family)])]).then(
    ([found]) => {
      forms.set(family, found);
      for (const listener of listeners) listener();
    },
    (error: unknown) => {
      fetching.delete(family);
      throw error;
    },
  );
  fetching.set(family, now);
  return now;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Are the fields of these types there, with their words? Asks for what is missing; drawn anew when it has come. */
export function useForms(types: readonly string[]): boolean {
  useSyncExternalStore(subscribe, () => forms.size);
  const there = familiesOf(types).every((family) => forms.has(family));
  useEffect(() => {
    if (!there) fetchForms(types).catch(() => {}); // asked for again when it is drawn again
  });
  return there;
}
