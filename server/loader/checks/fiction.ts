import { isInventedName } from '../../../schemas/fiction/index.ts';
import { guard, guardRules, guardWorld } from '../../../schemas/guard/index.ts';
import { say } from '../../../schemas/text.ts';
import type { World } from '../../../schemas/world.ts';
import { isRecord } from '../../../schemas/yaml/values.ts';
import type { Checking } from '../check.ts';
import type { Path } from '../problem.ts';

const rules = new Map<string, (typeof guardRules)[number]>(guardRules.map((rule) => [rule.id, rule]));

/** The parts that are part of the story. Authors and the licence are real, and stay outside it. */
const outside = new Set([
  'format',
  'id',
  'version',
  'licence',
  'authors',
  'keywords',
  'languages',
  'seed',
  'limits',
  'kinds',
  'tests',
]);

/** The fiction guard over everything that anybody may read of the scenario. What it finds is named by rule and place, never repeated. */
export function checkFiction({ scenario, world, error, warn }: Checking): void {
  const story = Object.fromEntries(Object.entries(scenario).filter(([key]) => !outside.has(key)));
  const codes = [...scenario.fiction.country_codes, ...world.bureaus.map(({ id }) => id)];
  const ids = [...scenario.bureaus, ...scenario.injects, ...scenario.expectations, ...scenario.objectives].map(
    ({ id }) => id,
  );
  const names = scenario.fiction.names && isInventedName;
  const findings = guard(story, guardWorld({ codes, allow: [...allowed(scenario, world), ...ids], names }));
  for (const { rule, severity, path } of findings) {
    // Countries of parties, people and documents have a check of their own, which says more.
    if (rule === 'FG01' && /^\/(fiction|bureaus|cast|records)\//.test(path)) continue;
    const words = rules.get(rule);
    const remark = {
      path: fromPointer(path, scenario),
      message: `${rule}: this looks like ${words?.looksFor ?? 'something real'}.`,
      ...(words && { hint: `Write ${words.instead}.` }),
    };
    if (severity === 'block') error({ ...remark, code: 'fiction_blocked' });
    else warn({ ...remark, code: 'fiction_warning' });
  }
}

/** The names of the world, of the cast, of the exercise. */
function* allowed(scenario: Checking['scenario'], world: World): Iterable<string> {
  const { names } = world;
  for (const list of [
    names.given,
    names.family,
    names.towns,
    names.posts,
    names.vessels,
    names.carriers,
    names.newspapers,
    names.streets,
  ])
    yield* list;
  for (const { name, capital } of world.bureaus) yield* [...Object.values(name), capital];
  for (const person of scenario.cast) yield* [...person.names, ...(person.aliases ?? [])];
  yield* scenario.fiction.names ?? [];
  yield scenario.marking.codeword;
  for (const language of scenario.languages) yield say(scenario.title, language);
}

/** The guard's JSON pointer as a path, with list positions as numbers. A part that it hides ends the path. */
function fromPointer(pointer: string, scenario: unknown): Path {
  const path: (string | number)[] = [];
  let here: unknown = scenario;
  for (const part of pointer.split('/').slice(1)) {
    if (part === '*') break;
    const key = Array.isArray(here) ? Number(part) : part;
    here = Array.isArray(here) ? here[Number(part)] : isRecord(here) ? here[part] : undefined;
    path.push(key);
  }
  return path;
}
