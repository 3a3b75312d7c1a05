import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instant } from '../../schemas/ids.ts';
import { partsOf, type Scenario, type ScenarioSource, type Trigger } from '../../schemas/scenario.ts';
import { engine } from '../../server/core/actor.ts';
import { memoryStore } from '../../server/store/memory.ts';
import { bruteForce } from '../support/brute-force.ts';
import { aHouse, aRunningClass } from '../support/class.ts';
import { aScenario, bodies, draft, instructor, start, trainee } from '../support/given.ts';
import { handWall } from '../support/hand-wall.ts';
import { expectMet, seed } from '../support/seed.ts';

/*
 * What people do lies on whole tenths of a second; every length in a trigger is a little more, so that nothing that follows from anything can
 * fall on the instant of an act: which of two came first is never a question.
 */
const length = (most: number) => fc.integer({ min: 0, max: most * 600 }).map((tenths) => tenths * 100 + 1);
const matters = ['Fraud with ferry tickets', 'Theft at the harbour', 'Smuggling of coffee'] as const;
const matter = fc.constantFrom(...matters);
const sent = matter.map((offence) => ({ event: 'sent', where: { 'body.offence': offence } }) as const);
const delay = fc.oneof(fc.constant(0), length(4));

/** A simple trigger of inject number `index`; it follows only what stands before it, so that nothing waits for itself. */
const simple = (index: number) => {
  const before = fc.integer({ min: 0, max: Math.max(0, index - 1) }).map((n) => `i${n}`);
  const forms = [
    length(15).map((at) => ({ at })),
    fc
      .tuple(sent, fc.integer({ min: 1, max: 2 }), delay)
      .map(([on, count, delay]) => ({ on: { ...on, count, delay } })),
    delay.map((delay) => ({ on: { event: 'joined' as const, where: { bureau: 'QR' }, count: 2, delay } })),
    fc.constantFrom('met', 'missed').map((is) => ({ when: { expectation: 'e1', is } }) as const),
    fc.tuple(fc.constantFrom('p0', 'p1', 'p2'), delay).map(([phase, delay]) => ({ after: { phase, delay } })),
    ...(index === 0
      ? []
      : [
          fc.tuple(before, delay).map(([inject, delay]) => ({ after: { inject, delay } })),
          fc
            .tuple(sent, before, length(5), fc.constantFrom(undefined, 'p1'))
            .map(([expected, inject, span, during]) => ({
              absent: { expected, since: { inject }, for: span, ...(during && { during }) },
            })),
        ]),
  ];
  // What needs that something does not come is drawn often, because it seldom fires.
  if (index > 0) forms.push(...forms.slice(-1), ...forms.slice(-1));
  return fc.oneof(...(forms as unknown as [fc.Arbitrary<ScenarioSource['injects'][number]['trigger']>]));
};

type Source = ScenarioSource['injects'][number]['trigger'];
const tree = (index: number): fc.Arbitrary<Source> =>
  fc.letrec<{ tree: Source }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      simple(index),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  })).tree;

const inject = (index: number) =>
  fc.record({
    trigger: tree(index),
    cancel_if: fc.option(tree(index), { nil: undefined, freq: 4 }),
  });
const repeated = fc.tuple(sent, fc.integer({ min: 2, max: 3 }), length(3)).map(([on, max, cooldown]) => ({
  trigger: { on },
  max,
  cooldown: cooldown + 1000,
}));

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ is: fc.constant('send' as const), offence: matter }) },
  { weight: 8, arbitrary: fc.record({ is: fc.constant('wait' as const), tenths: fc.integer({ min: 1, max: 1800 }) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('rate' as const), rate: fc.constantFrom(1, 10, 100) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('pause' as const), tenths: fc.integer({ min: 1, max: 3000 }) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('jump' as const), tenths: fc.integer({ min: 1, max: 1200 }) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('join' as const) }) },
);

const classes = fc.record({
  injects: fc.tuple(...[0, 1, 2, 3, 4, 5].map(inject)),
  repeated,
  rate: fc.constantFrom(1, 100),
  phases: fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 51, max: 120 })),
  steps: fc.array(step, { minLength: 10, maxLength: 40 }),
});

const scenarioOf = ({
  injects,
  repeated,
  phases: [first, second],
  rate,
}: Awaited<ReturnType<typeof sample>>): Scenario =>
  aScenario({
    injects: [...injects, repeated].map(({ cancel_if, ...rest }: { cancel_if?: Source; trigger: Source }, index) => ({
      id: `i${index}`,
      title: `Inject ${index}`,
      kind: 'article' as const,
      source: 'The Sound Courier',
      headline: 'Fog',
      text: 'There is fog.',
      ...rest,
      ...(cancel_if && { cancel_if }),
    })),
    clock: {
      starts_at: '2091-03-04T08:00:00Z',
      rate,
      phases: [
        { id: 'p0', title: 'Early' },
        { id: 'p1', title: 'Live', at: first * 6000 + 51 },
        { id: 'p2', title: 'Late', at: second * 6000 + 51 },
      ],
    },
    expectations: [
      {
        id: 'e1',
        objective: 'o1',
        title: 'Asks about the harbour',
        who: 'QN',
        expect: { event: 'sent', where: { 'body.offence': 'Theft at the harbour' } },
        from_moment: { at: 60_001 },
        within: 240_001,
        score: { points: 5 },
      },
    ],
  });
