/** The languages that the pages are offered in: those whose texts are complete. Adding one: README.md of this room. */
export const offered = ['en', 'fr', 'es', 'ar'] as const;
export type Offered = (typeof offered)[number];

/** Each language in its own words, and the direction that its script runs in. */
export const languageNames: Readonly<Record<Offered, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
};

const rightToLeft: ReadonlySet<string> = new Set(['ar']);
export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.has(language) ? 'rtl' : 'ltr');

/** What `Intl` is asked for numbers and lengths of time: Latin digits in every language, as on the wire and in every reference. */
export const localeOf = (language: string): string => `${language}-u-nu-latn`;

/** Days, hours and minutes where there is no room for their words. */
export const unitSigns: Readonly<Record<Offered, { readonly d: string; readonly h: string; readonly min: string }>> = {
  en: { d: 'd', h: 'h', min: 'min' },
  fr: { d: 'j', h: 'h', min: 'min' },
  es: { d: 'd', h: 'h', min: 'min' },
  ar: { d: 'ي', h: 'س', min: 'د' },
};

/** The first of the wished languages that is offered, in the order of the wishes; `fr-CA` wishes for `fr`. Else English. */
export function chooseLanguage(wishes: readonly string[]): Offered {
  for (const wish of wishes) {
    const base = wish.toLowerCase().split('-')[0];
    const found = offered.find((language) => language === base);
    if (found) return found;
  }
  return 'en';
}
