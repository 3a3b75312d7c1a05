import { isRecord } from '../../../schemas/yaml/values.ts';

/** A text of a file, in a language or the nearest; empty if there is none. A file that is being written may hold anything. */
export function wordsIn(text: unknown, language: string): string {
  if (typeof text === 'string') return text;
  if (!isRecord(text)) return '';
  const found = [text[language], text['en'], ...Object.values(text)].find((one) => typeof one === 'string');
  return typeof found === 'string' ? found : '';
}