declare const sample: () => Promise<typeof classes extends fc.Arbitrary<infer T> ? T : never>;

/** The names of all that a trigger is made of. */
function formsIn(trigger: Trigger): string[] {
  if ('all' in trigger) return ['all', ...trigger.all.flatMap(formsIn)];
  if ('any' in trigger) return ['any', ...trigger.any.flatMap(formsIn)];
  if ('not' in trigger) return ['not', ...formsIn(trigger.not)];
  return partsOf(trigger).flatMap(({ trigger: part }) => {
    if ('after' in part) return [part.after.phase === undefined ? 'after inject' : 'after phase'];
    if ('on' in part) return [part.on.event === 'joined' ? 'on joined' : 'on'];
    if ('absent' in part) return [part.absent.during === undefined ? 'absent' : 'absent during'];
    return Object.keys(part);
  });
}

it('every trigger comes at its very instant and once, whatever becomes of the clock: compared with trying all instants', {
  timeout: 120_000,
}, async () => {
  const met = new Map<string, number>();
  const meet = (what: string) => void met.set(what, (met.get(what) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(classes, async (given) => {
      const scenario = scenarioOf(given);
      const wall = handWall();
      const store = memoryStore();
      let house = await aHouse({ scenario, wall, store });
      let exercise = await aRunningClass(house);
      let made = 0;
      const id = () => `step-${String(++made).padStart(6, '0')}`;
      const pass = async (tenths: number) => {
        await wall.advance((tenths * 100) / exercise.state.clock.rate);
      };
      for (const one of given.steps) {
        // No two things that people do are at one instant: which the story had answered by then would be a question.
        await pass(1);
        if (one.is === 'send')
          await exercise.handle(
            id(),
            {
              type: 'message.send',
              draft: draft('information.request', 'QP', { ...bodies.request, offence: one.offence }),
            },
            trainee('QN'),
          );
        if (one.is === 'wait') await pass(one.tenths);
        if (one.is === 'rate') {
          await exercise.handle(id(), { type: 'clock.rate', rate: one.rate }, instructor);
          meet(`rate ${exercise.state.clock.rate}`);
        }
        if (one.is === 'pause') {
          await exercise.handle(id(), { type: 'exercise.pause' }, instructor);
          await wall.advance(one.tenths * 100);
          await exercise.handle(id(), { type: 'exercise.resume' }, instructor);
          meet('pause');
        }
        if (one.is === 'jump') {
          const to = instant(exercise.now() + one.tenths * 100);
          await exercise.handle(id(), { type: 'clock.jump', to, between: 'play' }, instructor);
          meet('jump');
        }
        if (one.is === 'join')
          await exercise.handle(
            id(),
            { type: 'seat.join', seat: id(), role: 'trainee', bureau: 'QR', name: id(), ticketHash: id() },
            engine,
          );
        if (one.is === 'restart') {
          // A line at a whole tenth of a second: the clock goes on from the last one.
          await exercise.handle(id(), { type: 'mark.add', text: 'Going down' }, instructor);
          const name = exercise.id;
          await exercise.close();
          house = await aHouse({ scenario, wall, store });
          const again = house.get(name);
          if (!again) throw new Error('It has not come back');
          exercise = again;
          await exercise.handle(id(), { type: 'exercise.resume' }, instructor);
          meet('restart');
        }
      }
      await pass(1);
      const until = exercise.now();
      const foreseen = bruteForce(exercise.state.scenario as Scenario, exercise.log, until);
      const played = new Map(
        scenario.injects.map((one) => [one.id, { fired: [] as number[], cancelled: [] as number[] }]),
      );
      for (const { at, events } of exercise.log)
        for (const event of events) {
          if (event.type === 'inject.fired') played.get(event.inject)?.fired.push(Date.parse(at));
          if (event.type === 'inject.skipped') played.get(event.inject)?.cancelled.push(Date.parse(at));
        }
      await exercise.close();
      for (const one of scenario.injects) {
        const should = foreseen.get(one.id);
        const was = played.get(one.id);
        expect({
          id: one.id,
          fired: was?.fired.map((at) => at - start),
          off: was?.cancelled.map((at) => at - start),
        }).toEqual({
          id: one.id,
          fired: should?.fired.map((at) => at - start),
          off: should?.cancelled === undefined ? [] : [should.cancelled - start],
        });
        if ((should?.fired.length ?? 0) > 0) for (const form of formsIn(one.trigger)) meet(form);
        if ((should?.fired.length ?? 0) > 1) meet('again');
        if (should?.cancelled !== undefined) meet('cancelled');
      }
    }),
    { seed, numRuns: 80 },
  );
  const must = [
    'at',
    'after inject',
    'after phase',
    'on',
    'on joined',
    'absent',
    'absent during',
    'when',
    'all',
    'any',
    'not',
    'again',
    'cancelled',
    'pause',
    'jump',
    'restart',
    'rate 1',
    'rate 100',
  ];
  expectMet({ ...Object.fromEntries(must.map((form) => [form, 0])), ...Object.fromEntries(met) }, 1);
});
