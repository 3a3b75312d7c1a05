import type * as z from 'zod';
import type { kinds } from '../../schemas/kinds/index.ts';

/** The words of one field, as a page reads them whatever the kind. */
export interface FieldText {
  readonly label: string;
  /** One sentence under the label; absent where the label says enough. */
  readonly help?: string;
  /** Of a choice: a label for every value. */
  readonly options?: Readonly<Record<string, string>>;
  /** Of a group, or of a list of groups. */
  readonly fields?: Readonly<Record<string, FieldText>>;
}

/** The words of one message type, as a page reads them whatever the type. */
export interface KindText {
  readonly title: string;
  /** Two or three words for lists and buttons, as what one does. */
  readonly short: string;
  /** When to use it, one sentence. */
  readonly purpose: string;
  /** What happens when it is sent, one line. */
  readonly consequence: string;
  readonly fields: Readonly<Record<string, FieldText>>;
}

type Bare<S> =
  S extends z.ZodOptional<infer Inner> ? Bare<Inner> : S extends z.ZodArray<infer Element> ? Bare<Element> : S;
interface Words {
  readonly label: string;
  readonly help?: string;
}
type WordsOf<S> =
  S extends z.ZodObject<infer Shape>
    ? Words & { readonly fields: { readonly [F in keyof Shape]: WordsOf<Bare<Shape[F]>> } }
    : S extends z.ZodEnum<infer Values>
      ? Words & { readonly options: { readonly [V in keyof Values & string]: string } }
      : Words;
/** The words of the fields of a group: what a shared part of a body (a person) must have. */
export type FieldsOf<S> =
  S extends z.ZodObject<infer Shape> ? { readonly [F in keyof Shape]: WordsOf<Bare<Shape[F]>> } : never;

/** The words of all kinds: a kind, a field or a value without words, or words for what does not exist, do not compile. */
export type KindTexts = {
  readonly [T in keyof typeof kinds]: Omit<KindText, 'fields'> & {
    readonly fields: FieldsOf<(typeof kinds)[T]['body']>;
  };
};
