import type { PartyKind } from '../../schemas/bureau.ts';
import { joinCodeLength, meantCode, returnCodeLength } from '../../schemas/join-code.ts';
import { furtherSeat, personOf } from '../../schemas/person.ts';
import { type Problem, problem } from '../../schemas/problem.ts';
import { foldedName, nameProblem, type Role } from '../../schemas/seat.ts';
import type { Text } from '../../schemas/text.ts';
import { engine } from '../core/actor.ts';
import type { Exercise, Exercises } from '../exercise/types.ts';
import type { Tickets } from '../gateway/tickets.ts';
import type { Guesses } from './guesses.ts';
import { chooseBureau, classFull, freeIn, people, unknownBureau } from './places.ts';

export interface EntranceOf {
  readonly exercises: Pick<Exercises, 'byCode'>;
  readonly tickets: Tickets;
  readonly guesses: Guesses;
  /** Wall clock, ms: `seat.allow` is good for a minute of it. */
  readonly wall: () => number;
  readonly random: () => string;
}

export interface JoinWish {
  readonly code: string;
  readonly name?: string | undefined;
  readonly bureau?: string | undefined;
  /** A wall instead of a desk. */
  readonly watch?: boolean | undefined;
}

/** A bureau that still has a place; its name as the scenario's author wrote it, in one or several languages. */
export interface FreeBureau {
  readonly id: string;
  readonly name: Text;
  /** Of the country that houses it, and what it is: where it lies on the map. */
  readonly country: string;
  readonly kind: PartyKind;
}
type Offer =
  | {
      readonly ok: true;
      readonly bureaus: readonly FreeBureau[];
      /** What the exercise speaks of that somebody may not want to deal with. */
      readonly contentNotes: readonly Text[];
    }
  | Refused;

/** What a device gets that has been given a seat. */
export interface Joined {
  readonly exercise: { readonly id: string; readonly title: unknown; readonly state: string };
  readonly seat: {
    readonly id: string;
    readonly role: Role;
    readonly bureau?: string;
    readonly name: string;
    readonly duty?: string;
  };
  readonly ticket: string;
  readonly returnCode: string;
}

type Refused = { readonly ok: false; readonly problem: Problem };
type Entered = { readonly ok: true; readonly joined: Joined } | Refused;

export interface Entrance {
  /** With the `ticket` of a seat of the same exercise: a further desk for the same person, under the same name, at a bureau where they do not sit yet. */
  join(wish: JoinWish, address: string, ticket?: string): Promise<Entered>;
  /** The bureaus that still have a place, for who has the code of the class; a wrong code counts as it does for `join`. */
  bureaus(code: string, address: string): Offer;
  /** Moves a seat to this device. */
  return(wish: { readonly code: string; readonly returnCode: string }, address: string): Promise<Entered>;
  /** A seat that staff makes: an assessor, a wall, a shadow. */
  seat(exercise: Exercise, wish: SeatWish): Promise<Entered>;
}

export interface SeatWish {
  readonly role: Role;
  readonly bureau?: string | undefined;
  readonly name: string;
}

/** Wrong, ended and locked: nobody can tell which. */
const noOpenExercise = problem(
  'no_open_exercise',
  'No open exercise with that code. Look at the screen in front, or ask the instructor.',
);
const seatsPerExercise = 250;
const allowedFor = 60_000;

