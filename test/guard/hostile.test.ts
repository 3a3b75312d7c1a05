import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuardRole, guard, guardText } from '../../schemas/guard/index.ts';
import { listed, world } from './given.ts';

const SIZE = 65_536;
const roles: readonly GuardRole[] = ['text', 'address', 'document', 'code', 'birth', 'skip'];
const filled = (unit: string, end = ''): string => unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE) + end;

/** Each is near to what some expression looks for, 64 KiB of it, and hard to decide. */
const texts: readonly (readonly [string, string])[] = [
  ['the local part of an address without end', filled('a')],
  ['labels without end', filled('a.')],
  ['an address of labels', `a@${filled('a.')}`],
  ['a label of any length', `a@${filled('a', '.')}`],
  ['at signs', filled('@')],
  ['short addresses that end badly', filled('a@a.a')],
  ['hyphens and points', filled('a-.')],
  ['schemes', filled('http://')],
  ['www', filled('www.')],
  ['a scheme of any length', filled('a', '://x')],
  ['digits', filled('1')],
  ['digits and points', filled('1.')],
  ['digits and spaces', filled('1 ')],
  ['digits and brackets', filled('(1)')],
  ['plus signs and digits', filled('+1 ')],
  ['zeros and hyphens', filled('01-')],
  ['groups of four', filled('1111 ')],
  ['card numbers that are none', filled('4111 1111 1111 1112 ')],
  ['colons', filled(':')],
  ['hex and colons', filled('a:')],
  ['hex and double colons', filled('a::')],
  ['capitals', filled('A')],
  ['capitals and digits', filled('C1')],
  ['document numbers one behind the other', filled('AB123456')],
  ['account numbers', filled('DE12 AAAA ')],
  ['fillers', filled('<')],
  ['machine-readable lines', filled('P<FRA<<A')],
  ['decimals', filled('1.1111,')],
  ['degrees', filled('1°')],
  ['slashes', filled('2012/')],
  ['years after birth', filled('born ', '1980')],
  ['birth and spaces', `born${filled(' ')}1980`],
  ['data without end', filled('iVBORw0KGgo1')],
  ['lines of data', filled(`${'aB1'.repeat(25)}\r\n`)],
  ['line ends', filled('\r\n')],
  ['hexadecimal digits', filled('0a')],
  ['fingerprints of files', filled('9e107d9d372bb6826bd81d3542a419d6 ')],
  ['numbers of vehicles', filled('WVWZZZ1JZ3W38675 ')],
  ['numbers of vehicles without end', filled('W1')],
  ['addresses of wallets', filled('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfN0')],
  ['addresses of wallets without end', filled('bc1q')],
  ['devices', filled('35-209900-')],
  ['the word for a device', filled('IMEI ')],
  ['words about people', filled('man woman ')],
  ['people in capitals', filled('MAN-')],
  ['harm that begins', filled('make a ')],
  ['names that begin', filled('united ')],
  ['names that nearly are', filled('united general ')],
  ['letters with points', filled('A.')],
  ['brackets', filled('[.]')],
  ['at in brackets', filled('(at)')],
  ['open brackets', filled('[a')],
  ['zero-width spaces', filled('\u200b')],
  ['combining marks', filled('a\u0301')],
  ['marks piled up', `a${filled('\u0301')}`],
  ['a ligature that becomes eighteen characters', filled('\ufdfa')],
  ['lone surrogates', filled('\ud800')],
  ['surrogates the wrong way round', filled('\udc00\ud800')],
  ['emoji', filled('👩‍🚀')],
  ['full-width letters', filled('ｗｗｗ．')],
  ['Arabic-Indic digits', filled('٠١٢ ')],
  ['Arabic', filled('الإنتر')],
  ['ideographs', filled('警')],
  ['controls', filled('\0\u001b[2J')],
  ['directions', filled('\u202e\u2066')],
  ['quotation marks', filled('"\'\\')],
  ['spaces', filled(' ')],
];

describe('64 KiB of bad will', () => {
  it.each(texts)('%s: an answer comes, in every role', (_, text) => {
    for (const role of roles) expect(Array.isArray(guardText(text, role, world))).toBe(true);
    for (const type of ['tip.referral', 'clue.enquiry'])
      expect(Array.isArray(guardText(text, 'name', listed, type))).toBe(true);
  });

  it('is refused when what it hides is at its end', () => {
    const hidden = ' mira@mail-provider.com ';
    const found = texts.filter(([, text]) =>
      guardText(`${text} ${hidden}`, 'text', world).some(({ rule }) => rule === 'FG03'),
    );
    expect(found).toHaveLength(texts.length);
  });

  it('may come in many small fields', () => {
    const value = Object.fromEntries(Array.from({ length: 4000 }, (_, i) => [`k${i}`, 'a@b.co']));
    expect(guard(value, world)).toHaveLength(4000);
  });
});

describe('generated messages', () => {
  const bad = fc.constantFrom(
    'mira@mail-provider.com',
    'mail-provider.com',
    'C01X00T47',
    'https://mail-provider.com/page',
    '8.8.8.8',
    '+44 1632 960123',
    '4111 1111 1111 1111',
    'GB82 WEST 1234 5698 7654 32',
    'X1234567',
    'P<FRATESTVORN<<MIRA<EXERCISE<<<<<<<<<<<<<<<<',
    '51.5074, -0.1278',
    'A-123/4-2012',
    'born 12 March 1980',
    'photo.jpg',
    'Germany',
  );
  const seed = 20910304;

  it('never find the value itself, nor a part of it, in what the guard tells', () => {
    let told = 0;
    const field = fc.tuple(fc.lorem({ maxCount: 3 }), bad, fc.lorem({ maxCount: 3 })).map((parts) => parts.join(' '));
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        field,
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(bad, fc.string()), tie('node')),
      ),
    })).node;
    fc.assert(
      fc.property(value, fc.oneof(bad, fc.string()), (body, key) => {
        const findings = guard({ body, [key]: body }, world, { at: '/draft' });
        told += findings.length;
        for (const finding of findings) {
          expect(Object.keys(finding).sort()).toEqual(['path', 'rule', 'severity']);
          expect(finding.rule).toMatch(/^FG\d\d$/);
          expect(finding.severity).toMatch(/^(block|confirm)$/);
          expect(finding.path).toMatch(/^\/draft(\/([\w.-]{1,64}|\*))*$/);
          expect(finding.path).not.toMatch(/mail-provider|C01X|X1234|8\.8|photo|A-123|Germany|1111|960123/);
        }
        const keys = findings.map((finding) => finding.rule + finding.path);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { seed, numRuns: 500 },
    );
    expect(told).toBeGreaterThan(500);
  });

  it('are told the same each time, whatever stands around', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), bad, fc.string({ unit: 'binary' }), (before, value, after) => {
        const text = `${before}\n${value} \n${after}`;
        const first = guardText(text, 'text', world);
        expect(guardText(text, 'text', world)).toEqual(first);
        found += first.length > 0 ? 1 : 0;
      }),
      { seed, numRuns: 2000 },
    );
    expect(found).toBe(2000);
  });
});
