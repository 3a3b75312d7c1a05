import type { Command } from '../../schemas/command.ts';
import { millis } from '../../schemas/ids.ts';
import { kindOf } from '../../schemas/kinds/index.ts';
import { actsOf, type CrewName, type Scenario } from '../../schemas/scenario.ts';
import type { Actor } from '../core/actor.ts';
import { decide } from '../core/decide.ts';
import { knownTo, replyProblem } from '../core/rules/replies.ts';
import type { MessageState, ReadState } from '../core/state.ts';
import { type Due, type Follower, happened } from '../scenario/agenda.ts';
import { draftFor, type Wish } from '../scenario/draft.ts';
import { type Ledger, ledger, type Mark } from '../scenario/ledger.ts';
import { matches, meaning, type Names, type Occurrence, occurrences } from '../scenario/matching.ts';
import type { Part } from '../scenario/part.ts';
import { random, resolve, type Span } from '../scenario/random.ts';
import { type Step, wishFor } from './wish.ts';

/** Something that may be done at exercise ms `at`: what it is, if it is possible then, is found when somebody asks. */
interface Candidate {
  readonly at: number;
  make(): Due | undefined;
}
interface Arrival {
  readonly bureau: string;
  readonly message: string;
  /** Exercise ms. */
  readonly at: number;
}
const ready = (due: Due): Candidate => ({ at: due.at, make: () => due });

/** At which share of its time a crew does what is expected; undefined: not at all. */
const pace: Readonly<Record<CrewName, (next: () => number) => number | undefined>> = {
  perfect: () => 0.25,
  slow: () => 1.2,
  careless: (next) => (next() < 0.15 ? undefined : 0.1 + 1.1 * next()),
  silent: () => undefined,
};
/** Events that happen to somebody else: that they follow from what is sent cannot be seen beforehand. */
const passive: ReadonlySet<string> = new Set(['delivered', 'hit', 'cancelled']);
const acknowledging: Span = { from: 20_000, to: 40_000 };
const reading: Span = { from: 5_000, to: 15_000 };

/**
 * People who are not there, for a rehearsal. `perfect` is derived from the expectations: as soon as one is open it does what meets it, in the
 * order in which the rules allow it and without anything that is forbidden; `slow` does the same a fifth after the limit; `careless` leaves
 * fields empty, takes a wrong addressee or forgets now and then; all of them read what arrives; `silent` does nothing. They act as seats
 * `crew-<bureau>`.
 */
