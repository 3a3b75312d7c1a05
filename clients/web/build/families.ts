import type { Plugin } from 'vite';
import { type Family, families } from '../../../schemas/kinds/kind.ts';
import { routings } from '../../../schemas/kinds/routing.ts';
import { readFieldTexts, readNames } from '../../i18n/families.ts';
import { type Offered, offered } from '../../i18n/languages.ts';
import { readForms } from '../forms/read.ts';

/*
 * What is written about message types in one place each (the registry, the words of a language) reaches a page in parts: routing and names
 * of all at once; fields and their words a family at a time, as plain data. The modules that read them are replaced by ones that fetch the
 * parts; without this plugin (tests, `vite dev`) they give the whole. Nothing is listed here: a new type is in its part by itself.
 */
const parted = ['schemas/kinds/routing.ts', 'clients/i18n/families.ts', 'clients/web/forms/read.ts'] as const;
const mark = 'liaison-part:';

export function divided(): Plugin {
  return {
    name: 'liaison-families',
    apply: 'build',
    resolveId: (id) => (id.startsWith(mark) ? `\0${id}` : undefined),
    async load(id) {
      const module = parted.find((one) => id.endsWith(`/${one}`));
      if (module) return fetching[module];
      if (!id.startsWith(`\0${mark}`)) return undefined;
      const [what, ...of] = id.slice(mark.length + 1).split('/');
      return `export default ${JSON.stringify(await dataOf(what, of))};`;
    },
  };
}

/** `form/<family>`, `names/<language>`, `words/<language>/<family>`. */
async function dataOf(what: string | undefined, [first, second]: readonly string[]): Promise<object> {
  if (what === 'form') return inFamily(first, await readForms(first as Family));
  if (what === 'names') return (await readNames(first as Offered)).default;
  return inFamily(second, (await readFieldTexts(first as Offered, second as Family)).default);
}

const inFamily = (family: string | undefined, all: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(routings.filter((one) => one.family === family).map(({ type }) => [type, all[type]]));

/** An object whose values fetch a part each. */
const fetchers = (names: readonly string[], part: (name: string) => string): string =>
  `{${names.map((name) => `${JSON.stringify(name)}: ${part(name)}`).join(', ')}}`;
const fetcher = (part: string): string => `() => import('${mark}${part}')`;
/** Only what is data: bodies and checks stay behind. */
const plain = routings.map((routing) => ({ ...routing, body: undefined, check: undefined }));

const fetching: Readonly<Record<(typeof parted)[number], string>> = {
  'schemas/kinds/routing.ts': `
    export const routings = ${JSON.stringify(plain)};
    const byType = new Map(routings.map((routing) => [routing.type, routing]));
    export const routingOf = (type) => byType.get(type);`,
  'clients/web/forms/read.ts': `
    const forms = ${fetchers(families, (family) => fetcher(`form/${family}`))};
    export const readForms = async (family) => (await forms[family]()).default;`,
  'clients/i18n/families.ts': `
    const names = ${fetchers(offered, (language) => fetcher(`names/${language}`))};
    const words = ${fetchers(offered, (language) => fetchers(families, (family) => fetcher(`words/${language}/${family}`)))};
    export const readNames = (language) => names[language]();
    export const readFieldTexts = (language, family) => words[language][family]();`,
};
