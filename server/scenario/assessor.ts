import type { Command } from '../../schemas/command.ts';
import type { Entry } from '../../schemas/entry.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { engine } from '../core/actor.ts';
import { evolve } from '../core/evolve.ts';
import { groupOf } from '../core/rules/expected.ts';
import { newState, type ReadState, type Result, type State } from '../core/state.ts';
import { agenda, type Due, type Follower } from './agenda.ts';
import { together } from './group.ts';
import { isQuestion, type Ledger, ledger, type Mark } from './ledger.ts';
import type { Outcome, Part } from './part.ts';

export interface Assessor extends Follower {
  /** What is to be logged just before the end: everything decided by then, and what is still open as missed. `at`: exercise ms of the end. */
  atEnd(state: ReadState, at: number): Due[];
  /** How it stands with every expectation, in the order of the file. */
  marks(): readonly Mark[];
}

const task = (at: number, id: string, command: Command): Due => ({ at, id, command, actor: engine });

type Settle = Extract<Command, { type: 'expectation.settle' }>;

const settling = ({ expectation: { id }, parts }: Mark, outcome: Outcome, at: number): Due =>
  task(at, `expectation:${id}`, {
    type: 'expectation.settle',
    expectation: id,
    outcome: outcome.outcome,
    ...whose(parts),
    points: outcome.points,
    entries: outcome.entries,
  });

/** Several, where they do it together; without those who were spared it. */
const whose = (parts: readonly Part[]): Pick<Settle, 'bureaus'> =>
  parts.length < 2 ? {} : { bureaus: parts.filter(({ spared }) => !spared).map(({ bureau }) => bureau) };

/** A part that ends without having been done. */
const unmet = (part: Part, bot: boolean, at: number): Pick<Part, 'outcome' | 'bot' | 'spared'> => ({
  spared: part.spared,
  bot,
  outcome: {
    outcome: 'missed',
    points: 0,
    entries: part.opened?.n === undefined ? [] : [part.opened.n],
    at,
    missing: [],
  },
});

/** Settles expectations the moment they are decided, and offers the hints that offer themselves. */
export function assessor(scenario: Scenario): Assessor {
  const book = ledger(scenario);

  /** What a mark has come to: its faults, what came near, and its outcome once it has one. */
  function decided(mark: Mark): Due[] {
    const { id, hints } = mark.expectation;
    const several = mark.parts.length > 1;
    const dues: Due[] = [];
    for (const { forbidden, near } of mark.parts) {
      for (const { bureau, index, what, points, rule, at, n } of forbidden)
        dues.push(
          task(at, `forbid:${id}:${index}:${what}`, {
            type: 'expectation.settle',
            expectation: id,
            outcome: 'forbidden',
            ...(several && { bureaus: [bureau] }),
            points,
            entries: [n],
            ...(rule !== undefined && { rule }),
          }),
        );
      for (const { bureau, message, failed, at, fitsSince } of near) {
        dues.push(
          task(at, `near:${id}:${message}`, {
            type: 'expectation.note',
            expectation: id,
            bureau,
            message,
            failed: [...failed],
          }),
        );
        // Whoever was told what is not right yet is told as well that it is.
        if (fitsSince !== undefined && hints.length > 0)
          dues.push(
            task(fitsSince, `fits:${id}:${message}`, { type: 'expectation.fit', expectation: id, bureau, message }),
          );
      }
    }
    if (mark.outcome) dues.push(settling(mark, mark.outcome, mark.outcome.at));
    return dues;
  }

  function foreseen(state: ReadState, mark: Mark): Due[] {
    const { id, hints } = mark.expectation;
    if (mark.outcome) return [];
    const dues: Due[] = [];
    for (const { bureau, opened, outcome } of mark.parts) {
      // A bot needs no hints.
      if (outcome || !opened || state.bots.has(bureau)) continue;
      for (const hint of hints)
        if (hint.offer === 'auto' && !state.hints.some((given) => given.hint === hint.id && given.bureau === bureau))
          dues.push(
            task(opened.at + hint.after, `hint:${id}:${hint.id}${mark.parts.length > 1 ? `:${bureau}` : ''}`, {
              type: 'hint.offer',
              expectation: id,
              hint: hint.id,
              ...(mark.parts.length > 1 && { bureau }),
            }),
          );
    }
    return [...dues, ...running(state, mark)];
  }

  /** What it comes to if nobody does anything more: as the limits pass one after the other. */
  function running(state: ReadState, mark: Mark): Due[] {
    const last = (part: Part): number | undefined => (part.outcome || part.held ? undefined : part.limit?.late);
    const limits = [...new Set(mark.parts.flatMap((part) => last(part) ?? []))].sort((a, b) => a - b);
    for (const limit of limits) {
      const by = mark.parts.map((part) => {
        const passed = last(part);
        return passed !== undefined && passed <= limit ? unmet(part, state.bots.has(part.bureau), passed + 1) : part;
      });
      const outcome = together(groupOf(mark.expectation), by);
      if (outcome) return [settling(mark, outcome, limit + 1)];
    }
    return [];
  }

  return {
    follow: (state, entry) => book.see(state, entry),
    due(state) {
      if (state.run === 'ended') return [];
      return agenda(
        state,
        book.marks().flatMap((mark) => [...decided(mark), ...foreseen(state, mark)]),
      );
    },
    atEnd(state, at) {
      const dues = book.marks().flatMap((mark) => {
        if (mark.outcome || isQuestion(mark.expectation)) return decided(mark);
        const begun = mark.parts
          .filter(({ outcome, opened }) => outcome !== undefined || (opened !== undefined && opened.at <= at))
          .map((part) => (part.outcome ? part : unmet(part, state.bots.has(part.bureau), at)));
        const outcome = together(groupOf(mark.expectation), begun, true);
        return outcome ? [...decided(mark), settling(mark, outcome, at)] : decided(mark);
      });
      return agenda(state, dues);
    },
    marks: () => book.marks(),
  };
}

export interface Judgement {
  readonly results: readonly Result[];
  readonly forbidden: State['forbidden'];
  readonly marks: readonly Mark[];
}

/**
 * Judges a log by a scenario's expectations, whatever results stand in it: the same scenario gives the same results as when it was played,
 * a changed one what it would have given.
 */
export function judge(scenario: Scenario, entries: Iterable<Entry>): Judgement {
  const book: Ledger = ledger(scenario);
  const state = newState();
  for (const entry of entries) {
    evolve(state, entry);
    book.see(state, entry);
  }
  const marks = book.marks();
  return {
    marks,
    results: marks.flatMap((mark) => {
      if (!mark.outcome) return [];
      const { missing: _, ...outcome } = mark.outcome;
      const { bureaus } = whose(mark.parts);
      const bureau = bureaus?.[0] ?? mark.parts[0]?.bureau ?? '';
      return [{ expectation: mark.expectation.id, bureau, bureaus, ...outcome, adjusted: undefined }];
    }),
    forbidden: marks.flatMap(({ expectation: { id: expectation }, parts }) =>
      parts.flatMap(({ forbidden }) =>
        forbidden.map(({ bureau, points, rule, at, n }) => ({ expectation, bureau, points, entries: [n], rule, at })),
      ),
    ),
  };
}
