import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { Scenario } from '../../schemas/scenario.ts';
import { aScenario, bodies, draft, instructor, minutes, start, trainee } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

type One = ScenarioSource['injects'][number];
const QN = trainee('QN');
const QP = trainee('QP');

const article = (id: string, trigger: One['trigger'], rest: object = {}): One =>
  ({
    id,
    title: id,
    kind: 'article',
    trigger,
    source: 'The Sound Courier',
    headline: id,
    text: 'Fog.',
    ...rest,
  }) as One;
const ask = (trigger: One['trigger'] = { at: '5m' }, rest: object = {}): One =>
  ({
    id: 'i-ask',
    title: 'A request',
    kind: 'message',
    from: 'QP',
    to: ['QN'],
    trigger,
    message: { type: 'information.request', ref: '$ask', subject: 'Who is the bearer?', body: bodies.request },
    ...rest,
  }) as One;
const on = (injects: One[], change: Partial<ScenarioSource> = {}) => stage(aScenario({ injects, ...change }));

/** `id@minutes` of everything that was played, `id-minutes` of what was called off. */
const story = (here: Stage): string[] =>
  here.log.flatMap((entry) =>
    entry.events.flatMap((event) => {
      const at = (Date.parse(entry.at) - start) / 60_000;
      if (event.type === 'inject.fired') return [`${event.inject}@${at}`];
      return event.type === 'inject.skipped' && event.why === 'cancelled' ? [`${event.inject}-${at}`] : [];
    }),
  );
const request = (to = 'QP', body: object = {}) => draft('information.request', to, { ...bodies.request, ...body });
const asks = { event: 'sent', where: { from: 'QN', type: 'information.request' } } as const;

