import type { Plugin } from 'vite';
import { type Family, families } from '../../../schemas/kinds/kind.ts';
import { routings } from '../../../schemas/kinds/routing.ts';
import { readFieldTexts, readNames } from '../../i18n/families.ts';
import { type Offered, offered } from '../../i18n/languages.ts';
import { type Divided, later } from '../../i18n/later.ts';
import { readTexts } from '../../i18n/load.ts';
import { readForms } from '../forms/read.ts';

/*
 * What is written about message types in one place each (the registry, the words of a language) reaches a page in parts: routing and names
 * of all at once; fields and their words a family at a time, as plain data. The modules that read them are replaced by ones that fetch the
 * parts; without this plugin (tests, `vite dev`) they give the whole. Nothing is listed here: a new type is in its part by itself.
 */
const parted = [
  'schemas/kinds/routing.ts',
  'clients/i18n/families.ts',
  'clients/i18n/parts.ts',
  'clients/web/forms/read.ts',
] as const;
const divisible = Object.keys(later) as Divided[];
/** The catalogues that are divided, in every language. */
const catalogues = new RegExp(`/clients/i18n/(${offered.join('|')})/(${divisible.join('|')})\\.ts$`);
const mark = 'liaison-part:';

export function divided(): Plugin {
  return {
    name: 'liaison-families',
    apply: 'build',
    resolveId: (id) => (id.startsWith(mark) ? `\0${id}` : undefined),
    async load(id) {
      const module = parted.find((one) => id.endsWith(`/${one}`));
      if (module) return fetching[module];
      const [, language, name] = catalogues.exec(id) ?? [];
      if (language && name) return plainModule(await partOf(language as Offered, name as Divided, false));
      if (!id.startsWith(`\0${mark}`)) return undefined;
      const [what, ...of] = id.slice(mark.length + 1).split('/');
      return plainModule(await dataOf(what, of));
    },
  };
}

const plainModule = (data: object): string => `export default ${JSON.stringify(data)};`;

/** `form/<family>`, `names/<language>`, `words/<language>/<family>`, `later/<language>/<catalogue>`. */
async function dataOf(what: string | undefined, [first, second]: readonly string[]): Promise<object> {
  if (what === 'form') return inFamily(first, await readForms(first as Family));
  if (what === 'names') return (await readNames(first as Offered)).default;
  if (what === 'later') return partOf(first as Offered, second as Divided, true);
  return inFamily(second, (await readFieldTexts(first as Offered, second as Family)).default);
}

const inFamily = (family: string | undefined, all: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(routings.filter((one) => one.family === family).map(({ type }) => [type, all[type]]));

/** A catalogue's groups that are needed later, or the others. */
async function partOf(language: Offered, name: Divided, rest: boolean): Promise<object> {
  const groups: readonly string[] = later[name];
  const whole = Object.entries(await readTexts(language, name));
  return Object.fromEntries(whole.filter(([group]) => groups.includes(group) === rest));
}

/** An object whose values fetch a part each. */
const fetchers = (names: readonly string[], part: (name: string) => string): string =>
  `{${names.map((name) => `${JSON.stringify(name)}: ${part(name)}`).join(', ')}}`;
const fetcher = (part: string): string => `() => import('${mark}${part}')`;
/** Only what a `Routing` has: bodies, checks and what only the hub asks stay behind. */
const plain = routings.map((routing) => ({
  ...routing,
  body: undefined,
  check: undefined,
  scope: undefined,
  rules: undefined,
}));
/** The value that most types have of each key, for what each type has; written once. */
const usual = Object.fromEntries(
  Object.entries(plain[0] ?? {})
    .filter(([key]) => plain.every((one) => one[key as keyof typeof one] !== undefined))
    .map(([key]) => [key, mostFrequent(plain.map((one) => one[key as keyof typeof one]))]),
);
const unusual = plain.map((one) =>
  Object.fromEntries(Object.entries(one).filter(([key, value]) => !same(value, usual[key]))),
);

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
function mostFrequent(values: readonly unknown[]): unknown {
  const often = (value: unknown) => values.filter((one) => same(one, value)).length;
  return values.toSorted((one, other) => often(other) - often(one))[0];
}

const fetching: Readonly<Record<(typeof parted)[number], string>> = {
  'schemas/kinds/routing.ts': `
    const usual = ${JSON.stringify(usual)};
    export const routings = ${JSON.stringify(unusual)}.map((one) => ({ ...usual, ...one }));
    const byType = new Map(routings.map((routing) => [routing.type, routing]));
    export const routingOf = (type) => byType.get(type);`,
  'clients/web/forms/read.ts': `
    const forms = ${fetchers(families, (family) => fetcher(`form/${family}`))};
    export const readForms = async (family) => (await forms[family]()).default;`,
  'clients/i18n/parts.ts': `
    const parts = ${fetchers(offered, (language) => fetchers(divisible, (name) => fetcher(`later/${language}/${name}`)))};
    export const readLater = (language, name) => parts[language][name]();`,
  'clients/i18n/families.ts': `
    const names = ${fetchers(offered, (language) => fetcher(`names/${language}`))};
    const words = ${fetchers(offered, (language) => fetchers(families, (family) => fetcher(`words/${language}/${family}`)))};
    export const readNames = (language) => names[language]();
    export const readFieldTexts = (language, family) => words[language][family]();`,
};
