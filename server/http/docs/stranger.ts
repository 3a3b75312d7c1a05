import { directionOf, offered } from '../../../clients/i18n/languages.ts';
import { readTexts, type Texts } from '../../../clients/i18n/load.ts';
import { html, sheet } from './html.ts';

/**
 * For a browser that came by a name that is not ours: where to go instead, in every language at once, as nothing is known of who reads it.
 * Nothing of what was asked for stands in it.
 */
export async function strangerPage(): Promise<string> {
  const texts = await Promise.all(
    offered.map(async (language) => {
      const { stranger } = (await readTexts(language, 'docs')) as Texts['docs'];
      return `<section lang="${language}" dir="${directionOf(language)}"><h2>${html(stranger.title)}</h2>
<p>${html(stranger.words)}</p><p><small>${html(stranger.staff)}</small></p></section>`;
    }),
  );
  return sheet({ title: 'Liaison', band: 'EXERCISE', language: 'en', direction: 'ltr', body: texts.join('\n') });
}