export function crew(name: CrewName, scenario: Scenario, seed: number, bureaus: readonly string[]): Follower {
  const book: Ledger = ledger(scenario);
  const mine = new Set(bureaus);
  /** Messages that have reached our bureaus. */
  const arrived: Arrival[] = [];
  /** Those of them that nobody has read. */
  let unread: Arrival[] = [];

  const actor = (bureau: string): Actor => ({ kind: 'seat', id: `crew-${bureau}`, role: 'trainee', bureau });

  function tries(
    state: ReadState,
    bureau: string,
    id: string,
    at: number,
    wish: Wish,
    fits: (acts: readonly Occurrence[]) => boolean,
  ): Due | undefined {
    const draft = draftFor(state, { scenario, seed, from: bureau, keys: ['crew', id], at }, wish);
    if (!draft) return undefined;
    const command: Command = { type: 'message.send', draft };
    const acts = outcome(state, command, actor(bureau), id, at);
    return acts && fits(acts) ? { at, id, command, actor: actor(bureau) } : undefined;
  }

  /** What would come of a command, if the hub takes it: nothing is sent in vain, and nothing before its time. */
  function outcome(
    state: ReadState,
    command: Command,
    by: Actor,
    id: string,
    at: number,
  ): readonly Occurrence[] | undefined {
    const events = decide(state, command, by, { id, at });
    if (events.some((event) => event.type === 'command.refused' || event.type === 'message.held')) return undefined;
    return occurrences(state, {
      n: state.n + 1,
      at: new Date(at).toISOString(),
      by: by.kind === 'seat' ? by.id : '',
      events,
    });
  }

  /** Would any of this be forbidden by what is still open? */
  const forbidden = (state: ReadState, acts: readonly Occurrence[]): boolean =>
    book
      .marks()
      .some(
        ({ expectation, parts, outcome }) =>
          outcome === undefined &&
          parts.some(
            (part) =>
              part.opened !== undefined &&
              part.outcome === undefined &&
              expectation.forbid.some((pattern) =>
                acts.some((act) => act.bureau === part.bureau && matches(state, pattern, act, copy(part.names))),
              ),
          ),
      );

  /** The next act of one bureau's part: of several in any order the first that is possible. */
  function expected(state: ReadState, { expectation, parts, outcome }: Mark, part: Part): Candidate | undefined {
    const { bureau, opened } = part;
    if (outcome || part.outcome || !opened) return undefined;
    const patterns = actsOf(expectation.expect);
    const several = parts.length > 1 ? `:${bureau}` : '';
    for (const [index, pattern] of patterns.entries()) {
      if (part.done.includes(index)) continue;
      const command = `crew:${expectation.id}${several}${patterns.length > 1 ? `:${index}` : ''}`;
      const one = happened(state, actor(bureau), command)
        ? undefined
        : act(state, { expectation, part, pattern }, command, opened.at, (part.done.length + 1) / patterns.length);
      if (expectation.order === 'strict') return one;
      const due = one?.make();
      if (due) return ready(due);
    }
    return undefined;
  }

  /** One act, at the crew's pace. `share`: how much of all that is to be done is done with it. */
  function act(state: ReadState, step: Step, command: string, opened: number, share: number): Candidate | undefined {
    const { expectation, part } = step;
    const { within, grace } = expectation;
    // Who draws by itself: what one bureau draws moves nothing for another.
    const next = random(seed, 'crew', name, ...command.split(':').slice(1));
    const pacing = pace[name](next);
    if (pacing === undefined) return undefined;
    const limit = part.limit ? part.limit.inTime - grace - opened : within;
    const wait = Math.round((limit * pacing * share) / 1000) * 1000 + (pacing * share > 1 ? grace : 0);
    const at = Math.max(opened + wait, state.at);
    return { at, make: () => done(state, step, command, at, next) };
  }

  function done(state: ReadState, step: Step, command: string, at: number, next: () => number): Due | undefined {
    const { part, pattern } = step;
    const { bureau } = part;
    const simple = gesture(state, step);
    if (simple) return { at, id: command, command: simple, actor: actor(bureau) };
    const wish = wishFor(state, step, at);
    if (!wish) return undefined;
    const fits = (acts: readonly Occurrence[]): boolean =>
      !forbidden(state, acts) &&
      (passive.has(pattern.event) || acts.some((one) => matches(state, pattern, one, copy(part.names))));
    const wider = toAllAsked(state, bureau, wish);
    const right =
      tries(state, bureau, command, at, wish, fits) ?? (wider && tries(state, bureau, command, at, wider, fits));
    if (name !== 'careless') return right;
    return (right && wrong(state, bureau, command, at, wish, next)) ?? right;
  }

  /** What a careless crew makes of it now and then, as long as the hub lets it through. */
  function wrong(
    state: ReadState,
    who: string,
    id: string,
    at: number,
    wish: Wish,
    next: () => number,
  ): Due | undefined {
    const drawn = next();
    if (drawn < 0.3) return tries(state, who, id, at, { ...wish, fields: [], sloppy: true }, () => true);
    if (drawn > 0.5) return undefined;
    const other = [...state.parties.values()].find(
      (party) => party.kind === 'national' && !party.visibleTo && party.id !== who && !wish.to?.includes(party.id),
    );
    return other && tries(state, who, id, at, { ...wish, to: [other.id] }, () => true);
  }

  /** An expectation that is met without sending anything. */
  function gesture(state: ReadState, { part, pattern: expect }: Step): Command | undefined {
    const who = part.bureau;
    if (expect.event !== 'read' && expect.event !== 'claimed') return undefined;
    const wanted = (key: string): unknown => {
      const operand = expect.where[key];
      return typeof operand === 'string' && operand.startsWith('$') ? meaning(state, part.names, operand) : operand;
    };
    const found = arrived.find(({ bureau, message: id }) => {
      const message = knownTo(state, who, id)?.message;
      if (bureau !== who || !message) return false;
      const named = state.messages.get(String(wanted('case')))?.message.case ?? wanted('case');
      return (
        [
          wanted('type') ?? message.type,
          wanted('from') ?? message.from,
          wanted('id') ?? id,
          named ?? message.case,
        ].join('\n') === [message.type, message.from, id, message.case].join('\n')
      );
    });
    const message = found && state.messages.get(found.message)?.message;
    if (!message) return undefined;
    return expect.event === 'read'
      ? { type: 'message.read', message: message.id }
      : { type: 'case.claim', case: message.case };
  }

  /** Courtesies: a question that is asked back is answered, and what asks to be acknowledged is, by those who are in time. */
  function courtesies(state: ReadState): Candidate[] {
    const found: Candidate[] = [];
    for (const { bureau, message: id, at } of arrived) {
      const entry = state.messages.get(id) as MessageState | undefined; // only read
      const request = entry?.requests.get(bureau);
      const kind = entry && kindOf(entry.message.type);
      if (!entry || !kind || !request) continue;
      if (name === 'perfect' && request.state === 'open' && kind.ackWithin !== undefined) {
        const wait = resolve(acknowledging, seed, 'crew', bureau, id);
        found.push(courtesy(state, bureau, `crew:ack:${bureau}:${id}`, at + wait, { type: 'case.ack', inReplyTo: id }));
      }
      if (
        entry.message.type === 'case.clarification.request' &&
        (request.state === 'open' || request.state === 'acknowledged')
      ) {
        const wait = resolve(acknowledging, seed, 'crew', bureau, id, 'answer') * 2;
        found.push(
          courtesy(state, bureau, `crew:answer:${bureau}:${id}`, at + wait, {
            type: 'case.clarification.response',
            inReplyTo: id,
          }),
        );
      }
    }
    return found;
  }

  /** What arrives is read soon, unless somebody is expected to read it and takes the time of its crew for that. */
  function readings(state: ReadState): Candidate[] {
    const expecting = new Set(
      book
        .marks()
        .flatMap(({ expectation: { expect }, parts, outcome }) =>
          outcome === undefined && actsOf(expect).some(({ event }) => event === 'read')
            ? parts.flatMap((part) => (part.outcome === undefined ? [part.bureau] : []))
            : [],
        ),
    );
    unread = unread.filter(({ bureau, message }) => !state.messages.get(message)?.readBy.has(bureau));
    return unread.flatMap(({ bureau, message, at }) => {
      if (expecting.has(bureau)) return [];
      const id = `crew:read:${bureau}:${message}`;
      const wait = resolve(reading, seed, 'crew', bureau, message, 'read');
      const command: Command = { type: 'message.read', message };
      if (happened(state, actor(bureau), id)) return [];
      return [ready({ at: Math.max(at + wait, state.at), id, command, actor: actor(bureau) })];
    });
  }

  function courtesy(state: ReadState, bureau: string, id: string, wanted: number, wish: Wish): Candidate {
    const at = Math.max(wanted, state.at);
    const make = (): Due | undefined => {
      if (happened(state, actor(bureau), id)) return undefined;
      const kind = kindOf(wish.type);
      const parent = wish.inReplyTo === undefined ? undefined : knownTo(state, bureau, wish.inReplyTo);
      if (!kind || replyProblem(state, bureau, kind, parent, undefined, wanted)) return undefined;
      return tries(state, bureau, id, at, wish, (acts) => !forbidden(state, acts));
    };
    return { at, make };
  }

  return {
    follow(state, entry) {
      book.see(state, entry);
      for (const { event, bureau, message } of occurrences(state, entry))
        if (event === 'delivered' && bureau !== undefined && mine.has(bureau) && message)
          for (const list of [arrived, unread]) list.push({ bureau, message: message.id, at: millis(entry.at) });
    },
    /** The next thing alone: whether something is possible is asked of the rules, and after the next entry it is asked anew anyhow. */
    due(state) {
      if (name === 'silent' || state.run !== 'running') return [];
      const candidates = [
        ...readings(state),
        ...book
          .marks()
          .flatMap((mark) =>
            mark.parts.flatMap((part) => (mine.has(part.bureau) ? (expected(state, mark, part) ?? []) : [])),
          ),
      ];
      if (name === 'perfect' || name === 'slow') candidates.push(...courtesies(state));
      for (const one of candidates.sort((a, b) => a.at - b.at)) {
        const due = one.make();
        if (due && !happened(state, due.actor, due.id)) return [due];
      }
      return [];
    },
  };
}

/** Some matters are closed with everybody who was asked in them (R-50): the same to all to whom this bureau has written there. */
function toAllAsked(state: ReadState, bureau: string, wish: Wish): Wish | undefined {
  const parent = wish.inReplyTo === undefined ? undefined : state.messages.get(wish.inReplyTo)?.message;
  if (wish.type !== 'case.close' || !parent) return undefined;
  const asked = (state.cases.get(parent.case)?.messages ?? []).flatMap((id) => {
    const message = state.messages.get(id)?.message;
    return message?.from === bureau ? message.recipients : [];
  });
  return asked.length > 0 ? { ...wish, to: [...new Set([...(wish.to ?? []), ...asked])] } : undefined;
}

const copy = (names: Names): Names => ({ bound: new Map(names.bound), refs: names.refs });
