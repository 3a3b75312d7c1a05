import { seen } from '../survey.ts';
import { FIRST_YEAR } from './birth.ts';
import { blocks, type Check } from './check.ts';

/*
 * Lines of travel documents as ICAO Doc 9303 lays them out: two of 44 or 36 signs, or three of 30. Lines that are a sign or two
 * too short or too long are mistyped, not harmless.
 */
const LINE = /(?:^|[^A-Z0-9<])([A-Z0-9<]{28,46})(?![A-Z0-9<])/gi;

const SHAPES = [
  // three lines, the second: birth, sex, expiry, nationality
  /^(?<birth>\d{6})\d[MFX<]\d{6}\d(?<issuer>[A-Z][A-Z<]{2})/,
  // two lines, the second: number, nationality, birth, sex
  /^[A-Z0-9<]{9}[0-9<](?<issuer>[A-Z][A-Z<]{2})(?<birth>\d{6})\d[MFX<]/,
  // the first: kind, issuer, and a name or, in short lines, a number (the third of the short ones is a name alone)
  /^(?=.{33}|[A-Z<]{0,32}\d)[PIACV][A-Z<](?<issuer>[A-Z][A-Z<]{2})[A-Z0-9<]/,
] as const;

interface Line {
  readonly issuer?: string | undefined;
  readonly birth?: string | undefined;
}

function linesIn(text: string): Line[] {
  const lines: Line[] = [];
  for (const [, written = ''] of text.matchAll(LINE)) {
    const line = written.toUpperCase();
    if (!line.includes('<<')) continue;
    const groups = SHAPES.map((shape) => shape.exec(line)?.groups).find((found) => found !== undefined);
    lines.push({ issuer: groups?.['issuer'], birth: groups?.['birth'] });
  }
  return lines;
}

// AA and QM to QY, without the codes that stand for something; UTO is the specimen country of the standard.
const isInvented = (issuer: string): boolean => /^(?:UTO|AA[A-Z]|Q[MNPQRSTVWXY][A-Z])$/.test(issuer);

/** A line of names alone has no issuer; it passes only with a line that has an invented one. */
export const machineReadable: Check = {
  rule: 'FG10',
  marks: seen.filler,
  severity: blocks,
  finds: ({ text }) => {
    const lines = linesIn(text);
    const issuers = lines.map((line) => line.issuer).filter((issuer) => issuer !== undefined);
    return lines.length > 0 && (issuers.length === 0 || !issuers.every(isInvented));
  },
};

/** Years of birth have two digits in these lines. Read as 20YY, so the exercise's are 35 to 91. */
export const machineReadableBirth: Check = {
  rule: 'FG16',
  marks: seen.filler,
  severity: blocks,
  finds: ({ text }) =>
    linesIn(text).some(({ birth }) => {
      const year = 2000 + Number(birth?.slice(0, 2));
      return year < FIRST_YEAR || year > 2091;
    }),
};
