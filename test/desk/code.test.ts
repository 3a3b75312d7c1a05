import { describe, expect, it } from 'vitest';
import { cleanCode, codeInPath, showCode } from '../../clients/web/join/code.ts';

describe('the code on the wall', () => {
  it.each([
    ['7F3K9Q', '7F3K9Q'],
    ['7f3 k9q', '7F3K9Q'],
    ['7f3-k9q', '7F3K9Q'],
    [' 7 F 3 – k 9 q ', '7F3K9Q'],
    ['７Ｆ３　Ｋ９Ｑ', '7F3K9Q'],
    ['oOiIlL', '001111'],
    ['', ''],
  ])('is understood when somebody types %j', (typed, meant) => {
    expect(cleanCode(typed)).toBe(meant);
  });

  it.each([
    ['/j/7F3K9Q', '7F3K9Q'],
    ['/J/7f3-k9q', '7F3K9Q'],
    ['/j/7f3%20k9q', '7F3K9Q'],
    ['/j/%E0%A4%A', ''],
    ['/j', ''],
    ['/', ''],
  ])('is found in the address %s', (path, code) => {
    expect(codeInPath(path)).toBe(code);
  });

  it('is shown in two halves once it is complete [J2]', () => {
    expect(showCode('7F3K9Q')).toBe('7F3 K9Q');
    expect(showCode('7F3')).toBe('7F3');
  });
});
