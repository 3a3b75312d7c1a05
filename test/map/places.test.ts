import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { archipelago, frame } from '../../clients/web/map/archipelago.ts';
import { legsOf, marksOn, type Placed, placesOf, pointOn, squareOf } from '../../clients/web/map/places.ts';
import { square } from '../../schemas/kinds/clue/things.ts';

interface World {
  readonly host: string;
  readonly bureaus: readonly { readonly id: string; readonly capital: string; readonly utc_offset: number }[];
}
const world: World = parse(String(readFileSync(new URL('../../scenarios/world/bureaus.yaml', import.meta.url))));
const national = (id: string): Placed => ({ id, country: id, kind: 'national' });

describe('the map of the archipelago', () => {
  it('has the countries of the world file, with their capitals, and no other', () => {
    expect(Object.keys(archipelago).sort()).toEqual(world.bureaus.map(({ id }) => id).sort());
    for (const { id, capital } of world.bureaus) expect(archipelago[id]?.capital.name, id).toBe(capital);
  });

  it('has every name, capital and post inside its frame, and two capitals nowhere close together', () => {
    const lands = Object.values(archipelago);
    for (const { label, capital, posts } of lands)
      for (const { x, y } of [label, capital, ...posts]) {
        expect(x).toBeGreaterThan(20);
        expect(x).toBeLessThan(frame.width - 20);
        expect(y).toBeGreaterThan(20);
        expect(y).toBeLessThan(frame.height - 20);
      }
    for (const one of lands)
      for (const other of lands)
        if (one !== other)
          expect(Math.hypot(one.capital.x - other.capital.x, one.capital.y - other.capital.y)).toBeGreaterThan(80);
  });

  it('has the countries whose clocks are behind in the west of those whose clocks are ahead', () => {
    const capital = (id: string) => archipelago[id]?.capital.x ?? Number.NaN;
    for (const west of world.bureaus)
      for (const east of world.bureaus)
        if (east.utc_offset - west.utc_offset >= 120) expect(capital(west.id)).toBeLessThan(capital(east.id));
  });

  it('names squares as messages do', () => {
    for (const { capital, posts } of Object.values(archipelago))
      for (const place of [capital, ...posts]) expect(square().safeParse(squareOf(place)).success).toBe(true);
    expect(squareOf({ x: 0, y: 0 })).toBe('EXGRID A1');
    expect(squareOf({ x: frame.width, y: frame.height })).toBe('EXGRID J9');
    expect(squareOf({ x: 299, y: 201 })).toBe('EXGRID C4');
  });
});

describe('who stands where on it', () => {
  it('puts a bureau in its capital, posts at the border, and the desks of the host each at a place of its own', () => {
    const desks = [
      'secretariat',
      'duty_desk',
      'review_desk',
      'register',
      'oversight_panel',
      'tip_desk',
      'press',
      'partner',
    ] as const;
    const places = placesOf([
      national('QN'),
      { id: 'QN-BP', country: 'QN', kind: 'border_post' },
      { id: 'QN-BP2', country: 'QN', kind: 'border_post' },
      { id: 'QN-BP3', country: 'QN', kind: 'border_post' },
      national('AA'),
      ...desks.map((kind) => ({ id: kind, country: 'AA', kind })),
    ]);
    expect(places.get('QN')).toEqual(archipelago['QN']?.capital);
    expect(places.get('QN-BP')).toMatchObject({ name: 'Tarrow Bay' });
    expect(places.get('QN-BP2')).toMatchObject({ name: 'Dorrin Quay' });
    const all = [...places.values()].map(({ x, y }) => `${x} ${y}`);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(4 + 1 + desks.length);
  });

  it('leaves out a country that is not on it, and what is written to it', () => {
    const places = placesOf([national('QN'), national('ZZ')]);
    expect([...places.keys()]).toEqual(['QN']);
    expect(legsOf([{ key: '1', from: 'QN', to: ['ZZ'] }], places)).toEqual([]);
  });
});

