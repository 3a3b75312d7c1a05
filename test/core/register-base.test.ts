import { describe, expect, it } from 'vitest';
import { hash128 } from '../../server/core/ids.ts';
import { type Base, baseNumber, baseOf, baseRecord, isBaseNumber, issuersOf } from '../../server/core/register-base.ts';
import { aScenario, bodies, draft, room, trainee } from '../support/given.ts';
import { expectMet, seed } from '../support/seed.ts';

const world = { count: 34_000_000, issuers: 166 };
const big = (change: object = {}) => aScenario({ background: { records: { ...world, ...change } } });
const baseFor = (seed: number, change: object = {}): Base => {
  const base = baseOf(big(change), seed);
  if (!base) throw new Error('No base');
  return base;
};
const numberAt = (index: number): string =>
  `EXR${String(index % 100_000).padStart(5, '0')}${'UVWXYZ'[Math.floor(index / 100_000)]}`;

describe('the base of the register', () => {
  const draw = (...keys: (string | number)[]): number => hash128([seed, ...keys].join('|'))[0] / 2 ** 32;

  it('has 166 issuers: the countries of the exercise first, then invented codes that no country has', () => {
    const issuers = issuersOf(big());
    expect(issuers).toHaveLength(166);
    expect(new Set(issuers).size).toBe(166);
    expect(issuers.slice(0, 5)).toEqual(['QN', 'QP', 'QR', 'QW', 'AA']);
    expect(issuers.slice(5).filter((code) => !/^Q[M-Z][A-Z]$/.test(code))).toEqual([]);
    const sum = [...baseFor(seed).issuers.values()].reduce((all, one) => all + one, 0);
    expect(sum).toBe(world.count);
  });

  it('holds exactly as many documents of a country as it should', () => {
    for (const count of [1, 204_819]) {
      const base = baseFor(seed, { count, issuers: 1 });
      let found = 0;
      for (let index = 0; index < 600_000; index += 1) if (baseRecord(base, 'QN', numberAt(index))) found += 1;
      expect(found).toBe(count);
    }
  });

  it('is as dense everywhere as chance would have it: within six standard deviations of the binomial, by letter and by country', () => {
    const base = baseFor(seed);
    const tried = 4000;
    let samples = 0;
    for (const issuer of ['QN', 'QP', 'QMA', 'QRZ']) {
      const share = (base.issuers.get(issuer) ?? 0) / 600_000;
      expect(share).toBeCloseTo(34 / (166 * 0.6), 3);
      for (const letter of 'UVWXYZ') {
        let found = 0;
        for (let k = 0; k < tried; k += 1) {
          const digits = Math.floor(draw(issuer, letter, k) * 100_000);
          if (baseRecord(base, issuer, `EXR${String(digits).padStart(5, '0')}${letter}`)) found += 1;
        }
        const deviation = Math.sqrt(tried * share * (1 - share));
        expect(Math.abs(found - tried * share), `${issuer} ${letter}`).toBeLessThan(6 * deviation);
        samples += tried;
      }
    }
    expect(samples).toBe(96_000);
  });

  it('gives the same answer on every call, another one for another seed, and says nothing of a holder', () => {
    const [one, same, other] = [baseFor(seed), baseFor(seed), baseFor(seed + 1)];
    let [recorded, differing] = [0, 0];
    for (let k = 0; k < 2000; k += 1) {
      const number = numberAt(Math.floor(draw('same', k) * 600_000));
      const record = baseRecord(one, 'QP', number);
      expect(baseRecord(same, 'QP', number)).toEqual(record);
      if ((baseRecord(other, 'QP', number) === undefined) !== (record === undefined)) differing += 1;
      if (!record) continue;
      recorded += 1;
      expect(Object.keys(record).sort()).toEqual(['documentType', 'since', 'status']);
      expect(record.since < '2091-03-04' && record.since > '2080').toBe(true);
    }
    expectMet({ recorded, differing }, 400);
  });

  it('leaves the last letters A to T to those who write', () => {
    const base = baseFor(seed);
    for (const letter of 'ABCDEFGHIJKLMNOPQRST')
      for (let k = 0; k < 50; k += 1) expect(baseRecord(base, 'QN', `EXR${10_000 + k}${letter}`)).toBeUndefined();
    expect(['EXR31415U', 'EXR31415Z'].every(isBaseNumber)).toBe(true);
    expect(['EXR31415T', 'EXR3141U', 'XXR31415U', ''].some(isBaseNumber)).toBe(false);
  });

  it('finds numbers that match, and numbers that do not', () => {
    const base = baseFor(seed);
    const found = new Set<string>();
    for (let k = 0; k < 500; k += 1) {
      const yes = baseNumber(base, 'QP', true, draw('yes', k)) ?? '';
      const no = baseNumber(base, 'QP', false, draw('no', k)) ?? '';
      expect(baseRecord(base, 'QP', yes), yes).toBeDefined();
      expect(isBaseNumber(no) && baseRecord(base, 'QP', no) === undefined, no).toBe(true);
      found.add(yes);
    }
    expectMet({ found: found.size }, 400);
    expect(baseNumber(baseFor(seed, { count: 0 }), 'QP', true, 0.5)).toBeUndefined();
    expect(baseNumber(baseFor(seed, { count: 600_000, issuers: 1 }), 'QN', false, 0.5)).toBeUndefined();
  });

  it('takes no more records than there are numbers', () => {
    expect(() => aScenario({ background: { records: { count: 600_001, issuers: 1 } } })).toThrow(/600,000/);
    expect(() => aScenario({ background: { records: { count: 600_000, issuers: 1 } } })).not.toThrow();
  });
});

