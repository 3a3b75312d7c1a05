import { joinCodeLength, shownCode } from '../../../schemas/join-code.ts';

/**
 * A join or return code as it was meant: any case, with spaces or hyphens, in full-width characters, with the look-alikes O, I and L for
 * 0, 1 and 1. What cannot be part of a code is dropped.
 */
export const cleanCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');

export const codeLength = joinCodeLength;

/** The code as the wall shows it, once it is complete. */
export const showCode = (code: string): string => (code.length === codeLength ? shownCode(code) : code);

/** The code in the address of the page: `/j/7F3K9Q`, `/J/7f3-k9q`. */
export function codeInPath(path: string): string {
  const found = /^\/j\/([^/]+)/i.exec(path)?.[1];
  try {
    return found === undefined ? '' : cleanCode(decodeURIComponent(found));
  } catch {
    return '';
  }
}