describe('a trigger that is made of others', () => {
  it('comes when the last of all has come, or the first of any', () => {
    const here = on([
      article('all', { all: [{ at: '10m' }, { on: asks }] }),
      article('any', { any: [{ at: '10m' }, { on: asks }] }),
    ]).until(minutes(4));
    here.send(QN, request());
    expect(story(here.until(minutes(30)))).toEqual(['any@4', 'all@10']);
  });

  it('with not: as long as something has not happened, and never once it has', () => {
    const quiet: One['trigger'] = { all: [{ at: '10m' }, { not: { on: asks } }] };
    expect(story(on([article('b', quiet)]).until(minutes(30)))).toEqual(['b@10']);
    const here = on([article('b', quiet)]).until(minutes(4));
    here.send(QN, request());
    expect(story(here.until(minutes(30)))).toEqual([]);
    expect(here.story.pending(here.state)).toEqual([{ inject: 'b', waitingFor: 'calledOff' }]);
  });

  it('keeps what has come true when the script is shifted, and moves the rest', () => {
    const here = on([article('b', { all: [{ at: '2m' }, { at: '10m' }] })]).until(minutes(5));
    here.ask(instructor, { type: 'inject.shift', byMs: minutes(4) });
    expect(story(here.until(minutes(30)))).toEqual(['b@14']);
  });

  it('knows a name in all its parts: what one part finds the others mean', () => {
    const answered: One['trigger'] = {
      all: [
        { on: { event: 'sent', where: { from: 'QN', type: 'information.request', id: '$question' } } },
        { on: { event: 'sent', where: { from: 'QP', in_reply_to: '$question' } } },
      ],
    };
    const here = on([article('b', answered)]).until(minutes(1));
    const first = here.send(QN, request());
    const second = here.after(minutes(1)).send(QN, request());
    here.after(minutes(1)).send(QP, draft('case.ack', 'QN', {}, { inReplyTo: second }));
    expect(story(here.until(minutes(10)))).toEqual([]);
    here.send(QP, draft('case.ack', 'QN', {}, { inReplyTo: first }));
    expect(story(here.until(minutes(20)))).toEqual(['b@10']);
  });

  it('keeps a name within its alternative: each of any finds its own', () => {
    const reached = (to: string) =>
      ({
        all: [
          { on: { event: 'sent', where: { from: 'QN', to, id: '$question' } } },
          { on: { event: 'sent', where: { from: to, in_reply_to: '$question' } } },
        ],
      }) as One['trigger'];
    const here = on([article('b', { any: [reached('QP'), reached('QR')] })]).until(minutes(1));
    here.send(QN, request('QP'));
    const other = here.after(minutes(1)).send(QN, request('QR'));
    here.after(minutes(1)).send(trainee('QR'), draft('case.ack', 'QN', {}, { inReplyTo: other }));
    expect(story(here.until(minutes(10)))).toEqual(['b@3']);
  });

  it('may follow how an expectation was decided', () => {
    const expectations: ScenarioSource['expectations'] = [
      {
        id: 'e1',
        objective: 'o1',
        title: 'Asks',
        who: 'QN',
        expect: { ...asks, where: { type: 'information.request' } },
        from_moment: { at: '0m' },
        within: '10m',
        score: { points: 4, late: { curve: 'step', floor: 1 }, partial: [{ field: 'directlyAccessible', points: 1 }] },
      },
    ];
    const injects = (['met', 'late', 'partial', 'missed'] as const).map((is) =>
      article(is, { when: { expectation: 'e1', is } }),
    );
    const complete = { directlyAccessible: false };
    const when = (at: number | undefined, body: object) => {
      const here = on(injects, { expectations });
      if (at !== undefined) here.until(minutes(at)).send(QN, request('QP', body));
      return story(here.until(minutes(25))).map((one) => one.split('@')[0]);
    };
    expect(when(5, complete)).toEqual(['met']);
    expect(when(5, {})).toEqual(['partial']);
    expect(when(12, complete)).toEqual(['late']);
    expect(when(undefined, {})).toEqual(['missed']);
  });

  it('measures silence within a phase alone', () => {
    const silent = article('b', {
      absent: { expected: asks, since: { phase: 'p0' }, for: '10m', during: 'p1' },
    });
    const phases = [
      { id: 'p0', title: 'Early' },
      { id: 'p1', title: 'Live', at: '5m' },
      { id: 'p2', title: 'Break', at: '9m' },
    ];
    const here = on([silent], { clock: { starts_at: '2091-03-04T08:00:00Z', phases } }).until(minutes(30));
    expect(story(here)).toEqual([]);
    expect(here.story.pending(here.state)).toEqual([{ inject: 'b', waitingFor: 'phase:p1' }]);
    here.ask(instructor, { type: 'phase.enter', phase: 'p1' });
    expect(story(here.until(minutes(59)))).toEqual(['b@36']);
  });

  it('compares one field with another, and with one of a message that has a name', () => {
    const same = (same_as: string) =>
      article('b', { on: { event: 'sent', where: { from: 'QN', 'body.subject': { same_as } } } } as One['trigger']);
    const one = on([same('body.reason')]).until(minutes(1));
    one.send(QN, request());
    one.after(minutes(1)).send(QN, request('QP', { reason: bodies.request.subject }));
    expect(story(one.until(minutes(5)))).toEqual(['b@2']);
    const two = on([ask({ at: '1m' }), same('$ask.body.subject')]).until(minutes(2));
    two.send(QN, request('QP', { subject: 'Somebody else' }));
    two.after(minutes(1)).send(QN, request());
    expect(story(two.until(minutes(5)))).toEqual(['i-ask@1', 'b@3']);
  });

  it('has forty parts at most', () => {
    const many = (count: number) => ({
      ...aScenario(),
      injects: [article('b', { any: Array.from({ length: count }, () => ({ at: '1m' })) })],
    });
    expect(Scenario.safeParse(many(40)).success).toBe(true);
    expect(Scenario.safeParse(many(41)).error?.issues[0]?.path).toEqual(['injects', 0, 'trigger']);
  });
});

