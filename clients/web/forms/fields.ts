import type { Hints } from '../../../schemas/kinds/fields.ts';

/** How a field is entered. */
export type Entry =
  | 'line'
  | 'textarea'
  | 'number'
  | 'choice'
  | 'choices'
  | 'yesNo'
  | 'date'
  | 'partialDate'
  | 'instant'
  | 'bureau'
  | 'country'
  | 'document'
  | 'notice'
  | 'reference'
  | 'answeredFields'
  /** A list of groups. */
  | 'groups'
  | 'fixed';

interface Named {
  readonly name: string;
  /** JSON pointer into the body. */
  readonly path: string;
  readonly optional: boolean;
}
export interface Leaf extends Named {
  readonly is: 'leaf';
  readonly entry: Entry;
  /** Several of these, at most so many; the entry is that of one. */
  readonly list?: { readonly max: number; readonly min: number };
  readonly options?: readonly string[];
  /** Of a list of groups: the fields of one, their paths within it. */
  readonly fields?: readonly Field[];
  readonly value?: unknown;
  readonly max?: number;
  readonly publication: boolean;
  readonly hints: Hints | undefined;
}
export interface Group extends Named {
  readonly is: 'group';
  readonly fields: readonly Field[];
}
export type Field = Leaf | Group;

/** Every leaf, groups opened. */
export const leavesOf = (fields: readonly Field[]): Leaf[] =>
  fields.flatMap((field) => (field.is === 'leaf' ? [field] : leavesOf(field.fields)));

/** The fields of a list's element with their paths in the whole body. */
export const fieldsAt = (fields: readonly Field[], at: string): Field[] =>
  fields.map((field) =>
    field.is === 'group'
      ? { ...field, path: at + field.path, fields: fieldsAt(field.fields, at) }
      : { ...field, path: at + field.path },
  );
