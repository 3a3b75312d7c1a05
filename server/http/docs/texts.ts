import { readFieldTexts } from '../../../clients/i18n/families.ts';
import type { KindDetail } from '../../../clients/i18n/kinds-type.ts';
import type { Offered } from '../../../clients/i18n/languages.ts';
import { type Catalogue, readTexts, type Texts } from '../../../clients/i18n/load.ts';
import { families } from '../../../schemas/kinds/kind.ts';

/** The words of the reference in one language. */
export interface DocsTexts {
  readonly language: Offered;
  readonly docs: { readonly [K in keyof Texts['docs']]: string };
  readonly kinds: Catalogue['kinds'];
  readonly details: Readonly<Record<string, KindDetail>>;
  readonly common: Catalogue['common'];
  readonly rules: Catalogue['rules'];
  readonly states: Catalogue['states'];
  readonly problems: Catalogue['problems'];
}

/** Reads them, from the same files as the pages. */
export async function docsTexts(language: Offered): Promise<DocsTexts> {
  // A namespace is of the type that `load.ts` declares for it.
  const read = async <N extends keyof DocsTexts>(name: N & ('docs' | keyof Catalogue)) =>
    (await readTexts(language, name)) as DocsTexts[N];
  const details = await Promise.all(families.map((family) => readFieldTexts(language, family)));
  return {
    language,
    docs: await read('docs'),
    kinds: await read('kinds'),
    details: Object.assign({}, ...details.map((one) => one.default)),
    common: await read('common'),
    rules: await read('rules'),
    states: await read('states'),
    problems: await read('problems'),
  };
}
