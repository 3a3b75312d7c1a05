import type { Moment, Trigger } from '../../../schemas/scenario.ts';
import type { Checking } from '../check.ts';

/** No inject waits for itself, directly or by way of others. */
export function checkCycles({ scenario, injects, expectations, error }: Checking): void {
  const begun = (moment: Moment | undefined): string[] => (moment && 'inject' in moment ? [moment.inject] : []);
  const waitsFor = (id: string): string[] => {
    const trigger = injects.get(id)?.trigger;
    return trigger ? needs(trigger) : [];
  };
  /** What has to have come before it can come: of alternatives nothing, if one of them waits for nothing. */
  const needs = (trigger: Trigger): string[] => {
    if ('all' in trigger) return trigger.all.flatMap(needs);
    if ('any' in trigger) {
      const each = trigger.any.map(needs);
      return each.some((one) => one.length === 0) ? [] : each.flat();
    }
    if ('when' in trigger) return begun(expectations.get(trigger.when.expectation)?.from_moment);
    if ('absent' in trigger) return begun(trigger.absent.since);
    if (!('after' in trigger)) return [];
    const { inject, expectation } = trigger.after;
    return [
      ...(inject === undefined ? [] : [inject]),
      ...(expectation === undefined ? [] : begun(expectations.get(expectation)?.from_moment)),
    ];
  };

  const done = new Set<string>();
  for (const [i, { id }] of scenario.injects.entries()) {
    // A chain that is followed to its end or back to itself.
    const chain = [id];
    const stack = [waitsFor(id)];
    while (stack.length > 0) {
      const next = stack.at(-1)?.pop();
      if (next === undefined) {
        stack.pop();
        const last = chain.pop();
        if (last !== undefined) done.add(last);
      } else if (chain.includes(next)) {
        const ring = [...chain.slice(chain.indexOf(next)), next];
        error({
          code: 'cycle',
          path: ['injects', i, 'trigger'],
          message: `cycle: ${ring.join(' -> ')}`,
          hint: 'None of them can ever begin.',
        });
        for (const one of chain) done.add(one);
        break;
      } else if (!done.has(next)) {
        chain.push(next);
        stack.push(waitsFor(next));
      }
    }
  }
}
