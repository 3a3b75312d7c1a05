import { nextDue, type ReadState } from '../../sdk/rules.ts';

/** Something that asks for the instructor. `since` is exercise ms, `key` tells it from all others. */
export type Need = { readonly key: string; readonly since: number; readonly bureau?: string | undefined } & (
  | { readonly is: 'hand'; readonly seat: string; readonly name: string; readonly text?: string | undefined }
  | { readonly is: 'door'; readonly name: string; readonly seat?: string | undefined }
  /** `count` answers or acknowledgements are overdue; `since` is when the oldest was due. */
  | { readonly is: 'late'; readonly count: number }
  /** So many attempts in a row were refused, the last for this reason. */
  | { readonly is: 'refused'; readonly count: number; readonly code: string; readonly n: number }
  | { readonly is: 'held'; readonly message: string }
  /** Nobody of the bureau is connected any more. */
  | { readonly is: 'line' }
  /** Nobody sits there and no bot plays it. */
  | { readonly is: 'unclaimed' }
  /** Something waits for them and nobody has done anything for a while. */
  | { readonly is: 'idle' }
);

/** Wall ms without an act that count as idle; the exercise clock counts them times its rate. */
export const idleAfter = 6 * 60_000;
const refusalsInARow = 3;

const calm: ReadonlySet<Need['is']> = new Set(['unclaimed', 'idle']);
/** Is somebody stuck, or is it only worth a look? */
export const isPressing = (need: Need): boolean => !calm.has(need.is);

/**
 * Who needs the instructor, from the exercise alone: the same state gives the same list. What is pressing comes first, the oldest of it
 * at the top; `now` is exercise ms. Empty once the exercise has ended.
 */
export function needsYou(state: ReadState, now: number): Need[] {
  if (state.run === 'ended') return [];
  const needs = [...hands(state), ...atTheDoor(state), ...held(state)];
  const desks = desksNow(state, now);
  for (const { id, seat } of state.parties.values()) {
    const people = [...state.seats.values()].filter(
      (one) => one.bureau === id && one.role === 'trainee' && !one.removed,
    );
    if (people.length > 0) needs.push(...ofBureau(state, id, people, deskOf(desks, id), now));
    else if (seat === 'human' && !state.bots.has(id) && state.run !== 'lobby')
      needs.push({ is: 'unclaimed', key: `unclaimed ${id}`, bureau: id, since: state.startedAt ?? now });
  }
  return needs.sort(
    (a, b) => Number(isPressing(b)) - Number(isPressing(a)) || a.since - b.since || (a.key < b.key ? -1 : 1),
  );
}

function hands(state: ReadState): Need[] {
  return [...state.hands].map(([seat, { at, text }]) => {
    const { name = seat, bureau } = state.seats.get(seat) ?? {};
    return { is: 'hand', key: `hand ${seat}`, seat, name, bureau, text, since: at };
  });
}

const atTheDoor = (state: ReadState): Need[] =>
  state.knocks.map(({ name, seat, at }) => ({
    is: 'door',
    key: `door ${seat ?? ''} ${name}`,
    name,
    seat,
    bureau: seat === undefined ? undefined : state.seats.get(seat)?.bureau,
    since: at,
  }));

const held = (state: ReadState): Need[] =>
  [...state.heldMessages.values()].map(({ message, at }) => ({
    is: 'held',
    key: `held ${message.id}`,
    message: message.id,
    bureau: message.from,
    since: at,
  }));

type Person = { readonly connected: boolean; readonly lastAct?: number | undefined };

function ofBureau(state: ReadState, bureau: string, people: readonly Person[], desk: DeskNow, now: number): Need[] {
  const needs: Need[] = [];
  const lastAct = Math.max(state.startedAt ?? 0, ...people.map((person) => person.lastAct ?? 0));
  const gone = people.every((person) => !person.connected);
  if (gone && state.run !== 'lobby') needs.push({ is: 'line', key: `line ${bureau}`, bureau, since: lastAct || now });
  const { overdue } = desk;
  if (overdue.length > 0)
    needs.push({ is: 'late', key: `late ${bureau}`, bureau, count: overdue.length, since: Math.min(...overdue) });
  const refused = refusedInARow(state, bureau, desk.lastSent);
  const last = refused.at(-1);
  if (last && refused.length >= refusalsInARow)
    needs.push({
      is: 'refused',
      key: `refused ${bureau}`,
      bureau,
      count: refused.length,
      code: last.problem.code,
      n: last.n,
      since: refused[0]?.at ?? last.at,
    });
  const waits = desk.unread > 0 || desk.owes > 0;
  if (!gone && state.run === 'running' && waits && now - lastAct >= idleAfter * state.clock.rate)
    needs.push({ is: 'idle', key: `idle ${bureau}`, bureau, since: lastAct });
  return needs;
}

