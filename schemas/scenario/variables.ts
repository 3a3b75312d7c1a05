import * as z from 'zod';
import { isLanguageMap, Language, say, Text } from '../text.ts';

const Value = z.union([z.number(), z.boolean(), Text]);
type Value = z.output<typeof Value>;

const name = /^[a-z][A-Za-z0-9_]{0,31}$/;
/** A value, or several of which the seed takes one. In texts and bodies: `{{name}}`. */
export const Variables = z.record(
  z.string().regex(name),
  z.union([Value, z.strictObject({ one_of: z.array(Value).min(2).max(50) })]),
);
type Variables = z.output<typeof Variables>;

const placeholder = /\{\{\s*([^{}\s]{1,64})\s*\}\}/g;
const whole = /^\{\{\s*([^{}\s]{1,64})\s*\}\}$/;

/** Placeholders that stand for nothing, with their places. */
export function strangePlaceholders(scenario: { readonly variables?: Variables | undefined }): {
  readonly path: (string | number)[];
  readonly name: string;
}[] {
  const known = scenario.variables ?? {};
  const found: { path: (string | number)[]; name: string }[] = [];
  const look = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'string') {
      if (!value.includes('{{')) return;
      for (const [, word = ''] of value.matchAll(placeholder))
        if (!Object.hasOwn(known, word)) found.push({ path, name: word });
    } else if (Array.isArray(value)) for (const [i, item] of value.entries()) look(item, [...path, i]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) look(item, [...path, key]);
  };
  look(scenario, []);
  return found;
}

/**
 * The scenario with every placeholder replaced. `choose` takes one of several values. Within a text of one language it is the value in that
 * language; a value that is nothing but a placeholder becomes what the variable is: in a message's body a number stays a number.
 */
export function withVariables<S extends { readonly variables?: Variables | undefined }>(
  scenario: S,
  language: Language,
  choose: (name: string, count: number) => number,
): S {
  if (!scenario.variables) return scenario;
  const values = new Map<string, Value>();
  for (const [key, written] of Object.entries(scenario.variables)) {
    const several = typeof written === 'object' && 'one_of' in written ? written.one_of : undefined;
    const value = several ? several[choose(key, several.length)] : (written as Value); // the other branch
    if (value !== undefined) values.set(key, value);
  }
  const inWords = (value: Value, spoken: Language): string =>
    typeof value === 'string' || typeof value === 'object' ? say(value, spoken) : String(value);

  function settle(value: unknown, spoken: Language, inText: boolean, inBody: boolean): unknown {
    if (typeof value === 'string') {
      if (!value.includes('{{')) return value;
      const alone = values.get(whole.exec(value)?.[1] ?? '');
      if (alone !== undefined && !inText && (inBody || typeof alone === 'object')) return alone;
      return value.replaceAll(placeholder, (as, word: string) => {
        const known = values.get(word);
        return known === undefined ? as : inWords(known, spoken);
      });
    }
    if (Array.isArray(value)) return value.map((item: unknown) => settle(item, spoken, inText, inBody));
    if (typeof value !== 'object' || value === null) return value;
    const texts = isLanguageMap(value);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        texts
          ? settle(item, Language.parse(key), true, inBody)
          : settle(item, spoken, false, inBody || key === 'body' || key === 'where'),
      ]),
    );
  }
  // Only texts and values of bodies change: the shape is the same.
  return { ...(settle(scenario, language, false, false) as S), variables: Object.fromEntries(values) };
}
