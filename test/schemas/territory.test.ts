import { describe, expect, it } from 'vitest';
import { countryOfAddress, fictionCountries } from '../../schemas/fiction/index.ts';
import { kinds } from '../../schemas/kinds/index.ts';
import { exactly, lacks, placeOf, providers } from '../../schemas/territory.ts';

const nets = ['192.0.2', '198.51.100', '203.0.113'];
const all = nets.flatMap((net) => Array.from({ length: 256 }, (_, last) => `${net}.${last}`));

describe('the table of addresses', () => {
  it('gives each of the twelve countries a block of 64, and every address of the exercise to one', () => {
    const counts = new Map<string, number>();
    for (const ip of all) {
      const country = placeOf({ ip, at: '2091-03-04T09:00:00Z' })?.country ?? 'nobody';
      counts.set(country, (counts.get(country) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([...fictionCountries].sort());
    expect([...counts.values()]).toEqual(Array(12).fill(64));
    expect(Object.keys(providers).sort()).toEqual([...fictionCountries].sort());
  });

  it('has in each block 32 addresses of one customer, 16 lent and 16 shared', () => {
    const uses = all.map((ip) => placeOf({ ip })?.use);
    const count = (use: string) => uses.filter((one) => one === use).length;
    expect([count('own'), count('lent'), count('shared')]).toEqual([12 * 32, 12 * 16, 12 * 16]);
    expect(['192.0.2.31', '192.0.2.32', '192.0.2.47', '192.0.2.48'].map((ip) => placeOf({ ip })?.use)).toEqual([
      'own',
      'lent',
      'lent',
      'shared',
    ]);
  });

  it('lends from noon on, in UTC: the same words in another zone lead to another country', () => {
    const ip = '192.0.2.40';
    const at = (when: string | undefined) => placeOf({ ip, at: when })?.country;
    expect(at('2091-03-04T11:59:59Z')).toBe('QN');
    expect(at('2091-03-04T12:00:00Z')).toBe('QP');
    expect(at('2091-03-04T13:30:00+02:00')).toBe('QN');
    expect(at('2091-03-04T13:30:00-01:00')).toBe('QP');
    expect(at('2091-03-04T13:30:00')).toBeUndefined();
    expect(at(undefined)).toBeUndefined();
    // The last country of the list lends to the first.
    expect(placeOf({ ip: '203.0.113.230', at: '2091-03-04T15:00:00Z' })?.country).toBe('QN');
    expect(placeOf({ ip: '192.0.2.20', at: '2091-03-04T15:00:00Z' })?.country).toBe('QN');
  });

  it('says what is missing: the offset always, the port behind a shared address', () => {
    const at = '2091-03-04T09:00:00+01:00';
    expect(lacks({ ip: '192.0.2.20', at })).toEqual([]);
    expect(lacks({ ip: '192.0.2.20', at: '2091-03-04T09:00:00' })).toEqual(['at']);
    expect(lacks({ ip: '192.0.2.50', at })).toEqual(['sourcePort']);
    expect(lacks({ ip: '192.0.2.50', at, sourcePort: 50_122 })).toEqual([]);
    expect(lacks({ ip: '192.0.2.50' })).toEqual(['at', 'sourcePort']);
    expect(lacks({ ip: '2001:db8:2::5a', at })).toEqual([]);
  });

  it('knows no instant without an offset, whatever zone this machine lies in', () => {
    expect(exactly('2091-03-04T09:00:00+01:00')).toBe(Date.parse('2091-03-04T08:00:00Z'));
    expect(exactly('2091-03-04T09:00:00')).toBeUndefined();
  });

  it('knows no other address', () => {
    for (const ip of ['192.0.3.1', '10.0.0.1', '8.8.8.8', '2001:db9::1', 'nowhere', ''])
      expect(placeOf({ ip, at: '2091-03-04T09:00:00Z' })).toBeUndefined();
    expect(countryOfAddress('192.0.2.300')).toBeUndefined();
  });
});

describe('an address in a message', () => {
  const taken = (change: object) =>
    kinds['ip.confirm.request'].body.safeParse({ ip: '192.0.2.20', question: 'inTerritory', ...change }).success;

  it('is one of the exercise', () => {
    for (const ip of ['192.0.2.0', '198.51.100.255', '203.0.113.9', '2001:db8:c::ffff'])
      expect(taken({ ip })).toBe(true);
    for (const ip of ['192.0.2.256', '192.0.2.07', '192.0.3.1', '8.8.8.8', '2001:db8:d::1', '::1', '192.0.2.1 '])
      expect(taken({ ip }), ip).toBe(false);
  });

  it('has a time as a log has it, with or without its offset', () => {
    for (const at of [
      '2091-03-04T09:10:11+02:00',
      '2091-03-04T09:10:11Z',
      '2091-03-04T09:10:11',
      '2091-03-04T09:10:11.5-01:30',
    ])
      expect(taken({ at }), at).toBe(true);
    for (const at of [
      '2091-03-04',
      '2091-03-04T09:10',
      '2091-02-30T09:10:11Z',
      '2091-03-04T09:10:11+15:00',
      '9 in the morning',
    ])
      expect(taken({ at }), at).toBe(false);
  });
});
