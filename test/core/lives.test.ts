import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bare } from '../../schemas/kinds/fields.ts';
import { kinds } from '../../schemas/kinds/index.ts';
import type { Kind } from '../../schemas/kinds/kind.ts';
import { fits } from '../../schemas/kinds/reading.ts';
import { type LifeName, type LifeStep, lifecycles } from '../../schemas/lifecycles.ts';
import type { Draft } from '../../schemas/message.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { LifeState } from '../../server/core/state.ts';
import { draftFor } from '../../server/scenario/draft.ts';
import { aScenario, find, type Room, room, trainee } from '../support/given.ts';

const all: readonly Kind[] = Object.values<Kind>(kinds);
const scenario = aScenario({
  kinds: all.map(({ type }) => type),
  // With a seat each: all that is sent here is sent by somebody at a desk.
  bureaus: [
    { id: 'QN', name: 'Norvane', country: 'QN', people: { min: 1, max: 4 } },
    { id: 'QP', name: 'Peltrosa', country: 'QP' },
    { id: 'QR', name: 'Rendalia', country: 'QR' },
    { id: 'QN-BP', name: 'Marrow Bay', country: 'QN', kind: 'border_post' },
    { id: 'CS', name: 'Secretariat', country: 'AA', kind: 'secretariat' },
    { id: 'PAN', name: 'Panel', country: 'AA', kind: 'oversight_panel' },
    { id: 'REP', name: 'Counsel', country: 'AA', kind: 'representative' },
    { id: 'TIP', name: 'Tip desk', country: 'AA', kind: 'tip_desk' },
    { id: 'REG', name: 'Register', country: 'AA', kind: 'register', seat: 'bot' },
  ],
  records: [],
});
const parties = scenario.bureaus.filter(({ seat }) => seat !== 'bot').map(({ id }) => id);
const seed = 7;
const year = 365.25 * 86_400_000;

/** What belongs to no life and is sent on the way: the panel decides that a notice is deleted. */
const helpers: Readonly<Partial<Record<LifeName, string>>> = { notice: 'oversight.decision' };

/** Where the rules ask for more than the filler can know: what the panel decides, an address that lies in Peltrosa. */
const said: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'oversight.decision': { decision: 'delete' },
  'tip.referral': {
    events: [{ kind: 'login', ip: '192.0.2.66', sourcePort: 40112, at: '2091-03-04T07:00:00+02:00' }],
  },
};

interface Move {
  readonly from: string;
  readonly draft: Draft;
  /** Exercise ms that go by before it. */
  readonly wait: number;
}
/** A way to somewhere: the messages sent, and where it has led. */
interface Place {
  readonly path: readonly Move[];
  readonly state: string;
  /** Who began it: some steps are theirs alone. */
  readonly beginner: string;
  readonly helped: string;
}

const perform = (here: Room, { from, draft, wait }: Move): { sent?: string; problem?: Problem } => {
  const entry = here.after(wait).ask(trainee(from), { type: 'message.send', draft, confirm: ['FG02'] });
  const sent = find(entry, 'message.sent')?.message.id;
  const problem = find(entry, 'command.refused')?.problem;
  return { ...(sent !== undefined && { sent }), ...(problem && { problem }) };
};

const stand = (path: readonly Move[]): Room => {
  const here = room(scenario, { seed });
  for (const move of path) perform(here, move);
  return here;
};

const lifeOf = (here: Room, life: LifeName, message: string | undefined): LifeState | undefined => {
  const id = here.state.messages.get(message ?? '')?.lives[life];
  return id === undefined ? undefined : (here.state.lives.get(id) as LifeState | undefined); // only read
};

/** The body as the filler makes it, then with each other choice in one of its fields. */
function* variants(kind: Kind, given: Readonly<Record<string, unknown>>): Generator<Readonly<Record<string, unknown>>> {
  yield given;
  for (const [key, field] of Object.entries(kind.body.shape) as [string, z.ZodType][]) {
    const inner = bare(field);
    if (inner instanceof z.ZodEnum && !(key in given))
      for (const value of inner.options) yield { ...given, [key]: value };
  }
}

/** Everything that could be tried: by every desk that sends it, in answer to everything that it answers, to whom the form proposes and to others. */
function* moves(here: Room, kind: Kind, given: Readonly<Record<string, unknown>>): Generator<Move> {
  const able = parties.filter((id) => kind.from.includes(here.state.parties.get(id)?.kind ?? 'press'));
  const answered = [...here.state.messages.values()]
    .filter(({ message }) => kinds[message.type as keyof typeof kinds].replies.some((type) => type === kind.type))
    .map(({ message }) => message.id);
  for (const from of able)
    for (const inReplyTo of [...answered, ...(kind.opens ? [undefined] : [])])
      for (const to of [undefined, ['QP', 'CS'], ['QN', 'CS'], ['QP'], ['QN'], ['CS']]) {
        const wish = { type: kind.type, body: given, ...(inReplyTo && { inReplyTo }), ...(to && { to }) };
        const keys = [kind.type, here.state.messages.size];
        const draft = draftFor(here.state, { scenario, seed, from, keys, at: here.now }, wish);
        if (draft) yield { from, draft, wait: 0 };
      }
}

interface Walk {
  readonly places: ReadonlyMap<string, Place>;
  readonly refused: {
    readonly state: string;
    readonly step: string;
    readonly rule: string;
    readonly problem: Problem;
  }[];
  readonly taken: Set<string>;
  readonly wrong: string[];
}

