import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../clients/web/parts/time.ts';

describe('a date in a message', () => {
  it.each([
    ['en', '17 January 2091', '?? November 2054'],
    ['fr', '17 janvier 2091', '?? novembre 2054'],
    ['es', '17 de enero de 2091', '?? noviembre 2054'],
    ['ar', '17 يناير 2091', '?? نوفمبر 2054'],
  ])('is read in one way only, and says what is not known of it (%s)', (language, whole, month) => {
    expect(dateInWords('2091-01-17', language)).toBe(whole);
    expect(dateInWords('2054-11', language)).toBe(month);
    expect(dateInWords('2054', language)).toBe('?? ?? 2054');
  });
});
