/** Digits and capitals without I, L, O and U: what join and return codes are made of (Crockford's base 32). */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters of a join code (30 bits) and of a return code (20 bits). Neither protects a seat: its ticket does. */
export const joinCodeLength = 6;
export const returnCodeLength = 4;

/**
 * A code as it was meant: any case, with spaces or hyphens, in full-width characters, with the look-alikes O, I and L for 0 and 1.
 * Undefined if it cannot be a code of that length.
 */
export function meantCode(typed: string, length: number): string | undefined {
  if (typed.length > 64) return undefined;
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return code.length === length && !code.includes('U') ? code : undefined;
}

/** `7F3 K9Q`, as it is shown. */
export const shownCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
