import { describe, expect, it } from 'vitest';
import { isOpen, opensAt } from '../../server/core/rules/hours.ts';

const at = (text: string): number => Date.parse(`${text}:00Z`);
const office = { hours: '08:00-18:00', utcOffset: -60, holidays: ['12-25'] };

describe('the hours of a desk', () => {
  it('are those of its own clock, the first minute in and the last one out', () => {
    const open = (text: string) => isOpen(office, at(text));
    expect(['2091-03-04T08:59', '2091-03-04T09:00', '2091-03-04T18:59', '2091-03-04T19:00'].map(open)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('may go over midnight; the night belongs to the day on which it began', () => {
    const night = { hours: '22:00-06:00', utcOffset: 0, holidays: ['03-04'] };
    const open = (text: string) => isOpen(night, at(text));
    expect(
      ['2091-03-04T05:59', '2091-03-04T23:00', '2091-03-05T05:00', '2091-03-05T12:00', '2091-03-05T22:00'].map(open),
    ).toEqual([true, false, false, false, true]);
  });

  it('say when somebody is there again, over a holiday too', () => {
    expect(opensAt(office, at('2091-03-04T12:00'))).toBe(at('2091-03-04T12:00'));
    expect(opensAt(office, at('2091-03-04T03:00'))).toBe(at('2091-03-04T09:00'));
    expect(opensAt(office, at('2091-12-24T20:00'))).toBe(at('2091-12-26T09:00'));
    expect(opensAt({ utcOffset: 0 }, 5)).toBe(5);
  });
});
