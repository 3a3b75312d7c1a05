import { flavours } from '../../../../schemas/fiction/countries.ts';
import { listedFamily, listedGiven } from '../../../../schemas/fiction/names.ts';
import { routingOf, routings } from '../../../../schemas/kinds/routing.ts';
import type { Edit } from '../../../../schemas/yaml/edit.ts';
import { isRecord, type Path, valueAt } from '../../../../schemas/yaml/values.ts';
import { idOf, idsAt, itemsAt, shown } from './form.ts';

/*
 * What the form adds: small, without a mistake, and with the next free id, so that it can be played at once and changed afterwards.
 * `words` stands where its author has something to say.
 */

type Item = Record<string, unknown>;

/** An id that none of a list has: where they are numbered, the next number; else the wish, with a number if it is taken. */
export function freeId(wish: string, taken: readonly string[]): string {
  const [head = wish] = wish.split('-');
  const numbered = taken.flatMap((id) => {
    const found = new RegExp(`^(${head}-?)([1-9]\\d{0,5})$`).exec(id);
    return found ? [{ before: found[1] ?? '', number: Number(found[2]) }] : [];
  });
  const last = numbered.sort((a, b) => a.number - b.number).at(-1);
  if (last && wish === `${head}-new`) return `${last.before}${last.number + 1}`;
  let id = wish;
  for (let n = 2; taken.includes(id); n += 1) id = `${wish}-${n}`;
  return id;
}

/** A copy of an item of a list, with an id of its own. */
export function copyOf(value: unknown, path: Path, index: number): Item | undefined {
  const item = valueAt(value, [...path, index]);
  if (!isRecord(item)) return undefined;
  const copy: Item = { ...item, id: freeId(`${idOf(item)}-copy`, idsAt(value, path)) };
  const { message, hints, fields } = item;
  // The name by which others refer to its message stays that of the first.
  if (isRecord(message)) copy['message'] = Object.fromEntries(Object.entries(message).filter(([key]) => key !== 'ref'));
  if (Array.isArray(hints)) {
    const taken = hintIds(value);
    copy['hints'] = hints.map((hint: unknown) => {
      if (!isRecord(hint)) return hint;
      const id = freeId(`${idOf(hint)}-copy`, taken);
      taken.push(id);
      return { ...hint, id };
    });
  }
  if (isRecord(fields)) {
    copy['fields'] = { ...fields, documentNumber: freeDocument(value) };
    if (!('id' in item)) delete copy['id'];
    delete copy['near_misses'];
  }
  return copy;
}

export interface Party {
  readonly id: string;
  readonly kind: string;
  readonly seat: string;
  readonly name: unknown;
}
export const partiesIn = (value: unknown): Party[] =>
  itemsAt(value, ['bureaus']).map(({ item }) => ({
    id: idOf(item),
    kind: shown(item['kind']) || 'national',
    seat: shown(item['seat']) || 'human',
    name: item['name'],
  }));
/** The desks that people may play, those that only people play first. */
export const playedIn = (value: unknown): Party[] =>
  partiesIn(value)
    .filter(({ seat }) => seat !== 'bot')
    .sort((a, b) => Number(a.seat !== 'human') - Number(b.seat !== 'human'));

/** The message types that a scenario uses. */
export function typesIn(value: unknown): string[] {
  const given = valueAt(value, ['kinds']);
  return Array.isArray(given)
    ? given.filter((one: unknown): one is string => typeof one === 'string' && routingOf(one) !== undefined)
    : routings.filter(({ sensitive }) => !sensitive).map(({ type }) => type);
}

/** Somebody who may send a message of this type to somebody, a desk of persons if there is one. */
export function routeOf(value: unknown, type: string): { readonly from: Party; readonly to: Party } | undefined {
  const kind = routingOf(type);
  const parties = partiesIn(value);
  const persons = playedIn(value);
  const receivers = [...persons, ...parties.filter((one) => !persons.some(({ id }) => id === one.id))];
  for (const to of receivers.filter((one) => kind?.to.some((each) => each === one.kind))) {
    const senders = parties.filter((one) => one.id !== to.id && kind?.from.some((each) => each === one.kind));
    const from = senders.find(({ seat }) => seat === 'bot') ?? senders[0];
    if (from) return { from, to };
  }
  return undefined;
}

