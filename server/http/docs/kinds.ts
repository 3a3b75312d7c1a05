import { kinds } from '../../../schemas/kinds/index.ts';
import { type Family, families, type Kind, type When } from '../../../schemas/kinds/kind.ts';
import { type LifeName, lifecycles } from '../../../schemas/lifecycles.ts';
import { limits } from '../../../schemas/limits.ts';
import { fieldTable } from './fields.ts';
import { code, filledIn, html, link, pairs } from './html.ts';
import { span } from './lives.ts';
import type { DocsTexts } from './texts.ts';

const all: readonly Kind[] = Object.values(kinds);

/** The families that have message types, with these. */
export const familyList = (): { readonly family: Family; readonly types: readonly Kind[] }[] =>
  families
    .map((family) => ({ family, types: all.filter((kind) => kind.family === family) }))
    .filter(({ types }) => types.length > 0);

/** A link to a type's own part of the page. */
export const toKind = (texts: DocsTexts, type: string): string =>
  link(`#${type}`, `${html(texts.kinds[type]?.title ?? type)} ${code(type)}`);

/** One message type: what it is for, who sends it, what follows, its fields. */
export function kindSection(texts: DocsTexts, kind: Kind): string {
  const { docs, common, states } = texts;
  const words = texts.kinds[kind.type];
  const details = texts.details[kind.type];
  const parties = (of: Kind['from']) => html(of.map((party) => common.partyKinds[party]).join(', '));
  const types = (of: readonly string[]) => of.map((type) => toKind(texts, type)).join('; ') || html(docs.nothing);
  const remarks = [
    kind.automatic ? docs.automatic : undefined,
    kind.sensitive ? docs.sensitive : undefined,
    kind.grave ? docs.grave : undefined,
  ].filter((one) => one !== undefined);
  return `<section id="${kind.type}"><h3>${html(words?.title ?? kind.type)} ${code(kind.type)}</h3>
<p>${html([details?.purpose, details?.consequence, ...remarks].filter((one) => one !== undefined).join(' '))}</p>
${pairs([
  [docs.sends, parties(kind.from)],
  [docs.gets, parties(kind.to)],
  [docs.begins, html(kind.opens ? common.yes : docs.beginsNo)],
  [docs.answers, types(all.filter(({ replies }) => replies.includes(kind.type)).map(({ type }) => type))],
  [docs.effect, kind.effect === 'none' ? '' : html(states.effects[kind.effect])],
  [docs.answeredBy, types(kind.replies)],
  [docs.expected, answer(texts, kind)],
  [docs.receipt, kind.ackWithin ? limit(texts, kind.ackWithin) : ''],
  [docs.steps, steps(texts, kind)],
  [docs.rules, [...new Set(kind.rules)].map((rule) => ruleLink(texts, rule)).join('; ')],
  [docs.notWithin, notWithin(texts, kind)],
  [docs.reference, code(kind.ref)],
  [docs.schema, link(`/docs/schemas/${kind.type}.json`, code(`${kind.type}.json`))],
])}
<h4>${html(docs.fields)}</h4>${fieldTable(texts, kind.type, kind.body)}
<p class="top">${link('#contents', html(docs.top))}</p></section>`;
}

export const ruleLink = (texts: DocsTexts, rule: keyof DocsTexts['rules']): string =>
  link(`#${rule}`, `${code(rule)} ${html(texts.rules[rule].title)}`);

const limit = (texts: DocsTexts, name: keyof typeof limits): string =>
  `${link('#limits', html(texts.common.limits[name]))}: ${html(span(texts, limits[name]))}`;

function answer(texts: DocsTexts, kind: Kind): string {
  const { docs } = texts;
  const due = kind.answerWithin ? limit(texts, kind.answerWithin) : '';
  const day = kind.dueField === undefined ? '' : filledIn(html(docs.dueField), { field: code(kind.dueField) });
  const when = kind.answerWhen ? filledIn(html(docs.onlyWhen), { when: condition(kind.answerWhen) }) : '';
  return [due, day, due || day ? when : ''].filter((part) => part !== '').join(', ');
}

/** Keys that it never has, by the rule that says why; one that it has with a single value is among its fields. */
function notWithin(texts: DocsTexts, { never = {}, body }: Kind): string {
  const keys = Object.keys(never).filter((key) => !(key in body.shape));
  return [...new Set(keys.map((key) => never[key]))]
    .filter((rule) => rule !== undefined)
    .map(
      (rule) =>
        `${keys
          .filter((key) => never[key] === rule)
          .map(code)
          .join(' ')} (${ruleLink(texts, rule)})`,
    )
    .join('; ');
}

const condition = (when: When): string =>
  Object.entries(when)
    .map(
      ([field, value]) =>
        `${code(field)} = ${[value]
          .flat()
          .map((one) => code(String(one)))
          .join(' / ')}`,
    )
    .join(', ');

function steps(texts: DocsTexts, { steps: taken = [] }: Kind): string {
  return taken
    .map(({ life, step, when }) => {
      const words = texts.states.lives[life];
      const named: Readonly<Record<string, string>> = words.steps;
      const shown = link(`#life-${life}`, html(`${words.name}: ${named[step] ?? step}`));
      return when ? `${shown} (${filledIn(html(texts.docs.onlyWhen), { when: condition(when) })})` : shown;
    })
    .join('; ');
}

export const lifeNames = Object.keys(lifecycles) as LifeName[];