/** How it stands with one desk. Times are exercise ms. */
export interface DeskNow {
  readonly unread: number;
  /** Answers and acknowledgements that it owes. */
  readonly owes: number;
  /** When the oldest of them came in. */
  readonly oldest: number | undefined;
  /** When those were due that are overdue; empty in an untimed exercise. */
  readonly overdue: readonly number[];
  /** The entry with which it last sent something; 0: nothing yet. */
  readonly lastSent: number;
}

const empty: DeskNow = { unread: 0, owes: 0, oldest: undefined, overdue: [], lastSent: 0 };
export const deskOf = (desks: ReadonlyMap<string, DeskNow>, id: string): DeskNow => desks.get(id) ?? empty;

/** All desks in one walk through the messages: this is asked each second, and a long class has thousands of them. */
export function desksNow(state: ReadState, now: number): ReadonlyMap<string, DeskNow> {
  const desks = new Map<string, { -readonly [K in keyof DeskNow]: DeskNow[K] } & { overdue: number[] }>();
  const at = (id: string) => {
    const found = desks.get(id) ?? { ...empty, overdue: [] };
    desks.set(id, found);
    return found;
  };
  const timed = !state.setting?.untimed;
  for (const { message, n, reached, readBy, requests } of state.messages.values()) {
    const sender = at(message.from);
    sender.lastSent = Math.max(sender.lastSent, n);
    for (const party of reached.keys()) if (!readBy.has(party)) at(party).unread += 1;
    for (const [party, request] of requests) {
      const due = nextDue(request);
      if (due === undefined) continue;
      const desk = at(party);
      desk.owes += 1;
      desk.oldest = Math.min(desk.oldest ?? request.since, request.since);
      if (timed && now > due) desk.overdue.push(due);
    }
  }
  return desks;
}

/** Attempts to send since the bureau last sent something. To be asked whether something is invented is no mistake. */
const refusedInARow = (state: ReadState, bureau: string, lastSent: number): ReadState['refusals'] =>
  state.refusals.filter(
    (one) =>
      one.bureau === bureau &&
      (one.command === 'message.send' || one.command === 'draft.submit') &&
      one.n > lastSent &&
      one.problem.code !== 'fiction_confirm',
  );

/** People at a bureau, and how it stands with its desk: for the list of bureaus. All times exercise ms. */
export interface BureauNow {
  readonly id: string;
  readonly people: number;
  readonly connected: number;
  /** Persona of the bot that plays it. */
  readonly bot: string | undefined;
  readonly unread: number;
  /** When the oldest thing it has to answer came in. */
  readonly oldest: number | undefined;
  readonly late: number;
  readonly lastAct: number | undefined;
  readonly lineDown: boolean;
  readonly extraTime: number;
}

/** Every party that somebody, person or bot, plays; the register answers by itself and is left out. */
export function bureausNow(state: ReadState, now: number): BureauNow[] {
  const desks = desksNow(state, now);
  return [...state.parties.values()]
    .filter((party) => party.kind !== 'register')
    .map(({ id }) => {
      const people = [...state.seats.values()].filter(
        (seat) => seat.bureau === id && seat.role === 'trainee' && !seat.removed,
      );
      const { unread, oldest, overdue } = deskOf(desks, id);
      const acts = people.map((seat) => seat.lastAct).filter((at) => at !== undefined);
      return {
        id,
        people: people.length,
        connected: people.filter((seat) => seat.connected).length,
        bot: state.bots.get(id),
        unread,
        oldest,
        late: overdue.length,
        lastAct: acts.length > 0 ? Math.max(...acts) : undefined,
        lineDown: state.linesDown.has(id),
        extraTime: state.extraTime.get(id) ?? 1,
      };
    });
}
