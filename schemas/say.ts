import type { Language, Text } from './text.ts';

/** The languages that a text for persons may be in. */
export const languages = ['en', 'fr', 'es', 'ar'] as const;

/** The text in `language`, else in English, else in whatever there is. */
export function say(text: Text | undefined, language: string): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[language as Language] ?? text.en ?? text.fr ?? text.es ?? text.ar ?? '';
}
