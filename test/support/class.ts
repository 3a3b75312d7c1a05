import type { Scenario } from '../../schemas/scenario.ts';
import { engine } from '../../server/core/actor.ts';
import { openExercises } from '../../server/exercise/exercises.ts';
import type { Exercise, Exercises } from '../../server/exercise/types.ts';
import type { Wall } from '../../server/exercise/wall.ts';
import { memoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/store.ts';
import { aScenario, instructor } from './given.ts';
import { handWall } from './hand-wall.ts';

interface Given {
  readonly store?: Store;
  readonly wall?: Wall;
  readonly scenario?: Scenario;
}

/** A house with one scenario, in memory, with a clock moved by hand. */
export const aHouse = ({ store = memoryStore(), wall = handWall(), scenario = aScenario() }: Given = {}) =>
  openExercises({ store, wall, scenario: async (id) => (id === scenario.id ? scenario : undefined) });

/** An exercise of it in the lobby, with one person at QN, QP and QR. */
export async function aLobby(house: Exercises): Promise<Exercise> {
  const made = await house.create({ scenario: 'small-lesson', seed: 7 });
  if (!made.ok) throw new Error(made.problem.message);
  for (const bureau of ['QN', 'QP', 'QR'])
    await made.exercise.handle(
      `join:${bureau}`,
      {
        type: 'seat.join',
        seat: `S-${bureau}`,
        role: 'trainee',
        bureau,
        name: `Mina ${bureau}`,
        ticketHash: `hash-${bureau}`,
      },
      engine,
    );
  return made.exercise;
}

/** The same, running. */
export async function aRunningClass(house: Exercises): Promise<Exercise> {
  const exercise = await aLobby(house);
  await exercise.handle('start-0001', { type: 'exercise.start' }, instructor);
  return exercise;
}
