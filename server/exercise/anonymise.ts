import type { Entry } from '../../schemas/entry.ts';
import type { Event } from '../../schemas/event.ts';

interface Branch {
  readonly branch: number;
  readonly entries: readonly Entry[];
}

/**
 * The same branches without names of persons and without what was said in a REAL WORLD stop: `Trainee 1`, `Trainee 2` ... in the order of
 * joining, the same in every branch; in what people wrote to each other beside the story (hands, notes, marks, reasons, answers of the
 * hotwash, the plan) these names are replaced too. Digests of commands and hashes of tickets go: a name could be guessed and tried against
 * them. It is another archive with a chain of its own. A person who is named in a message of the story is not found.
 */
export function anonymised(branches: readonly Branch[]): { branch: number; entries: Entry[] }[] {
  const names = new Map<string, string>();
  const nameOf = (seat: string): string => {
    const known = names.get(seat);
    if (known) return known;
    const name = `Trainee ${names.size + 1}`;
    names.set(seat, name);
    return name;
  };
  const without = rubber(branches, nameOf);

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
      case 'hand.raised':
      case 'hand.answered':
        return event.text === undefined ? event : { ...event, text: without(event.text) };
      case 'note.added':
      case 'mark.added':
      case 'banner.shown':
        return { ...event, text: without(event.text) };
      case 'exercise.paused': {
        // On which day that was is nobody's business either.
        const { until: _, ...paused } = event;
        return paused.reason === undefined ? paused : { ...paused, reason: without(paused.reason) };
      }
      case 'draft.rejected':
      case 'message.edited':
      case 'message.dropped':
        return event.reason === undefined ? event : { ...event, reason: without(event.reason) };
      case 'message.returned':
      case 'score.adjusted':
      case 'writing.rated':
        return { ...event, reason: without(event.reason) };
      case 'hotwash.answered':
        return { ...event, answer: without(event.answer) };
      case 'plan.saved':
        return {
          ...event,
          plan: without(event.plan),
          ...(event.rows && {
            rows: event.rows.map((row) =>
              Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, without(cell)])),
            ),
          }),
        };
      case 'people.kept':
        return {
          ...event,
          people: {
            ...event.people,
            seats: event.people.seats.map((seat) => ({ ...seat, name: nameOf(seat.id), ticketHash: '' })),
            marks: event.people.marks.map((mark) => ({ ...mark, text: without(mark.text) })),
          },
        };
      default:
        return event;
    }
  };
  return branches.map(({ branch, entries }) => ({
    branch,
    entries: entries.map(({ wall: _, digest: __, ...entry }) => ({ ...entry, events: entry.events.map(change) })),
  }));
}

/** Takes the names that people had, and each word of them that is long enough to be one, out of a text. */
function rubber(branches: readonly Branch[], nameOf: (seat: string) => string): (text: string) => string {
  const spoken = new Map<string, string>();
  const remember = (name: string, seat: string): void => {
    for (const part of [name, ...name.split(/\s+/)])
      if ((part === name || [...part].length > 2) && !spoken.has(part.toLowerCase()))
        spoken.set(part.toLowerCase(), nameOf(seat));
  };
  for (const { entries } of branches)
    for (const { events } of entries)
      for (const event of events) {
        if (event.type === 'seat.joined' || event.type === 'seat.renamed') remember(event.name, event.seat);
        if (event.type === 'seat.knocked' && event.seat === undefined) spoken.set(event.name.toLowerCase(), 'Somebody');
      }
  if (spoken.size === 0) return (text) => text;
  const longestFirst = [...spoken.keys()].sort((a, b) => b.length - a.length);
  const words = longestFirst.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replaceAll(pattern, (name) => spoken.get(name.toLowerCase()) ?? 'Somebody');
}
