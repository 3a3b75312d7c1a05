import { html } from './html.ts';

/** What is drawn: any of `lifecycles`. */
interface Life {
  readonly states: readonly string[];
  readonly ends: readonly string[];
  readonly steps: Readonly<
    Record<string, { readonly from: readonly string[]; readonly to?: string; readonly rule: string }>
  >;
}

/** Its words: the name of it, of the beginning, of its states and steps. */
interface Words {
  readonly name: string;
  readonly start: string;
  readonly states: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, string>>;
}

const row = 26;
const column = 30;
/** Width of a letter, generously: the picture is drawn without knowing the font. */
const letter = 7;
const slope = Math.SQRT1_2;

/**
 * A life cycle as a picture: a line for each state, in the order in which they are reached; a column for each step, with a dot where it may
 * be taken and an arrow to where it leads (a ring: it stays there). Nothing crosses, however many steps there are. `alone`: a file of its own,
 * which brings its colours; else they are those of the page around it.
 */
export function lifePicture(life: Life, words: Words, alone: boolean): string {
  const states = inOrder(life);
  const label = (state: string): string => (state === '' ? words.start : (words.states[state] ?? state));
  const steps = Object.entries(life.steps).sort(
    ([, a], [, b]) =>
      lowest(states, a.from) - lowest(states, b.from) || states.indexOf(a.to ?? '') - states.indexOf(b.to ?? ''),
  );
  const names = steps.map(([name]) => words.steps[name] ?? name);
  const left = Math.ceil(Math.max(...states.map((state) => label(state).length)) * letter) + 24;
  const top = Math.ceil(Math.max(...names.map((name) => name.length)) * letter * slope) + 20;
  const overhang = Math.ceil(
    Math.max(...names.map((name, i) => name.length * letter * slope - (names.length - i) * column), 0),
  );
  const width = left + steps.length * column + overhang + 12;
  const height = top + states.length * row + 34;
  const y = (state: string): number => top + states.indexOf(state) * row + row / 2;
  const end = left + steps.length * column;
  const centre = (i: number): number => left + i * column + column / 2;
  const sides = states.map((state) => {
    const last = life.ends.includes(state) ? ' font-weight="bold"' : '';
    return `<text x="${left - 12}" y="${y(state) + 4}" text-anchor="end"${last}>${html(label(state))}</text>`;
  });
  const lines = states.map((state) => `<path d="M${left - 6} ${y(state)}H${end}" stroke-opacity=".25"/>`);
  const heads = steps.map(([, { rule }], i) => {
    const x = centre(i);
    return `<text transform="translate(${x + 4} ${top - 6}) rotate(-45)">${html(names[i] ?? '')}</text><text x="${x}" y="${height - 14}" text-anchor="middle" font-size="9">${html(rule)}</text>`;
  });
  const told = steps
    .map(
      ([, step], i) =>
        `${names[i]}: ${step.from.map(label).join(', ')} → ${step.to === undefined ? '=' : label(step.to)}`,
    )
    .join('; ');
  const look = alone
    ? '<style>svg{color:#1a1a1a;background:#fff}@media(prefers-color-scheme:dark){svg{color:#eee;background:#1a1a1a}}</style>'
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" direction="ltr" role="img" font-family="system-ui,sans-serif" font-size="12" fill="currentColor"><title>${html(words.name)}</title><desc>${html(told)}</desc>${look}${heads.join('')}${sides.join('')}<g stroke="currentColor" stroke-width="1.5">${lines.join('')}${steps.map(([, step], i) => marks(step, centre(i), y)).join('')}</g></svg>\n`;
}

/** The dots, the line and the arrow of a step in its column. */
function marks(step: Life['steps'][string], x: number, y: (state: string) => number): string {
  const { from, to } = step;
  const stays = from.filter((state) => to === undefined || state === to);
  const others = from.filter((state) => !stays.includes(state));
  const drawn = [
    ...stays.map((state) => `<circle cx="${x}" cy="${y(state)}" r="5" fill="none"/>`),
    ...others.map((state) => `<circle cx="${x}" cy="${y(state)}" r="3.5"/>`),
  ];
  if (to !== undefined) {
    const above = others.filter((state) => y(state) < y(to)).map(y);
    const below = others.filter((state) => y(state) > y(to)).map(y);
    // Where the state itself may take the step too, the arrow ends at its ring.
    const gap = stays.length > 0 ? 6 : 1;
    if (above.length > 0) drawn.push(arrow(x, Math.min(...above), y(to) - gap, -1));
    if (below.length > 0) drawn.push(arrow(x, Math.max(...below), y(to) + gap, 1));
  }
  return drawn.join('');
}

const arrow = (x: number, from: number, to: number, side: 1 | -1): string =>
  `<path d="M${x} ${from}V${to + side * 6}"/><path d="M${x} ${to}l-4 ${side * 8}h8z" stroke="none"/>`;

/** States in the order in which steps lead to them, the beginning first; what no step leads to comes last. */
function inOrder({ states, steps }: Life): string[] {
  const found = [''];
  for (const here of found)
    for (const { from, to } of Object.values(steps))
      if (to !== undefined && from.includes(here) && !found.includes(to)) found.push(to);
  return [...found, ...states.filter((state) => !found.includes(state))];
}

const lowest = (states: readonly string[], from: readonly string[]): number =>
  Math.min(...from.map((state) => states.indexOf(state)));
