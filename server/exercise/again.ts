import type { Command } from '../../schemas/command.ts';
import type { ReadState } from '../core/state.ts';

/**
 * What has to be asked of a new exercise so that it begins as another one was set up: bots where they played, and with `people` everybody who
 * had a place, with the same ticket, duty and time.
 */
export function settling(before: ReadState, now: ReadState, people: boolean): Command[] {
  const bots = [...before.bots].flatMap(([bureau, persona]): Command[] =>
    now.bots.has(bureau) ? [] : [{ type: 'bot.take', bureau, persona: personas.find((one) => one === persona) }],
  );
  if (!people) return bots;
  const hashes = new Map([...before.tickets].map(([hash, seat]) => [seat, hash]));
  const seats = [...before.seats.values()].flatMap(({ id, role, bureau, name, duty, removed }): Command[] => {
    const ticketHash = hashes.get(id);
    if (removed || role !== 'trainee' || bureau === undefined || ticketHash === undefined) return [];
    // Whoever sits down gets the next duty: another one has to be said, and none as well.
    const given = before.parties.get(bureau)?.duties ? [{ type: 'seat.duty', seat: id, duty } as const] : [];
    return [{ type: 'seat.join', seat: id, role, bureau, name, ticketHash }, ...given];
  });
  const time = [...before.extraTime].flatMap(([bureau, factor]): Command[] =>
    factor === 1.5 || factor === 2 ? [{ type: 'seat.extraTime', bureau, factor }] : [],
  );
  // People first: where somebody sits down, a bot leaves.
  return [...seats, ...bots, ...time];
}

const personas = ['prompt', 'slow', 'strict', 'careless', 'silent'] as const;
