import { describe, expect, it } from 'vitest';
import { axisOf } from '../../clients/web/console/injects/axis.ts';
import { nextPlanned, plan } from '../../clients/web/console/injects/plan.ts';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { engine } from '../../server/core/actor.ts';
import { storyteller } from '../../server/scenario/storyteller.ts';
import { aScenario, bodies, draft, instructor, minutes, type Room, room, start, trainee } from '../support/given.ts';

type InjectSource = ScenarioSource['injects'][number];
const article = (id: string, trigger: InjectSource['trigger'], more: Partial<InjectSource> = {}): InjectSource =>
  ({
    id,
    title: id,
    kind: 'article',
    trigger,
    source: 'The Post',
    headline: 'Fog',
    text: 'Fog.',
    ...more,
  }) as InjectSource;

const scenario = aScenario({
  clock: {
    starts_at: '2091-03-04T08:00:00Z',
    phases: [
      { id: 'p1', title: 'One' },
      { id: 'p2', title: 'Two', manual: true },
    ],
  },
  injects: [
    article('late', { at: '40m' }),
    article('early', { at: '5m' }),
    article('after', { after: { inject: 'early', delay: '2m' } }),
    article('second', { after: { phase: 'p2' } }),
    article('seen', { on: { event: 'sent', where: { from: 'QN' } } }),
    article('silence', {
      absent: { expected: { event: 'sent', where: { from: 'QP' } }, since: { at: '1m' }, for: '10m' },
    }),
    article('help', { manual: {} }, { class: 'contingency' }),
  ],
});
const lines = (class_: Room, now = class_.now) =>
  plan(class_.state, now).map(
    ({ inject, at, waits }) => `${inject.id} ${at === undefined ? waits?.is : (at - start) / minutes(1)}`,
  );

