import address from '../../../scenarios/world/scenario.schema.json?url';
import type { Schema } from './complete.ts';

let asked: Promise<Schema> | undefined;

/** The JSON Schema of scenario files, fetched once, when somebody first writes in a text. */
export function scenarioSchema(): Promise<Schema> {
  asked ??= fetch(address).then(
    (answer) => answer.json() as Promise<Schema>, // a file of our own build
    (error: unknown) => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}
