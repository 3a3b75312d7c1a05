import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Chair,
  chairs,
  moves,
  type Share,
  secretChairs,
  spread,
  wanted,
} from '../../clients/web/console/setup/seating.ts';
import { engine } from '../../server/core/actor.ts';
import { aScenario, instructor, type Room, room } from '../support/given.ts';
import { expectMet, seed } from '../support/seed.ts';

const chair = (id: string, change: Partial<Chair> = {}): Chair => ({
  id,
  kind: 'national',
  seat: 'human',
  people: { min: 1, max: 4 },
  ...change,
});
const given = (all: readonly Chair[], people: number) =>
  spread(all, people).shares.map(({ bureau, people: count }) => `${bureau} ${count}`);

describe('how people are spread over bureaus', () => {
  const four = ['QN', 'QP', 'QR', 'QS'].map((id) => chair(id));

  it('leaves the last bureaus of the scenario to bots when there are too few people', () => {
    expect(given(four, 3)).toEqual(['QN 1', 'QP 1', 'QR 1', 'QS 0']);
  });

  it('gives each bureau a second person before any has a third', () => {
    expect(given(four, 6)).toEqual(['QN 2', 'QP 2', 'QR 1', 'QS 1']);
    expect(given(four, 10)).toEqual(['QN 3', 'QP 3', 'QR 2', 'QS 2']);
  });

  it('opens no bureau for fewer people than it needs', () => {
    expect(
      given([chair('QN', { people: { min: 2, max: 4 } }), chair('QP', { people: { min: 2, max: 4 } })], 3),
    ).toEqual(['QN 3', 'QP 0']);
  });

  it('gives each duty a person before a bureau opens that a bot plays as well', () => {
    const duties = [
      { id: 'writer', can: ['draft'] as const },
      { id: 'chief', can: ['approve', 'send'] as const },
      { id: 'clerk', can: ['query'] as const },
    ].map((one) => ({ ...one, can: [...one.can] }));
    const both = [chair('QN', { duties }), chair('QN-BP', { seat: 'either' })];
    expect(given(both, 3)).toEqual(['QN 3', 'QN-BP 0']);
    expect(given(both, 4)).toEqual(['QN 3', 'QN-BP 1']);
    expect(wanted(both)).toBe(3);
  });

  it('says whom no bureau has a place for', () => {
    expect(spread(four, 18).over).toBe(2);
  });

  it('loses nobody, overfills nothing and opens no bureau below its least, whatever the class is', () => {
    let opened = 0;
    let left = 0;
    const bureau = fc.record({
      seat: fc.constantFrom('human' as const, 'either' as const),
      min: fc.nat(3),
      more: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(bureau, { minLength: 1, maxLength: 9 }), fc.nat(45), (bureaus, people) => {
        const all = bureaus.map(({ seat, min, more }, index) =>
          chair(`B${index}`, { seat, people: { min, max: Math.max(1, min) + more } }),
        );
        const { shares, over } = spread(all, people);
        expect(shares.reduce((sum, one) => sum + one.people, over)).toBe(people);
        shares.forEach(({ people: count }, index) => {
          const { min, max } = all[index]?.people ?? { min: 0, max: 0 };
          expect(count).toBeLessThanOrEqual(max);
          if (count > 0) expect(count).toBeGreaterThanOrEqual(min);
          if (count > 0) opened += 1;
          else left += 1;
        });
      }),
      { seed, numRuns: 300 },
    );
    expectMet({ opened, left }, 100);
  });
});

