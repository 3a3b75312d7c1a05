import type { Spelling } from './spelling.ts';
import { plain } from './words.ts';

const LANGUAGES = ['en', 'fr', 'es', 'ar'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Names that the platform does not give, or gives only with an addition: former ones, parts, short forms. */
const MORE_NAMES = `
  America, Britain, Great Britain, England, Scotland, Wales, Northern Ireland, Holland, Russia, Soviet Union, Yugoslavia, Czech Republic,
  Czechoslovakia, Turkey, Persia, Burma, Myanmar, Siam, Ceylon, Swaziland, Macedonia, Ivory Coast, Cape Verde, East Timor, Zaire,
  Rhodesia, Upper Volta, Congo, Kinshasa, Brazzaville, South Korea, North Korea, Korea, Palestine, Falklands, Vatican, Amérique,
  Grande-Bretagne, Angleterre, Écosse, Pays de Galles, Irlande du Nord, Hollande, Union soviétique, Yougoslavie, République tchèque,
  Perse, Birmanie, Macédoine, Cap-Vert, Timor oriental, Corée, Île Maurice, Estados Unidos, Gran Bretaña, Inglaterra, Escocia,
  País de Gales, Irlanda del Norte, Holanda, Unión Soviética, República Checa, Turquía, Birmania, Costa de Marfil, Corea,
  أمريكا, بريطانيا, إنجلترا, اسكتلندا, هولندا, بورما, كوريا, أميركا, إنكلترا, الإمارات, السعودية, روسيا`;

/** Abbreviations, in capitals; some of them are words as well. */
const SHORT_NAMES = 'UK, UAE, EEUU, USSR, URSS, RDC';
const SHORT_WORDS = 'US, USA, GB, EAU';

/** Names that are ordinary words or forenames too: they count only with a capital. */
const ORDINARY_WORDS = new Set(
  plain(
    `argentine bermuda bermudas bermudes brazil canada catar chad chile chili china chine cuba dominica dominique ecosse equateur
     granada grenada grenade guadalupe guernsey guinea guinee inde iran japan jersey jordan malta malte mauricio maurice morocco
     panama perse salvador sark suede turkey wales`,
  ).split(' '),
);
/** "Meeting" and "financial": as words they are everywhere. */
const NEVER = new Set(['reunion', 'la reunion', plain('مالي')]);

/** Codes that ISO 3166 will never give to a country: what the invented ones are made of. */
export const isUserAssigned = (code: string): boolean => /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)[A-Z]?$/.test(code);

/**
 * Names of real countries in the four languages, each in its `plain` form, and how it must be written to be meant. The
 * platform knows them (some 900); without `Intl.DisplayNames` only the short list here is left.
 */
export function countryNames(): Map<string, Spelling> {
  const names = new Map<string, Spelling>();
  const add = (name: string): void => {
    const key = plain(name);
    if (key.replaceAll(' ', '').length < 4 || !/\S\S/.test(key) || NEVER.has(key)) return;
    names.set(key, ORDINARY_WORDS.has(key) ? 'capital' : 'anyCase');
  };
  for (const name of [...platformNames(), ...MORE_NAMES.split(',')]) for (const form of formsOf(name)) add(form);
  for (const name of SHORT_NAMES.split(', ')) names.set(plain(name), 'capitals');
  for (const name of SHORT_WORDS.split(', ')) names.set(plain(name), 'capitalsInProse');
  return names;
}

function platformNames(): Set<string> {
  const names = new Set<string>();
  if (typeof Intl === 'undefined' || !('DisplayNames' in Intl)) return names;
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none', style });
      for (const first of LETTERS) {
        for (const second of LETTERS) {
          const code = first + second;
          const name = isUserAssigned(code) && code !== 'XK' ? undefined : regions.of(code);
          if (name) names.add(name);
        }
      }
    }
  }
  return names;
}

/** As the platform gives it, without what stands in brackets, and with "and" and "Saint" written out. */
function formsOf(name: string): Iterable<string> {
  if (!/[(&]|St\./.test(name)) return [name];
  const bare = name.replace(/\s*\([^)]*\)/, '');
  return new Set([name, bare, ...['and', 'et', 'y'].map((and) => bare.replace('&', and).replace(/\bSt\./g, 'Saint'))]);
}
