import type { Party } from '../../../../schemas/bureau.ts';
import type { WireCommandInput } from '../../../../schemas/command.ts';
import type { ReadState } from '../../../sdk/rules.ts';

/** What of a bureau decides who plays it. */
export type Chair = Pick<Party, 'id' | 'kind' | 'seat' | 'people' | 'duties' | 'visibleTo'>;

/** How many persons a bureau is to have; none: a bot plays it. */
export interface Share {
  readonly bureau: string;
  readonly people: number;
}

/** Not everybody may know that it is there: an agency, or a bureau that only some see. */
export const isSecret = ({ kind, visibleTo }: Pick<Party, 'kind' | 'visibleTo'>): boolean =>
  kind === 'agency' || visibleTo !== undefined;

const playable = ({ seat, kind }: Party): boolean => seat !== 'bot' && kind !== 'register';

/** Bureaus that persons may play, and that everybody may know of: over these the class is spread. */
export const chairs = (parties: Iterable<Party>): Party[] =>
  [...parties].filter((party) => playable(party) && !isSecret(party));

/**
 * The others that persons may play. Nobody is moved there or away by a proposal, as that would tell whoever happens to be next of a bureau
 * that only some may know of: the instructor seats people there one by one.
 */
export const secretChairs = (parties: Iterable<Party>): Party[] =>
  [...parties].filter((party) => playable(party) && isSecret(party));

/** How many persons sit at a bureau. */
export const sitting = (state: ReadState, bureau: string): number => seatsOf(state, bureau).length;

const seatsOf = (state: ReadState, bureau: string) =>
  [...state.seats.values()].filter((seat) => seat.role === 'trainee' && !seat.removed && seat.bureau === bureau);

/** With fewer nobody can play it, with more nobody need do two things at once: one for each duty, or a pair. */
const least = ({ people }: Chair): number => Math.min(Math.max(1, people.min), people.max);
const enough = (chair: Chair): number =>
  Math.min(Math.max(least(chair), chair.duties?.length ?? (chair.seat === 'human' ? 2 : 1)), chair.people.max);

/** As many people as the bureaus that need some can use well. */
export const wanted = (all: readonly Chair[]): number =>
  all.filter(({ seat }) => seat === 'human').reduce((sum, chair) => sum + enough(chair), 0);

/**
 * Spreads people over bureaus. The bureaus that the scenario wants persons for come first, in its order: each gets as many as it needs at
 * least, as long as there are people; the rest are left to bots. Then those that are open get a second person, or one for each duty; then
 * bureaus open that a bot could play as well; then all are filled evenly. One share for each bureau, in the order given; whom no bureau has
 * a place for is `over`.
 */
export function spread(all: readonly Chair[], people: number): { shares: Share[]; over: number } {
  const counts = new Map<string, number>(all.map(({ id }) => [id, 0]));
  let left = Math.max(0, Math.floor(people));
  const count = (chair: Chair) => counts.get(chair.id) ?? 0;
  const give = (chair: Chair, more: number) => {
    counts.set(chair.id, count(chair) + more);
    left -= more;
  };
  /** One each in turn, to whoever has fewest, until `full`. */
  const fill = (some: readonly Chair[], full: (chair: Chair) => number) => {
    for (;;) {
      const open = some.filter((chair) => count(chair) > 0 && count(chair) < full(chair));
      const [next] = open.toSorted((a, b) => count(a) - count(b));
      if (!next || left === 0) return;
      give(next, 1);
    }
  };
  for (const seat of ['human', 'either'] as const) {
    const some = all.filter((chair) => chair.seat === seat);
    for (const chair of some) if (left >= least(chair)) give(chair, least(chair));
    fill(some, enough);
  }
  fill(all, ({ people: { max } }) => max);
  return { shares: all.map((chair) => ({ bureau: chair.id, people: count(chair) })), over: left };
}

/**
 * What has to be asked for so that the people who are here sit as proposed: whoever may stay stays, the latest to come move, and bots take
 * what nobody plays, also those places over which nobody is spread. In this order nobody is without a bureau in between.
 */
export function moves(state: ReadState, spreadOver: readonly Share[]): WireCommandInput[] {
  const shares = [
    ...spreadOver,
    ...secretChairs(state.parties.values()).map(({ id }) => ({ bureau: id, people: sitting(state, id) })),
  ];
  const spare = shares.flatMap(({ bureau, people }) => seatsOf(state, bureau).slice(people));
  const assign = shares.flatMap(({ bureau, people }): WireCommandInput[] =>
    spare
      .splice(0, Math.max(0, people - sitting(state, bureau)))
      .map(({ id }) => ({ type: 'seat.assign', seat: id, bureau })),
  );
  const bots = shares.flatMap(({ bureau, people }): WireCommandInput[] => {
    const bot = state.bots.has(bureau);
    if (people === 0 && !bot) {
      // A bureau that a bot may play goes back to its bot by itself when its last person leaves.
      const returns = state.parties.get(bureau)?.seat === 'either' && sitting(state, bureau) > 0;
      return returns ? [] : [{ type: 'bot.take', bureau }];
    }
    // It goes by itself when somebody sits down.
    const comes = assign.some((one) => one.type === 'seat.assign' && one.bureau === bureau);
    return people > 0 && bot && !comes ? [{ type: 'bot.release', bureau }] : [];
  });
  return [...assign, ...bots];
}
