import type { Entry } from '../../schemas/entry.ts';
import type { Event } from '../../schemas/event.ts';

/**
 * The same branches without names of persons and without what was said in a REAL WORLD stop: `Trainee 1`, `Trainee 2` ... in the order of
 * joining, the same in every branch. Ticket hashes go too. It is another archive with a chain of its own.
 */
export function anonymised(
  branches: readonly { readonly branch: number; readonly entries: readonly Entry[] }[],
): { branch: number; entries: Entry[] }[] {
  const names = new Map<string, string>();
  const nameOf = (seat: string): string => {
    const known = names.get(seat);
    if (known) return known;
    const name = `Trainee ${names.size + 1}`;
    names.set(seat, name);
    return name;
  };
  const change = (event: Event): Event => {
    switch (event.type) {
      case 'seat.joined':
      case 'seat.assigned':
      case 'seat.renamed':
        return { ...event, name: nameOf(event.seat) };
      case 'seat.ticketed':
        return { ...event, ticketHash: '' };
      case 'seat.knocked':
        return { ...event, name: event.seat === undefined ? 'Somebody' : nameOf(event.seat) };
      case 'seat.allowed':
        return event.name === undefined ? event : { ...event, name: 'Somebody' };
      case 'realworld.said':
        return { ...event, text: '' };
      case 'people.kept':
        return {
          ...event,
          people: {
            ...event.people,
            seats: event.people.seats.map((seat) => ({ ...seat, name: nameOf(seat.id), ticketHash: '' })),
          },
        };
      default:
        return event;
    }
  };
  return branches.map(({ branch, entries }) => ({
    branch,
    entries: entries.map(({ wall: _, ...entry }) => ({ ...entry, events: entry.events.map(change) })),
  }));
}
