import type { Audience, Event } from '../../../schemas/event.ts';
import { problem } from '../../../schemas/problem.ts';
import { nameProblem, type Seat } from '../../../schemas/seat.ts';
import type { ReadState } from '../state.ts';
import { type Decided, type Decisions, to } from './decision.ts';

/** A seat is known to its own bureau; the wall counts. */
const around = (seat: { bureau?: string | undefined; role: Seat['role'] }): Audience =>
  seat.bureau !== undefined && seat.role === 'trainee' ? [seat.bureau, '@wall'] : 'staff';

const unknown = (seat: string) =>
  problem('unknown_seat', 'There is no such seat', { actual: seat, path: '/command/seat' });

function withSeat(
  state: ReadState,
  id: string,
  decided: (seat: ReadState['seats'] extends ReadonlyMap<string, infer S> ? S : never) => Decided,
): Decided {
  const seat = state.seats.get(id);
  return seat && !seat.removed ? decided(seat) : unknown(id);
}

/** The bot that holds a bureau steps aside for the first person; the bureau is told, for it may have been told of the bot. */
const stepAside = (state: ReadState, bureau: string | undefined, role: Seat['role']): Event[] =>
  bureau !== undefined && role === 'trainee' && state.bots.has(bureau)
    ? [to([bureau, '@wall'], { type: 'bot.left', bureau })]
    : [];

/** A bureau that a bot may play goes back to its bot when the last person leaves; who only looks on plays nothing. */
function stepIn(state: ReadState, { id: leaving, role, bureau }: Pick<Seat, 'id' | 'role' | 'bureau'>): Event[] {
  if (role !== 'trainee') return [];
  const party = bureau === undefined ? undefined : state.parties.get(bureau);
  if (!party || bureau === undefined || party.seat === 'human' || state.bots.has(bureau)) return [];
  const left = [...state.seats.values()].some(
    (seat) => seat.id !== leaving && seat.role === 'trainee' && seat.bureau === bureau && !seat.removed,
  );
  return left ? [] : [to([bureau, '@wall'], { type: 'bot.took', bureau, persona: personaOf(state, bureau) })];
}

const personaOf = (state: ReadState, bureau: string): string =>
  state.scenario?.bureaus.find((one) => one.id === bureau)?.bot?.persona ?? 'prompt';

export const seatDecisions: Decisions<
  | 'seat.join'
  | 'seat.return'
  | 'seat.connect'
  | 'seat.disconnect'
  | 'seat.knock'
  | 'seat.assign'
  | 'seat.rename'
  | 'seat.remove'
  | 'seat.mute'
  | 'seat.lock'
  | 'seat.allow'
  | 'seat.extraTime'
  | 'seat.ready'
  | 'code.renew'
  | 'bot.take'
  | 'bot.release'
> = {
  'seat.join': (state, { seat, role, bureau, name, ticketHash }) => {
    if (state.seats.has(seat)) return problem('already_done', 'This seat is taken');
    if (bureau !== undefined && !state.parties.has(bureau))
      return problem('unknown_bureau', 'There is no such bureau', { actual: bureau });
    return [
      to(around({ role, bureau }), { type: 'seat.joined', seat, role, ...(bureau !== undefined && { bureau }), name }),
      to('staff', { type: 'seat.ticketed', seat, ticketHash }),
      ...stepAside(state, bureau, role),
    ];
  },
  'seat.return': (state, { seat: id, ticketHash }) =>
    withSeat(state, id, () => [
      to('staff', { type: 'seat.moved', seat: id }),
      to('staff', { type: 'seat.ticketed', seat: id, ticketHash }),
    ]),
  'seat.connect': (state, { seat: id }) =>
    withSeat(state, id, (seat) => [to(around(seat), { type: 'seat.connected', seat: id })]),
  'seat.disconnect': (state, { seat: id }) =>
    withSeat(state, id, (seat) => [to(around(seat), { type: 'seat.disconnected', seat: id })]),
  'seat.knock': (_, { name, seat }) => [
    to('staff', { type: 'seat.knocked', name, ...(seat !== undefined && { seat }) }),
  ],
  'seat.assign': (state, { seat: id, bureau }) =>
    withSeat(state, id, (seat) => {
      if (!state.parties.has(bureau))
        return problem('unknown_bureau', 'There is no such bureau', { actual: bureau, path: '/command/bureau' });
      if (seat.bureau === bureau) return problem('nothing_to_do', 'The seat is there already');
      const { name, role, bureau: was } = seat;
      return [
        to(was === undefined ? [bureau, '@wall'] : [bureau, was, '@wall'], {
          type: 'seat.assigned',
          seat: id,
          name,
          role,
          bureau,
          ...(was !== undefined && { was }),
        }),
        ...stepAside(state, bureau, role),
        ...stepIn(state, seat),
      ];
    }),
  'seat.rename': (state, { seat: id, name }) =>
    withSeat(state, id, (seat) => {
      const wrong = nameProblem(name);
      if (wrong) return problem(wrong, 'This cannot be a name', { path: '/command/name' });
      return [to(around(seat), { type: 'seat.renamed', seat: id, name: name.normalize('NFC').trim() })];
    }),
  'seat.remove': (state, { seat: id }) =>
    withSeat(state, id, (seat) => [to(around(seat), { type: 'seat.removed', seat: id }), ...stepIn(state, seat)]),
  'seat.mute': (state, { seat: id, muted }) =>
    withSeat(state, id, (seat) => [
      to(seat.bureau === undefined ? 'staff' : [seat.bureau], { type: 'seat.muted', seat: id, muted }),
    ]),
  'seat.lock': (_, { locked }) => [to('wall', { type: 'joining.locked', locked })],
  'seat.allow': (_, { name, seat }) => {
    if (name === undefined && seat === undefined) return problem('nothing_to_do', 'Say who is to be let in');
    return [
      to('staff', { type: 'seat.allowed', ...(name !== undefined && { name }), ...(seat !== undefined && { seat }) }),
    ];
  },
  'seat.extraTime': (state, { bureau, factor }) =>
    state.parties.has(bureau)
      ? [to([bureau], { type: 'extraTime.set', bureau, factor })]
      : problem('unknown_bureau', 'There is no such bureau', { actual: bureau, path: '/command/bureau' }),
  'seat.ready': (state, _, actor) =>
    actor.kind === 'seat'
      ? withSeat(state, actor.id, (seat) => [to(around(seat), { type: 'seat.readied', seat: actor.id })])
      : unknown('engine'),
  'code.renew': (_, __, ___, { code }) =>
    code === undefined ? problem('internal', 'No code was made') : [to('wall', { type: 'code.set', code })],
  'bot.take': (state, { bureau, persona }) => {
    const party = state.parties.get(bureau);
    if (!party || party.kind === 'register')
      return problem('unknown_bureau', 'There is no such bureau', { actual: bureau, path: '/command/bureau' });
    return [to([bureau, '@wall'], { type: 'bot.took', bureau, persona: persona ?? personaOf(state, bureau) })];
  },
  'bot.release': (state, { bureau }) =>
    state.bots.has(bureau)
      ? [to([bureau, '@wall'], { type: 'bot.left', bureau })]
      : problem('nothing_to_do', 'No bot plays this bureau', { actual: bureau, path: '/command/bureau' }),
};
