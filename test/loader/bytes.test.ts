import { describe, expect, it } from 'vitest';
import { decode, largestScenario } from '../../server/loader/decode.ts';
import { small } from './support.ts';

const refusal = (source: Uint8Array | string) => {
  const decoded = decode(source);
  return 'problem' in decoded ? decoded.problem : undefined;
};

describe('a scenario file as bytes', () => {
  it('is read as UTF-8, with or without a byte order mark', () => {
    const plain = Buffer.from(small);
    expect(decode(plain)).toEqual({ text: small });
    expect(decode(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]))).toEqual({ text: small });
    expect(decode(`\uFEFF${small}`)).toEqual({ text: small });
  });

  it('may have 256 KiB and not one byte more, however they are given', () => {
    const most = 'x'.repeat(largestScenario);
    expect(refusal(most)).toBeUndefined();
    expect(refusal(Buffer.from(most))).toBeUndefined();
    expect(refusal(`${most}x`)).toMatchObject({ code: 'scenario_too_large' });
    expect(refusal(Buffer.from(`${most}x`))).toMatchObject({ code: 'scenario_too_large' });
    // Letters are not bytes: half as many of these are too many.
    expect(refusal('é'.repeat(largestScenario / 2 + 1))).toMatchObject({ code: 'scenario_too_large' });
  });

  it('written in Latin-1 is refused with the byte and the line', () => {
    const latin = Buffer.concat([Buffer.from('title: x\nsummary: caf'), Buffer.from([0xe9]), Buffer.from('\n')]);
    expect(refusal(latin)).toMatchObject({
      code: 'not_utf8',
      line: 2,
      column: 13,
      message: 'The file is not UTF-8 at byte 21, line 2.',
      hint: 'Save it as UTF-8.',
    });
  });

  it.each([
    ['with its mark, little end first', [0xff, 0xfe, 0x66, 0x00]],
    ['with its mark, big end first', [0xfe, 0xff, 0x00, 0x66]],
    ['without a mark', [...'format: 1'].flatMap((letter) => [letter.charCodeAt(0), 0])],
  ])('in UTF-16 %s is refused by that name', (_, bytes) => {
    expect(refusal(Uint8Array.from(bytes))).toMatchObject({
      code: 'not_utf8',
      message: 'The file is UTF-16.',
      hint: 'Save it as UTF-8.',
    });
  });

  it.each([
    ['a byte that never begins a letter', [0x61, 0x80]],
    ['a letter written longer than it is', [0xc0, 0xaf]],
    ['another one', [0xe0, 0x80, 0x80]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a letter beyond the last', [0xf4, 0x90, 0x80, 0x80]],
    ['a letter that is cut off', [0x61, 0xe2, 0x82]],
  ])('with %s is refused', (_, bytes) => {
    expect(refusal(Uint8Array.from(bytes))).toMatchObject({ code: 'not_utf8' });
    // The reference: what the platform's own strict decoder refuses.
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))).toThrow();
  });

  it('in Arabic, Greek and with pictures is read', () => {
    const text = 'title: نورفان Ελλάς 🛳\n';
    expect(decode(Buffer.from(text))).toEqual({ text });
  });
});
