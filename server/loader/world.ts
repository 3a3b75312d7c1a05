import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type World, WorldBureaus, WorldNames } from '../../schemas/world.ts';
import { parseText } from './parse.ts';

/** The folder `scenarios` of this package, whether the code runs from sources or from `dist`. */
export function shippedScenarios(): string {
  let top = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(top, 'package.json')) && dirname(top) !== top) top = dirname(top);
  return join(top, 'scenarios');
}

/** The invented world of `scenarios/world`. Throws with file and place if it is broken: it is part of the product. */
export async function loadWorld(folder: string = shippedScenarios()): Promise<World> {
  const [bureaus, names] = await Promise.all(
    ['bureaus.yaml', 'names.yaml'].map(async (name) => {
      const file = join(folder, 'world', name);
      const parsed = parseText(await readFile(file, 'utf8'));
      if (parsed.ok) return parsed.value;
      const [first] = parsed.problems;
      throw new Error(`${file}:${first?.line}:${first?.column} ${first?.message}`);
    }),
  );
  return { ...WorldBureaus.parse(bureaus), names: WorldNames.parse(names) };
}
