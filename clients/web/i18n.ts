import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Family } from '../../schemas/kinds/kind.ts';
import type { FieldTexts } from '../i18n/families.ts';
import { chooseLanguage, directionOf, type Offered, offered } from '../i18n/languages.ts';
import { isDivided, laterOf } from '../i18n/later.ts';
import { type Catalogue, fieldTextsOf, isNamespace, type Namespace, readTexts, type Texts } from '../i18n/load.ts';
import { isString, keep, kept } from './keep.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Texts;
  }
}

/** The texts come from this server, one language at a time, each namespace as a file of its own. */
const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, callback) => {
    const chosen = chooseLanguage([language]);
    if (!isNamespace(namespace)) return callback(new Error(`No texts called ${namespace}`), null);
    readTexts(chosen, namespace).then(
      (texts) => callback(null, spaced(texts, chosen)),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

/** French puts a space before its double signs, and no line may break there. */
function spaced<T>(texts: T, language: string): T {
  if (language !== 'fr') return texts;
  if (typeof texts === 'string') return texts.replaceAll(/ (?=[:;?!»])|(?<=«) /g, '\u00a0') as T;
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, spaced(text, language)])) as T;
}

function mark(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

/** Starts the texts of a page in the reader's language: the one kept here, else the first of the browser's that is offered. */
export async function startTexts(namespaces: readonly Namespace[]): Promise<void> {
  const chosen = chooseLanguage([kept('language', isString) ?? '', ...navigator.languages]);
  mark(chosen);
  i18next.on('languageChanged', mark);
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: chosen,
      supportedLngs: [...offered],
      fallbackLng: false,
      ns: [...namespaces],
      defaultNS: 'ui',
      // What the build took out of the desk's texts is found under the same key, once somebody has asked for it.
      fallbackNS: laterOf('desk'),
      interpolation: { escapeValue: false }, // React escapes
      react: { useSuspense: false },
    });
}

/** Changes the language of the page without loading it anew. */
export async function changeLanguage(language: Offered): Promise<void> {
  keep('language', language);
  await i18next.changeLanguage(language);
}

/** The language the page is shown in now. */
export const language = (): Offered => chooseLanguage([i18next.language]);

/** Fetches further texts that `mount` was not asked for; from then on they change with the language, too. */
export const loadTexts = (namespaces: readonly Namespace[]): Promise<void> => i18next.loadNamespaces([...namespaces]);

/**
 * The words for types, rules, problems ... in the language shown now. The page must have asked `mount` or `loadTexts` for them, and for
 * `common-later` or `states-later` where it shows what is named in `clients/i18n/later.ts`.
 */
export function catalogue<N extends keyof Catalogue>(name: N): Catalogue[N] {
  const found = bundle(name) as Catalogue[N]; // what `readTexts` read under this name
  const rest = isDivided(name) ? bundle(laterOf(name)) : undefined;
  return rest ? { ...rest, ...found } : found;
}
const bundle = (name: string): object | undefined => i18next.getResourceBundle(i18next.language, name);

/** The words of the fields of a family in the language shown now; none before somebody has asked for them (`forms/families.ts`). */
export const fieldTexts = (family: Family): FieldTexts =>
  (i18next.getResourceBundle(i18next.language, fieldTextsOf(family)) as FieldTexts | undefined) ?? {}; // what `readTexts` read under this name
