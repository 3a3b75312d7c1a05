import type { Command, WireCommandInput } from '../../../schemas/command.ts';
import type { Entry } from '../../../schemas/entry.ts';
import { usualKinds } from '../../../schemas/kinds/index.ts';
import type { Scenario } from '../../../schemas/scenario.ts';
import { type Actor, engine } from '../../../server/core/actor.ts';
import { evolve } from '../../../server/core/evolve.ts';
import { newState, type ReadState, type State } from '../../../server/core/state.ts';
import { head, seen } from '../../../server/core/streams.ts';
import { desk } from '../../../server/core/view.ts';
import { openExercise } from '../../../server/exercise/exercise.ts';
import type { Exercise } from '../../../server/exercise/types.ts';
import { noWall } from '../../../server/exercise/wall.ts';
import { complete } from '../../../server/loader/complete.ts';
import { planned } from '../../../server/scenario/plan.ts';
import { memoryStore } from '../../../server/store/memory.ts';
import { aScenario, instructor, start, trainee } from '../../support/given.ts';
import { world } from '../../support/twelve.ts';
import type { Workflow } from './workflow.ts';

const seed = 7;

/** A class that plays a workflow: the real exercise on a store in memory, a person at every desk, a clock moved by hand. */
export interface Classroom {
  readonly exercise: Exercise;
  readonly scenario: Scenario;
  readonly seed: number;
  /** Exercise ms. */
  now: number;
  /** Message ids by the names that the workflow gives them. */
  readonly names: Map<string, string>;
  /** Commands by the names of the messages that they sent. */
  readonly commands: Map<string, { readonly id: string; readonly command: WireCommandInput; readonly actor: Actor }>;
  /** What each desk knows, folded from its own stream alone. */
  readonly desks: ReadonlyMap<string, ReadState>;
  /** Hands a command to the exercise; the entry that answers it. Throws where there is none. */
  ask(command: WireCommandInput, actor: Actor, id?: string): Promise<Entry>;
  /** Everything that is due meanwhile happens, each at its own instant. */
  pass(ms: number): Promise<void>;
  /** The state that somebody has who opens the same log anew. */
  reopened(): Promise<ReadState>;
  close(): Promise<void>;
}

export const staff = instructor;
export const personAt = (party: string): Actor => trainee(party);

function scenarioOf({ id, title, parties, records, rules, kinds }: Workflow): Scenario {
  const countries = world.bureaus.map((one) => one.id);
  const base = aScenario({
    id: id.toLowerCase(),
    title: { en: title },
    duration: '9999d',
    fiction: { statement: { en: 'Everything is invented.' }, country_codes: countries },
    brief: { trainee: { en: 'You are on duty.' }, instructor: { en: 'Watch them.' } },
    injects: [
      {
        id: 'end',
        title: { en: 'The end' },
        kind: 'article',
        trigger: { at: '9999d' },
        source: { en: 'The Norvane Post' },
        headline: { en: 'Fog' },
        text: { en: 'There is fog.' },
      },
    ],
    rules: Object.entries(rules).map(([rule, on_breach]) => ({ id: rule, on_breach })),
    kinds: [...usualKinds, ...kinds],
    bureaus: Object.entries(parties).map(([party, said]) => ({
      ...said,
      id: party,
      seat: said?.kind === 'register' ? ('bot' as const) : ('human' as const),
    })),
  });
  return complete({ ...base, records }, world);
}

/** A class at the beginning of the story; `rules`: what its scenario chooses beside what the workflow says. */
export async function classroom(workflow: Workflow, rules: Workflow['rules'] = {}): Promise<Classroom> {
  const store = memoryStore();
  const opening = { id: 'workflow', branch: 0, store, wall: noWall } as const;
  const exercise = await openExercise(opening);
  const scenario = planned(scenarioOf({ ...workflow, rules: { ...workflow.rules, ...rules } }), seed, 'en');
  const folded = new Map<string, { state: State; n: number }>(
    scenario.bureaus.map(({ id }) => [id, { state: newState(), n: 0 }]),
  );
  const desks = new Map<string, ReadState>([...folded].map(([party, { state }]) => [party, state]));
  let made = 0;

  function follow(): void {
    for (const [party, known] of folded) {
      const viewer = desk(party);
      for (; known.n < head(exercise.streams, viewer); known.n += 1) {
        const entry = seen(exercise.streams, exercise.log, viewer, known.n + 1, `S-${party}`);
        if (entry) evolve(known.state, entry);
      }
    }
  }

  async function hand(id: string, command: Command, actor: Actor, at: number): Promise<Entry> {
    const answer = await exercise.handle(id, command, actor, { at });
    if (!answer.ok) throw new Error(`${command.type} is not answered: ${JSON.stringify(answer.problem)}`);
    follow();
    return answer.entry;
  }

  const self: Classroom = {
    exercise,
    scenario,
    seed,
    now: start,
    names: new Map(),
    commands: new Map(),
    desks,
    ask: (command, actor, id = `c-${String(++made).padStart(6, '0')}`) => hand(id, command as Command, actor, self.now), // inputs are commands with their defaults left out
    async pass(ms) {
      const until = self.now + ms;
      for (let due = exercise.next(); due && due.at <= until; due = exercise.next())
        await hand(due.id, due.command, due.actor, Math.max(due.at, exercise.state.at));
      self.now = until;
    },
    async reopened() {
      const again = await openExercise(opening);
      const { state } = again;
      await again.close();
      return state;
    },
    close: () => exercise.close(),
  };
  const setting = { seed, language: 'en', rate: 1, code: '7F3K9Q', untimed: false };
  await hand('create:1', { type: 'exercise.create', scenario, ...setting }, engine, start);
  for (const { id, seat } of scenario.bureaus)
    if (seat === 'human') {
      const person = { seat: `S-${id}`, role: 'trainee', bureau: id, name: `Mina ${id}`, ticketHash: id } as const;
      await hand(`join:${id}`, { type: 'seat.join', ...person }, engine, start);
    }
  await self.ask({ type: 'exercise.start' }, staff);
  return self;
}
