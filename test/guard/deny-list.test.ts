import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deniedName, denyListSource, harmfulWords, harmListSource } from '../../schemas/guard/deny.ts';
import { anyCase, capitals, capitalsInProse } from '../../schemas/guard/deny-list.ts';
import { anywhere, people } from '../../schemas/guard/harm-list.ts';
import { fingerprint, fold, hashPair, hashWord, probe, wordsOf } from '../../schemas/guard/words.ts';

const top = `${import.meta.dirname}/../..`;

describe('the list of names that must not appear', () => {
  it.each([
    ['Harbour Police', 'harbour police', 'anyCase'],
    ['  Quaypol  ', 'quaypol', 'anyCase'],
    ['Hárbour  Pôlice', 'harbour police', 'anyCase'],
    ['QZX', 'qzx', 'capitals'],
    ['Quay', 'quay', 'capitals'],
    ['^Quaypol', 'quaypol', 'capitals'],
    ['! Harbour', 'harbour', 'capitalsInProse'],
    ['Q-48/7', 'q-48/7', 'anyCase'],
    ['Quay-Police', 'quay police', 'anyCase'],
  ])('reads the line %j', (line, key, spelling) => {
    expect(deniedName(line)).toEqual({ key, spelling });
  });

  it.each(['', '   ', '# a comment', '^', '!!'])('takes nothing from the line %j', (line) => {
    expect(deniedName(line)).toBeUndefined();
  });

  it('is made by a script from names on standard input, the same each time and in any order', () => {
    const run = (input: string) =>
      spawnSync(process.execPath, ['test/support/make-deny-list.mjs'], { cwd: top, input, encoding: 'utf8' });
    const { stdout, status } = run('Harbour Police\nQZX\n');
    expect(status).toBe(0);
    expect(stdout).toBe(run('# two\nQZX\n\nHARBOUR POLICE\nHarbour Police').stdout);
    expect(stdout).toBe(denyListSource(['Harbour Police', 'QZX']));
    const entry = (key: string) => `${(probe(key) >>> 0).toString(36)}.${fingerprint(key)}`;
    expect(stdout).toContain(`anyCase = \`\n  ${entry('harbour police')}\n\``);
    expect(stdout).toContain(`capitals = \`\n  ${entry('qzx')}\n\``);
    expect(stdout).not.toMatch(/harbour|qzx/i);
  });

  it.each([
    ['Quay Knife', { key: 'quay knife', where: 'anywhere' }],
    ['@ Quáyman', { key: 'quayman', where: 'people' }],
    ['quay', { key: 'quay', where: 'anywhere' }],
    ['# quay', undefined],
    ['@', undefined],
  ])('reads the line %j of the list of words that do harm', (line, words) => {
    expect(harmfulWords(line)).toEqual(words);
  });

  it('is made with the other list by the same script', () => {
    const { stdout } = spawnSync(process.execPath, ['test/support/make-deny-list.mjs', 'harm'], {
      cwd: top,
      input: '# words\nquay knife\n@quayman\n',
      encoding: 'utf8',
    });
    expect(stdout).toBe(harmListSource(['@quayman', 'Quay  knife']));
    expect(stdout).not.toMatch(/quay/i);
  });

  it('holds numbers only', () => {
    const entries = [anyCase, capitals, capitalsInProse, anywhere, people].map((list) => list.trim().split(/\s+/));
    for (const list of entries) {
      expect(list.length).toBeGreaterThan(5);
      for (const entry of list) expect(entry).toMatch(/^[0-9a-z]{1,7}\.[0-9a-z]{6,11}$/);
    }
    const source = readFileSync(`${top}/schemas/guard/deny-list.ts`, 'utf8');
    expect(source.replace(/`[^`]*`/g, '').length).toBeLessThan(300);
  });
});

describe('words', () => {
  it.each([
    ['ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
    ['e\u0301te\u0301 et été', 'ete et ete'],
    ['in\u200bvis\u00adi\u2060ble', 'invisible'],
    ['\u202Eright\u202C to left', 'right to left'],
    ['١٢٣ and ۴۵۶', '123 and 456'],
    ['one–two—three−four', 'one-two-three-four'],
    ['l’été ‘quoted’', "l'ete 'quoted'"],
    ['مُحَمَّد ســـلام', 'محمد سلام'],
    ['plain', 'plain'],
  ])('%j is folded to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it('are told apart by what is not a letter or a digit', () => {
    expect(wordsOf("Vell's Q-48/7, NO")).toEqual([
      { lower: 'vell', capitals: false, capital: true, gap: '' },
      { lower: 's', capitals: false, capital: false, gap: "'" },
      { lower: 'q', capitals: true, capital: true, gap: ' ' },
      { lower: '48', capitals: true, capital: false, gap: '-' },
      { lower: '7', capitals: true, capital: false, gap: '/' },
      { lower: 'no', capitals: true, capital: true, gap: ', ' },
    ]);
  });

  it('have numbers of their own, and so have pairs, in their order', () => {
    expect(probe('harbour police of the quay')).toBe(hashPair(hashWord('harbour'), hashWord('police')));
    expect(probe('harbour')).toBe(hashWord('harbour'));
    const pairs = ['harbour police', 'police harbour', 'harbour', 'police', 'harbourpolice', 'q 48', 'q 47'];
    expect(new Set(pairs.map(probe)).size).toBe(pairs.length);
    expect(new Set(pairs.map(fingerprint)).size).toBe(pairs.length);
  });
});
