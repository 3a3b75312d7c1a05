import path from 'node:path';
import type { TableEdit } from '../../schemas/table.ts';
import type { World } from '../../schemas/world.ts';
import { decode } from './decode.ts';
import type { Loaded } from './inspect.ts';
import type { TableOut } from './table/out.ts';
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

/** The injects and expectations of a scenario file as a table, out and in. Neither reads nor writes a file. */
export interface ScenarioTable {
  out(source: string): Promise<TableOut>;
  /** What takes too long or too much is a problem of the whole table. */
  in(source: string, csv: string): Promise<TableEdit>;
}

interface ScenarioLoader {
  readonly load: LoadScenario;
  readonly table: ScenarioTable;
  close(): Promise<void>;
}

/** A loader with a thread of its own, for a world of its own (tests) or to be closed. */
export function scenarioLoader(world: World | Promise<World>): ScenarioLoader {
  let reader: Reader | undefined;
  const thread = async (): Promise<Reader> => {
    const known = await world;
    reader ??= scenarioReader({ world: known });
    return reader;
  };
  return {
    async load(source, { file, inLibrary = false, strict = false }) {
      const decoded = decode(source);
      if ('problem' in decoded) return { ok: false, problems: [decoded.problem], more: 0 };
      const id = inLibrary ? path.basename(file).replace(/\.(ya?ml|json)$/, '') : undefined;
      return (await thread()).read({ text: decoded.text, id, strict });
    },
    table: {
      out: async (source) => (await thread()).tableOut(source),
      async in(source, csv) {
        const answer = await (await thread()).tableIn(source, csv);
        if (answer.ok) return answer.edit;
        const problems = answer.problems.map(({ code, message }) => ({ row: 1, column: '', code, message }));
        return { text: source, changes: [], problems, more: answer.more };
      },
    },
    async close() {
      await reader?.close();
      reader = undefined;
    },
  };
}

let shared: ScenarioLoader | undefined;
const loader = (): ScenarioLoader => {
  shared ??= scenarioLoader(loadWorld());
  return shared;
};

/** Reads and checks one scenario for the invented world that is shipped. */
export const loadScenario: LoadScenario = (source, options) => loader().load(source, options);

/** The table of one scenario of that world. */
export const scenarioTable: ScenarioTable = {
  out: (source) => loader().table.out(source),
  in: (source, csv) => loader().table.in(source, csv),
};
