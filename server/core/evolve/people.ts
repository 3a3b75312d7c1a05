import { millis } from '../../../schemas/ids.ts';
import type { Seat } from '../../../schemas/seat.ts';
import type { Changes } from '../evolve.ts';
import type { Request, State } from '../state.ts';

/** Who sits where. A bot holds a bureau that may be played by one until the first person joins. */
function sit(state: State, seat: Pick<Seat, 'id' | 'role' | 'bureau' | 'name' | 'duty'>): Seat {
  const sitting: Seat = {
    connected: false,
    ready: false,
    removed: false,
    muted: false,
    moves: 0,
    ...state.seats.get(seat.id),
    ...seat,
  };
  state.seats.set(seat.id, sitting);
  return sitting;
}

/** What is still to be done has more time, or less, from when it came; what its sender has asked for by an hour stays. */
function stretch(request: Request, change: number, limited: boolean): void {
  const { since, ackDue, due } = request;
  if (ackDue !== undefined) request.ackDue = since + Math.round((ackDue - since) * change);
  if (due !== undefined && limited) request.due = since + Math.round((due - since) * change);
}

type PeopleEvent =
  | 'people.kept'
  | 'seat.joined'
  | 'seat.ticketed'
  | 'seat.connected'
  | 'seat.disconnected'
  | 'seat.moved'
  | 'seat.assigned'
  | 'seat.dutied'
  | 'seat.left'
  | 'seat.renamed'
  | 'seat.removed'
  | 'seat.muted'
  | 'seat.readied'
  | 'seat.allowed'
  | 'seat.knocked'
  | 'joining.locked'
  | 'extraTime.set'
  | 'hand.raised'
  | 'hand.lowered'
  | 'hand.answered'
  | 'bot.took'
  | 'bot.left';

export const peopleChanges: Changes<PeopleEvent> = {
  'people.kept': (state, { people }) => {
    state.kept = people;
    state.code = people.code;
    state.locked = people.locked;
    state.seats.clear();
    state.tickets.clear();
    for (const { ticketHash, moves, removed, muted = false, ...seat } of people.seats) {
      sit(state, seat);
      const kept = state.seats.get(seat.id);
      if (kept) Object.assign(kept, { moves, removed, muted });
      if (ticketHash && !removed) state.tickets.set(ticketHash, seat.id);
    }
    state.bots = new Map(people.bots.filter((bot) => bot.on).map((bot) => [bot.bureau, bot.persona]));
    state.extraTime = new Map(Object.entries(people.extraTime));
    state.marks = people.marks.map((mark) => ({ at: millis(mark.at), n: 0, by: mark.by, text: mark.text }));
    state.hands.clear();
  },
  'seat.joined': (state, { seat: id, role, bureau, name }) => {
    sit(state, { id, role, bureau, name });
    // After a rewind somebody may sit again where a page had seen them go.
    const seat = state.seats.get(id);
    if (seat) seat.removed = false;
  },
  'seat.ticketed': (state, { seat, ticketHash }) => {
    for (const [hash, owner] of state.tickets) if (owner === seat) state.tickets.delete(hash);
    state.tickets.set(ticketHash, seat);
  },
  'seat.connected': (state, { seat: id }) => {
    const seat = state.seats.get(id);
    if (seat) seat.connected = true;
  },
  'seat.disconnected': (state, { seat: id }) => {
    const seat = state.seats.get(id);
    if (seat) seat.connected = false;
  },
  'seat.moved': (state, { seat: id }) => {
    const seat = state.seats.get(id);
    if (seat) seat.moves += 1;
    state.knocks = state.knocks.filter((knock) => knock.seat !== id);
  },
  // A duty belongs to a bureau: who goes to another one leaves it behind.
  'seat.assigned': (state, { seat, name, role, bureau }) =>
    void Object.assign(sit(state, { id: seat, name, role, bureau, duty: undefined }), { removed: false }),
  'seat.dutied': (state, { seat: id, duty }) => {
    const seat = state.seats.get(id);
    if (seat) seat.duty = duty;
  },
  // The log names the new desk in the same entry; who stays behind only sees somebody go.
  'seat.left': (state, { seat: id }) => {
    const seat = state.seats.get(id);
    if (seat) seat.removed = true;
  },
  'seat.renamed': (state, { seat: id, name }) => {
    const seat = state.seats.get(id);
    if (seat) seat.name = name;
  },
  'seat.removed': (state, { seat: id }) => {
    const seat = state.seats.get(id);
    if (seat) Object.assign(seat, { removed: true, connected: false });
    for (const [hash, owner] of state.tickets) if (owner === id) state.tickets.delete(hash);
    state.hands.delete(id);
  },
  'seat.muted': (state, { seat: id, muted }) => {
    const seat = state.seats.get(id);
    if (seat) seat.muted = muted;
  },
  'seat.readied': (state, { seat: id }) => {
    const seat = state.seats.get(id);
    if (seat) seat.ready = true;
  },
  'seat.allowed': (state, { name, seat }) => {
    state.knocks = state.knocks.filter((knock) => !(seat ? knock.seat === seat : knock.name === name));
  },
  'seat.knocked': (state, { name, seat }, { at }) => {
    state.knocks = state.knocks.filter((knock) => knock.name !== name || knock.seat !== seat);
    state.knocks.push({ name, seat, at });
  },
  'joining.locked': (state, { locked }) => {
    state.locked = locked;
    if (!locked) state.knocks = state.knocks.filter((knock) => knock.seat !== undefined);
  },
  'extraTime.set': (state, { bureau, factor }) => {
    const change = factor / (state.extraTime.get(bureau) ?? 1);
    state.extraTime.set(bureau, factor);
    for (const entry of state.messages.values()) {
      const request = entry.requests.get(bureau);
      if (request) stretch(request, change, entry.message.replyBy === undefined);
    }
  },
  'hand.raised': (state, { seat, text }, { at }) => void state.hands.set(seat, { at, text }),
  'hand.lowered': (state, { seat }) => void state.hands.delete(seat),
  'hand.answered': (state, { seat, text }, { at }) => {
    state.hands.delete(seat);
    if (text) state.handAnswers.push({ seat, text, at });
  },
  'bot.took': (state, { bureau, persona }) => void state.bots.set(bureau, persona),
  'bot.left': (state, { bureau }) => void state.bots.delete(bureau),
};