/** A message that an inject brings, and that can be answered. */
export interface Asked {
  readonly index: number;
  readonly id: string;
  readonly title: unknown;
  readonly type: string;
  readonly from: string;
  readonly to: readonly string[];
  /** The name by which it is referred to; undefined: it has none yet. */
  readonly ref: string | undefined;
}
export const askedIn = (value: unknown): Asked[] =>
  itemsAt(value, ['injects']).flatMap(({ item, index }) => {
    const { message, to } = item;
    if (item['kind'] !== 'message' || !isRecord(message)) return [];
    const ref = shown(message['ref']);
    return [
      {
        index,
        id: idOf(item),
        title: item['title'],
        type: shown(message['type']),
        from: shown(item['from']),
        to: Array.isArray(to) ? to.map(shown) : [],
        ref: ref === '' ? undefined : ref,
      },
    ];
  });

/** A name for the message of an inject, and what has to be written so that it has it. */
export function named(value: unknown, asked: Asked): { readonly ref: string; readonly edits: readonly Edit[] } {
  if (asked.ref !== undefined) return { ref: asked.ref, edits: [] };
  const taken = new Set(askedIn(value).map(({ ref }) => ref));
  const wish = `$${asked.id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 24)}`;
  const base = wish === '$' ? '$message' : wish;
  let ref = base;
  for (let n = 2; taken.has(ref); n += 1) ref = `${base}_${n}`;
  return { ref, edits: [{ do: 'set', path: ['injects', asked.index, 'message', 'ref'], value: ref }] };
}

/** The answers that a scenario allows to a message type, the one that settles it first. */
export function answersTo(value: unknown, type: string): string[] {
  const uses = typesIn(value);
  const answers = (routingOf(type)?.replies ?? []).filter((one) => uses.includes(one));
  const rank = (one: string) => (one === 'case.reply' ? 0 : one === 'case.ack' ? 2 : 1);
  return answers.sort((a, b) => rank(a) - rank(b));
}

/** What is expected: an answer to what an inject asks of a desk of persons, first to what nothing is expected about yet. */
export function newExpectation(value: unknown, words: string): readonly Edit[] {
  const persons = playedIn(value);
  const head = headOf(value, words);
  const about = itemsAt(value, ['expectations']).map(({ item }) => shown(valueAt(item, ['from_moment', 'inject'])));
  const candidates = askedIn(value)
    .flatMap((asked) => {
      const desk = persons.find(({ id }) => asked.to.includes(id) || asked.to.includes('all'));
      const asker = partiesIn(value).find(({ id }) => id === asked.from)?.kind;
      const fits = (kinds: readonly string[] | undefined, kind: string | undefined) =>
        kind !== undefined && kinds?.includes(kind) === true;
      const answer = answersTo(value, asked.type).find(
        (one) => fits(routingOf(one)?.from, desk?.kind) && fits(routingOf(one)?.to, asker),
      );
      return desk && answer !== undefined && asked.from !== desk.id ? [{ asked, desk, answer }] : [];
    })
    .sort((a, b) => Number(about.includes(a.asked.id)) - Number(about.includes(b.asked.id)));
  const [found] = candidates;
  const at = itemsAt(value, ['expectations']).length;
  if (!found) {
    const [who, other] = [persons[0], partiesIn(value).find(({ id }) => id !== persons[0]?.id)];
    const item = {
      ...head,
      who: who?.id ?? 'any',
      expect: { event: 'sent', where: { from: who?.id ?? '', to: other?.id ?? '' } },
      from_moment: { at: 'T+0m' },
      within: '10m',
      score: { points: 10 },
    };
    return [{ do: 'insert', path: ['expectations'], at, value: item }];
  }
  const { ref, edits } = named(value, found.asked);
  const { desk, asked, answer } = found;
  const item = {
    ...head,
    who: desk.id,
    expect: { event: 'sent', where: { from: desk.id, to: asked.from, type: answer, in_reply_to: ref } },
    from_moment: { inject: asked.id },
    within: '10m',
    score: { points: 10 },
  };
  return [...edits, { do: 'insert', path: ['expectations'], at, value: item }];
}

/** Something that no rule can see: the instructor says how it went. */
export function newJudged(value: unknown, words: string, levels: readonly string[]): readonly Edit[] {
  const [inject] = idsAt(value, ['injects']);
  const item = {
    ...headOf(value, words),
    who: playedIn(value)[0]?.id ?? 'any',
    expect: {
      assessor: {
        question: words,
        levels: levels.map((label, index) => ({ label, points: 10 - Math.round((10 / (levels.length - 1)) * index) })),
      },
    },
    from_moment: inject === undefined ? { at: 'T+0m' } : { inject },
    within: '10m',
    score: { points: 10 },
  };
  return [{ do: 'insert', path: ['expectations'], at: itemsAt(value, ['expectations']).length, value: item }];
}