describe('one press of the set-up', () => {
  const ask = (class_: Room, shares: readonly Share[]) => {
    for (const command of moves(class_.state, shares)) class_.ask(instructor, command);
  };
  const sits = (class_: Room) =>
    [...class_.state.seats.values()]
      .filter((seat) => seat.role === 'trainee' && !seat.removed)
      .map((seat) => `${seat.name} ${seat.bureau}`);

  it('moves who came last, leaves everybody else, and gives the rest to bots; asked again it has nothing to do', () => {
    const class_ = room(undefined, { run: 'lobby' });
    const all = chairs(class_.state.parties.values());
    const [first, second, ...others] = all;
    if (!first || !second) throw new Error('The scenario has two bureaus');
    for (const name of ['Omar', 'Lia'])
      class_.ask(engine, {
        type: 'seat.join',
        seat: `S-${name}`,
        role: 'trainee',
        bureau: first.id,
        name,
        ticketHash: name,
      });
    for (const { id } of all) if (id !== first.id) class_.ask(instructor, { type: 'seat.remove', seat: `S-${id}` });
    const shares = [
      { bureau: first.id, people: 2 },
      { bureau: second.id, people: 1 },
      ...others.map(({ id }) => ({ bureau: id, people: 0 })),
    ];
    ask(class_, shares);
    expect(sits(class_)).toEqual([`Mina ${first.id} ${first.id}`, `Omar ${first.id}`, `Lia ${second.id}`]);
    for (const { id } of others) expect(class_.state.bots.has(id), id).toBe(true);
    expect(class_.state.bots.has(second.id)).toBe(false);
    expect(moves(class_.state, shares)).toEqual([]);
  });

  describe('where some bureaus are seen by some only', () => {
    const cell = {
      id: 'QN-X',
      name: 'Joint cell',
      country: 'QN',
      kind: 'national' as const,
      visible_to: ['QN'],
      people: { min: 2, max: 4 },
    };
    const court = { id: 'QN-CT', name: 'Court', country: 'QN', kind: 'agency' as const, role: 'court' as const };
    const withSecrets = () =>
      room(aScenario({ bureaus: [...(aScenario().bureaus as never[]), cell, court] }), { run: 'lobby' });
    const sit = (class_: Room, name: string, bureau: string) =>
      class_.ask(engine, { type: 'seat.join', seat: `S-${name}`, role: 'trainee', bureau, name, ticketHash: name });
    const proposed = (class_: Room, people: number) => spread(chairs(class_.state.parties.values()), people).shares;

    it('moves nobody there, and tells nobody of them', () => {
      const class_ = withSecrets();
      expect(chairs(class_.state.parties.values()).map(({ id }) => id)).toEqual(['QN', 'QP', 'QR', 'QN-BP']);
      expect(secretChairs(class_.state.parties.values()).map(({ id }) => id)).toEqual(['QN-CT', 'QN-X']);
      for (const name of ['Omar', 'Lia', 'Ada', 'Sam', 'Ines', 'Noor', 'Tom', 'Eva', 'Max']) sit(class_, name, 'QP');
      const before = class_.log.length;
      ask(class_, proposed(class_, 9));
      expect(sits(class_).filter((one) => /QN-X|QN-CT/.test(one))).toEqual(['Mina QN-X QN-X', 'Mina QN-CT QN-CT']);
      const heard = class_.log.slice(before).flatMap(({ events }) => events);
      expect(heard.length).toBeGreaterThan(3);
      expect(heard.filter((event) => /QN-X|QN-CT/.test(JSON.stringify(event)))).toEqual([]);
    });

    it('moves nobody away who has been seated there, and leaves the empty ones to bots', () => {
      const class_ = withSecrets();
      class_.ask(instructor, { type: 'seat.remove', seat: 'S-QN-CT' });
      for (const name of ['Omar', 'Lia', 'Ada', 'Sam']) sit(class_, name, 'QN-X');
      ask(class_, proposed(class_, 3));
      expect(sits(class_).filter((one) => one.endsWith('QN-X'))).toHaveLength(5);
      expect(class_.state.bots.has('QN-CT')).toBe(true);
      expect(class_.state.bots.has('QN-X')).toBe(false);
      expect(moves(class_.state, proposed(class_, 3))).toEqual([]);
    });
  });
});
