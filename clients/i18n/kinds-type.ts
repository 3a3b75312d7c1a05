import type { kinds } from '../../schemas/kinds/index.ts';
import type { Outline } from '../../schemas/kinds/outline.ts';

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

/** What one message type is called, as a page reads it whatever the type. */
export interface KindName {
  readonly title: string;
  /** Two or three words for lists and buttons, as what one does. */
  readonly short: string;
}

/** What is read of a message type where it is written or shown in full. */
export interface KindDetail {
  /** When to use it, one sentence. */
  readonly purpose: string;
  /** What happens when it is sent, one line. */
  readonly consequence: string;
  readonly fields: Readonly<Record<string, FieldText>>;
}

/** All words of one message type. */
export interface KindText extends KindName, KindDetail {}

interface Words {
  readonly label: string;
  readonly help?: string;
}
type WordsOf<O> = O extends { readonly fields: infer Fields }
  ? Words & { readonly fields: { readonly [F in keyof Fields]: WordsOf<Fields[F]> } }
  : O extends { readonly options: infer Values extends string }
    ? Words & { readonly options: Readonly<Record<Values, string>> }
    : Words;
/** The words of the fields of a group: what a shared part of a body (a person) must have. */
export type FieldsOf<S> =
  Outline<S> extends { readonly fields: infer Fields } ? { readonly [F in keyof Fields]: WordsOf<Fields[F]> } : never;

/** The words of all kinds: a kind, a field or a value without words, or words for what does not exist, do not compile. */
export type KindTexts = {
  readonly [T in keyof typeof kinds]: Omit<KindText, 'fields'> & {
    readonly fields: FieldsOf<(typeof kinds)[T]['body']>;
  };
};

/** The words of some of the types: a language has a file for each larger family. */
export type TextsOf<T extends keyof KindTexts> = Pick<KindTexts, T>;
