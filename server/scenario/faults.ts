import type { Inject, Scenario, ScenarioFault } from '../../schemas/scenario.ts';

type FaultInject = Extract<Inject, { kind: 'fault' }>;

/** A fault of the list as the inject that it is played as: staff fire, hold, shift and skip it like any other. */
function asInject(written: ScenarioFault): FaultInject {
  const { id, title, ...rest } = written;
  const { window, trigger, lasts, ...fault } = { window: undefined, trigger: undefined, lasts: undefined, ...rest };
  return {
    id,
    title: title ?? fault.lesson ?? id,
    kind: 'fault',
    class: 'planned',
    objectives: [],
    trigger: trigger ?? { at: window?.from ?? 0 },
    fault: { ...fault, lasts: lasts ?? Math.max(0, (window?.to ?? 0) - (window?.from ?? 0)) },
  };
}

/** The scenario with its list of faults among its injects, after them. */
export const withFaults = (scenario: Scenario): Scenario => ({
  ...scenario,
  injects: [...scenario.injects, ...scenario.faults.map(asInject)],
  faults: [],
});
