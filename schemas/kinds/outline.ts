import type * as z from 'zod';

type Bare<S> =
  S extends z.ZodOptional<infer Inner> ? Bare<Inner> : S extends z.ZodArray<infer Element> ? Bare<Element> : S;

/**
 * The fields of a body and the values of its choices as a type without the schema library: what a text catalogue must have words for.
 * Lists and optional fields are as their elements.
 */
export type Outline<S> =
  Bare<S> extends z.ZodObject<infer Shape>
    ? { readonly fields: { readonly [F in keyof Shape]: Outline<Shape[F]> } }
    : Bare<S> extends z.ZodEnum<infer Values>
      ? { readonly options: keyof Values & string }
      : { readonly leaf: true };