describe('the script of the injects', () => {
  it('lists what has a time first, then what waits for the class', () => {
    expect(lines(room(scenario))).toEqual([
      'early 5',
      'late 40',
      'after inject',
      'second phase',
      'seen event',
      'silence absent',
      'help button',
    ]);
  });

  it('moves with the clock that is shifted, one or all [C4]', () => {
    const class_ = room(scenario);
    class_.ask(instructor, { type: 'inject.shift', byMs: minutes(5) });
    class_.ask(instructor, { type: 'inject.shift', inject: 'late', byMs: minutes(1) });
    expect(lines(class_).slice(0, 2)).toEqual(['early 10', 'late 46']);
  });

  it('knows when a follower comes once that which it follows has been', () => {
    const class_ = room(scenario).after(minutes(3));
    class_.ask(instructor, { type: 'inject.fire', inject: 'early' });
    class_.ask(instructor, { type: 'inject.skip', inject: 'late' });
    expect(lines(class_).slice(0, 3)).toEqual(['early 3', 'late 3', 'after 5']);
    expect(
      plan(class_.state, class_.now)
        .slice(0, 2)
        .map((one) => one.state),
    ).toEqual(['fired', 'skipped']);
    expect(nextPlanned(plan(class_.state, class_.now))?.inject.id).toBe('after');
  });

  it('passes over what is held, and marks what was due and did not come', () => {
    const class_ = room(scenario);
    class_.ask(instructor, { type: 'inject.hold', inject: 'early', hold: true });
    expect(nextPlanned(plan(class_.state, class_.now))?.inject.id).toBe('late');
    const later = plan(class_.state, start + minutes(41));
    expect(later.filter((one) => one.stuck).map((one) => one.inject.id)).toEqual(['late']);
  });

  it('says of one that could not be played why, also where it had no time, until it comes after all', () => {
    const asks = (id: string, trigger: InjectSource['trigger']): InjectSource =>
      ({
        id,
        title: id,
        kind: 'message',
        from: 'QP',
        to: ['QN'],
        trigger,
        // Nothing is filled in here, as a file would have it filled in.
        message: { type: 'information.request', subject: 'Received', body: {} },
      }) as InjectSource;
    const class_ = room(
      aScenario({
        injects: [
          asks('reply', { at: '1m' }),
          asks('again', { after: { inject: 'reply' } }),
          article('fog', { manual: {} }),
        ],
      }),
    ).after(minutes(2));
    const failures = () =>
      plan(class_.state, class_.now).map(
        ({ inject, stuck, failed }) => `${inject.id} ${stuck} ${failed?.problem.code ?? '-'}`,
      );
    class_.ask(instructor, { type: 'inject.fire', inject: 'reply' });
    expect(failures()).toContain('reply true -');
    class_.ask(engine, { type: 'inject.play', inject: 'reply' });
    class_.ask(engine, { type: 'inject.play', inject: 'again' });
    expect(failures()).toEqual(['reply true schema_invalid', 'again true schema_invalid', 'fog false -']);
    expect(class_.state.refusals.map(({ kind }) => kind)).toEqual([
      'information.request',
      'information.request',
      'information.request',
    ]);
    const heard = class_.log.flatMap(({ events }) => events).filter((event) => event.type === 'command.refused');
    expect(heard.map(({ audience }) => audience)).toEqual(['staff', 'staff', 'staff']);
    class_.ask(instructor, { type: 'inject.skip', inject: 'again' });
    expect(failures()).not.toContain('again true schema_invalid');
  });

  it('gives the same times as the engine that plays them', () => {
    const class_ = room(scenario);
    class_.ask(instructor, { type: 'inject.shift', inject: 'late', byMs: minutes(1) });
    class_.after(minutes(3)).ask(instructor, { type: 'inject.fire', inject: 'early' });
    class_.send(trainee('QN'), draft('information.request', 'QP', bodies.request));
    const engine = storyteller(scenario);
    for (const entry of class_.log) engine.follow(class_.state, entry);
    const times = new Map(engine.pending(class_.state).map(({ inject, at }) => [inject, at]));
    const mine = plan(class_.state, class_.now).filter((one) => one.state === 'pending' && one.at !== undefined);
    expect(mine.length).toBeGreaterThan(1);
    for (const { inject, at } of mine) expect([inject.id, at]).toEqual([inject.id, times.get(inject.id)]);
  });

  it('says of a trigger that is made of others what is still to come, and how often something has come', () => {
    const class_ = room(
      aScenario({
        injects: [
          article('tree', {
            all: [{ at: '5m' }, { not: { when: { expectation: 'e1', is: 'met' } } }, { after: { inject: 'often' } }],
          }),
          article('often', { on: { event: 'sent', where: { from: 'QN' } } }, { max: 2 }),
        ],
      }),
    );
    class_.ask(instructor, { type: 'inject.fire', inject: 'often' });
    const [tree, often] = plan(class_.state, class_.now);
    expect(tree?.waits).toEqual({
      is: 'all',
      of: [
        { is: 'at', at: start + minutes(5) },
        { is: 'not', of: { is: 'decided', id: 'e1', how: 'met' } },
        { is: 'at', at: start },
      ],
    });
    expect(often).toMatchObject({ state: 'pending', times: 1, waits: { is: 'event' } });
    class_.ask(instructor, { type: 'inject.fire', inject: 'often' });
    expect(plan(class_.state, class_.now).find(({ inject }) => inject.id === 'often')).toMatchObject({
      state: 'fired',
      times: 2,
    });
  });
});

describe('the script along the time', () => {
  const axis = (class_: Room, now = class_.now) => axisOf(plan(class_.state, now), start, minutes(50), now);

  it('has what has a time at its place, and lists what waits for the class', () => {
    const class_ = room(scenario);
    const { placed, waiting, from, to } = axis(class_);
    expect([from, to]).toEqual([start, start + minutes(50)]);
    expect(placed.map(({ planned, share }) => [planned.inject.id, share])).toEqual([
      ['early', 0.1],
      ['late', 0.8],
    ]);
    expect(waiting.map(({ inject }) => inject.id)).toEqual(['after', 'second', 'seen', 'silence', 'help']);
  });

  it('puts what comes at nearly the same time above each other', () => {
    const class_ = room(
      aScenario({
        injects: ['a', 'b', 'c'].map((id) => article(id, { at: '5m' })).concat(article('d', { at: '20m' })),
      }),
    );
    const { placed, rows } = axis(class_);
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 2, 0]);
    expect(rows).toBe(3);
  });

  it('grows with a class that takes longer than planned, with strokes of whole minutes', () => {
    const class_ = room(scenario);
    const late = start + minutes(180);
    const { to, now, ticks } = axis(class_, late);
    expect(to).toBe(late);
    expect(now).toBe(1);
    expect(ticks.length).toBeLessThanOrEqual(9);
    for (const tick of ticks) expect((tick - start) % minutes(1)).toBe(0);
  });
});
