import { instant } from '../../schemas/ids.ts';
import type { Roster } from '../../schemas/roster.ts';
import type { Exercise } from '../exercise/types.ts';
import type { Tickets } from '../gateway/tickets.ts';
import { seated } from './roster.ts';

/**
 * Everything that an exercise keeps about persons, for the instructor and whoever asks: names, seats, how much each did, and what they
 * wrote to staff, and the list of persons, if one is loaded. Messages between bureaus are the story's. All of it goes with the exercise; all but
 * the list is in its log.
 */
export function storedAbout({ id, state, log }: Exercise, tickets: Pick<Tickets, 'returnCode'>, roster?: Roster) {
  const counts = new Map<string, { entries: number; first: string; last: string }>();
  for (const { by, at } of log) {
    const count = counts.get(by);
    if (count) Object.assign(count, { entries: count.entries + 1, last: at });
    else counts.set(by, { entries: 1, first: at, last: at });
  }
  const of = (seat: string) => ({
    notes: state.notes.filter((note) => note.seat === seat).map(({ text, at }) => ({ text, at: instant(at) })),
    realWorld: state.realWorldTexts.filter(({ by }) => by === seat).map(({ text, at }) => ({ text, at: instant(at) })),
    drafts: [...state.drafts.values()].filter((draft) => draft.seat === seat).length,
    hand: state.hands.get(seat)?.text,
  });
  return {
    exercise: id,
    people: [...state.seats.values()].map((seat) => ({
      seat: seat.id,
      name: seat.name,
      role: seat.role,
      ...(seat.bureau !== undefined && { bureau: seat.bureau }),
      connected: seat.connected,
      removed: seat.removed,
      devices: seat.moves + 1,
      ...(seat.role === 'trainee' && !seat.removed && { returnCode: tickets.returnCode(seat.id, seat.moves) }),
      ...(counts.get(seat.id) ?? { entries: 0 }),
      ...of(seat.id),
    })),
    knocks: state.knocks.map(({ name, seat, at }) => ({ name, ...(seat !== undefined && { seat }), at: instant(at) })),
    hotwash: state.hotwash.length,
    roster: roster ? seated(roster, state.seats.values()) : [],
  };
}
