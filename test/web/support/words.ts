import common from '../../../clients/i18n/en/common.ts';
import kinds from '../../../clients/i18n/en/kinds.ts';
import type { FieldText, KindText } from '../../../clients/i18n/kinds-type.ts';

/** A text of the catalogue with its places filled in. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

const plain = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The label of a field, with or without the word that says whether it is needed. */
export const labelled = (label: string): RegExp =>
  new RegExp(`^${plain(label)}(\\s+(${plain(common.optional)}|${plain(common.neededForPublication)}))?$`, 'i');

/** At the beginning, whatever follows: a count, a time. */
export const beginning = (text: string): RegExp => new RegExp(`^${plain(text)}`);

/** A text with places, wherever it stands and whatever fills them. */
export const somewhere = (text: string): RegExp =>
  new RegExp(
    text
      .split(/\{\{\w+\}\}/)
      .map(plain)
      .join('.+'),
  );

export function kindWords(type: string): KindText {
  const found: KindText | undefined = kinds[type as keyof typeof kinds];
  if (!found) throw new Error(`No words for ${type}`);
  return found;
}

export function fieldWords(type: string, name: string): FieldText {
  const found = kindWords(type).fields?.[name];
  if (!found) throw new Error(`No words for ${name} of ${type}`);
  return found;
}