describe('the ways between them', () => {
  const places = placesOf(['QN', 'QP', 'QR'].map(national));
  it('are one for each pair and direction, with all messages that went there, oldest first', () => {
    const legs = legsOf(
      [
        { key: '1', from: 'QN', to: ['QP', 'QR'] },
        { key: '2', from: 'QP', to: ['QN'] },
        { key: '3', from: 'QN', to: ['QP'] },
        { key: '4', from: 'QN', to: ['QN'] },
      ],
      places,
    );
    expect(legs.map(({ key, messages }) => [key, messages.map((one) => one.key)])).toEqual([
      ['QN>QP', ['1', '3']],
      ['QN>QR', ['1']],
      ['QP>QN', ['2']],
    ]);
    const [there, , back] = legs;
    expect(there?.bow).not.toEqual(back?.bow);
  });

  it('begin at the sender and end at the addressee', () => {
    const [leg] = legsOf([{ key: '1', from: 'QN', to: ['QP'] }], places);
    if (!leg) throw new Error('There is a way');
    const { x, y } = archipelago['QP']?.capital ?? { x: 0, y: 0 };
    expect(pointOn(places, leg, 0)).toMatchObject({ x: archipelago['QN']?.capital.x, y: archipelago['QN']?.capital.y });
    expect(pointOn(places, leg, 1)).toEqual({ x, y });
    expect(leg.path.endsWith(`${x} ${y}`)).toBe(true);
  });

  it('have marks that leave the names of countries and each other free, however many there are', () => {
    const ids = Object.keys(archipelago);
    const all = placesOf(ids.map(national));
    const legs = legsOf(
      ids.map((from, index) => ({ key: from, from, to: [ids[(index + 4) % ids.length] ?? ''] })),
      all,
    );
    expect(legs).toHaveLength(12);
    const marks = [...marksOn(legs, all).values()];
    expect(marks).toHaveLength(12);
    expect(touching(marks)).toEqual([]);
  });

  it('puts marks beside their ways where neighbours and their desks write much, each with the point that it belongs to', () => {
    const neighbours: Placed[] = [
      ...['QN', 'QP', 'QR', 'AA'].map(national),
      { id: 'QN-BP', country: 'QN', kind: 'border_post' },
      { id: 'QP-BP', country: 'QP', kind: 'border_post' },
      { id: 'REG', country: 'AA', kind: 'register' },
      { id: 'DD', country: 'AA', kind: 'duty_desk' },
    ];
    const places = placesOf(neighbours);
    const ids = ['QN', 'QP', 'QN-BP', 'QP-BP', 'REG', 'DD'];
    const legs = legsOf(
      ids.flatMap((from) => ids.map((to) => ({ key: `${from}${to}`, from, to: [to] }))),
      places,
    );
    expect(legs).toHaveLength(30);
    const desks = ids.slice(2);
    const marks = marksOn(legs.slice(0, 12), places, desks);
    expect(marks.size).toBe(12);
    expect(touching([...marks.values()])).toEqual([]);
    expect([...marks.values()].filter(({ x, y, of }) => Math.hypot(x - of.x, y - of.y) > 30).length).toBeGreaterThan(3);
    for (const mark of marks.values()) {
      for (const desk of desks) {
        const place = places.get(desk) ?? mark;
        expect(Math.abs(place.x - mark.x) > 60 || Math.abs(place.y - mark.y) > 30, desk).toBe(true);
      }
      expect(mark.x > 40 && mark.x < frame.width - 40 && mark.y > 30 && mark.y < frame.height - 30).toBe(true);
    }
  });
});

/** Pairs of marks, or of a mark and the name of a country, that would be drawn over each other on the smallest map with names. */
const touching = (marks: readonly { x: number; y: number }[]) =>
  marks.flatMap((one) =>
    [...marks, ...Object.values(archipelago).map(({ label }) => label)].filter(
      (other) => other !== one && Math.abs(other.x - one.x) < 76 && Math.abs(other.y - one.y) < 30,
    ),
  );
