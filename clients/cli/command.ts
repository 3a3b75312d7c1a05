import type { Language } from '../../schemas/text.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Out } from './out.ts';

/** What every command may be told. */
export interface Common {
  readonly json?: boolean;
  /** False: nothing asks, nothing opens. */
  readonly input: boolean;
  readonly color: boolean;
  readonly dataDir?: string;
  readonly lang?: Language;
  readonly debug?: boolean;
}

/** One call of a command, as its words were read. */
export interface Call<Options> {
  readonly args: readonly string[];
  readonly options: Options & Common;
  readonly out: Out;
  /** False: the command was not named, it is the one that is meant without a name. */
  readonly named: boolean;
}

/** Does it, and gives the exit code. Throws `Stop` where it cannot go on. */
export type Run<Options = object> = (call: Call<Options>) => Promise<ExitCode>;

export interface Option {
  /** As help shows it: `-o, --out <FILE>`. */
  readonly flags: string;
  readonly about: string;
  /** Reads the value; throws what `value.ts` throws. */
  readonly read?: (text: string, before?: unknown) => unknown;
}

/** A command as help, completion and the parser see it. What it needs is loaded when it is run. */
export interface Spec {
  readonly name: string;
  readonly group: 'Class' | 'Scenarios' | 'Exercises' | 'Build' | 'Other';
  readonly about: string;
  /** `<one>`, `[may-be]`, `<many...>`, with what it is. */
  readonly args: readonly (readonly [word: string, about: string])[];
  readonly options: readonly Option[];
  readonly examples: readonly (readonly [words: string, what: string])[];
  readonly run: (call: Omit<Call<object>, 'options'> & { readonly options: <T>() => T }) => Promise<ExitCode>;
}

interface Definition<Options> extends Omit<Spec, 'args' | 'options' | 'run'> {
  readonly args?: Spec['args'];
  readonly options?: readonly Option[];
  readonly load: () => Promise<{ readonly run: Run<Options> }>;
}

/** `Options` is what the command's own options are read as: their names in camelCase. */
export function defineCommand<Options = object>({ load, ...rest }: Definition<Options>): Spec {
  return {
    args: [],
    options: [],
    ...rest,
    run: async ({ options, ...call }) => (await load()).run({ ...call, options: options<Options & Common>() }),
  };
}
