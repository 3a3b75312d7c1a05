import type { Entry } from '../../schemas/entry.ts';
import type { RoomOf, Setting } from '../../schemas/event.ts';
import { instant } from '../../schemas/ids.ts';
import { type Problem, problem } from '../../schemas/problem.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { Language } from '../../schemas/text.ts';
import { canonical } from '../archive/chain.ts';
import { findingProblem } from '../archive/findings.ts';
import { readArchive } from '../archive/read.ts';
import { writeArchive } from '../archive/write.ts';
import { engine } from '../core/actor.ts';
import { planned } from '../scenario/plan.ts';
import type { Store } from '../store/store.ts';
import { settling } from './again.ts';
import { anonymised } from './anonymise.ts';
import { newExerciseId, newJoinCode, newSeed } from './codes.ts';
import { logName, type OpenExercise, openExercise } from './exercise.ts';
import type { Exercise, ExerciseSummary, Exercises, NewExercise } from './types.ts';
import type { Wall } from './wall.ts';

interface Opening {
  readonly store: Store;
  readonly wall: Wall;
  /** A checked scenario by its id; undefined if there is none. */
  readonly scenario: (id: string) => Promise<Scenario | undefined>;
  readonly warn?: (what: string, error?: unknown) => void;
}

/** How many exercises may be open at once. */
const most = 20;

/** What a new exercise is made of, beside its scenario. */
interface Wish {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly language: Language;
  readonly rate: number;
  readonly untimed: boolean;
  readonly room?: RoomOf | undefined;
}

/**
 * All exercises of a store. Those that have not ended are opened paused at the last line of their log; ended ones are opened for their
 * review. Throws what the store throws.
 */
