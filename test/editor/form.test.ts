import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languagesIn, wordsEdit, wordsOf } from '../../clients/web/editor/form/form.ts';
import {
  bodyFields,
  kindsFor,
  newInject,
  newKinds,
  openingTypes,
  triggerEdit,
  triggerKinds,
  triggerOf,
  triggersFor,
} from '../../clients/web/editor/form/injects.ts';
import {
  bureauGone,
  copyOf,
  freeCountries,
  freeId,
  newBureau,
  newExpectation,
  newHint,
  newJudged,
  newObjective,
  newPerson,
  newQuestion,
  newRecord,
} from '../../clients/web/editor/form/skeletons.ts';
import { listOf, sections, spotOf } from '../../clients/web/editor/form/spots.ts';
import { loadsOf, momentsOf } from '../../clients/web/editor/moments.ts';
import { type Edit, edited, readSheet } from '../../schemas/yaml/edit.ts';
import { valueAt } from '../../schemas/yaml/values.ts';
import { inspect } from '../../server/loader/inspect.ts';
import { shipped, small, world } from '../loader/support.ts';

const both = { languages: ['en', 'fr'], optional: false };
function after(text: string, ...edits: readonly Edit[]): { text: string; value: unknown } {
  const sheet = readSheet(text);
  if (!('text' in sheet)) throw new Error('It cannot be read');
  return edits.reduce((before, edit) => {
    const made = edited(before, edit);
    if (!made) throw new Error('It cannot be changed');
    return made;
  }, sheet);
}
const mistakesIn = (text: string) => {
  const loaded = inspect(text, { world });
  return loaded.ok ? [] : loaded.problems.filter(({ severity }) => severity === 'error');
};
/** Lessons of different sorts: with people and documents, with one message, with desks that are no bureau of a country. */
const lessons = ['blank', 'two-bureau-lesson', 'the-0310-tip'];
const remarks = (text: string) => text.split('\n').filter((line) => line.trim().startsWith('#'));

describe('a text in several languages', () => {
  it.each<[what: string, before: string, language: string, words: string, afterwards: unknown]>([
    ['the one there is', 'title: One', 'en', 'Two', 'Two'],
    ['a second one beside it', 'title: One', 'fr', 'Un', { en: 'One', fr: 'Un' }],
    ['one of two', 'title: { en: One, fr: Un }', 'fr', 'Une', { en: 'One', fr: 'Une' }],
    ['a second one again', 'title: { en: One }', 'fr', 'Un', { en: 'One', fr: 'Un' }],
    ['one taken away', 'title: { en: One, fr: Un }', 'fr', '', { en: 'One' }],
    ['the first where there was none', 'other: 1', 'en', 'One', 'One'],
    ['the second where there was none', 'other: 1', 'fr', 'Un', { fr: 'Un' }],
    ['nothing where there was nothing', 'title: One', 'fr', '', 'One'],
  ])('gets %s', (_what, before, language, words, afterwards) => {
    const edit = wordsEdit(parse(before), ['title'], language, words, both);
    expect(valueAt(after(before, edit).value, ['title'])).toEqual(afterwards);
  });

  it('may go where it may be left out', () => {
    const gone = wordsEdit({ name: 'One' }, ['name'], 'en', '', { ...both, optional: true });
    expect(after('name: One\nid: x\n', gone).value).toEqual({ id: 'x' });
    const last = wordsEdit({ name: { fr: 'Un' } }, ['name'], 'fr', '', { ...both, optional: true });
    expect(after('name: { fr: Un }\nid: x\n', last).value).toEqual({ id: 'x' });
    expect(wordsOf('One', 'en', 'en')).toBe('One');
    expect(wordsOf('One', 'fr', 'en')).toBe('');
    expect(wordsOf({ fr: 'Un' }, 'fr', 'en')).toBe('Un');
  });

  it('is asked for in the languages that the file declares, in its order', () => {
    expect(languagesIn({ languages: ['fr', 'en', 'de'] })).toEqual(['fr', 'en']);
    expect(languagesIn({ languages: 'en' })).toEqual(['en']);
  });
});

