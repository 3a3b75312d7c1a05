import { describe, expect, it } from 'vitest';
import ar from '../../clients/i18n/ar/glossary.ts';
import en from '../../clients/i18n/en/glossary.ts';
import es from '../../clients/i18n/es/glossary.ts';
import fr from '../../clients/i18n/fr/glossary.ts';
import { stretchesOf, type Terms } from '../../clients/web/desk/terms.ts';

const termsIn = (texts: string[], terms: Terms = en.terms) =>
  stretchesOf(texts, terms).map((text) => text.flatMap(({ term }) => term ?? []));

describe('the words of the glossary in what is read', () => {
  it('are marked where they first stand, and not at every repetition', () => {
    expect(termsIn(['A hit is no proof. A hit is a lead.', 'Another hit, and a diffusion.'])).toEqual([
      ['hit'],
      ['diffusion'],
    ]);
  });

  it('are whole words, in any case and in the plural, and the longest that fits', () => {
    expect(termsIn(['White paper, hitherto.'])).toEqual([[]]);
    expect(termsIn(['Hits'])).toEqual([['hit']]);
    expect(termsIn(['A request for information about a notice'])).toEqual([['request', 'notice']]);
  });

  it('leave every letter of the text where it was', () => {
    for (const { terms } of [en, fr, es, ar]) {
      const texts = Object.values(terms).map(({ means }) => means);
      const cut = stretchesOf(texts, terms).map((text) => text.map((one) => one.text).join(''));
      expect(cut).toEqual(texts);
    }
  });

  it('are found in each language, but for what everybody knows and what has a second meaning', () => {
    const unmarked = ['bureau', 'exercise', 'surrender', 'transit', 'addendum', 'purge'];
    for (const { terms } of [en, fr, es, ar])
      for (const [key, { term }] of Object.entries(terms))
        expect(termsIn([term], terms)[0], term).toEqual(unmarked.includes(key) ? [] : [key]);
    expect(termsIn(['وصل الإشعار اليوم.'], ar.terms)).toEqual([['notice']]);
    expect(termsIn(['من وقت التسليم'], ar.terms)).toEqual([[]]);
  });
});
