import { createContext, useContext } from 'react';
import type { Edit, Sheet } from '../../../../schemas/yaml/edit.ts';
import { isRecord, type Path, valueAt } from '../../../../schemas/yaml/values.ts';
import { offered } from '../../../i18n/languages.ts';
import type { Finding } from '../../../sdk/index.ts';

/** What all fields of the form share: it has no values of its own, all of them are those of the text. */
export interface FormRoom {
  readonly sheet: Sheet;
  readonly readOnly: boolean;
  /** The languages that the file declares, its first one first. */
  readonly languages: readonly string[];
  readonly findings: readonly Finding[];
  /** The list and the place in it of what has just been added, or has come to stand where something was taken away: it gets the focus. */
  readonly arrival: { current: string | undefined };
  /** One change, or several that belong together: one step to be undone. */
  edit(...edits: readonly Edit[]): void;
  /** Shows the place in the text. */
  show(path: Path): void;
}
export const FormContext = createContext<FormRoom | undefined>(undefined);

export function useForm(): FormRoom {
  const room = useContext(FormContext);
  if (!room) throw new Error('No form around this field');
  return room;
}

/** The languages that a file declares and the product has; one at least. */
export function languagesIn(value: unknown): string[] {
  const given = valueAt(value, ['languages']);
  const known = Array.isArray(given) ? offered.filter((one) => given.includes(one)) : [];
  const order = Array.isArray(given) ? given : [];
  return known.length === 0 ? ['en'] : known.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** The items of a list that are mappings, each with its place in the list. */
export function itemsAt(
  value: unknown,
  path: Path,
): { readonly index: number; readonly item: Record<string, unknown> }[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list.flatMap((item: unknown, index) => (isRecord(item) ? [{ index, item }] : [])) : [];
}

export const idOf = (item: unknown): string => {
  const id = valueAt(item, ['id']);
  return typeof id === 'string' ? id : '';
};
export const idsAt = (value: unknown, path: Path): string[] =>
  itemsAt(value, path)
    .map(({ item }) => idOf(item))
    .filter((id) => id !== '');

/** The name of a place in a list, for `arrival`. */
export const placeName = (path: Path, index: number): string => [...path, index].join('.');

/** A plain value as a field shows it. */
export const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** What to write where so that a text has these words in this language; the other languages keep theirs. */
export function wordsEdit(
  value: unknown,
  path: Path,
  language: string,
  words: string,
  { languages, optional }: { readonly languages: readonly string[]; readonly optional: boolean },
): Edit {
  const [first = 'en'] = languages;
  const before = valueAt(value, path);
  const gone = words === '' && (optional || language !== first) ? undefined : words;
  if (isRecord(before)) {
    const others = Object.keys(before).filter((one) => one !== language);
    if (gone === undefined && others.length === 0) return { do: 'set', path, value: undefined };
    return { do: 'set', path: [...path, language], value: gone };
  }
  if (language === first) return { do: 'set', path, value: gone };
  if (gone === undefined) return { do: 'set', path, value: before };
  return {
    do: 'set',
    path,
    value: typeof before === 'string' ? { [first]: before, [language]: words } : { [language]: words },
  };
}

/** The words of a text in one language: where it is one string, that is the first language's. */
export function wordsOf(value: unknown, language: string, first: string): string {
  if (typeof value === 'string') return language === first ? value : '';
  return isRecord(value) ? shown(value[language]) : '';
}