describe('an inject that the form makes', () => {
  it.each(['blank', 'two-bureau-lesson'].flatMap((id) => newKinds.map((kind) => [kind, id] as const)))(
    'a %s, can be played as it is (%s)',
    (kind, id) => {
      const text = shipped(id);
      const value: unknown = parse(text);
      const has = kindsFor(value).includes(kind);
      // Where there is no hint to be given, and no bot, the form does not offer it.
      expect(has).toBe(id !== 'blank' || kind !== 'hint');
      if (!has) return;
      const inject = newInject(value, { kind, trigger: 'at', beside: 0 }, 'Write here');
      const made = after(text, { do: 'insert', path: ['injects'], at: 1, value: inject });
      expect(mistakesIn(made.text)).toEqual([]);
      expect(valueAt(made.value, ['injects', 1, 'id'])).toBe('i-new');
      expect(newInject(made.value, { kind, trigger: 'at' }, '')['id']).toBe('i-new-2');
      expect(remarks(made.text)).toEqual(remarks(text));
    },
  );

  it.each(triggerKinds)('can be let loose: %s', (trigger) => {
    const text = shipped('two-bureau-lesson');
    const value: unknown = parse(text);
    expect(triggersFor(value)).toContain(trigger);
    const inject = newInject(value, { kind: 'message', trigger, beside: 0 }, 'Write here');
    const made = after(text, { do: 'insert', path: ['injects'], at: 1, value: inject });
    expect(mistakesIn(made.text)).toEqual([]);
    expect(triggerOf(valueAt(made.value, ['injects', 1]))).toBe(trigger);
  });

  it('may bring any message that opens a matter', () => {
    const text = shipped('the-borrowed-passport');
    const value: unknown = parse(text);
    const types = openingTypes(value);
    expect(types).toContain('information.request');
    for (const type of types) {
      const inject = newInject(value, { kind: 'message', trigger: 'at', type }, 'Write here');
      expect(mistakesIn(after(text, { do: 'insert', path: ['injects'], at: 0, value: inject }).text)).toEqual([]);
    }
  });

  it('comes at the time of the one beside it, and helps where it waits for what is not done', () => {
    const value: unknown = parse(shipped('blank'));
    expect(newInject(value, { kind: 'instruction', trigger: 'at', beside: 0 }, 'x')).toMatchObject({
      trigger: { at: 'T+1m' },
    });
    expect(newInject(value, { kind: 'instruction', trigger: 'absent' }, 'x')).toMatchObject({
      class: 'contingency',
      purpose: 'help',
      trigger: { absent: { expected: { where: { from: 'QN', type: 'case.reply' } }, since: { inject: 'i-ask' } } },
    });
  });

  it('may be a copy, with a name of its own', () => {
    const value: unknown = parse(shipped('blank'));
    const copy = copyOf(value, ['injects'], 0);
    expect(copy).toMatchObject({ id: 'i-ask-copy', message: { subject: 'Whose is the boat Curlew?' } });
    expect(copy?.['message']).not.toHaveProperty('ref');
    expect(copyOf(value, ['injects'], 9)).toBeUndefined();
  });

  it('has an id that is free: the next number where they are numbered', () => {
    expect(freeId('q', ['q', 'q-2'])).toBe('q-3');
    expect(freeId('e-new', ['e1', 'e12', 'e3', 'other'])).toBe('e13');
    expect(freeId('e-new', ['e-1', 'e-2'])).toBe('e-3');
    expect(freeId('e-new', ['e-first'])).toBe('e-new');
    expect(freeId('e-new', ['e-new'])).toBe('e-new-2');
  });

  it('is let loose in another way, and the form knows in which', () => {
    const value: unknown = parse(shipped('two-bureau-lesson'));
    for (const kind of triggerKinds) {
      const made = after(shipped('two-bureau-lesson'), triggerEdit(value, 1, kind));
      expect(triggerOf(valueAt(made.value, ['injects', 1]))).toBe(kind);
      expect(mistakesIn(made.text)).toEqual([]);
    }
    expect(triggerOf({ trigger: { absent: {} } })).toBe('other');
    expect(triggerOf({ trigger: { after: { phase: 'night' } } })).toBe('other');
    expect(triggerOf({})).toBe('other');
    // What has more to it than a form shows is for the text.
    const on = { event: 'sent', where: { from: 'QN' } };
    expect(triggerOf({ trigger: { on } })).toBe('on');
    expect(triggerOf({ trigger: { on: { ...on, count: 2 } } })).toBe('other');
    expect(triggerOf({ trigger: { on: { event: 'read', where: {} } } })).toBe('other');
    expect(triggerOf({ trigger: { on: { event: 'sent', where: { 'body.subject': { contains: 'x' } } } } })).toBe(
      'other',
    );
  });

  it('shows the texts of its message, what is chosen in it, and what else it has room for', () => {
    const inject = {
      message: { body: { text: { en: 'A' }, reason: 'B', category: 'other', person: { familyName: 'C' }, count: 3 } },
    };
    expect(bodyFields(inject).written.map(({ key }) => key)).toEqual(['text', 'reason', 'category']);
    const leaf = { is: 'leaf', optional: true, publication: false, hints: undefined } as const;
    const fields = [
      { ...leaf, name: 'category', path: '/category', entry: 'choice', options: ['other', 'person'] },
      { ...leaf, name: 'reason', path: '/reason', entry: 'line' },
      { ...leaf, name: 'background', path: '/background', entry: 'textarea' },
      { ...leaf, name: 'until', path: '/until', entry: 'date' },
    ] as const;
    const { written, room } = bodyFields(inject, fields);
    expect(written.find(({ key }) => key === 'category')?.options).toEqual(['other', 'person']);
    expect(room.map(({ key, long }) => [key, long])).toEqual([['background', true]]);
    expect(bodyFields({})).toEqual({ written: [], room: [] });
  });
});

