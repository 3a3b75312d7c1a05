import { directionOf } from '../../../clients/i18n/languages.ts';
import {
  chanceFrom,
  type FictionCountry,
  type FictionFile,
  fictionCountries,
  fictionFile,
  flavours,
} from '../../../schemas/fiction/index.ts';
import { html, link, pairs, sheet } from './html.ts';
import { languageSwitch } from './page.ts';
import type { DocsTexts } from './texts.ts';

/** One invented person: a function of the number and the country. */
export const inventedFile = (seed: number, country: FictionCountry | undefined): FictionFile =>
  fictionFile(chanceFrom(seed), country);

/** The largest number that the page asks for; after it, the first comes again. */
export const lastSeed = 999_999_999;

/** A page with one of them and the way to the next: nothing runs in the browser and nothing is kept. */
export function inventedPage(texts: DocsTexts, seed: number, country: FictionCountry | undefined): string {
  const { docs, language } = texts;
  const file = inventedFile(seed, country);
  const query = (next: number): string =>
    `?lang=${language}&seed=${next}${country === undefined ? '' : `&country=${country}`}`;
  const lines = (text: string) => `<pre dir="ltr">${html(text)}</pre>`;
  const option = (value: string, shown: string) =>
    `<option value="${value}"${value === (country ?? '') ? ' selected' : ''}>${html(shown)}</option>`;
  const body = `<h1>${html(docs.inventedTitle)}</h1><p>${html(docs.inventedHelp)}</p>
${languageSwitch(texts, '/docs/invented', query(seed).replace(`?lang=${language}`, ''))}
<form action="/docs/invented"><input type="hidden" name="lang" value="${language}">
<label>${html(docs.country)}<select name="country">${[
    option('', docs.anyCountry),
    ...fictionCountries.map((code) => option(code, `${flavours[code].name} (${code})`)),
  ].join('')}</select></label>
<label>${html(docs.seedNumber)}<input name="seed" type="number" min="0" max="${lastSeed}" value="${seed}" required></label>
<button>${html(docs.show)}</button></form>
<p>${link(`/docs/invented${query(seed < lastSeed ? seed + 1 : 0)}`, `<strong>${html(docs.another)}</strong>`)}</p>
${pairs([
  [docs.familyName, html(file.familyName)],
  [docs.forenames, html(file.forenames)],
  [docs.sex, html(file.sex)],
  [docs.born, html(file.born)],
  [docs.placeOfBirth, html(file.placeOfBirth)],
  [docs.country, html(`${flavours[file.country].name} (${file.country}, ${flavours[file.country].alpha3})`)],
  [docs.documentNumber, html(file.documentNumber)],
  [docs.expires, html(file.expires)],
  [docs.passport, lines(file.passport)],
  [docs.card, lines(file.card)],
  [docs.address, html(file.address)],
  [docs.phone, html(file.phone)],
  [docs.mail, html(file.mail)],
  [docs.handle, html(file.handle)],
  [docs.ipv4, html(file.ipv4)],
  [docs.ipv6, html(file.ipv6)],
  [docs.plate, html(file.plate)],
  [docs.flight, html(file.flight)],
  [docs.fileReference, html(file.reference)],
  [docs.gridSquare, html(file.gridSquare)],
  [docs.amount, html(file.amount)],
])}
<p>${link(`/docs/invented.json${query(seed).replace(`lang=${language}&`, '')}`, html(docs.asJson))} · ${link(`/docs?lang=${language}`, html(docs.back))}</p>`;
  return sheet({ title: docs.inventedTitle, band: docs.band, language, direction: directionOf(language), body });
}
