import type { Entry } from '../../schemas/entry.ts';
import type { CrewName, Crews, Scenario } from '../../schemas/scenario.ts';
import type { Language } from '../../schemas/text.ts';
import { headHash, writeArchive } from '../archive/write.ts';
import { type Actor, engine } from '../core/actor.ts';
import type { ReadState } from '../core/state.ts';
import { crew } from '../evaluation/crew.ts';
import { planned } from '../scenario/plan.ts';
import { memoryStore } from '../store/memory.ts';
import { openExercise } from './exercise.ts';
import { noWall } from './wall.ts';

/** Who plays what, and how fast. */
export interface Rehearsal {
  readonly scenario: Scenario;
  readonly seed: number;
  /** One crew for all, or by bureau (bureaus not named: silent). */
  readonly crews: Readonly<Crews>;
  /** Exercise time per class time; absent: the scenario's own. */
  readonly rate?: number | undefined;
  readonly language?: Language;
}

/** What came of it: the whole log, and what it left behind. */
export interface Rehearsed {
  readonly log: readonly Entry[];
  readonly state: ReadState;
  /** Of the archive's last line: the same seed and crews give the same on every machine. */
  readonly hash: string;
  readonly archive: () => string;
  /** Exercise ms since the start when it ended. */
  readonly endedAfter: number;
  /** More than 1,000 entries at one instant: the story runs in a circle. */
  readonly loop: boolean;
}

const instructor: Actor = { kind: 'seat', id: 'S-rehearsal', role: 'instructor' };
const mostAtOnce = 1000;

/**
 * Plays a scenario at once, without timers: it takes the earliest thing that is due, hands it to the same `handle` at its own instant, and
 * goes on until the scenario's duration. Its instructor starts at once, opens each manual phase in turn, presses no contingency button.
 */
export async function rehearse({ scenario, seed, crews, rate, language }: Rehearsal): Promise<Rehearsed> {
  const human = scenario.bureaus.filter((party) => party.seat === 'human').map((party) => party.id);
  const crewOf = (bureau: string): CrewName => (typeof crews === 'string' ? crews : (crews[bureau] ?? 'silent'));
  const spoken = language ?? scenario.languages[0] ?? 'en';
  const plan = planned(scenario, seed, spoken);
  const names = [...new Set(human.map(crewOf))];
  const exercise = await openExercise({
    id: 'rehearsal',
    branch: 0,
    store: memoryStore(),
    wall: noWall,
    crews: names.map((name) =>
      crew(
        name,
        plan,
        seed,
        human.filter((bureau) => crewOf(bureau) === name),
      ),
    ),
  });
  const start = Date.parse(scenario.clock.starts_at);
  const end = start + scenario.duration;
  await exercise.handle(
    'create:1',
    {
      type: 'exercise.create',
      scenario: plan,
      seed,
      language: spoken,
      rate: rate ?? scenario.clock.rate,
      code: '',
      untimed: false,
    },
    engine,
    { at: start },
  );
  for (const bureau of human)
    await exercise.handle(
      `join:${bureau}`,
      { type: 'seat.join', seat: `crew-${bureau}`, role: 'trainee', bureau, name: bureau, ticketHash: '' },
      engine,
      { at: start },
    );
  await exercise.handle('start:1', { type: 'exercise.start' }, instructor, { at: start });

  let loop = false;
  let atOnce = 0;
  let last = start;
  for (;;) {
    // The script may stop the clock: this instructor has nothing to explain and goes on.
    if (exercise.state.run === 'paused')
      await exercise.handle(`resume:${exercise.state.n}`, { type: 'exercise.resume' }, instructor, {
        at: exercise.state.at,
      });
    const next = exercise.next();
    const phase = manualPhase(exercise.state, plan, start);
    const at = Math.min(next?.at ?? Number.POSITIVE_INFINITY, phase?.at ?? Number.POSITIVE_INFINITY);
    if (at > end || exercise.state.run !== 'running') break;
    atOnce = exercise.state.at === last ? atOnce + 1 : 0;
    last = exercise.state.at;
    if (atOnce > mostAtOnce) {
      loop = true;
      break;
    }
    if (phase && phase.at <= at)
      await exercise.handle(`phase:${phase.id}`, { type: 'phase.enter', phase: phase.id }, instructor, {
        at: phase.at,
      });
    else if (next) await exercise.handle(next.id, next.command, next.actor, { at: next.at });
  }
  const endedAt = loop ? exercise.state.at : end;
  if (exercise.state.run === 'running')
    await exercise.handle('end:1', { type: 'exercise.end' }, instructor, { at: endedAt });
  const branches = [{ branch: 0, entries: exercise.log }];
  const meta = { exercise: `rehearsal-${scenario.id}`, title: scenario.title };
  return {
    log: exercise.log,
    state: exercise.state,
    hash: headHash(branches, meta) ?? '',
    archive: () => [...writeArchive(branches, meta)].join(''),
    endedAfter: exercise.state.at - start,
    loop,
  };
}

/** The next phase that only an instructor opens: at its planned time, or when all that was expected before is decided. */
function manualPhase(state: ReadState, scenario: Scenario, start: number): { id: string; at: number } | undefined {
  const phases = scenario.clock.phases;
  const now = phases.findIndex((phase) => phase.id === state.phase);
  const next = phases[now + 1];
  if (!next?.manual || state.answered.has(`S-rehearsal phase:${next.id}`)) return undefined;
  const open = scenario.expectations.some(
    (one) => !state.results.has(one.id) && 'inject' in one.from_moment && state.injects.has(one.from_moment.inject),
  );
  if (next.at !== undefined) return { id: next.id, at: Math.max(state.at, start + next.at) };
  return open ? undefined : { id: next.id, at: state.at };
}