describe('an inject that may come again', () => {
  it('comes each time anew, under an id of its own, as often as it may', () => {
    const here = on([article('b', { on: { ...asks, delay: '30s' } }, { max: 2 })]);
    for (const at of [1, 5, 9]) here.until(minutes(at)).send(QN, request());
    expect(story(here.until(minutes(20)))).toEqual(['b@1.5', 'b@5.5']);
    expect(here.log.flatMap(({ cause }) => (cause?.startsWith('inject:') ? [cause] : []))).toEqual([
      'inject:b:1',
      'inject:b:2',
    ]);
    expect(here.state.injects.get('b')).toMatchObject({ state: 'fired', times: 2, over: true });
  });

  it('takes no notice of anything until its cooldown is over', () => {
    const here = on([article('b', { on: asks }, { cooldown: '10m' })]);
    for (const at of [1, 4, 12, 15, 30]) here.until(minutes(at)).send(QN, request());
    expect(story(here.until(minutes(40)))).toEqual(['b@1', 'b@12', 'b@30']);
  });

  it('chases as long as nothing comes, and leaves off with the first answer', () => {
    const chase = article(
      'b',
      {
        absent: {
          expected: { event: 'sent', where: { from: 'QN', in_reply_to: '$ask' } },
          since: { inject: 'i-ask' },
          for: '5m',
        },
      },
      { max: 4 },
    );
    const here = on([ask({ at: '1m' }), chase]).until(minutes(13));
    expect(story(here)).toEqual(['i-ask@1', 'b@6', 'b@11']);
    here.send(QN, draft('case.reply', 'QP', bodies.reply, { inReplyTo: here.state.names.get('$ask') ?? '' }));
    expect(story(here.until(minutes(50)))).toEqual(['i-ask@1', 'b@6', 'b@11']);
  });

  it('is skipped for good by hand, and what follows it has followed it all the same', () => {
    const here = on([
      article('b', { on: asks }, { max: 3 }),
      article('c', { after: { inject: 'b', delay: '5m' } }),
    ]).until(minutes(1));
    here.send(QN, request());
    here.until(minutes(2)).ask(instructor, { type: 'inject.skip', inject: 'b' });
    here.send(QN, request());
    expect(story(here.until(minutes(30)))).toEqual(['b@1', 'c@6']);
    expect(here.state.injects.get('b')).toMatchObject({ state: 'fired', times: 1, over: true });
  });
});

describe('a condition that calls off', () => {
  it('skips a pending inject at its instant, with the reason in the log, and not one that has come', () => {
    const off = { cancel_if: { on: asks } };
    const here = on([article('a', { at: '2m' }, off), article('b', { at: '10m' }, off)]).until(minutes(4));
    here.send(QN, request());
    expect(story(here.until(minutes(30)))).toEqual(['a@2', 'b-4']);
    expect(here.log.find(({ cause }) => cause === 'cancel:b')?.events).toMatchObject([
      { type: 'inject.skipped', inject: 'b', why: 'cancelled', audience: 'staff' },
    ]);
    expect(here.story.pending(here.state)).toEqual([]);
  });

  it('wins where both come true at one instant', () => {
    expect(story(on([article('a', { at: '5m' }, { cancel_if: { at: '5m' } })]).until(minutes(9)))).toEqual(['a-5']);
  });

  it('means by a name what the trigger has found', () => {
    const chase = article(
      'b',
      { on: { event: 'sent', where: { from: 'QN', id: '$question' }, delay: '10m' } },
      { cancel_if: { on: { event: 'sent', where: { from: 'QP', in_reply_to: '$question' } } } },
    );
    const here = on([chase]).until(minutes(1));
    const question = here.send(QN, request());
    here.until(minutes(6)).send(QP, draft('case.ack', 'QN', {}, { inReplyTo: question }));
    expect(story(here.until(minutes(30)))).toEqual(['b-6']);
  });
});
