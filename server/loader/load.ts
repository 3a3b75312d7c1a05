import path from 'node:path';
import type { World } from '../../schemas/world.ts';
import { decode } from './decode.ts';
import type { Loaded } from './inspect.ts';
import { type Reader, scenarioReader } from './thread.ts';
import { loadWorld } from './world.ts';

export { largestScenario } from './decode.ts';
export type { Loaded } from './inspect.ts';
export type { ScenarioProblem } from './problem.ts';

export interface LoadOptions {
  /** Where the source comes from, as its author knows it. Reading is the caller's. */
  readonly file: string;
  /** The id must be the file's name, as in a library. */
  readonly inLibrary?: boolean;
  /** Hints count as errors. */
  readonly strict?: boolean;
}

/** Reads and checks one scenario: YAML or JSON, at most 256 KiB. What is wrong with it is in the answer, never thrown. */
export type LoadScenario = (source: Uint8Array | string, options: LoadOptions) => Promise<Loaded>;

/** A loader with a thread of its own, for a world of its own (tests) or to be closed. */
export function scenarioLoader(world: World | Promise<World>): { readonly load: LoadScenario; close(): Promise<void> } {
  let reader: Reader | undefined;
  return {
    async load(source, { file, inLibrary = false, strict = false }) {
      const decoded = decode(source);
      if ('problem' in decoded) return { ok: false, problems: [decoded.problem], more: 0 };
      reader ??= scenarioReader({ world: await world });
      const id = inLibrary ? path.basename(file).replace(/\.(ya?ml|json)$/, '') : undefined;
      return reader.read({ text: decoded.text, id, strict });
    },
    async close() {
      await reader?.close();
      reader = undefined;
    },
  };
}

let shared: ReturnType<typeof scenarioLoader> | undefined;

/** Reads and checks one scenario for the invented world that is shipped. */
export const loadScenario: LoadScenario = (source, options) => {
  shared ??= scenarioLoader(loadWorld());
  return shared.load(source, options);
};
