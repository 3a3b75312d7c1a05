import type { Problem } from '../schemas/problem.ts';
import type { RehearsalOutcome } from '../schemas/rehearsal.ts';
import type { Scenario } from '../schemas/scenario.ts';
import { scenarioProblem } from './library.ts';
import { type Loaded, type LoadOptions, loadScenario, type ScenarioProblem } from './loader/load.ts';
import { rehearse } from './rehearsing.ts';

export interface CheckOptions extends LoadOptions {
  /** Play it with a perfect and a silent crew, too. `strict` does that of itself. */
  readonly rehearse?: boolean | undefined;
}

/** What there is to say of a file, for the command line and the pages alike. */
export interface CheckedFile {
  /** It can be used; strictly: there is nothing to say of it. */
  readonly ok: boolean;
  /** Errors first, then warnings, then hints. */
  readonly problems: readonly ScenarioProblem[];
  /** How many are not shown. */
  readonly more: number;
}

/**
 * Reads and checks a scenario file, in a thread of its own; if it is sound and that is wanted, plays it in another one: people who do everything
 * right must win everything, and those who do nothing must not.
 */
export async function checkScenarioFile(
  source: Uint8Array | string,
  { rehearse: wanted = false, ...options }: CheckOptions,
): Promise<CheckedFile> {
  const loaded = await loadScenario(source, options);
  if (!loaded.ok) return loaded;
  const played = wanted || options.strict ? await playedThrough(loaded) : [];
  return {
    ok: options.strict ? played.length === 0 : played.every(({ severity }) => severity !== 'error'),
    problems: [...played, ...loaded.hints],
    more: loaded.more,
  };
}

/** A file that lies nowhere: its scenario, or the one problem that names all its mistakes. */
export async function readScenarioText(
  source: Uint8Array | string,
): Promise<{ readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problem: Problem }> {
  const file = 'scenario.yaml';
  const loaded = await loadScenario(source, { file });
  return loaded.ok ? { ok: true, scenario: loaded.scenario } : { ok: false, problem: scenarioProblem(file, loaded) };
}

type Sound = Extract<Loaded, { ok: true }>;

async function playedThrough({ scenario, places }: Sound): Promise<ScenarioProblem[]> {
  if (!scenario.scored || scenario.expectations.length === 0 || !scenario.bureaus.some(({ seat }) => seat === 'human'))
    return [];
  const at = (index: number): Pick<ScenarioProblem, 'line' | 'column' | 'path'> => ({
    ...(places[index] ?? { line: 1, column: 1 }),
    path: index < 0 ? '' : `expectations.${index}`,
  });
  const perfect = await play(scenario, 'perfect');
  if (typeof perfect === 'string')
    return [{ code: 'too_slow', severity: 'warning', ...at(-1), message: perfect, hint: 'Make it shorter.' }];
  if (perfect.loop)
    return [
      {
        code: 'trigger_loop',
        severity: 'warning',
        ...at(-1),
        message: 'When it is played it goes round in a circle: more than 1000 things happen at one instant.',
        hint: 'Look for injects and bots that answer each other.',
      },
    ];
  const wanting = perfect.wanting.map(({ expectation, bureau, outcome, points, max }): ScenarioProblem => {
    const index = scenario.expectations.findIndex(({ id }) => id === expectation);
    return {
      code: 'not_full_marks',
      severity: 'warning',
      ...at(index),
      message: `A crew that does everything right gets ${points} of ${max} points for "${expectation}" (${bureau}: ${outcome}).`,
      actual: String(points),
      expected: String(max),
      hint: '`liaison rehearse` shows what happened.',
    };
  });
  if (wanting.length > 0) return wanting;
  const silent = await play(scenario, 'silent');
  if (typeof silent === 'string' || !silent.fullMarks) return [];
  return [
    {
      code: 'marks_for_silence',
      severity: 'warning',
      ...at(0),
      message: 'A crew that does nothing gets full marks.',
      hint: 'Expect something that people have to do.',
    },
  ];
}

/** What came of it, or why nothing did. */
async function play(scenario: Scenario, crew: 'perfect' | 'silent'): Promise<RehearsalOutcome | string> {
  const played = await rehearse(scenario, { crew });
  return played.ok ? played.result : played.problem.message;
}
