import type { Moment, Scenario, Trigger } from '../../schemas/scenario.ts';

/**
 * The earliest exercise time (ms after the start) at which each inject can come, and at which a moment can be: a lower bound, as what
 * persons do may come at any time. Injects that wait for each other are at the start.
 */
export function earliest(scenario: Scenario): { inject(id: string): number; moment(moment: Moment): number } {
  const injects = new Map(scenario.injects.map((inject) => [inject.id, inject]));
  const begins = new Map(scenario.expectations.map(({ id, from_moment }) => [id, from_moment]));
  const phases = new Map(scenario.clock.phases.map(({ id, at }) => [id, at ?? 0]));
  const known = new Map<string, number>();

  function inject(id: string): number {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, 0); // what a ring comes back to
    const time = timeOf(id);
    known.set(id, time);
    return time;
  }
  function timeOf(id: string): number {
    const one = injects.get(id);
    // Nothing of a phase is played before it.
    return one ? Math.max(timeOfTrigger(one.trigger), phases.get(one.phase ?? '') ?? 0) : 0;
  }
  function timeOfTrigger(trigger: Trigger): number {
    if ('all' in trigger) return Math.max(...trigger.all.map(timeOfTrigger));
    if ('any' in trigger) return Math.min(...trigger.any.map(timeOfTrigger));
    if ('when' in trigger) return expectation(trigger.when.expectation);
    if ('at' in trigger) return trigger.at;
    if ('absent' in trigger) return moment(trigger.absent.since) + trigger.absent.for;
    if ('on' in trigger) return leastOf(trigger.on.delay);
    if (!('after' in trigger)) return 0;
    const { inject: other, expectation: awaited, phase, delay } = trigger.after;
    const least = leastOf(delay);
    if (other !== undefined) return inject(other) + least;
    if (awaited !== undefined) return expectation(awaited) + least;
    return (phase === undefined ? 0 : (phases.get(phase) ?? 0)) + least;
  }
  function expectation(id: string): number {
    const begin = begins.get(id);
    return begin ? moment(begin) : 0;
  }
  function moment(it: Moment): number {
    if ('at' in it) return it.at;
    if ('inject' in it) return inject(it.inject);
    return 'phase' in it ? (phases.get(it.phase) ?? 0) : 0;
  }
  return { inject, moment };
}

const leastOf = (span: number | { readonly from: number }): number => (typeof span === 'number' ? span : span.from);