describe('what the form adds', () => {
  const words = 'Write here';
  const to =
    (path: readonly string[], make: (value: unknown) => unknown) =>
    (value: unknown): readonly Edit[] => {
      const list = valueAt(value, path);
      return [{ do: 'insert', path, at: Array.isArray(list) ? list.length : 0, value: make(value) }];
    };
  const adds: readonly [what: string, make: (value: unknown) => readonly Edit[]][] = [
    ['an expectation', (value) => newExpectation(value, words)],
    ['something to be judged', (value) => newJudged(value, words, ['Very well', 'In part', 'Not at all'])],
    ['an objective', to(['objectives'], (value) => newObjective(value, words))],
    ['a question for the class', to(['debrief', 'questions'], (value) => newQuestion(value, words))],
    ['a person', to(['cast'], newPerson)],
    ['a document', to(['records'], newRecord)],
    ['a bureau', (value) => newBureau(value, freeCountries(value)[0]?.id ?? '')],
    ['a hint', to(['expectations', '0', 'hints'], (value) => newHint(value, words))],
  ];
  it.each(lessons.flatMap((id) => adds.map(([what, make]) => [what, id, make] as const)))(
    'is %s without a mistake, once and once more, and every remark stays (%s)',
    (_what, id, make) => {
      let { text, value } = after(shipped(id));
      for (let n = 0; n < 2; n += 1) {
        ({ text, value } = after(text, ...make(value)));
        expect(mistakesIn(text)).toEqual([]);
      }
      expect(remarks(text)).toEqual(remarks(shipped(id)));
    },
  );

  it('is expected of who is asked, as an answer to who asks, which gets a name if it has none', () => {
    const text = shipped('blank').replace('      ref: $ask\n', '').replace(', in_reply_to: $ask', '');
    const { value } = after(text, ...newExpectation(parse(text), words));
    expect(valueAt(value, ['injects', 0, 'message', 'ref'])).toBe('$i_ask');
    expect(valueAt(value, ['expectations', 1])).toMatchObject({
      who: 'QN',
      expect: { event: 'sent', where: { from: 'QN', to: 'QP', in_reply_to: '$i_ask' } },
      from_moment: { inject: 'i-ask' },
    });
  });

  it('is a person and a document that nobody else is', () => {
    const first = newPerson({ cast: [] });
    const second = newPerson({ cast: [first] });
    expect(second['names']).not.toEqual(first['names']);
    expect(second['id']).not.toBe(first['id']);
    const record = newRecord({ records: [], bureaus: [{ id: 'QN' }] });
    expect(valueAt(newRecord({ records: [record] }), ['fields', 'documentNumber'])).not.toBe(
      valueAt(record, ['fields', 'documentNumber']),
    );
  });

  it('is a country that is not there yet, named among the invented ones; a bureau that goes takes its brief with it', () => {
    const text = shipped('blank');
    const free = freeCountries(parse(text)).map(({ id }) => id);
    expect(free).not.toContain('QN');
    expect(free).toHaveLength(10);
    const more = after(text, ...newBureau(parse(text), 'QT'));
    expect(valueAt(more.value, ['fiction', 'country_codes'])).toEqual(['QN', 'QP', 'QT']);
    const briefed = after(more.text, { do: 'set', path: ['brief', 'per_bureau', 'QT'], value: 'Your file' });
    const less = after(briefed.text, ...bureauGone(briefed.value, 2));
    expect(mistakesIn(less.text)).toEqual([]);
    expect(valueAt(less.value, ['brief', 'per_bureau'])).toEqual(valueAt(parse(text), ['brief', 'per_bureau']));
  });

  it('is a copy of an expectation whose hints are hints of their own', () => {
    const value: unknown = parse(shipped('two-bureau-lesson'));
    const copy = copyOf(value, ['expectations'], 0);
    const made = after(shipped('two-bureau-lesson'), { do: 'insert', path: ['expectations'], at: 1, value: copy });
    expect(mistakesIn(made.text)).toEqual([]);
    expect(valueAt(copy, ['hints', 0, 'id'])).toMatch(/-copy$/);
  });
});

