/** Plural forms that a language may have beside English `_one` and `_other`, as `Intl.PluralRules` names them. */
type OtherPlural = `${string}_${'zero' | 'two' | 'few' | 'many'}`;

/**
 * The shape that every language must have: the keys of the English texts, no more and no less, except further plural forms. A missing
 * key is a compile error that names it: `export const join = { ... } satisfies Like<typeof english>`.
 */
export type Like<T> = { [K in keyof T]: T[K] extends string ? string : Like<T[K]> } & { [K in OtherPlural]?: string };
