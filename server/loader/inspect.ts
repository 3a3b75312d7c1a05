import { Scenario, withVariables } from '../../schemas/scenario.ts';
import type { World } from '../../schemas/world.ts';
import { isRecord } from '../../schemas/yaml/values.ts';
import { checkScenario } from './check.ts';
import { slipsIn } from './commas.ts';
import { complete } from './complete.ts';
import { parseText } from './parse.ts';
import { collector, type ScenarioProblem } from './problem.ts';
import { rawRemarks } from './raw.ts';
import { redactor } from './redact.ts';
import { shapeRemarks } from './shape.ts';

export type Loaded =
  | {
      readonly ok: true;
      /** Complete: name, country, languages, people, utc_offset and profile of each party are filled in from the world. */
      readonly scenario: Scenario;
      /** Where each expectation stands in the file, in its order. */
      readonly places: readonly { readonly line: number; readonly column: number }[];
      /** Warnings, then hints: they do not keep it from being used. */
      readonly hints: readonly ScenarioProblem[];
      /** How many of them are not shown. */
      readonly more: number;
    }
  | {
      readonly ok: false;
      /** Errors first, at most twenty, then at most twenty warnings and hints. */
      readonly problems: readonly ScenarioProblem[];
      /** How many errors are not shown. */
      readonly more: number;
    };

export interface Inspection {
  readonly world: World;
  /** The id that the scenario must have: the name of its file in a library. */
  readonly id?: string | undefined;
  /** Hints count as errors. */
  readonly strict?: boolean | undefined;
}

/** Reads and checks the text of a scenario file. Pure; may take seconds for hostile text, so it runs in a worker (see `load.ts`). */
export function inspect(text: string, inspection: Inspection): Loaded {
  const loaded = look(text, inspection);
  const redact = redactor(inspection.world);
  return loaded.ok
    ? { ...loaded, hints: loaded.hints.map(redact) }
    : { ...loaded, problems: loaded.problems.map(redact), more: loaded.more };
}

function look(text: string, { world, id, strict = false }: Inspection): Loaded {
  const parsed = parseText(text);
  if (!parsed.ok) return parsed;
  const { value, root, locate } = parsed;
  const found = collector(locate);
  const finish = (scenario?: Scenario): Loaded => {
    const { problems, more } = found.collected();
    if (!scenario || found.errors > 0 || (strict && problems.length > 0)) return { ok: false, problems, more };
    const places = scenario.expectations.map((_, i) => locate(['expectations', i]));
    return { ok: true, scenario, places, hints: problems, more };
  };

  if (value === null) {
    found.error({ code: 'scenario_empty', path: [], message: 'The scenario is empty.' });
    return finish();
  }
  if (!isRecord(value)) {
    const what = Array.isArray(value) ? 'a list' : 'text';
    found.error({
      code: 'wrong_type',
      path: [],
      message: `A scenario is a mapping (key: value) at the top, not ${what}.`,
      hint: 'Begin with "format: 1".',
    });
    return finish();
  }
  for (const remark of rawRemarks(value, world, text.trimStart().startsWith('{'))) found.error(remark);
  const slips = slipsIn(text, root);
  for (const remark of slips.errors) found.error(remark);
  for (const remark of slips.warnings) found.warn(remark);
  for (const remark of slips.hints) found.hint(remark);
  const shaped = Scenario.safeParse(value);
  if (!shaped.success) {
    // What a comma has made of a text is said once.
    const told = new Set(slips.errors.map(({ path }) => path.join('.')));
    for (const remark of shapeRemarks(shaped.error, value)) if (!told.has(remark.path.join('.'))) found.error(remark);
    return finish();
  }
  const scenario = complete(shaped.data, world);
  if (id !== undefined && scenario.id !== id)
    found.error({
      code: 'id_not_file_name',
      path: ['id'],
      message: `The id is "${scenario.id}", the file is called "${id}".`,
      hint: `Write "id: ${id}", or rename the file.`,
    });
  // Looked at with the first value of each variable: what is played has one of them.
  const settled = withVariables(scenario, scenario.languages[0] ?? 'en', () => 0);
  checkScenario(settled, { world, written: value, collector: found, lineOf: (path) => locate(path).line });
  return finish(scenario);
}
