import type { Audience, Event, Seen } from '../../../schemas/event.ts';
import { problem } from '../../../schemas/problem.ts';
import { nameProblem, type Seat } from '../../../schemas/seat.ts';
import { isPublic } from '../rules/domestic.ts';
import { nextDuty } from '../rules/duties.ts';
import type { ReadState } from '../state.ts';
import { around, type Decided, type Decisions, to } from './decision.ts';

/** A seat is known to its own bureau; the wall counts. */
const aroundSeat = (state: ReadState, seat: { bureau?: string | undefined; role: Seat['role'] }): Audience =>
  seat.bureau !== undefined && seat.role === 'trainee' ? around(state, seat.bureau) : 'staff';

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
    ? [to(around(state, bureau), { type: 'bot.left', bureau })]
    : [];

/** Whoever sits down at a desk with duties gets the next one of them; staff give others. */
function postAt(state: ReadState, seat: string, role: Seat['role'], bureau: string | undefined): Event[] {
  const duty = role === 'trainee' && bureau !== undefined ? nextDuty(state, bureau) : undefined;
  return duty === undefined || bureau === undefined ? [] : [to([bureau], { type: 'seat.dutied', seat, bureau, duty })];
}

/** A bureau that a bot may play goes back to its bot when the last person leaves; who only looks on plays nothing. */
function stepIn(state: ReadState, { id: leaving, role, bureau }: Pick<Seat, 'id' | 'role' | 'bureau'>): Event[] {
  if (role !== 'trainee') return [];
  const party = bureau === undefined ? undefined : state.parties.get(bureau);
  if (!party || bureau === undefined || party.seat === 'human' || state.bots.has(bureau)) return [];
  const left = [...state.seats.values()].some(
    (seat) => seat.id !== leaving && seat.role === 'trainee' && seat.bureau === bureau && !seat.removed,
  );
  return left ? [] : [to(around(state, bureau), { type: 'bot.took', bureau, persona: personaOf(state, bureau) })];
}

/** Somebody goes to another desk. Where one of the two is not seen by everybody the other side is not told which. */
function moved(state: ReadState, event: Extract<Seen, { type: 'seat.assigned' }>): Event[] {
  const { was, ...without } = event;
  if (was === undefined) return [to(around(state, event.bureau), without)];
  if ([event.bureau, was].every((party) => isPublic(state, party))) return [to([event.bureau, was, '@wall'], event)];
  return [to(around(state, was), { type: 'seat.left', seat: event.seat }), to(around(state, event.bureau), without)];
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
  | 'seat.duty'
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
      to(aroundSeat(state, { role, bureau }), {
        type: 'seat.joined',
        seat,
        role,
        ...(bureau !== undefined && { bureau }),
        name,
      }),
      to('staff', { type: 'seat.ticketed', seat, ticketHash }),
      ...postAt(state, seat, role, bureau),
      ...stepAside(state, bureau, role),
    ];
  },
  'seat.return': (state, { seat: id, ticketHash }) =>
    withSeat(state, id, () => [
      to('staff', { type: 'seat.moved', seat: id }),
      to('staff', { type: 'seat.ticketed', seat: id, ticketHash }),
    ]),
  'seat.connect': (state, { seat: id }) =>
    withSeat(state, id, (seat) => [to(aroundSeat(state, seat), { type: 'seat.connected', seat: id })]),
  'seat.disconnect': (state, { seat: id }) =>
    withSeat(state, id, (seat) => [to(aroundSeat(state, seat), { type: 'seat.disconnected', seat: id })]),
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
        ...moved(state, { type: 'seat.assigned', seat: id, name, role, bureau, ...(was !== undefined && { was }) }),
        ...postAt(state, id, role, bureau),
        ...stepAside(state, bureau, role),
        ...stepIn(state, seat),
      ];
    }),
  'seat.duty': (state, { seat: id, duty }) =>
    withSeat(state, id, ({ bureau, role, duty: now }) => {
      const duties = role === 'trainee' && bureau !== undefined ? state.parties.get(bureau)?.duties : undefined;
      if (bureau === undefined || (duty !== undefined && !duties?.some((one) => one.id === duty)))
        return problem('unknown_item', 'This desk has no such duty', {
          path: '/command/duty',
          ...(duty !== undefined && { actual: duty }),
          ...(duties && { expected: duties.map((one) => one.id).join(' | ') }),
        });
      if (duty === now) return problem('nothing_to_do', 'This person has that duty already');
      return [to([bureau], { type: 'seat.dutied', seat: id, bureau, ...(duty !== undefined && { duty }) })];
    }),
  'seat.rename': (state, { seat: id, name }) =>
    withSeat(state, id, (seat) => {
      const wrong = nameProblem(name);
      if (wrong) return problem(wrong, 'This cannot be a name', { path: '/command/name' });
      return [to(aroundSeat(state, seat), { type: 'seat.renamed', seat: id, name: name.normalize('NFC').trim() })];
    }),
  'seat.remove': (state, { seat: id }) =>
    withSeat(state, id, (seat) => [
      to(aroundSeat(state, seat), { type: 'seat.removed', seat: id }),
      ...stepIn(state, seat),
    ]),
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
      ? withSeat(state, actor.id, (seat) => [to(aroundSeat(state, seat), { type: 'seat.readied', seat: actor.id })])
      : unknown('engine'),
  'code.renew': (_, __, ___, { code }) =>
    code === undefined ? problem('internal', 'No code was made') : [to('wall', { type: 'code.set', code })],
  'bot.take': (state, { bureau, persona }) => {
    const party = state.parties.get(bureau);
    if (!party || party.kind === 'register')
      return problem('unknown_bureau', 'There is no such bureau', { actual: bureau, path: '/command/bureau' });
    return [to(around(state, bureau), { type: 'bot.took', bureau, persona: persona ?? personaOf(state, bureau) })];
  },
  'bot.release': (state, { bureau }) =>
    state.bots.has(bureau)
      ? [to(around(state, bureau), { type: 'bot.left', bureau })]
      : problem('nothing_to_do', 'No bot plays this bureau', { actual: bureau, path: '/command/bureau' }),
};
