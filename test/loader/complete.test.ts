import { describe, expect, it } from 'vitest';
import { loaded, read, small, smallWith } from './support.ts';

describe('a scenario once loaded', () => {
  it('has every party complete: name, country, languages, people, offset and profile', () => {
    const text = smallWith(
      '  - { id: QP, kind: national, seat: human }',
      '  - { id: QP, kind: national, seat: human }\n  - { id: QN-BP, kind: border_post, seat: either }\n  - { id: register, kind: register, seat: bot }\n  - { id: CS, kind: secretariat, seat: bot }',
    );
    const { bureaus } = loaded(text);
    for (const party of bureaus)
      expect(Object.keys(party)).toEqual(
        expect.arrayContaining(['name', 'country', 'languages', 'people', 'utc_offset', 'profile']),
      );
    expect(bureaus.map(({ id, country, utc_offset }) => [id, country, utc_offset])).toEqual([
      ['QN', 'QN', 60],
      ['QP', 'QP', 120],
      ['QN-BP', 'QN', 60],
      ['register', 'AA', 0],
      ['CS', 'AA', 0],
    ]);
    expect(bureaus[0]?.name).toMatchObject({ en: 'Norvane', ar: 'نورفان' });
    expect(bureaus[2]?.name).toMatchObject({ en: 'Border post, Norvane', fr: 'Poste frontière, Norvane' });
  });

  it('keeps what its author says of a party, and takes the rest from the world', () => {
    const text = smallWith(
      '{ id: QN, kind: national, seat: human }',
      '{ id: QN, kind: national, seat: human, name: The North Desk, utc_offset: 90, profile: { minPenaltyMonths: 36 } }',
    );
    expect(loaded(text).bureaus[0]).toMatchObject({
      name: 'The North Desk',
      utc_offset: 90,
      country: 'QN',
      profile: { minPenaltyMonths: 36, redNoticeEffect: 'arrest-after-request' },
    });
  });

  it('has the name of its file', () => {
    expect(read(small)).toMatchObject({ ok: true, scenario: { id: 'small-watch' } });
  });
});