const headOf = (value: unknown, words: string) => ({
  id: freeId('e-new', idsAt(value, ['expectations'])),
  objective: idsAt(value, ['objectives'])[0] ?? '',
  title: words,
});

const hintIds = (value: unknown): string[] =>
  itemsAt(value, ['expectations']).flatMap(({ item }) => idsAt(item, ['hints']));

export const newHint = (value: unknown, words: string): Item => ({
  id: freeId('h-new', hintIds(value)),
  after: '5m',
  text: words,
});

export const newObjective = (value: unknown, words: string): Item => ({
  id: freeId('o-new', idsAt(value, ['objectives'])),
  title: words,
});

export const newQuestion = (value: unknown, words: string): Item => ({
  id: freeId('q-new', idsAt(value, ['debrief', 'questions'])),
  category: 'operational',
  ask: words,
});

/** Somebody with a name that nobody living has, and that nobody in this scenario has either. */
export function newPerson(value: unknown): Item {
  const cast = itemsAt(value, ['cast']);
  const taken = new Set(cast.flatMap(({ item }) => (Array.isArray(item['names']) ? item['names'] : [])));
  const names = listedFamily.flatMap((family, index) =>
    listedGiven.map((_, n) => `${listedGiven[(index * 7 + n) % listedGiven.length]} ${family}`),
  );
  const nationality = partiesIn(value).find(({ kind }) => kind === 'national')?.id;
  return {
    id: freeId('p-new', idsAt(value, ['cast'])),
    role: 'subject',
    names: [
      names.find((name, index) => index % listedGiven.length === cast.length % 20 && !taken.has(name)) ?? names[0],
    ],
    born: '2055-06-15',
    ...(nationality !== undefined && { nationality }),
  };
}

/** A document that is on no list of this scenario. */
export function newRecord(value: unknown): Item {
  const owner = partiesIn(value).find(({ kind }) => kind === 'national')?.id ?? '';
  return {
    id: freeId('r-new', idsAt(value, ['records'])),
    register: 'documents',
    owner,
    status: 'lost',
    fields: { documentNumber: freeDocument(value), documentType: 'passport', issuingCountry: owner },
  };
}
function freeDocument(value: unknown): string {
  const written = JSON.stringify(value);
  let n = 10_001;
  while (written.includes(`EXR${n}`)) n += 1;
  return `EXR${n}A`;
}

/** The countries of the invented world that a scenario does not have yet, each with its name. */
export const freeCountries = (value: unknown): { readonly id: string; readonly name: string }[] => {
  const there = new Set(partiesIn(value).map(({ id }) => id));
  return Object.entries(flavours)
    .filter(([id]) => !there.has(id))
    .map(([id, { name }]) => ({ id, name }));
};
/** The name of a country of the invented world. */
export const countryName = (id: string): string =>
  (flavours as Readonly<Record<string, { name: string }>>)[id]?.name ?? '';

/** A bureau at the end of the list: a bot plays it until somebody sits down. Its country is named among the invented ones. */
export function newBureau(value: unknown, id: string): readonly Edit[] {
  const at = itemsAt(value, ['bureaus']).length;
  if (id === 'CS') {
    const item = { id, kind: 'secretariat', seat: 'bot' };
    return [{ do: 'insert', path: ['bureaus'], at, value: item }];
  }
  const path = ['fiction', 'country_codes'];
  const codes = valueAt(value, path);
  const listed: readonly unknown[] = Array.isArray(codes) ? codes : [];
  return [
    { do: 'insert', path: ['bureaus'], at, value: { id, kind: 'national', seat: 'either' } },
    ...(listed.includes(id) ? [] : [{ do: 'insert' as const, path, at: listed.length, value: id }]),
  ];
}

/** A bureau goes, and with it what it alone was told at the beginning. What else speaks of it is for the checker to name. */
export function bureauGone(value: unknown, index: number): readonly Edit[] {
  const id = idOf(valueAt(value, ['bureaus', index]));
  const brief: Path = ['brief', 'per_bureau', id];
  const alone = Object.keys((valueAt(value, brief.slice(0, 2)) as object | undefined) ?? {}).length === 1;
  return [
    { do: 'remove', path: ['bureaus'], at: index },
    ...(valueAt(value, brief) === undefined
      ? []
      : [{ do: 'set' as const, path: alone ? brief.slice(0, 2) : brief, value: undefined }]),
  ];
}
