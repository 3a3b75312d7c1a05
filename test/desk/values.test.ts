import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  bodyFrom,
  isFilled,
  joinMoment,
  latinFigures,
  momentOf,
  partsOf,
  typedMoment,
  valueAt,
  withValue,
} from '../../clients/web/desk/compose/values.ts';
import { fetchForms, formOf } from '../../clients/web/forms/families.ts';
import { fieldsAt, type Leaf, leavesOf } from '../../clients/web/forms/fields.ts';
import { fieldsOf } from '../../clients/web/forms/outline.ts';
import { at, whole } from '../../schemas/kinds/fields.ts';
import { kinds, kindTypes } from '../../schemas/kinds/index.ts';

beforeAll(() => fetchForms(kindTypes));

const leaf = (entry: Leaf['entry'], more: Partial<Leaf> = {}): Leaf => ({
  is: 'leaf',
  name: 'it',
  path: '/it',
  optional: false,
  entry,
  publication: false,
  hints: undefined,
  ...more,
});
const read = (entry: Leaf['entry'], typed: unknown, offset = 0, more: Partial<Leaf> = {}) =>
  bodyFrom([leaf(entry, more)], { it: typed }, offset)['it'];

describe('what somebody types into a form', () => {
  it.each([
    ['2054-3-9', '2054-03-09'],
    ['2054-11-', '2054-11'],
    ['2054--', '2054'],
    ['2054', '2054'],
    ['--', undefined],
    ['', undefined],
    // A day without its month cannot be written down: it stays as typed and is found by the check.
    ['2054--4', '2054--04'],
  ])('becomes a date that may be known in part: %j', (typed, date) => {
    expect(read('partialDate', typed)).toBe(date);
  });

  it.each([
    ['2091-3-4 8:12', 60, '2091-03-04T07:12:00.000Z'],
    ['2091-03-04 00:30', 120, '2091-03-03T22:30:00.000Z'],
    ['2091-3-4 8h12', 0, '2091-03-04T08:12:00.000Z'],
    ['2091-3-4 8.12', -90, '2091-03-04T09:42:00.000Z'],
    // No such day, no time, no day: as typed, for the check to find.
    ['2091-2-30 08:12', 0, '2091-2-30 08:12'],
    ['2091-3-4', 0, '2091-3-4'],
    ['08:12', 0, '08:12'],
  ])('becomes an instant by the clock of the bureau: %j at %i minutes east', (typed, offset, instant) => {
    expect(read('instant', typed, offset)).toBe(instant);
  });

  it('reads back a moment as it would have been typed', () => {
    const at = Date.parse('2091-03-04T07:12:00.000Z');
    expect(typedMoment(at, 60)).toBe('2091-03-04 08:12');
    expect(read('instant', typedMoment(at, 60), 60)).toBe('2091-03-04T07:12:00.000Z');
    expect(joinMoment({ ...momentOf('2091-03-04 08:12'), time: '09:00' })).toBe('2091-03-04 09:00');
    expect(partsOf('2054-11-')).toEqual({ year: '2054', month: '11', day: '' });
  });

  it('keeps figures of any script as Latin ones', () => {
    expect(latinFigures('٢٠٩١-۰۳')).toBe('2091-03');
  });

  it('leaves out what is empty, and keeps what is no number for the check to find', () => {
    expect(read('line', '   ')).toBeUndefined();
    expect(read('line', ' Ferry ')).toBe('Ferry');
    expect(read('number', '45')).toBe(45);
    expect(read('number', 'soon')).toBe('soon');
    expect(read('yesNo', false)).toBe(false);
    expect(read('choices', [], 0, { optional: true, options: ['a'] })).toBeUndefined();
    expect(read('choices', [], 0, { options: ['a'] })).toEqual([]);
    expect(read('document', ' exr 31415k ', 0)).toBe('EXR31415K');
    expect(read('line', ['one', '', ' two '], 0, { list: { max: 5, min: 0 } })).toEqual(['one', 'two']);
    expect(read('fixed', undefined, 0, { value: true })).toBe(true);
  });

  it('puts a value into a group and into a list without touching anything else', () => {
    const before = { person: { sex: 'F' }, colour: 'red' };
    expect(withValue(before, '/person/familyName', 'VESTORN')).toEqual({
      person: { sex: 'F', familyName: 'VESTORN' },
      colour: 'red',
    });
    expect(withValue({}, '/aliases/1', 'two')).toEqual({ aliases: ['', 'two'] });
    expect(before).toEqual({ person: { sex: 'F' }, colour: 'red' });
    expect(valueAt({ person: { documents: ['a', 'b'] } }, '/person/documents/1')).toBe('b');
  });

  it('makes a list of groups, and leaves out those in which nothing is filled in', () => {
    const fields = fieldsOf(
      z.strictObject({
        events: z.array(z.strictObject({ kind: z.enum(['login', 'upload']), at: at(), port: whole(1, 9) })).max(3),
      }),
    );
    expect(fields[0]).toMatchObject({ entry: 'groups', path: '/events', list: { max: 3, min: 0 } });
    const inner = fieldsAt((fields[0] as Leaf).fields ?? [], '/events/1');
    expect(leavesOf(inner).map(({ path }) => path)).toEqual(['/events/1/kind', '/events/1/at', '/events/1/port']);
    const typed = withValue(withValue({}, '/events/1/kind', 'login'), '/events/1/at', '2091-3-4 8:12');
    expect(bodyFrom(fields, typed, 0)).toEqual({ events: [{ kind: 'login', at: '2091-03-04T08:12:00.000Z' }] });
  });

  it('knows a group in which nothing is filled in', () => {
    expect(isFilled({ a: '', b: [], c: { d: undefined } })).toBe(false);
    expect(isFilled({ a: '', c: { d: false } })).toBe(true);
  });
});

describe('the forms', () => {
  it.each(kindTypes)('have an input for every field of %s', (type) => {
    const leaves = leavesOf(formOf(type));
    expect(leaves.length).toBeGreaterThan(0);
    for (const { entry, options, path } of leaves) {
      if (entry === 'choice' || entry === 'choices') expect(options, path).not.toEqual([]);
      else expect(options, path).toBeUndefined();
    }
  });

  it('find what is needed for publication and not for the message', () => {
    const leaves = leavesOf(formOf('notice.request'));
    const familyName = leaves.find(({ path }) => path === '/person/familyName');
    expect(familyName).toMatchObject({ optional: true, publication: true, entry: 'line', max: 60 });
    const { request } = { request: kinds['notice.request'] };
    const least = bodyFrom(
      formOf('notice.request'),
      { colour: 'red', subjectStatus: 'suspect', caseSummary: 'A fraud', requestedAction: 'Locate' },
      0,
    );
    expect(request.body.safeParse(least).success).toBe(true);
  });
});
