import { createHash } from 'node:crypto';
import path from 'node:path';
import { type Problem, problem } from '../schemas/problem.ts';
import type { Scenario } from '../schemas/scenario.ts';
import type { Text } from '../schemas/text.ts';
import { type Loaded, type LoadScenario, loadScenario, type ScenarioProblem } from './loader/load.ts';
import { nearest } from './loader/near.ts';
import { shippedScenarios } from './loader/world.ts';
import { filesIn, idForm, type Place, readPlainFile } from './scenario-files.ts';
import { writeWhole } from './write-whole.ts';

/** A scenario as lists show it. */
export interface Summary {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** Class minutes: exercise time divided by the clock's rate. */
  readonly minutes: number;
  readonly seats: { readonly min: number; readonly max: number };
  readonly level: string;
  readonly languages: readonly string[];
  /** Part of the product: it can be copied, not changed. */
  readonly shipped: boolean;
}

/** A file that is in a folder of scenarios and is no scenario that can be played. */
export interface BrokenFile {
  /** Its name without the folder. */
  readonly file: string;
  readonly problems: readonly ScenarioProblem[];
  /** How many of them keep it from being played, those that are not shown with them. */
  readonly errors: number;
}

type Found =
  | (Extract<Loaded, { ok: true }> & { readonly shipped: boolean })
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly problems: readonly ScenarioProblem[];
      readonly more: number;
    };

/** A file as it is written. */
export interface Source {
  readonly text: string;
  readonly shipped: boolean;
  /** Another one for each content. */
  readonly version: string;
}

type Saved =
  | {
      readonly ok: true;
      readonly version: string;
      /** Mistakes that are in it still: with any, it cannot be played. */
      readonly errors: number;
    }
  | Extract<Found, { ok: false }>;

export interface SaveOptions {
  /**
   * What its author has seen: a version, which must be the file's still (`scenario_changed`); `null`, there must be no such file
   * (`scenario_exists`); without it, whatever is there is replaced.
   */
  readonly over?: string | null | undefined;
  /** Unfinished work is kept too: what has mistakes, but no more of them than can be read. */
  readonly unfinished?: boolean | undefined;
}

export interface Library {
  /** All that can be played, shipped ones first, by id. Files that cannot be are in `problems`. */
  list(): Promise<Summary[]>;
  /** Unknown: `unknown_scenario`; broken: `scenario_invalid`, with all its problems. */
  load(id: string): Promise<Found>;
  /** The file as it is, right or wrong. */
  source(id: string): Promise<Source | { readonly problem: Problem }>;
  /**
   * Writes an own scenario, new or changed, if it has no errors, or as unfinished work. Refused: `scenario_shipped`, `scenario_invalid`,
   * `scenario_too_large`, an id that is no file name, a folder that cannot be written to (`storage_failed`).
   */
  save(id: string, text: Uint8Array | string, how?: SaveOptions): Promise<Saved>;
  problems(): Promise<BrokenFile[]>;
}

export interface LibraryOptions {
  /** Default: the folder `scenarios` of this package. */
  readonly shipped?: string;
  /** The folder of the user's own scenarios; it is made when the first is saved. */
  readonly own?: string;
  readonly load?: LoadScenario;
}

