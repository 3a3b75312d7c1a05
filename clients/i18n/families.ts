import type { Family } from '../../schemas/kinds/kind.ts';
import type { KindDetail, KindName, KindText } from './kinds-type.ts';
import type { Offered } from './languages.ts';

/*
 * The words of message types in two parts: the names of all, which lists and buttons show, and the words of their fields, a family at a
 * time. A language writes both in one place (`kinds.ts`); the build of the pages divides it (`clients/web/build/families.ts`).
 */

/** The words of message types beyond their names, by type. */
export type FieldTexts = Readonly<Record<string, KindDetail>>;

const whole: Readonly<Record<Offered, () => Promise<{ readonly default: Readonly<Record<string, KindText>> }>>> = {
  en: () => import('./en/kinds.ts'),
  fr: () => import('./fr/kinds.ts'),
  es: () => import('./es/kinds.ts'),
  ar: () => import('./ar/kinds.ts'),
};

/** The names of all types. */
export async function readNames(language: Offered): Promise<{ readonly default: Readonly<Record<string, KindName>> }> {
  const kinds = (await whole[language]()).default;
  const names = Object.entries(kinds).map(([type, { title, short }]) => [type, { title, short }] as const);
  return { default: Object.fromEntries(names) };
}

/** The words of the fields of a family, of other families too where that costs nothing. */
export async function readFieldTexts(language: Offered, _family: Family): Promise<{ readonly default: FieldTexts }> {
  const kinds = (await whole[language]()).default;
  return {
    default: Object.fromEntries(
      Object.entries(kinds).map(([type, { purpose, consequence, fields }]) => [type, { purpose, consequence, fields }]),
    ),
  };
}
