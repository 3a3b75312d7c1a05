import { directionOf, languageNames, offered } from '../../../clients/i18n/languages.ts';
import { commandTypes, staffCommandTypes } from '../../../schemas/command.ts';
import { eventTypes } from '../../../schemas/event.ts';
import { problemCodes } from '../../../schemas/problem.ts';
import { ruleIds } from '../../../schemas/rules.ts';
import { closeCodes, subprotocol, wsPath } from '../../../schemas/wire.ts';
import type { Route } from '../openapi.ts';
import { code, filledIn, html, link, list, sheet } from './html.ts';
import { familyList, kindSection, lifeNames, toKind } from './kinds.ts';
import { lifeSection, limitTable } from './lives.ts';
import type { DocsTexts } from './texts.ts';

/** The whole reference as one page, from the registry and the texts alone: a new kind, rule, command or route is in it by itself. */
export function docsPage(texts: DocsTexts, routes: readonly Route[]): string {
  const { docs, common, states } = texts;
  const part = (id: string, title: string, body: string) =>
    `<section id="${id}"><h2>${html(title)}</h2>${body}</section>`;
  const families = familyList();
  const body = `<h1>${html(docs.title)}</h1><p>${html(docs.intro)}</p>
${languageSwitch(texts, '/docs')}
<nav id="contents" aria-label="${html(docs.contents)}"><h2>${html(docs.contents)}</h2><ul>
${families
  .map(
    ({ family, types }) =>
      `<li>${link(`#family-${family}`, html(common.families[family]))}<ul class="many">${types
        .map(({ type }) => `<li>${toKind(texts, type)}</li>`)
        .join('')}</ul></li>`,
  )
  .join('\n')}
<li>${link('#lives', html(docs.lives))}${list(lifeNames.map((life) => link(`#life-${life}`, html(states.lives[life].name))))}</li>
<li>${link('#limits', html(docs.limitsTitle))}</li><li>${link('#rules', html(docs.rulesTitle))}</li>
<li>${link('#machine', html(docs.machine))}</li><li>${link('#lists', html(docs.lists))}</li></ul></nav>
${part('machine', docs.machine, machine(texts))}
${families
  .map(
    ({ family, types }) =>
      `<section class="family" id="family-${family}"><h2>${html(common.families[family])}</h2>
${types.map((kind) => kindSection(texts, kind)).join('\n')}</section>`,
  )
  .join('\n')}
${part('lives', docs.lives, `<p>${html(docs.livesHelp)}</p>${lifeNames.map((life) => lifeSection(texts, life)).join('')}`)}
${part('limits', docs.limitsTitle, `<p>${html(docs.limitsHelp)}</p>${limitTable(texts)}`)}
${part('rules', docs.rulesTitle, guide(texts))}
${part('lists', docs.lists, lists(texts, routes))}`;
  return sheet({
    title: docs.title,
    band: docs.band,
    language: texts.language,
    direction: directionOf(texts.language),
    body,
  });
}

/** The same page in another language; each language names itself. */
export const languageSwitch = ({ docs, language }: DocsTexts, path: string, rest = ''): string =>
  `<nav aria-label="${html(docs.language)}"><p>${html(docs.language)}: ${offered
    .map((one) =>
      one === language
        ? `<strong lang="${one}">${languageNames[one]}</strong>`
        : `<a hreflang="${one}" lang="${one}" href="${html(`${path}?lang=${one}${rest}`)}">${languageNames[one]}</a>`,
    )
    .join(' · ')}</p></nav>`;

const guide = ({ rules }: DocsTexts): string =>
  `<dl>${ruleIds
    .map((id) => `<dt id="${id}">${code(id)} ${html(rules[id].title)}</dt><dd>${html(rules[id].text)}</dd>`)
    .join('')}</dl>`;

function machine({ docs, language }: DocsTexts): string {
  const words = { path: code(wsPath), protocol: code(subprotocol), join: code('POST /api/v1/join') };
  return `<p>${filledIn(html(docs.machineHelp), words)}</p><ul>${[
    ['/docs/asyncapi.json', docs.asyncapi],
    ['/docs/openapi.json', docs.openapi],
    ['/docs/schemas/messages.json', docs.oneSchema],
    ['/docs/schemas/index.json', docs.allSchemas],
    [`/docs/invented?lang=${language}`, docs.invented],
  ]
    .map(([to = '', shown = '']) => `<li>${link(to, html(shown))}</li>`)
    .join('')}</ul>`;
}

function lists({ docs }: DocsTexts, routes: readonly Route[]): string {
  const named = (title: string, items: readonly string[]) => `<h3>${html(title)}</h3>${list(items)}`;
  const schema = (name: string) => link(`/docs/schemas/${name}.json`, code(name));
  return [
    named(docs.frames, ['client-frame', 'hub-frame', 'entry'].map(schema)),
    named(docs.commands, commandTypes.filter((type) => !staffCommandTypes.has(type)).map(code)),
    named(docs.staff, [...staffCommandTypes].map(code)),
    named(docs.events, eventTypes.map(code)),
    named(
      docs.routes,
      routes.map(({ method, url }) => code(`${method} ${url}`)),
    ),
    named(docs.problems, problemCodes.map(code)),
    named(
      docs.closing,
      Object.entries(closeCodes).map(([name, number]) => `${number} ${code(name)}`),
    ),
  ].join('');
}
