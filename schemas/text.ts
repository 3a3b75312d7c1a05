import * as z from 'zod';

import { languages, say } from './say.ts';

export { languages, say } from './say.ts';
export type Language = (typeof languages)[number];
export const Language = z.enum(languages);

/** A text for persons: one string, or one string per language. Logged whole, so that changing the language changes it at once. */
export const Text = z.union([
  z.string().min(1).max(8000),
  z
    .strictObject({
      en: z.string().min(1).max(8000).optional(),
      fr: z.string().min(1).max(8000).optional(),
      es: z.string().min(1).max(8000).optional(),
      ar: z.string().min(1).max(8000).optional(),
    })
    .refine((map) => Object.keys(map).length > 0, 'a text needs at least one language'),
]);
export type Text = z.output<typeof Text>;

/** One string per language, and nothing else: what an author may write in a message's body in place of a string. */
export function isLanguageMap(value: unknown): value is Partial<Record<Language, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 && entries.every(([key, text]) => Language.safeParse(key).success && typeof text === 'string')
  );
}

/** A message's body as its author wrote it, in one language: each language map becomes a string, everything else is kept. */
export function localise(value: unknown, language: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => localise(item, language));
  if (typeof value !== 'object' || value === null) return value;
  if (isLanguageMap(value)) return say(value, language);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localise(item, language)]));
}
