import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as fiction from '../../schemas/fiction/index.ts';
import { chanceFrom, fictionCountries, fictionFile, flavours, isInventedName } from '../../schemas/fiction/index.ts';
import * as names from '../../schemas/fiction/names.ts';
import { guard, guardWorld } from '../../schemas/guard/index.ts';
import { DocumentNumber, NoticeNumber, Reference } from '../../schemas/ids.ts';
import { expectMet, seed } from '../support/seed.ts';

/** No name is allowed here: what is clean is clean in every exercise. */
const bare = guardWorld({ codes: fictionCountries, names: isInventedName });
const many = Array.from({ length: 4000 }, (_, i) => fictionFile(chanceFrom(seed + i)));

describe('invented people', () => {
  it('are let through by the guard, thousands of them with all they have, from every country', () => {
    expect(many.flatMap((file) => guard(file, bare).map((found) => [found, file])).slice(0, 3)).toEqual([]);
    expect(new Set(many.map(({ country }) => country)).size).toBe(fictionCountries.length);
    expectMet({ names: new Set(many.map(({ familyName }) => familyName)).size }, 1000);
    // The guard had something to look at: the same fields with one sign changed are stopped.
    const [file] = many;
    expect(guard({ ...file, familyName: 'SMITHSON' }, bare)).toMatchObject([{ rule: 'FG18', path: '/familyName' }]);
    expect(guard({ ...file, phone: file?.phone.replace('EX', '+44') }, bare)).toMatchObject([{ rule: 'FG06' }]);
  });

  it('have names that no syllables can make real: every one that can be made', () => {
    let made = 0;
    for (const country of fictionCountries) {
      const { start, given, family, town } = flavours[country];
      for (const first of start)
        for (const middle of ['a', 'e', 'i', 'o', 'an', 'en', 'in', 'ar', 'er', 'or', 'un', 'eld', 'ist', 'und'])
          for (const end of [...given, ...family, ...town]) {
            const name = first + middle + end;
            expect(guard([name, name.toUpperCase()], bare), name).toEqual([]);
            made += 1;
          }
    }
    expect(made).toBeGreaterThan(8000);
  });

  it('bear the marker, and their names are known again', () => {
    for (const { forenames, familyName } of many) {
      expect(forenames).toMatch(/^\p{Lu}\p{Ll}+ Exercise$/u);
      expect(familyName).toMatch(/^[A-Z]+$/);
      for (const word of [...forenames.split(' '), familyName]) expect(isInventedName(word)).toBe(true);
    }
    expect(['Smith', 'Maria', 'Vestorn', 'Arvoss', ''].filter(isInventedName)).toEqual([]);
  });

  it('are born where nobody living is, on days of the calendar', () => {
    const years = many.map(({ born }) => Number(born.slice(0, 4)));
    expect(Math.min(...years)).toBe(2035);
    expect(Math.max(...years)).toBe(2072);
    for (const { born, expires } of many)
      for (const day of [born, expires]) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    const next = chanceFrom(seed);
    const births = Array.from({ length: 200 }, () => fiction.birthDay(next, 1900, 2300));
    expect(births.every((day) => day >= '2035-01-01' && day <= '2091-12-31')).toBe(true);
  });

  it('have documents, files and notices in the forms of the exercise', () => {
    for (const file of many) {
      expect(DocumentNumber.safeParse(file.documentNumber).success).toBe(true);
      expect(file.documentNumber).toMatch(/[A-HJ-NPR-T]$/);
      expect(Reference.safeParse(file.reference).success).toBe(true);
      expect(file.phone).toMatch(/^EX-\d{4}-\d{4}$/);
      expect(file.plate).toMatch(/^EX-\d[A-Z]-\d{3}$/);
      expect(file.flight).toMatch(/^EXQ\d{3}$/);
      expect(file.gridSquare).toMatch(/^EXGRID [A-J][1-9]$/);
      expect(file.handle).toMatch(/^@ex_[a-z]+\.[a-z]+$/);
      expect(file.mail).toMatch(/\.example$/);
    }
    expect(NoticeNumber.safeParse(fiction.noticeNumber(chanceFrom(seed), 'Y')).success).toBe(true);
  });

  it('have addresses that tell their country by a table', () => {
    for (const { country, ipv4, ipv6 } of many) {
      expect(fiction.countryOfAddress(ipv4)).toBe(country);
      expect(fiction.countryOfAddress(ipv6)).toBe(country);
    }
    for (const outside of ['192.0.3.1', '8.8.8.8', '192.0.2.256', '2001:db8:d::1', '2001:db8::1', '', 'x'])
      expect(fiction.countryOfAddress(outside)).toBeUndefined();
  });

  it('are the same for the same seed and others for the next', () => {
    expect(fictionFile(chanceFrom(seed), 'QP')).toEqual(fictionFile(chanceFrom(seed), 'QP'));
    expect(fictionFile(chanceFrom(seed), 'QP')).not.toEqual(fictionFile(chanceFrom(seed + 1), 'QP'));
    expectMet({ numbers: new Set(many.map(({ documentNumber }) => documentNumber)).size }, 3900);
  });
});

