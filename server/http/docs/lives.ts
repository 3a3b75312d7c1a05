import { localeOf } from '../../../clients/i18n/languages.ts';
import { type LifeName, type LifeStep, lifecycles } from '../../../schemas/lifecycles.ts';
import { limits } from '../../../schemas/limits.ts';
import type { Urgency } from '../../../schemas/message.ts';
import { code, html, table } from './html.ts';
import { lifePicture } from './picture.ts';
import type { DocsTexts } from './texts.ts';

/** The table of one life cycle, step by step. */
export function lifeSection(texts: DocsTexts, life: LifeName): string {
  const { docs, common, states } = texts;
  const words: {
    readonly name: string;
    readonly states: Readonly<Record<string, string>>;
    readonly steps: Readonly<Record<string, string>>;
  } = states.lives[life];
  const state = (name: string) => html(name === '' ? docs.start : (words.states[name] ?? name));
  const who = ({ by, also = [] }: LifeStep): string => {
    const first = typeof by === 'string' ? [docs[by]] : by.map((party) => common.partyKinds[party]);
    return html([...first, ...also.map((party) => common.partyKinds[party])].join(', '));
  };
  const rows = Object.entries(lifecycles[life].steps as Readonly<Record<string, LifeStep>>).map(([name, step]) => [
    `${html(words.steps[name] ?? name)} ${code(name)}`,
    step.from.map(state).join(', '),
    step.to === undefined ? html(docs.stays) : state(step.to),
    who(step),
    `<a href="#${step.rule}">${step.rule}</a>`,
  ]);
  return `<section id="life-${life}"><h3>${html(words.name)} ${code(life)}</h3><div class="wide" role="region" aria-label="${html(words.name)}" tabindex="0">${lifePicture(lifecycles[life], { ...words, start: docs.start }, false)}</div>${table(
    `${docs.lives}: ${words.name}`,
    [docs.step, docs.from, docs.to, docs.by, docs.rules],
    rows,
  )}</section>`;
}

/** All limits, by urgency. */
export function limitTable(texts: DocsTexts): string {
  const { docs, common } = texts;
  const urgencies: readonly Urgency[] = ['flash', 'urgent', 'routine'];
  const rows = Object.entries(limits).map(([name, row]) => [
    html(common.limits[name as keyof typeof limits]), // its own keys
    ...urgencies.map((urgency) => html(lasting(texts, row[urgency]))),
  ]);
  return table(docs.limitsTitle, [docs.limitsTitle, ...urgencies.map((urgency) => common.urgency[urgency])], rows);
}

/** A limit in words: one length, or one for each urgency. */
export function span(texts: DocsTexts, row: Readonly<Record<Urgency, number>>): string {
  const lengths = Object.entries(row).map(([urgency, ms]) => [
    texts.common.urgency[urgency as Urgency],
    lasting(texts, ms),
  ]);
  const [first] = lengths;
  if (first && lengths.every(([, length]) => length === first[1])) return first[1] ?? '';
  return lengths.map(([urgency, length]) => `${length} (${urgency})`).join(', ');
}

const units = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
] as const;

function lasting({ language }: DocsTexts, ms: number): string {
  const [size, unit] = units.find(([length]) => ms >= length && ms % length === 0) ?? units[2];
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' }).format(ms / size);
}