export async function openExercises({ store, wall, scenario, warn }: Opening): Promise<Exercises> {
  const opened = new Map<string, OpenExercise>();

  const open = async (id: string, branch: number): Promise<OpenExercise> => {
    const exercise = await openExercise({ id, branch, store, wall, newCode: freeCode, ...(warn && { warn }) });
    opened.set(id, exercise);
    return exercise;
  };

  /** A code that no open exercise has. */
  function freeCode(): string {
    for (;;) {
      const code = newJoinCode();
      if (![...opened.values()].some((one) => one.state.code === code)) return code;
    }
  }

  const latest = new Map<string, number>();
  for (const { log } of await store.list()) {
    const [id = '', branch = '0'] = log.split('~');
    latest.set(id, Math.max(latest.get(id) ?? 0, Number(branch)));
  }
  for (const [id, branch] of latest) {
    try {
      const exercise = await open(id, branch);
      if (exercise.state.run !== 'ended' && exercise.state.setting)
        await exercise.handle(`restart:${exercise.state.n}`, { type: 'server.resume', reason: 'restart' }, engine, {
          at: exercise.state.at,
        });
    } catch (error) {
      // One damaged log keeps nobody else from working.
      warn?.(`Exercise ${id} cannot be opened`, error);
    }
  }

  /** A problem if it could not be stored: then there is none. */
  async function begin(wish: Wish): Promise<OpenExercise | Problem> {
    const exercise = await open(newExerciseId(), 0);
    const answer = await exercise.handle(
      'create:1',
      {
        type: 'exercise.create',
        scenario: planned(wish.scenario, wish.seed, wish.language),
        seed: wish.seed,
        language: wish.language,
        rate: wish.rate,
        code: freeCode(),
        untimed: wish.untimed,
        ...(wish.room && { room: wish.room }),
      },
      engine,
      { at: Date.parse(wish.scenario.clock.starts_at) },
    );
    if (answer.ok) return exercise;
    opened.delete(exercise.id);
    await exercise.close();
    return answer.problem;
  }

  const branchesOf = async (id: string): Promise<{ branch: number; entries: Entry[] }[]> => {
    const branches: { branch: number; entries: Entry[] }[] = [];
    for (let branch = 0; branch <= (opened.get(id)?.branch ?? -1); branch++)
      branches.push({ branch, entries: await store.read(logName(id, branch)) });
    return branches;
  };

  const wishOf = (exercise: Exercise, setting: Setting, source: Scenario): Wish => ({
    scenario: source,
    seed: exercise.state.seed,
    language: setting.language,
    rate: setting.rate,
    untimed: setting.untimed,
  });

  const tooMany = () =>
    problem('too_many_exercises', `At most ${most} exercises can be open`, { hint: 'End or delete one first' });
  const full = (wanted = 1): boolean =>
    [...opened.values()].filter((one) => one.state.run !== 'ended').length + wanted > most;

  /** All that is needed to make one, or why it cannot be made. */
  async function madeOf(wish: NewExercise): Promise<Wish | Problem> {
    const found = await scenario(wish.scenario);
    if (!found)
      return problem('unknown_scenario', 'There is no such scenario', { actual: wish.scenario, path: '/scenario' });
    return {
      scenario: found,
      seed: wish.seed ?? newSeed(),
      language: Language.parse(wish.language ?? found.languages[0] ?? 'en'),
      rate: wish.rate ?? found.clock.rate,
      untimed: wish.untimed ?? false,
    };
  }

  async function erase(id: string): Promise<boolean> {
    const exercise = opened.get(id);
    if (!exercise) return false;
    await exercise.close();
    for (let branch = 0; branch <= exercise.branch; branch++) await store.erase(logName(id, branch));
    opened.delete(id);
    return true;
  }

  return {
    async create(wish: NewExercise) {
      if (full()) return { ok: false, problem: tooMany() };
      const made = await madeOf(wish);
      if ('code' in made) return { ok: false, problem: made };
      const exercise = await begin(made);
      return 'code' in exercise ? { ok: false, problem: exercise } : { ok: true, exercise };
    },
    async createRooms(wish, names) {
      if (full(names.length)) return { ok: false, problem: tooMany() };
      const made = await madeOf(wish);
      if ('code' in made) return { ok: false, problem: made };
      const group = newExerciseId();
      const rooms: OpenExercise[] = [];
      for (const name of names) {
        const exercise = await begin({ ...made, room: { group, name } });
        if ('code' in exercise) {
          for (const { id } of rooms) await erase(id);
          return { ok: false, problem: exercise };
        }
        rooms.push(exercise);
      }
      return { ok: true, group, rooms };
    },
    get: (id) => opened.get(id),
    all: () => [...opened.values()],
    list: () => [...opened.values()].filter((one) => one.state.setting).map(summary),
    byCode: (code) => {
      const found = [...opened.values()].filter((one) => one.state.code === code);
      return found.find((one) => one.state.run !== 'ended') ?? found[0];
    },
    byTicketHash(hash, wanted) {
      const found = [...opened.values()].flatMap((exercise) => {
        const seat = exercise.state.tickets.get(hash);
        return seat === undefined ? [] : [{ exercise, seat }];
      });
      return (
        found.find(({ exercise }) => exercise.id === wanted) ??
        found.find(({ exercise }) => exercise.state.run !== 'ended') ??
        found.at(-1)
      );
    },
    async again(id, { people = false } = {}) {
      const before = opened.get(id);
      const { setting, scenario: source } = before?.state ?? {};
      if (!before || !setting || !source || full() || (people && before.state.run !== 'ended')) return undefined;
      const exercise = await begin(wishOf(before, setting, source));
      if ('code' in exercise) return undefined;
      let asked = 0;
      for (const command of settling(before.state, exercise.state, people))
        await exercise.handle(`again:${++asked}`, command, engine);
      // Pages that are still open here are told where their class is.
      if (people)
        await before.handle(`went-on:${exercise.id}`, { type: 'exercise.goOn', exercise: exercise.id }, engine);
      return exercise;
    },
    async fork(id, after) {
      const before = opened.get(id);
      if (!before || after < 1 || after > before.log.length || full()) return undefined;
      const fresh = newExerciseId();
      const end = before.log.findIndex((entry) => entry.events.some((event) => event.type === 'exercise.ended'));
      // What has ended goes on before its end.
      const kept = before.log.slice(0, end < 0 ? after : Math.min(after, end));
      await store.append(fresh, kept);
      const exercise = await open(fresh, 0);
      const people = {
        seats: [],
        code: freeCode(),
        locked: false,
        bots: [...new Map([...botsOf(exercise), ...exercise.state.bots])].map(([bureau, persona]) => ({
          bureau,
          on: true,
          persona,
        })),
        extraTime: {},
        marks: [],
      };
      await exercise.handle('fork:1', { type: 'exercise.resumeFrom', branch: 0, after: kept.length, people }, engine, {
        at: exercise.state.at,
      });
      return exercise;
    },
    erase,
    async archive(id, how = {}) {
      const exercise = opened.get(id);
      if (!exercise) return undefined;
      const branches = await branchesOf(id);
      const title = exercise.state.setting?.title;
      const meta = { exercise: id, ...(title !== undefined && { title }), ...(how.anonymised && { anonymised: true }) };
      return [...writeArchive(how.anonymised ? anonymised(branches) : branches, meta, { wall: !how.anonymised })].join(
        '',
      );
    },
    async import(text, { cut = false } = {}) {
      const read = await readArchive(text, { truncated: cut ? 'accept' : 'refuse' });
      if (!read.ok) {
        const first = read.problems[0];
        return {
          ok: false,
          problem: first ? findingProblem(first) : problem('archive_damaged', 'The archive cannot be read'),
        };
      }
      const there = opened.get(read.exercise);
      if (there) {
        const mine = await branchesOf(read.exercise);
        const bare = (branches: readonly { entries: readonly Entry[] }[]): string =>
          canonical(branches.map(({ entries }) => entries.map(({ wall: _, ...entry }) => entry)));
        if (startsWith(mine, read.branches) || bare(mine) === bare(read.branches))
          return { ok: true, id: read.exercise, already: true };
        return {
          ok: false,
          problem: problem('exercise_exists', 'Another exercise with this id is here already', {
            actual: read.exercise,
          }),
        };
      }
      if (full()) return { ok: false, problem: tooMany() };
      for (const { branch, entries } of read.branches) await store.append(logName(read.exercise, branch), entries);
      const exercise = await open(read.exercise, read.branches.at(-1)?.branch ?? 0);
      if (read.truncated || exercise.state.run !== 'ended')
        await exercise.handle(
          `import:${exercise.state.n}`,
          { type: 'server.resume', reason: read.truncated ? 'recovered' : 'import' },
          engine,
          { at: exercise.state.at },
        );
      return { ok: true, id: read.exercise, already: false };
    },
    async close() {
      for (const exercise of opened.values()) await exercise.close();
      await store.close();
    },
  };
}

