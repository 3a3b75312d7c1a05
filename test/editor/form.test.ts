import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languagesIn, wordsEdit, wordsOf } from '../../clients/web/editor/form/form.ts';
import {
  bodyTexts,
  copyOf,
  freeId,
  newInject,
  newKinds,
  triggerEdit,
  triggerOf,
} from '../../clients/web/editor/form/injects.ts';
import { spotOf } from '../../clients/web/editor/form/spots.ts';
import { loadsOf, momentsOf } from '../../clients/web/editor/moments.ts';
import { type Edit, edited, readSheet } from '../../schemas/yaml/edit.ts';
import { valueAt } from '../../schemas/yaml/values.ts';
import { inspect } from '../../server/loader/inspect.ts';
import { shipped, small, world } from '../loader/support.ts';

const both = { languages: ['en', 'fr'], optional: false };
function after(text: string, edit: Edit): { text: string; value: unknown } {
  const sheet = readSheet(text);
  const made = 'text' in sheet ? edited(sheet, edit) : undefined;
  if (!made) throw new Error('It cannot be changed');
  return made;
}
const mistakesIn = (text: string) => {
  const loaded = inspect(text, { world });
  return loaded.ok ? [] : loaded.problems;
};

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
  it.each(newKinds.flatMap((kind) => ['two-bureau-lesson', 'blank'].map((id) => [kind, id] as const)))(
    'a %s, can be played as it is (%s)',
    (kind, id) => {
      const text = shipped(id);
      const value = newInject(parse(text), kind, 'Write here');
      const made = after(text, { do: 'insert', path: ['injects'], at: 1, value });
      // What the lesson forbids itself its author has to allow first.
      expect(mistakesIn(made.text).filter(({ code }) => code !== 'not_permitted')).toEqual([]);
      expect(valueAt(made.value, ['injects', 1, 'id'])).toBe('i-new');
      expect(newInject(made.value, kind, '')['id']).toBe('i-new-2');
    },
  );

  it('may be a copy, with a name of its own', () => {
    const value: unknown = parse(shipped('blank'));
    const copy = copyOf(value, 0);
    expect(copy).toMatchObject({ id: 'i-ask-copy', message: { subject: 'Whose is the boat Curlew?' } });
    expect(copy?.['message']).not.toHaveProperty('ref');
    expect(copyOf(value, 9)).toBeUndefined();
    expect(freeId('q', ['q', 'q-2'])).toBe('q-3');
  });

  it('is let loose in another way, and the form knows in which', () => {
    const value: unknown = parse(shipped('two-bureau-lesson'));
    for (const kind of ['at', 'after', 'manual'] as const) {
      const made = after(shipped('two-bureau-lesson'), triggerEdit(value, 1, kind));
      expect(triggerOf(valueAt(made.value, ['injects', 1]))).toBe(kind);
      expect(mistakesIn(made.text)).toEqual([]);
    }
    expect(triggerOf({ trigger: { absent: {} } })).toBe('other');
    expect(triggerOf({ trigger: { after: { phase: 'night' } } })).toBe('other');
    expect(triggerOf({})).toBe('other');
  });

  it('shows the texts of its message, and nothing that is no text', () => {
    const inject = { message: { body: { text: { en: 'A' }, reason: 'B', person: { familyName: 'C' }, count: 3 } } };
    expect(bodyTexts(inject).map(({ key }) => key)).toEqual(['text', 'reason']);
    expect(bodyTexts({})).toEqual([]);
  });
});

describe('what the checker says', () => {
  it('is found in the part of the form that has it', () => {
    expect(spotOf(['injects', 3, 'to', 0])).toEqual({ section: 'injects', index: 3 });
    expect(spotOf(['clock', 'rate'])).toEqual({ section: 'about', index: 0 });
    expect(spotOf(['brief', 'trainee'])).toEqual({ section: 'briefs', index: 0 });
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