describe('what the checker says', () => {
  it('is found in the part of the form that has it', () => {
    expect(spotOf(['injects', 3, 'to', 0])).toEqual({ section: 'injects', index: 3 });
    expect(spotOf(['clock', 'rate'])).toEqual({ section: 'about', index: 0 });
    expect(spotOf(['brief', 'trainee'])).toEqual({ section: 'briefs', index: 0 });
    expect(spotOf(['debrief', 'questions', 2, 'ask'])).toEqual({ section: 'debrief', index: 2 });
    expect(spotOf('cast.1.born'.split('.'))).toEqual({ section: 'people', index: 1 });
    expect(spotOf(['records'])).toEqual({ section: 'records', index: 0 });
    for (const section of sections) if (listOf(section)) expect(spotOf(listOf(section) ?? [])?.section).toBe(section);
    expect(spotOf(['fiction'])).toBeUndefined();
    expect(spotOf([])).toBeUndefined();
    expect(small).toContain('fiction:');
  });
});

describe('the line of time', () => {
  const startsAt = '2091-03-04T08:00:00.000Z';
  it('has what came and what was decided, each at its moment', () => {
    const at = (minute: number, event: object) => ({
      n: minute,
      at: `2091-03-04T08:0${minute}:00.000Z`,
      events: [event],
    });
    const log = [
      at(1, { type: 'inject.fired', inject: 'i1' }),
      at(2, { type: 'message.sent' }),
      at(3, { type: 'expectation.met', expectation: 'e1', bureau: 'QN' }),
      at(4, { type: 'expectation.missed', expectation: 'e1', bureau: 'QP' }),
    ] as unknown as Parameters<typeof momentsOf>[0]['log'];
    expect(momentsOf({ log, startsAt })).toEqual([
      { at: 60_000, what: 'inject', id: 'i1' },
      { at: 180_000, what: 'met', id: 'e1', bureau: 'QN' },
      { at: 240_000, what: 'missed', id: 'e1', bureau: 'QP' },
    ]);
  });

  it('says who gets more to read at a time than can be read', () => {
    const reading = [
      { bureau: 'QN', at: 0, words: 100 },
      { bureau: 'QN', at: 200_000, words: 200 },
      { bureau: 'QN', at: 900_000, words: 90 },
      { bureau: 'QP', at: 0, words: 100 },
    ];
    expect(loadsOf({ reading, readable: { words: 250, within: 300_000 } })).toEqual([
      { bureau: 'QN', words: 390, most: 300, from: 0, high: true },
      { bureau: 'QP', words: 100, most: 100, from: 0, high: false },
    ]);
  });
});
