import type { Command } from '../../schemas/command.ts';
import type { Inject, Scenario } from '../../schemas/scenario.ts';
import { engine } from '../core/actor.ts';
import type { ReadState } from '../core/state.ts';
import { agenda, type Due, type Follower, happened } from './agenda.ts';
import { chronicle, refsOf, startOf } from './moments.ts';
import { type Condition, condition, least } from './triggers.ts';

/**
 * An inject that has neither been played nor skipped. `at`: exercise ms at which it will be. `waitingFor`: what has to happen first:
 * `manual`, `held`, `phase:p2`, `inject:i1`, `expectation:e1`, `event:sent`, `answer` (it comes only if an answer does not), `answered`
 * (that answer has come: it will not be played), `$hit` (the message that it answers), `refused` (it was due and could not be played).
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

/** Injects taken as if they had been played, with their times, and the names that they would have given. */
interface Taken {
  readonly until: number;
  readonly at: Map<string, number>;
  readonly refs: Set<string>;
}
const nothing: Taken = { until: Number.NEGATIVE_INFINITY, at: new Map(), refs: new Set() };

const task = (at: number, id: string, command: Command): Due => ({ at, id, command, actor: engine });

/** Plays the script: phases, injects, delayed deliveries, ends of faults, and an announced end. */
export function storyteller(scenario: Scenario): Storyteller {
  const book = chronicle(scenario);
  const refs = refsOf(scenario);
  const script = scenario.injects.map((inject) => ({ inject, condition: condition(book, inject, refs) }));

  function pendingOf(state: ReadState, inject: Inject, { when }: Condition, taken = nothing): Pending {
    const is = (what: { at?: number; waitingFor?: string }): Pending => ({ inject: inject.id, ...what });
    if (happened(state, engine, `inject:${inject.id}`)) return is({ waitingFor: 'refused' });
    const fixed = state.fixedInjects.get(inject.id);
    const due = fixed === undefined ? (following(state, inject, taken) ?? when(state)) : fixed + state.shiftAll;
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
    if (answers !== undefined && !state.names.has(answers) && !taken.refs.has(answers))
      return is({ at, waitingFor: answers });
    return is({ at });
  }

  /** When an inject comes that follows one of those taken as played, or a phase that begins by itself until then; else undefined. */
  function following(state: ReadState, { trigger }: Inject, taken: Taken): number | undefined {
    if (!('after' in trigger)) return undefined;
    const { inject, phase, delay } = trigger.after;
    const begins = phase === undefined || book.entered(phase) ? undefined : phaseDue(state, phase);
    const before =
      inject === undefined
        ? begins !== undefined && begins <= taken.until
          ? begins
          : undefined
        : taken.at.get(inject);
    return before === undefined ? undefined : before + least(delay);
  }

  /**
   * What a jump to `until` (exercise ms) leaves out: everything that would be played by itself until then, whatever its trigger, with what
   * would have followed from it. What waits for an act of the class, or is held, goes on waiting.
   */
  function leftOut(state: ReadState, until: number): string[] {
    const taken: Taken = { until, at: new Map(), refs: new Set() };
    for (;;) {
      const known = taken.at.size;
      for (const { inject, condition } of script) {
        if (state.injects.has(inject.id) || taken.at.has(inject.id)) continue;
        const { at, waitingFor } = pendingOf(state, inject, condition, taken);
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
    script.flatMap(({ inject, condition }) =>
      state.injects.has(inject.id) ? [] : [pendingOf(state, inject, condition)],
    );

  return {
    follow(state, entry) {
      const seen = book.see(state, entry);
      for (const { condition } of script) condition.see(state, entry, seen);
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
      for (const { message, to, due } of state.deliveries.values())
        dues.push(task(due, `deliver:${message}:${to}`, { type: 'message.deliver', message, to }));
      for (const { inject, at, waitingFor } of pending(state))
        if (at !== undefined && waitingFor === undefined)
          dues.push(task(at, `inject:${inject}`, { type: 'inject.play', inject }));
      // Without an announcement nobody is cut off in the middle of a sentence: staff end the class.
      if (state.endsAt !== undefined) dues.push(task(state.endsAt, 'end:duration', { type: 'exercise.end' }));
      return agenda(state, dues);
    },
  };
}