/** Tries every step everywhere, until nothing new is found. What was sent is held against the table, and so is what was refused. */
function walk(life: LifeName): Walk {
  const table: Readonly<Record<string, LifeStep>> = lifecycles[life].steps;
  const places = new Map<string, Place>([['', { path: [], state: '', beginner: '', helped: '' }]]);
  const found: Walk = { places, refused: [], taken: new Set(), wrong: [] };
  const able = all.flatMap((kind) => [
    ...(kind.steps ?? [])
      .filter((one) => one.life === life)
      .map(({ step, when = {}, optional }) => ({ kind, step, when, optional })),
    ...(helpers[life] === kind.type ? [{ kind, step: undefined, when: {}, optional: true as const }] : []),
  ]);
  const done = new Set<string>();
  for (const [, place] of places)
    for (const { kind, step, when, optional } of able) {
      const row = step === undefined ? undefined : table[step];
      const legal = row?.from.includes(place.state) === true;
      if (step === undefined && (place.state !== 'published' || place.helped.includes(kind.type))) continue;
      const numbers = [...stand(place.path).state.messages.values()].map(({ message }) => message.body['noticeNo']);
      const noticeNo = step === undefined ? numbers.find((one) => one !== undefined) : undefined;
      const given = Object.fromEntries(
        Object.entries({ ...said[kind.type], ...when, ...(typeof noticeNo === 'string' && { noticeNo }) })
          .map(([key, value]) => [key, Array.isArray(value) && key in when ? value[0] : value] as const)
          .filter(([, value]) => value !== ''),
      );
      // What is refused is the same on every way to a state; a few desks are enough.
      const heard = () => found.refused.filter((one) => one.state === place.state && one.step === step).length;
      if (!legal && step !== undefined && (optional || heard() > 0)) continue;
      // Where it can begin, others may begin it; further on once is enough for each beginner.
      if (place.state !== '' && done.has(`${place.state} ${place.beginner} ${place.helped} ${step}`)) continue;
      let here = stand(place.path);
      let over = false;
      const told = new Set<string>();
      for (const body of variants(kind, given)) {
        // Other choices are worth a try where the step is possible, and this one was not for what it says.
        if (over || (body !== given && !legal)) break;
        for (const move of moves(here, kind, body)) {
          if (told.has(move.from) || (!legal && heard() > 4)) continue;
          const before = lifeOf(here, life, move.draft.inReplyTo)?.state ?? '';
          if ((step !== undefined && before !== place.state) || !fits(move.draft.body, when)) continue;
          const tries = [move, { ...move, wait: 4.6 * year }, { ...move, wait: 5.1 * year }];
          const [first] = tries;
          let result = first ? perform(here, first) : {};
          let performed = move;
          if (legal && result.problem?.rule === 'R-36')
            for (const later of tries.slice(1)) {
              if (result.sent !== undefined) break;
              here = stand(place.path);
              result = perform(here, later);
              performed = later;
            }
          if (result.problem) {
            if (row && !legal && !optional)
              found.refused.push({ state: place.state, step: step ?? '', rule: row.rule, problem: result.problem });
            continue;
          }
          if (result.sent === undefined) continue;
          const now = lifeOf(here, life, result.sent);
          const last = now?.steps.at(-1);
          const took = last?.message === result.sent ? last.step : undefined;
          if (took !== undefined) {
            const gone = table[took];
            found.taken.add(`${place.state} ${took}`);
            done.add(`${place.state} ${place.beginner} ${place.helped} ${took}`);
            if (!gone?.from.includes(place.state) || now?.state !== (gone.to ?? place.state))
              found.wrong.push(`${place.state || 'nothing'} -${took}-> ${now?.state}`);
          }
          const state = now?.state ?? place.state;
          const helped = step === undefined ? `${place.helped} ${kind.type}` : place.helped;
          const beginner = now?.beginner ?? '';
          const key = `${state}|${beginner}|${helped}`;
          if (!places.has(key) && (took !== undefined || step === undefined))
            places.set(key, { path: [...place.path, performed], state, beginner, helped });
          here = stand(place.path);
          // One way is enough, but for another beginner and another decision.
          if (place.state === '') told.add(move.from);
          over = step !== undefined && place.state !== '';
          if (over) break;
        }
      }
    }
  return found;
}

describe.each(Object.keys(lifecycles) as LifeName[])('the life cycle %s, walked message by message', (life) => {
  it('reaches every state, by every step, and goes nowhere that is not in its table', { timeout: 120_000 }, () => {
    const { places, refused, taken, wrong } = walk(life);
    const reached = new Set([...places.values()].map(({ state }) => state));
    expect(lifecycles[life].states.filter((state) => !reached.has(state))).toEqual([]);
    const steps = new Set([...taken].map((one) => one.split(' ').at(-1)));
    expect(Object.keys(lifecycles[life].steps).filter((step) => !steps.has(step))).toEqual([]);
    expect(wrong).toEqual([]);

    // What the table does not have is refused, always with a rule, and by the table itself with the rule of the step.
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter(({ problem }) => !/^R-\d+$/.test(problem.rule ?? ''))).toEqual([]);
    const byTable = refused.filter(({ problem }) => problem.message.startsWith('Not possible'));
    expect(byTable.length).toBeGreaterThan(0);
    expect(byTable.filter(({ rule, problem }) => problem.rule !== rule)).toEqual([]);
  });
});
