import type { Command } from '../../schemas/command.ts';
import type { Entry } from '../../schemas/entry.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { engine } from '../core/actor.ts';
import { evolve } from '../core/evolve.ts';
import { newState, type ReadState, type Result, type State } from '../core/state.ts';
import { agenda, type Due, type Follower } from './agenda.ts';
import { type Ledger, ledger, type Mark } from './ledger.ts';

export interface Assessor extends Follower {
  /** What is to be logged just before the end: everything decided by then, and what is still open as missed. `at`: exercise ms of the end. */
  atEnd(state: ReadState, at: number): Due[];
  /** How it stands with every expectation, in the order of the file. */
  marks(): readonly Mark[];
}

const task = (at: number, id: string, command: Command): Due => ({ at, id, command, actor: engine });

const settling = (id: string, outcome: 'met' | 'late' | 'missed', points: number, entries: number[], at: number): Due =>
  task(at, `expectation:${id}`, { type: 'expectation.settle', expectation: id, outcome, points, entries });

/** Settles expectations the moment they are decided, and offers the hints that offer themselves. */
export function assessor(scenario: Scenario): Assessor {
  const book = ledger(scenario);

  /** What a mark has come to: its faults, and its outcome once it has one. */
  function decided(mark: Mark): Due[] {
    const { id } = mark.expectation;
    const dues: Due[] = [];
    for (const { index, what, points, rule, at, n } of mark.forbidden)
      dues.push(
        task(at, `forbid:${id}:${index}:${what}`, {
          type: 'expectation.settle',
          expectation: id,
          outcome: 'forbidden',
          points,
          entries: [n],
          ...(rule !== undefined && { rule }),
        }),
      );
    if (mark.outcome) {
      const { outcome, points, entries, at } = mark.outcome;
      dues.push(settling(id, outcome, points, entries, at));
    }
    return dues;
  }

  const evidence = (mark: Mark): number[] => (mark.opened?.n === undefined ? [] : [mark.opened.n]);

  function foreseen(state: ReadState, mark: Mark): Due[] {
    const { id, who, hints } = mark.expectation;
    if (mark.outcome || !mark.opened) return [];
    const dues: Due[] = [];
    // A bot needs no hints.
    if (!state.bots.has(who))
      for (const hint of hints)
        if (hint.offer === 'auto' && !state.hints.some((given) => given.expectation === id && given.hint === hint.id))
          dues.push(
            task(mark.opened.at + hint.after, `hint:${id}:${hint.id}`, {
              type: 'hint.offer',
              expectation: id,
              hint: hint.id,
            }),
          );
    if (mark.limit && !mark.held) dues.push(settling(id, 'missed', 0, evidence(mark), mark.limit.late + 1));
    return dues;
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
        const open = !mark.outcome && mark.opened && mark.opened.at <= at;
        return open
          ? [...decided(mark), settling(mark.expectation.id, 'missed', 0, evidence(mark), at)]
          : decided(mark);
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
    results: marks.flatMap(({ expectation: { id, who }, outcome }) =>
      outcome ? [{ expectation: id, bureau: who, ...outcome, adjusted: undefined }] : [],
    ),
    forbidden: marks.flatMap(({ expectation: { id, who }, forbidden }) =>
      forbidden.map(({ points, rule, at, n }) => ({ expectation: id, bureau: who, points, entries: [n], rule, at })),
    ),
  };
}
