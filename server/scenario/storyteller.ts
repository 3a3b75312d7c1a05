import type { Command } from '../../schemas/command.ts';
import { mostTimes } from '../../schemas/scenario/most-times.ts';
import type { Inject, Scenario } from '../../schemas/scenario.ts';
import { engine } from '../core/actor.ts';
import type { ReadState } from '../core/state.ts';
import { agenda, type Due, type Follower, happened } from './agenda.ts';
import type { Taken } from './leaves.ts';
import { chronicle, refsOf, startOf } from './moments.ts';
import { type Conditions, conditions } from './triggers.ts';

/**
 * An inject that is still to come, for the first time or again. `at`: exercise ms at which it will be. `waitingFor`: what has to happen first:
 * `manual`, `held`, `phase:p2`, `inject:i1`, `expectation:e1`, `event:sent`, `answer` (it comes only if an answer does not), `answered`
 * (that answer has come: it will not be played), `calledOff` (what it asks for cannot be any more), `$hit` (the message that it answers),
 * `refused` (it was due and could not be played).
 */
export interface Pending {
  readonly inject: string;
  readonly at?: number;
  readonly waitingFor?: string;
}

export interface Storyteller extends Follower {
  /** In the order of the file. */
  pending(state: ReadState): Pending[];
  /** Injects that a jump to exercise ms `until` skips, in the order in which they would have come. */
  leftOut(state: ReadState, until: number): string[];
}

/** Injects taken as if they had been played until then, with their times, and the names that they would have given. */
interface Skipped {
  readonly until: number;
  readonly at: Map<string, number>;
  readonly refs: Set<string>;
}
const nothing: Skipped = { until: Number.NEGATIVE_INFINITY, at: new Map(), refs: new Set() };

/** It has come as often as it may, or was skipped. */
const isOver = (state: ReadState, { id }: Inject): boolean => state.injects.get(id)?.over === true;

const task = (at: number, id: string, command: Command): Due => ({ at, id, command, actor: engine });

/** Plays the script: phases, injects, delayed deliveries, ends of faults, and an announced end. */
export function storyteller(scenario: Scenario): Storyteller {
  const book = chronicle(scenario);
  const refs = refsOf(scenario);
  const script = scenario.injects.map((inject) => ({
    inject,
    conditions: conditions({ scenario, book, refs }, inject),
  }));

  /** The id of the command that plays it next: one that may come several times has one for each time. */
  const idOf = (state: ReadState, inject: Inject): string =>
    mostTimes(inject) === 1
      ? `inject:${inject.id}`
      : `inject:${inject.id}:${(state.injects.get(inject.id)?.times ?? 0) + 1}`;

  function pendingOf(state: ReadState, inject: Inject, { comes }: Conditions, skipped = nothing): Pending {
    const is = (what: { at?: number; waitingFor?: string }): Pending => ({ inject: inject.id, ...what });
    if (happened(state, engine, idOf(state, inject))) return is({ waitingFor: 'refused' });
    const fixed = state.fixedInjects.get(inject.id);
    const due = fixed === undefined ? comes.when(state, takenFrom(state, skipped)) : fixed + state.shiftAll;
    if (typeof due === 'string') return is({ waitingFor: due });
    let at = due + (state.shifts.get(inject.id) ?? 0);
    if (state.heldInjects.has(inject.id)) return is({ at, waitingFor: 'held' });
    // Nothing of a phase is played before that phase.
    const phase = inject.phase;
    if (phase !== undefined) {
      const entered = book.entered(phase)?.at ?? phaseDue(state, phase);
      if (entered === undefined) return is({ waitingFor: `phase:${phase}` });
      at = Math.max(at, entered);
    }
    const answers = inject.kind === 'message' ? inject.message.in_reply_to : undefined;
    if (answers !== undefined && !state.names.has(answers) && !skipped.refs.has(answers))
      return is({ at, waitingFor: answers });
    return is({ at });
  }

  /** What may be followed although it has not been: injects that a jump skips, and phases that begin by themselves until then. */
  const takenFrom = (state: ReadState, { at, until }: Skipped): Taken => ({
    inject: (id) => at.get(id),
    phase(id) {
      const begins = phaseDue(state, id);
      return begins !== undefined && begins <= until ? begins : undefined;
    },
  });

  /**
   * What a jump to `until` (exercise ms) leaves out: everything that would be played by itself until then, whatever its trigger, with what
   * would have followed from it. What waits for an act of the class, or is held, goes on waiting.
   */
  function leftOut(state: ReadState, until: number): string[] {
    const taken: Skipped = { until, at: new Map(), refs: new Set() };
    for (;;) {
      const known = taken.at.size;
      for (const { inject, conditions } of script) {
        if (isOver(state, inject) || taken.at.has(inject.id)) continue;
        const { at, waitingFor } = pendingOf(state, inject, conditions, taken);
        if (at === undefined || at > until || waitingFor !== undefined) continue;
        taken.at.set(inject.id, at);
        if (inject.kind === 'message' && inject.message.ref !== undefined) taken.refs.add(inject.message.ref);
      }
      if (taken.at.size === known) return [...taken.at].sort(([, a], [, b]) => a - b).map(([id]) => id);
    }
  }

  /** When a phase that has not been entered begins by itself. */
  function phaseDue(state: ReadState, id: string): number | undefined {
    const phase = scenario.clock.phases.find((one) => one.id === id);
    if (!phase || phase.manual || phase.at === undefined) return undefined;
    return startOf(state) + phase.at + state.shiftAll;
  }

  const pending = (state: ReadState): Pending[] =>
    script.flatMap(({ inject, conditions }) => (isOver(state, inject) ? [] : [pendingOf(state, inject, conditions)]));

  return {
    follow(state, entry) {
      const seen = book.see(state, entry);
      for (const { conditions } of script) conditions.see(state, entry, seen);
    },
    pending,
    leftOut,
    due(state) {
      if (state.run === 'ended') return [];
      const dues: Due[] = [];
      const now = scenario.clock.phases.findIndex((phase) => phase.id === state.phase);
      for (const [index, phase] of scenario.clock.phases.entries()) {
        const at = index > now ? phaseDue(state, phase.id) : undefined;
        if (at !== undefined) dues.push(task(at, `phase:${phase.id}`, { type: 'phase.begin', phase: phase.id }));
      }
      for (const { id, endsAt, cleared } of state.faults.values())
        if (!cleared) dues.push(task(endsAt, `fault-end:${id}`, { type: 'fault.end', fault: id }));
      for (const { message, to, due, again } of state.deliveries.values())
        dues.push(
          task(due, `deliver:${message}:${to}${again ? ':again' : ''}`, {
            type: 'message.deliver',
            message,
            to,
            ...(again && { again }),
          }),
        );
      // What is called off at the instant at which it would come does not come.
      for (const { inject, conditions } of script) {
        const at = isOver(state, inject) ? undefined : conditions.calledOff?.when(state);
        if (typeof at === 'number')
          dues.push(task(at, `cancel:${inject.id}`, { type: 'inject.cancel', inject: inject.id }));
      }
      for (const { inject, conditions } of script) {
        const { at, waitingFor } = isOver(state, inject) ? {} : pendingOf(state, inject, conditions);
        if (at !== undefined && waitingFor === undefined)
          dues.push(task(at, idOf(state, inject), { type: 'inject.play', inject: inject.id }));
      }
      // Without an announcement nobody is cut off in the middle of a sentence: staff end the class.
      if (state.endsAt !== undefined) dues.push(task(state.endsAt, 'end:duration', { type: 'exercise.end' }));
      return agenda(state, dues);
    },
  };
}