/** The scenarios of the product and of the data folder. Read anew at each call; a file that has not changed is not checked again. */
export function openLibrary({ shipped = shippedScenarios(), own, load = loadScenario }: LibraryOptions = {}): Library {
  // Two who ask at once wait for one reading.
  const known = new Map<string, { stamp: string; loaded: Promise<Loaded> }>();

  async function read(place: Place): Promise<Loaded> {
    const file = path.join(place.folder, place.name);
    const content = await readPlainFile(file);
    if ('problem' in content) return { ok: false, problems: [content.problem], more: 0 };
    const before = known.get(file);
    if (before?.stamp === content.stamp) return before.loaded;
    const loaded = load(content.bytes, { file, inLibrary: true });
    known.set(file, { stamp: content.stamp, loaded });
    loaded.catch(() => known.delete(file));
    return loaded;
  }

  /** Shipped files first; of two files with one id the first counts. */
  async function places(): Promise<Place[]> {
    const folders = [
      { folder: shipped, shipped: true },
      ...(own === undefined ? [] : [{ folder: own, shipped: false }]),
    ];
    const found = await Promise.all(
      folders.map(async (one) => (await filesIn(one.folder)).map(({ id, name }) => ({ ...one, id, name }))),
    );
    return found.flat();
  }
  const placeOf = async (id: string) => (await places()).find((place) => place.id === id);

  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  }

  /** Why a text that was written over `over` may not take the place of what is there now. */
  async function staleness(id: string, over: string | null): Promise<Problem | undefined> {
    const place = await placeOf(id);
    if (over === null)
      return (
        place &&
        problem('scenario_exists', 'There is a scenario of this id already', {
          actual: id,
          hint: 'Choose another id',
        })
      );
    const content = place && (await readPlainFile(path.join(place.folder, place.name)));
    const now = content && 'bytes' in content ? versionOf(asText(content.bytes)) : undefined;
    if (now === over) return undefined;
    return problem('scenario_changed', 'The file has been changed or taken away since it was read', {
      actual: id,
      hint: 'Read it again, and look at what is different',
    });
  }

  async function unknown(id: string): Promise<Problem> {
    const near = nearest(id, [...new Set((await places()).map((place) => place.id))]);
    return problem('unknown_scenario', 'There is no such scenario', {
      actual: id.slice(0, 80),
      hint: near === undefined ? 'The list of scenarios shows their ids' : `Did you mean "${near}"?`,
    });
  }

  return {
    async list() {
      const summaries: Summary[] = [];
      for (const place of await places()) {
        if (summaries.some(({ id }) => id === place.id)) continue;
        const loaded = await read(place);
        if (loaded.ok) summaries.push(summaryOf(loaded.scenario, place.shipped));
      }
      return summaries;
    },
    async load(id) {
      const place = await placeOf(id);
      if (!place) return { ok: false, problem: await unknown(id), problems: [], more: 0 };
      const loaded = await read(place);
      return loaded.ok ? { ...loaded, shipped: place.shipped } : broken(place.name, loaded);
    },
    async source(id) {
      const place = await placeOf(id);
      if (!place) return { problem: await unknown(id) };
      const content = await readPlainFile(path.join(place.folder, place.name));
      if ('problem' in content)
        return { problem: broken(place.name, { problems: [content.problem], more: 0 }).problem };
      const text = new TextDecoder().decode(content.bytes);
      return { text, shipped: place.shipped, version: versionOf(text) };
    },
    async save(id, text, { over, unfinished = false } = {}) {
      const refuse = (why: Problem): Extract<Found, { ok: false }> => ({
        ok: false,
        problem: why,
        problems: [],
        more: 0,
      });
      if (own === undefined) return refuse(problem('not_found', 'This server keeps no scenarios of its own'));
      if (!idForm.safeParse(id).success)
        return refuse(
          problem('schema_invalid', 'A scenario is called by small letters, digits and hyphens', {
            path: '/id',
            actual: id.slice(0, 80),
            hint: 'Like "night-at-the-ferry", at most 64',
          }),
        );
      const place = await placeOf(id);
      if (place?.shipped)
        return refuse(
          problem('scenario_shipped', 'A scenario of the product cannot be changed', {
            actual: id,
            hint: 'Save it under another id',
          }),
        );
      const name = place?.name ?? `${id}.yaml`;
      const loaded = await load(text, { file: name, inLibrary: true });
      if (!loaded.ok && !(unfinished && canBeKept(loaded))) return broken(name, loaded);
      // Looked at as late as can be, and by one who saves after the other.
      return await inTurn(async () => {
        const stale = over === undefined ? undefined : await staleness(id, over);
        if (stale) return refuse(stale);
        try {
          await writeWhole(own, name, text);
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && unwritable.has(String(error.code)))) throw error;
          return refuse(
            problem('storage_failed', 'The folder of scenarios cannot be written to', {
              hint: 'Ask who looks after this computer, or take the text along as a file',
            }),
          );
        }
        return { ok: true, version: versionOf(asText(text)), errors: loaded.ok ? 0 : errorsIn(loaded) };
      });
    },
    async problems() {
      const files: BrokenFile[] = [];
      const seen = new Set<string>();
      for (const place of await places()) {
        const loaded = await read(place);
        if (!loaded.ok) files.push({ file: place.name, ...remarks(loaded) });
        else if (seen.has(place.id)) files.push({ file: place.name, problems: [hidden(place.id)], errors: 1 });
        seen.add(place.id);
      }
      return files;
    },
  };
}

const remarks = (loaded: Extract<Loaded, { ok: false }>) => ({ problems: loaded.problems, errors: errorsIn(loaded) });
const errorsIn = ({ problems, more }: Pick<Extract<Loaded, { ok: false }>, 'problems' | 'more'>): number =>
  problems.filter(({ severity }) => severity === 'error').length + more;

/** What is too large, too slow to be read or no text at all is kept by nobody. */
const hostile: ReadonlySet<string> = new Set(['scenario_too_large', 'too_slow', 'too_heavy', 'too_deep', 'not_utf8']);
const canBeKept = ({ problems }: Extract<Loaded, { ok: false }>): boolean =>
  !problems.some(({ code }) => hostile.has(code));

/** In one sentence what keeps a file from being started, the same wherever it is said. */
export const notReady = (file: string, errors: number): string =>
  `${file} is not ready: ${errors === 1 ? '1 problem' : `${errors} problems`}, it cannot be started`;

const asText = (text: Uint8Array | string): string =>
  typeof text === 'string' ? text : new TextDecoder().decode(text);
const versionOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
/** No room, no right, a disk that is read only. */
const unwritable: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST']);

const hidden = (id: string): ScenarioProblem => ({
  code: 'duplicate_id',
  severity: 'error',
  line: 1,
  column: 1,
  path: 'id',
  message: `There is another scenario called "${id}", which is used.`,
  hint: 'Rename this file and its id.',
});

const summaryOf = (
  { id, title, summary, duration, clock, seats, level, languages }: Scenario,
  shipped: boolean,
): Summary => ({
  id,
  title,
  summary,
  minutes: Math.ceil(duration / clock.rate / 60_000),
  seats,
  level,
  languages,
  shipped,
});

/** A broken file as the one shape of an error: `path` of an issue is its place in the file and the path in the scenario. */
export function scenarioProblem(
  file: string,
  { problems, more }: { readonly problems: readonly ScenarioProblem[]; readonly more: number },
): Problem {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const first = errors[0];
  return problem(
    first?.code === 'scenario_too_large' ? 'scenario_too_large' : 'scenario_invalid',
    notReady(path.basename(file), errors.length + more),
    {
      issues: errors.slice(0, 20).map(({ code, message, line, column, path: at, hint }) => ({
        code,
        message,
        path: `${line}:${column}${at === '' ? '' : ` ${at}`}`,
        ...(hint !== undefined && { hint }),
      })),
      ...(more > 0 && { more }),
    },
  );
}

const broken = (file: string, loaded: { problems: readonly ScenarioProblem[]; more: number }) =>
  ({ ok: false, problem: scenarioProblem(file, loaded), problems: loaded.problems, more: loaded.more }) as const;