describe('a check against the base', () => {
  const [qn, qp] = [trainee('QN'), trainee('QP')];
  const here = () => room(big(), { seed: 11 });
  const numberOf = (issuer: string, matching: boolean): string => baseNumber(baseFor(11), issuer, matching, 0.3) ?? '';
  const check = (at: ReturnType<typeof here>, documentNumber: string, issuingCountry: string) => {
    const entry = at.ask(qn, {
      type: 'message.send',
      draft: draft('document.check', 'REG', { ...bodies.check, documentNumber, issuingCountry }),
    });
    const sent = entry.events.flatMap((event) => (event.type === 'message.sent' ? [event.message] : []));
    return {
      result: sent.find(({ type }) => type === 'document.check.result')?.body['result'],
      told: sent.find(({ type }) => type === 'document.hit')?.recipients,
    };
  };

  it('is a hit for the asker and the issuing bureau, or for the asker alone where the country has no bureau here', () => {
    const at = here();
    expect(check(at, numberOf('QP', true), 'QP')).toEqual({ result: 'match', told: ['QN', 'QP'] });
    expect(check(at, numberOf('QP', false), 'QP')).toEqual({ result: 'noRecord', told: undefined });
    expect(check(at, numberOf('QMC', true), 'QMC')).toEqual({ result: 'match', told: ['QN'] });
    expect(check(at, numberOf('QMC', false), 'QMC')).toEqual({ result: 'noRecord', told: undefined });
  });

  it('follows what its country has changed since, and nobody else can', () => {
    const at = here();
    const documentNumber = numberOf('QP', true);
    const gone = { documentNumber, issuingCountry: 'QP', reason: 'enteredInError' };
    const wrong = at.refused(qn, { type: 'message.send', draft: draft('document.record.withdraw', 'REG', gone) });
    expect(wrong.rule).toBe('R-12');
    at.send(qp, draft('document.record.withdraw', 'REG', gone));
    expect(check(at, documentNumber, 'QP').result).toBe('noRecord');
    // The same number of another country is another document.
    const entry = { documentType: 'passport', issuingCountry: 'QN', recordStatus: 'lost', eventDate: '2091-03-01' };
    const own = numberOf('QN', false);
    at.send(qn, draft('document.record.enter', 'REG', { ...entry, documentNumber: own }));
    expect(check(at, own, 'QN').result).toBe('match');
  });
});