/** Is what is here the archive, and what has been added since it was opened again? */
function startsWith(
  mine: readonly { entries: readonly Entry[] }[],
  other: readonly { entries: readonly Entry[] }[],
): boolean {
  const last = other.length - 1;
  return (
    mine.length >= other.length &&
    other.every(
      ({ entries }, index) =>
        entries.every((entry, at) => {
          const here = mine[index]?.entries[at];
          // In the one spelling: an archive sorts the members of what it holds.
          return here !== undefined && canonical({ ...here, wall: 0 }) === canonical({ ...entry, wall: 0 });
        }) &&
        (index === last || mine[index]?.entries.length === entries.length),
    )
  );
}

/** The bots that hold places as long as nobody has come. */
const botsOf = ({ log }: Exercise): [string, string][] =>
  (log[0]?.events ?? []).flatMap((event) => (event.type === 'bot.took' ? [[event.bureau, event.persona]] : []));

function summary(exercise: Exercise): ExerciseSummary {
  const { state } = exercise;
  return {
    id: exercise.id,
    title: state.setting?.title ?? exercise.id,
    scenario: state.scenario?.id ?? '',
    code: state.code,
    state: state.run,
    branch: exercise.branch,
    entries: exercise.log.length,
    people: [...state.seats.values()].filter((seat) => seat.role === 'trainee' && !seat.removed).length,
    ...(state.startedAt !== undefined && { startedAt: instant(state.startedAt) }),
    ...(state.room && { room: state.room }),
  };
}