describe('the lines of a travel document', () => {
  const document = {
    familyName: 'Testvorn',
    forenames: 'Mira Exercise',
    sex: 'F',
    born: '2051-03-04',
    documentNumber: 'EXR31415K',
    expires: '2099-01-01',
    issuer: 'QNV',
    nationality: 'QNV',
  } as const;

  it('are those of the lesson', () => {
    expect(fiction.passportLines(document)).toEqual([
      'P<QNVTESTVORN<<MIRA<EXERCISE<<<<<<<<<<<<<<<<',
      'EXR31415K4QNV5103043F9901018<<<<<<<<<<<<<<08',
    ]);
  });

  it('have the check digits of the specimen of the standard', () => {
    expect(['L898902C3', '740812', '120415', 'ZE184226B<<<<<'].map(fiction.checkDigit)).toEqual(['6', '2', '9', '1']);
    expect(fiction.checkDigit('L898902C3674081221204159ZE184226B<<<<<1')).toBe('0');
    expect(fiction.checkDigit('')).toBe('0');
  });

  it('have their lengths and right digits, whoever it is', () => {
    for (const file of many) {
      const passport = file.passport.split('\n');
      const card = file.card.split('\n');
      expect(passport.map(({ length }) => length)).toEqual([44, 44]);
      expect(card.map(({ length }) => length)).toEqual([30, 30, 30]);
      for (const line of [...passport, ...card]) expect(line).toMatch(/^[A-Z0-9<]+$/);
      const [, second = ''] = passport;
      for (const [from, to] of [
        [0, 9],
        [13, 19],
        [21, 27],
        [28, 42],
      ] as const)
        expect(second[to]).toBe(fiction.checkDigit(second.slice(from, to)));
      const [first = '', middle = '', last] = card;
      expect(last).toMatch(/^[A-Z]+<<[A-Z]+<EXERCISE<*$/);
      expect(passport[0]).toMatch(/<<[A-Z]+<EXERCISE<*$/);
      expect(first[14]).toBe(fiction.checkDigit(first.slice(5, 14)));
      expect(middle[6]).toBe(fiction.checkDigit(middle.slice(0, 6)));
      expect(middle[14]).toBe(fiction.checkDigit(middle.slice(8, 14)));
      expect(middle[29]).toBe(
        fiction.checkDigit(first.slice(5) + middle.slice(0, 7) + middle.slice(8, 15) + middle.slice(18, 29)),
      );
    }
  });

  it('hold long names, accents, apostrophes and an unstated sex as the standard asks', () => {
    const [first, second] = fiction.passportLines({
      ...document,
      familyName: "d'Éstorval-Mère",
      forenames: `${'Long'.repeat(12)} Exercise`,
      sex: 'X',
    });
    expect(first).toMatch(/^P<QNVDESTORVAL<MERE<<(LONG)+[A-Z]*<EXERCISE$/);
    expect(first).toHaveLength(44);
    expect(second[20]).toBe('<');
  });
});

it('knows the names of the exercise world, all and only those', () => {
  const world: Record<string, unknown> = parse(
    readFileSync(new URL('../../scenarios/world/names.yaml', import.meta.url), 'utf8'),
  );
  expect(world).toMatchObject({
    given: [...names.listedGiven],
    family: [...names.listedFamily],
    towns: [...names.towns],
    posts: [...names.posts],
    streets: [...names.streets],
    marker: names.marker,
  });
});

it('has the countries of the exercise world with their codes of three letters', () => {
  const { bureaus }: { bureaus: { id: string; alpha3: string; name: { en: string } }[] } = parse(
    readFileSync(new URL('../../scenarios/world/bureaus.yaml', import.meta.url), 'utf8'),
  );
  expect(bureaus.map(({ id, alpha3, name }) => [id, alpha3, name.en])).toEqual(
    fictionCountries.map((code) => [code, flavours[code].alpha3, flavours[code].name]),
  );
});