export function createEntrance(of: EntranceOf): Entrance {
  const turns = new WeakMap<Exercise, Promise<unknown>>();

  /** One after the other in each exercise: two of the same name, or for the last place, do not pass each other. */
  function inTurn<T>(exercise: Exercise, act: () => Promise<T>): Promise<T> {
    const mine = (turns.get(exercise) ?? Promise.resolve()).then(act);
    turns.set(
      exercise,
      mine.catch(() => undefined),
    );
    return mine;
  }

  const find = (code: string): Exercise | undefined => {
    const exercise = of.exercises.byCode(meantCode(code, joinCodeLength) ?? '');
    return exercise && exercise.state.run !== 'ended' ? exercise : undefined;
  };

  /** A wrong guess, and one more would be too many: the same answer for everybody, whatever else is true. */
  function tooFast(address: string): Refused | undefined {
    const retryAfterMs = of.guesses.wait(address);
    if (retryAfterMs === 0) return undefined;
    return { ok: false, problem: problem('rate_limited', 'Too many wrong codes', { retryAfterMs }) };
  }

  function knock(exercise: Exercise, name: string, seat?: string): void {
    const knocked = exercise.state.knocks.some((one) => one.name === name && one.seat === seat);
    if (knocked) return;
    // Nobody waits for it: a locked door answers no later than a wrong code.
    void exercise
      .handle(`knock:${of.random()}`, { type: 'seat.knock', name, ...(seat !== undefined && { seat }) }, engine)
      .catch(() => undefined);
  }

  /** Whether staff has let this name or seat in within the last minute, and it has not been used since. */
  function allowed({ log }: Exercise, wanted: { readonly name?: string; readonly seat?: string }): boolean {
    for (let index = log.length - 1; index >= 0; index -= 1) {
      const entry = log[index];
      if (!entry || of.wall() - (entry.wall ?? 0) > allowedFor) return false;
      for (const event of entry.events) {
        if (event.type === 'seat.moved' && event.seat === wanted.seat) return false;
        if (event.type !== 'seat.allowed') continue;
        if (wanted.seat === undefined ? event.name === wanted.name : event.seat === wanted.seat) return true;
      }
    }
    return false;
  }

  async function sit(exercise: Exercise, wish: SeatWish, seat = `seat-${of.random()}`): Promise<Entered> {
    const ticket = of.tickets.make();
    const { role, bureau, name } = wish;
    const answer = await exercise.handle(
      `join:${seat}:${of.random()}`,
      {
        type: 'seat.join',
        seat,
        role,
        ...(bureau !== undefined && { bureau }),
        name,
        ticketHash: of.tickets.hash(ticket),
      },
      engine,
    );
    return entered(exercise, seat, ticket, answer.ok ? refusedIn(answer.entry.events) : answer.problem);
  }

  function entered(exercise: Exercise, id: string, ticket: string, wrong: Problem | undefined): Entered {
    if (wrong) return { ok: false, problem: wrong };
    const { state } = exercise;
    const seat = state.seats.get(id);
    if (!seat) return { ok: false, problem: problem('internal', 'The seat is not there') };
    const { role, bureau, name, duty, moves } = seat;
    return {
      ok: true,
      joined: {
        exercise: { id: exercise.id, title: state.setting?.title, state: state.run },
        seat: { id, role, ...(bureau !== undefined && { bureau }), name, ...(duty !== undefined && { duty }) },
        ticket,
        returnCode: of.tickets.returnCode(id, moves),
      },
    };
  }

  /** The seat of a trainee in this exercise that a ticket opens. */
  function seatWith(exercise: Exercise, ticket: string) {
    const holder = of.tickets.who(ticket, exercise.id);
    if (holder?.kind !== 'seat' || holder.exercise.id !== exercise.id) return undefined;
    return people(exercise).find(({ id, role }) => id === holder.seat && role === 'trainee');
  }

  function admit(exercise: Exercise, wish: JoinWish, name: string): Promise<Entered> {
    return inTurn(exercise, async () => {
      const taken = people(exercise);
      if (taken.some((seat) => sameName(seat.name, name)) && !wish.watch) return refused(nameTaken);
      if (taken.length >= seatsPerExercise) return refused(classFull);
      if (wish.watch) return await sit(exercise, { role: 'wall', name });
      const bureau = chooseBureau(exercise, wish.bureau);
      return typeof bureau === 'string' ? await sit(exercise, { role: 'trainee', bureau, name }) : refused(bureau);
    });
  }

  /** Another desk for somebody who sits in this exercise already. */
  function admitAgain(exercise: Exercise, wish: JoinWish, { id, name }: { id: string; name: string }) {
    return inTurn(exercise, async () => {
      const taken = people(exercise);
      if (taken.length >= seatsPerExercise) return refused(classFull);
      const own = taken.flatMap((seat) => (personOf(seat.id) === personOf(id) ? (seat.bureau ?? []) : []));
      if (wish.bureau !== undefined && own.includes(wish.bureau)) return refused(sitsThere);
      const bureau = chooseBureau(exercise, wish.bureau, own);
      if (typeof bureau !== 'string') return refused(bureau);
      return await sit(exercise, { role: 'trainee', bureau, name }, furtherSeat(id, exercise.state.seats));
    });
  }

  return {
    async join(wish, address, ticket) {
      const wait = tooFast(address);
      if (wait) return wait;
      if (ticket !== undefined) {
        const exercise = find(wish.code);
        const seat = exercise && seatWith(exercise, ticket);
        if (exercise && seat && (!exercise.state.locked || allowed(exercise, { name: seat.name })))
          return await admitAgain(exercise, wish, seat);
        of.guesses.wrong(address);
        if (exercise && seat) knock(exercise, seat.name);
        return refused(noOpenExercise);
      }
      const name = (wish.name ?? (wish.watch ? 'Wall' : '')).normalize('NFC').trim();
      const wrong = nameProblem(name);
      if (wrong) return refused(problem(wrong, nameSentences[wrong], { path: '/name' }));
      const exercise = find(wish.code);
      if (!exercise || (exercise.state.locked && !allowed(exercise, { name }))) {
        of.guesses.wrong(address);
        if (exercise) knock(exercise, name);
        return refused(noOpenExercise);
      }
      return await admit(exercise, wish, name);
    },

    bureaus(code, address) {
      const wait = tooFast(address);
      if (wait) return wait;
      const exercise = find(code);
      if (!exercise || exercise.state.locked) {
        of.guesses.wrong(address);
        return refused(noOpenExercise);
      }
      const free = freeIn(exercise);
      return {
        ok: true,
        bureaus: free.map(({ party: { id, name, country, kind } }) => ({ id, name, country, kind })),
        contentNotes: exercise.state.setting?.contentNotes ?? [],
      };
    },

    async return(wish, address) {
      const wait = tooFast(address);
      if (wait) return wait;
      const exercise = find(wish.code);
      const code = meantCode(wish.returnCode, returnCodeLength);
      const seat = exercise && people(exercise).find(({ id, moves }) => of.tickets.returnCode(id, moves) === code);
      if (!exercise || !seat || seat.role !== 'trainee') {
        of.guesses.wrong(address);
        return refused(exercise ? returnCodeWrong : noOpenExercise);
      }
      if (seat.connected && !allowed(exercise, { seat: seat.id })) {
        knock(exercise, seat.name, seat.id);
        return refused(seatConnected);
      }
      return await inTurn(exercise, async () => {
        const ticket = of.tickets.make();
        const answer = await exercise.handle(
          `return:${seat.id}:${of.random()}`,
          { type: 'seat.return', seat: seat.id, ticketHash: of.tickets.hash(ticket) },
          engine,
        );
        return entered(exercise, seat.id, ticket, answer.ok ? refusedIn(answer.entry.events) : answer.problem);
      });
    },

    seat: (exercise, wish) =>
      inTurn(exercise, async () => {
        if (people(exercise).length >= seatsPerExercise) return refused(classFull);
        const known = wish.bureau === undefined || exercise.state.parties.has(wish.bureau);
        return known ? await sit(exercise, wish) : refused(unknownBureau(exercise));
      }),
  };
}

const refused = (found: Problem): Refused => ({ ok: false, problem: found });

const sameName = (a: string, b: string): boolean => foldedName(a) === foldedName(b);

const nameSentences = {
  invalid_name: 'A name has 1 to 32 visible characters',
  reserved_name: 'This name is kept for staff',
} as const;
const nameTaken = problem('name_taken', 'Somebody of that name is here already', {
  path: '/name',
  hint: 'Choose another name, or use your return code if it is you',
});
const sitsThere = problem('already_done', 'You sit at this bureau already', { path: '/bureau' });
const returnCodeWrong = problem('return_code_wrong', 'No seat has this return code', {
  path: '/returnCode',
  hint: 'The instructor sees it beside your name',
});
const seatConnected = problem('seat_connected', 'This seat is in use on another device', {
  hint: 'Close it there, or wait: the instructor has been asked',
});
const refusedIn = (events: readonly { readonly type: string; readonly problem?: Problem }[]): Problem | undefined =>
  events.find((event) => event.type === 'command.refused')?.problem;
