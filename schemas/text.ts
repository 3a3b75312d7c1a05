import * as z from 'zod';

export const languages = ['en', 'fr', 'es', 'ar'] as const;
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

/** The text in `language`, else in English, else in whatever there is. */
export function say(text: Text | undefined, language: string): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[language as Language] ?? text.en ?? text.fr ?? text.es ?? text.ar ?? '';
}
