import type { Party } from '../../../schemas/bureau.ts';

const minute = 60_000;
const day = 86_400_000;

type Desk = Pick<Party, 'hours' | 'utcOffset'> & { readonly holidays?: readonly string[] | undefined };

const span = (hours: string): [number, number] => {
  const [from = 0, to = 0] = hours.split('-').map((time) => {
    const [h = 0, m = 0] = time.split(':').map(Number);
    return (h * 60 + m) * minute;
  });
  return [from, to];
};

/** Is the desk staffed at exercise ms `at`? One without hours always is. */
export function isOpen(desk: Desk, at: number): boolean {
  if (desk.hours === undefined) return true;
  const local = at + desk.utcOffset * minute;
  const [from, to] = span(desk.hours);
  const time = ((local % day) + day) % day;
  const inside = from <= to ? time >= from && time < to : time >= from || time < to;
  // What began before midnight belongs to the day on which it began.
  const began = from > to && time < to ? local - day : local;
  return inside && !desk.holidays?.includes(new Date(began).toISOString().slice(5, 10));
}

/** The next instant, exercise ms, at which the desk is staffed; `at` itself if it is. A desk that is closed all year never opens: then `at`. */
export function opensAt(desk: Desk, at: number): number {
  if (desk.hours === undefined || isOpen(desk, at)) return at;
  const offset = desk.utcOffset * minute;
  const midnight = Math.floor((at + offset) / day) * day - offset;
  const [from] = span(desk.hours);
  for (let days = 0; days <= 366; days += 1) {
    const opens = midnight + days * day + from;
    if (opens >= at && isOpen(desk, opens)) return opens;
  }
  return at;
}
