import type { Expectation, Inject, Scenario, ScenarioParty } from '../../schemas/scenario.ts';
import type { World } from '../../schemas/world.ts';
import { checkAgencies } from './checks/agencies.ts';
import { checkBackground } from './checks/background.ts';
import { checkContingencies } from './checks/contingencies.ts';
import { checkCountries } from './checks/countries.ts';
import { checkCycles } from './checks/cycles.ts';
import { checkDeadlines } from './checks/deadlines.ts';
import { checkDuplicates } from './checks/duplicates.ts';
import { checkExpectations } from './checks/expectations.ts';
import { checkFaults } from './checks/faults.ts';
import { checkFiction } from './checks/fiction.ts';
import { checkLanguages } from './checks/languages.ts';
import { checkLoops } from './checks/loops.ts';
import { checkMessages } from './checks/messages.ts';
import { checkOpenings } from './checks/openings.ts';
import { checkPace } from './checks/pace.ts';
import { checkPatterns } from './checks/patterns.ts';
import { checkProfiles } from './checks/profiles.ts';
import { checkReach } from './checks/reach.ts';
import { checkReferences } from './checks/references.ts';
import { checkRules } from './checks/rules.ts';
import { checkSecretNames } from './checks/secret-names.ts';
import { checkSecrets } from './checks/secrets.ts';
import { checkSilences } from './checks/silences.ts';
import { checkTiming } from './checks/timing.ts';
import { checkUnused } from './checks/unused.ts';
import type { Collector, Path } from './problem.ts';
import type { MessageInject } from './walk.ts';

/** What a check may look at, and where it says what it found. Paths are those of the file. */
export interface Checking extends Pick<Collector, 'error' | 'warn' | 'hint'> {
  /** Complete: what its parties leave to the world is filled in, templates and variables are put in. */
  readonly scenario: Scenario;
  readonly world: World;
  /** The file as it is written, with the names of templates and variables in it. */
  readonly written: Readonly<Record<string, unknown>>;
  /** 1-based line of the value at a path. */
  readonly lineOf: (path: Path) => number;
  readonly parties: ReadonlyMap<string, ScenarioParty>;
  readonly injects: ReadonlyMap<string, Inject>;
  readonly expectations: ReadonlyMap<string, Expectation>;
  /** Message injects by the name (`$hit`) that they give to their message. */
  readonly named: ReadonlyMap<string, MessageInject>;
}

/** In this order problems are found; a scenario may have several of one sort. */
const checks: readonly ((checking: Checking) => void)[] = [
  checkDuplicates,
  checkReferences,
  checkCountries,
  checkAgencies,
  checkSecrets,
  checkSecretNames,
  checkBackground,
  checkRules,
  checkProfiles,
  checkTiming,
  checkCycles,
  checkReach,
  checkLoops,
  checkMessages,
  checkPatterns,
  checkExpectations,
  checkOpenings,
  checkDeadlines,
  checkContingencies,
  checkSilences,
  checkFaults,
  checkLanguages,
  checkPace,
  checkUnused,
  checkFiction,
];

/** Everything that can be wrong with a scenario whose shape is right. */
export function checkScenario(
  scenario: Scenario,
  { collector, ...given }: Pick<Checking, 'world' | 'written' | 'lineOf'> & { readonly collector: Collector },
): void {
  const checking: Checking = {
    ...given,
    scenario,
    error: collector.error,
    warn: collector.warn,
    hint: collector.hint,
    parties: new Map(scenario.bureaus.map((party) => [party.id, party])),
    injects: new Map(scenario.injects.map((inject) => [inject.id, inject])),
    expectations: new Map(scenario.expectations.map((expectation) => [expectation.id, expectation])),
    named: new Map(
      scenario.injects.flatMap((inject) =>
        inject.kind === 'message' && inject.message.ref !== undefined ? [[inject.message.ref, inject]] : [],
      ),
    ),
  };
  for (const check of checks) check(checking);
}
