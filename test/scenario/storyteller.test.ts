import { describe, expect, it } from 'vitest';
import { instant } from '../../schemas/ids.ts';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { engine } from '../../server/core/actor.ts';
import { aScenario, bodies, draft, instructor, minutes, start, trainee } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

type Injects = ScenarioSource['injects'];
type One = Injects[number];

const QN = trainee('QN');
const QP = trainee('QP');

/** An article: the simplest inject there is. */
const article = (id: string, trigger: One['trigger'], rest: Partial<One> = {}): One =>
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

/** The post asks Norvane; `$ask` afterwards. */
const ask = (trigger: One['trigger'] = { at: '5m' }): One => ({
  id: 'i-ask',
  title: 'A request',
  kind: 'message',
  from: 'QP',
  to: ['QN'],
  trigger,
  message: { type: 'information.request', ref: '$ask', subject: 'Who is the bearer?', body: bodies.request },
});

const on = (injects: Injects, change: Partial<ScenarioSource> = {}, how: Parameters<typeof stage>[1] = {}) =>
  stage(aScenario({ injects, ...change }), how);

/** `id@minutes` of everything that was played. */
const played = (here: Stage): string[] =>
  here.log.flatMap((entry) =>
    entry.events.flatMap((event) =>
      event.type === 'inject.fired' ? [`${event.inject}@${(Date.parse(entry.at) - start) / 60_000}`] : [],
    ),
  );

const answerTo = (inReplyTo: string | undefined) =>
  draft('case.reply', 'QP', bodies.reply, { ...(inReplyTo !== undefined && { inReplyTo }) });

describe('a trigger by the clock', () => {
  it('plays each inject at its own instant, ties in the order of the file', () => {
    const here = on([article('b', { at: '7m' }), article('a', { at: '7m' }), article('c', { at: '2m' })]);
    expect(played(here.until(minutes(6)))).toEqual(['c@2']);
    expect(played(here.until(minutes(30)))).toEqual(['c@2', 'b@7', 'a@7']);
  });

  it('plays nothing before the exercise has started, and counts from the start', () => {
    const here = on([article('a', { at: '2m' })], {}, { run: 'lobby' });
    expect(here.agenda().map(({ id }) => id)).toEqual(['inject:a']);
    expect(played(here.until(minutes(1)))).toEqual([]);
    here.ask(instructor, { type: 'exercise.start' });
    expect(played(here.until(minutes(5)))).toEqual(['a@3']);
  });

  it('moves with a shift of the whole script, but only what has not been played', () => {
    const here = on([article('a', { at: '2m' }), article('b', { at: '10m' })]).until(minutes(5));
    here.ask(instructor, { type: 'inject.shift', byMs: minutes(4) });
    expect(played(here.until(minutes(30)))).toEqual(['a@2', 'b@14']);
  });

  it('moves one inject alone, earlier too', () => {
    const here = on([article('a', { at: '20m' }), article('b', { at: '20m' })]).until(minutes(5));
    here.ask(instructor, { type: 'inject.shift', inject: 'a', byMs: -minutes(10) });
    expect(played(here.until(minutes(30)))).toEqual(['a@10', 'b@20']);
  });

  it('waits while it is held, and plays what is overdue as soon as it is released', () => {
    const here = on([article('a', { at: '5m' })]);
    here.ask(instructor, { type: 'inject.hold', inject: 'a', hold: true });
    here.until(minutes(12));
    expect(played(here)).toEqual([]);
    expect(here.story.pending(here.state)).toEqual([{ inject: 'a', at: start + minutes(5), waitingFor: 'held' }]);
    here.ask(instructor, { type: 'inject.hold', inject: 'a', hold: false });
    expect(played(here.until(minutes(13)))).toEqual(['a@12']);
  });

  it('never plays what was skipped, and nothing twice that was played by hand', () => {
    const here = on([article('a', { at: '5m' }), article('b', { at: '6m' })]);
    here.ask(instructor, { type: 'inject.skip', inject: 'a' });
    here.ask(instructor, { type: 'inject.fire', inject: 'b' });
    expect(played(here.until(minutes(30)))).toEqual(['b@0']);
  });
});

describe('a trigger after something', () => {
  it('counts from when the inject before was played, whoever played it', () => {
    const here = on([article('b', { after: { inject: 'a', delay: '3m' } }), article('a', { manual: {} })]);
    expect(here.story.pending(here.state)).toEqual([
      { inject: 'b', waitingFor: 'inject:a' },
      { inject: 'a', waitingFor: 'manual' },
    ]);
    here.until(minutes(8)).ask(instructor, { type: 'inject.fire', inject: 'a' });
    expect(played(here.until(minutes(30)))).toEqual(['a@8', 'b@11']);
  });

  it('does not come after something that was skipped', () => {
    const here = on([article('a', { at: '1m' }), article('b', { after: { inject: 'a', delay: '3m' } })]);
    here.ask(instructor, { type: 'inject.skip', inject: 'a' });
    expect(played(here.until(minutes(30)))).toEqual([]);
  });

  it('is shifted once, with what it follows or by itself', () => {
    const injects = [article('a', { at: '5m' }), article('b', { after: { inject: 'a', delay: '10m' } })];
    const before = on(injects);
    before.ask(instructor, { type: 'inject.shift', byMs: minutes(2) });
    expect(played(before.until(minutes(40)))).toEqual(['a@7', 'b@17']);
    const between = on(injects).until(minutes(6));
    between.ask(instructor, { type: 'inject.shift', byMs: minutes(2) });
    expect(played(between.until(minutes(40)))).toEqual(['a@5', 'b@17']);
  });

  it('draws a delay from its span by the seed, the same every time', () => {
    const injects = [
      article('a', { at: '0m' }),
      article('b', { after: { inject: 'a', delay: { from: '2m', to: '20m' } } }),
    ];
    const at = (seed: number) => played(on(injects, {}, { seed }).until(minutes(30)))[1];
    expect(at(3)).toBe(at(3));
    const drawn = new Set([1, 2, 3, 4, 5, 6].map(at));
    expect(drawn.size).toBeGreaterThan(3);
  });

  it('comes after an expectation is decided, met or missed', () => {
    const expectations: ScenarioSource['expectations'] = [
      {
        id: 'e1',
        objective: 'o1',
        title: 'Answers',
        who: 'QN',
        expect: { event: 'sent', where: { type: 'case.reply', in_reply_to: '$ask' } },
        from_moment: { inject: 'i-ask' },
        within: '10m',
        score: { points: 5 },
      },
    ];
    const injects = [ask(), article('b', { after: { expectation: 'e1', delay: '1m' } })];
    const met = on(injects, { expectations }).until(minutes(8));
    met.send(QN, answerTo(met.state.names.get('$ask')));
    expect(played(met.until(minutes(40)))).toEqual(['i-ask@5', 'b@9']);
    const missed = on(injects, { expectations });
    const [, late] = played(missed.until(minutes(40)));
    expect(late).toMatch(/^b@16/);
  });
});

describe('a trigger on an event', () => {
  it('follows an event that fits, and no other', () => {
    const where = { from: 'QN', to: 'QP', in_reply_to: '$ask' };
    const here = on([ask(), article('b', { on: { event: 'sent', where, delay: '2m' } })]).until(minutes(6));
    const asked = here.state.names.get('$ask');
    here.send(QN, draft('information.request', 'QR', bodies.request));
    here.until(minutes(9)).send(QN, answerTo(asked));
    expect(played(here.until(minutes(30)))).toEqual(['i-ask@5', 'b@11']);
  });

  it('counts, and counts only what comes close enough together', () => {
    const many = { event: 'sent', where: { from: 'QN' }, count: 2, within: '3m' } as const;
    const here = on([article('b', { on: many })]);
    here.until(minutes(1)).send(QN, draft('information.request', 'QP', bodies.request));
    here.until(minutes(6)).send(QN, draft('information.request', 'QP', bodies.request));
    expect(played(here)).toEqual([]);
    here.until(minutes(8)).send(QN, draft('information.request', 'QP', bodies.request));
    expect(played(here.until(minutes(9)))).toEqual(['b@8']);
  });

  it('holds a name to what it first meant', () => {
    const where = { from: '$who', type: 'information.request' };
    const here = on([article('b', { on: { event: 'sent', where, count: 2 } })]);
    here.send(QN, draft('information.request', 'QR', bodies.request));
    here.send(QP, draft('information.request', 'QR', bodies.request));
    expect(played(here.until(minutes(1)))).toEqual([]);
    here.send(QN, draft('information.request', 'QP', bodies.request));
    expect(played(here.until(minutes(2)))).toEqual(['b@1']);
  });

  it.each([
    ['joined', { bureau: 'QN-BP' }],
    ['read', { by: 'QN', type: 'information.request' }],
    ['claimed', { by: 'QN' }],
    ['refused', { by: 'QN', code: 'addressed_to_oneself' }],
    ['acked', { from: 'QN', in_reply_to: '$ask' }],
    ['delivered', { to: 'QP', type: 'case.ack' }],
    ['query', { from: 'QN', 'body.documentNumber': 'EXR31415K' }],
    ['hit', { to: 'QP' }],
    ['left', { bureau: 'QN-BP' }],
  ] as const)('knows the event "%s"', (event, where) => {
    const here = on([ask({ at: '1m' }), article('b', { on: { event, where } })]).until(minutes(2));
    const before = played(here);
    const asked = here.state.names.get('$ask') ?? '';
    here.ask(engine, {
      type: 'seat.join',
      seat: 'S-new',
      role: 'trainee',
      bureau: 'QN-BP',
      name: 'Omar',
      ticketHash: 'h',
    });
    here.ask(QN, { type: 'message.read', message: asked });
    here.ask(QN, { type: 'case.claim', case: here.state.messages.get(asked)?.message.case ?? '' });
    here.refused(QN, { type: 'message.send', draft: draft('information.request', 'QN', bodies.request) });
    here.send(QN, draft('case.ack', 'QP', {}, { inReplyTo: asked }));
    here.send(QN, draft('document.check', 'REG', bodies.check));
    here.ask(engine, { type: 'seat.disconnect', seat: 'S-new' });
    expect(before).toEqual(['i-ask@1']);
    expect(played(here.until(minutes(3)))).toEqual(['i-ask@1', 'b@2']);
  });

  it.each([
    [{ in: ['flash', 'urgent'] }, true],
    [{ in: ['routine'] }, false],
  ])('compares with %o', (urgency, fits) => {
    const here = on([article('b', { on: { event: 'sent', where: { from: 'QN', urgency } } })]);
    here.send(QN, draft('information.request', 'QP', bodies.request));
    expect(played(here.until(minutes(1))).length === 1).toBe(fits);
  });

  it.each([
    ['body.subject', { contains: 'TICKET' }, true],
    ['body.subject', { contains: 'passport' }, false],
    ['body.offence', { exists: true }, true],
    ['body.directlyAccessible', { exists: false }, true],
    ['body.directlyAccessible', { exists: true }, false],
    ['body.category', 'identity-check', true],
  ] as const)('reads %s: %o', (field, operand, fits) => {
    const here = on([
      article('b', { on: { event: 'sent', where: { type: 'information.request', [field]: operand } } }),
    ]);
    here.send(QN, draft('information.request', 'QP', bodies.request));
    expect(played(here.until(minutes(1))).length === 1).toBe(fits);
  });

  it('compares numbers', () => {
    const more = (key: 'gte' | 'lte', value: number) => {
      const where = { type: 'hit.confirm.response', 'body.moreTimeMinutes': { [key]: value } } as never;
      const here = on([article('b', { on: { event: 'sent', where } })]).until(minutes(1));
      const report = here.send(QP, draft('hit.report', 'QN', bodies.report));
      const body = { stillValid: 'moreTime', identity: 'need-more', moreTimeMinutes: 30, instructions: 'Please wait.' };
      here.send(QN, draft('hit.confirm.response', 'QP', body, { inReplyTo: report }));
      return played(here.until(minutes(2))).length;
    };
    expect([more('gte', 30), more('gte', 31), more('lte', 30), more('lte', 29)]).toEqual([1, 0, 1, 0]);
  });

  it('takes a message to all for what it is', () => {
    const here = on([article('b', { on: { event: 'sent', where: { from: 'QN', to: 'all' } } })]);
    here.send(QN, draft('information.request', 'QP', bodies.request));
    expect(played(here.until(minutes(1)))).toEqual([]);
    here.send(QN, draft('information.request', ['QP', 'QR'], bodies.request));
    expect(played(here.until(minutes(2)))).toEqual(['b@1']);
  });
});

describe('a trigger by silence', () => {
  const silence = (rest: object = {}) =>
    article(
      'b',
      {
        absent: {
          expected: { event: 'sent', where: { from: 'QN', in_reply_to: '$ask' } },
          since: { inject: 'i-ask' },
          for: '10m',
        },
      },
      rest,
    );

  it('comes when nothing has come, and is called off by the first answer', () => {
    expect(played(on([ask(), silence()]).until(minutes(40)))).toEqual(['i-ask@5', 'b@15']);
    const here = on([ask(), silence()]).until(minutes(14));
    here.send(QN, answerTo(here.state.names.get('$ask')));
    expect(played(here.until(minutes(40)))).toEqual(['i-ask@5']);
    expect(here.story.pending(here.state)).toEqual([{ inject: 'b', waitingFor: 'answered' }]);
  });

  it('counts from the delivery to whoever is silent', () => {
    const delay: One = {
      id: 'i-slow',
      title: 'A slow line',
      kind: 'fault',
      trigger: { at: '0m' },
      fault: { effect: 'delay', target: { link: { to: 'QN' } }, delay: '6m', lasts: '10m' },
    };
    expect(played(on([delay, ask(), silence()]).until(minutes(40)))).toEqual(['i-slow@0', 'i-ask@5', 'b@21']);
  });

  it('waits as long as the line was down, if the fault says so', () => {
    const outage: One = {
      id: 'i-down',
      title: 'The line is down',
      kind: 'fault',
      trigger: { at: '7m' },
      fault: { effect: 'outage', target: { bureau: 'QN' }, lasts: '4m', excuse: ['b'] },
    };
    expect(played(on([outage, ask(), silence()]).until(minutes(40)))).toEqual(['i-ask@5', 'i-down@7', 'b@19']);
  });
});

describe('phases', () => {
  const phases = [
    { id: 'p0', title: 'Practice' },
    { id: 'p1', title: 'Live', at: '10m' },
    { id: 'p2', title: 'Debrief', manual: true },
  ];
  const clock = { starts_at: '2091-03-04T08:00:00Z', phases };

  it('begin by themselves, before the injects of the same instant', () => {
    const here = on([article('a', { at: '10m' }, { phase: 'p1' })], { clock }).until(minutes(10));
    const story = here.log
      .flatMap(({ events }) => events.map(({ type }) => type))
      .filter((type) => /^(phase|inject)/.test(type));
    expect(story).toEqual(['phase.entered', 'inject.fired']);
    expect(here.state.phase).toBe('p1');
  });

  it('keep their injects back until they have begun', () => {
    const here = on([article('a', { at: '4m' }, { phase: 'p1' }), article('b', { at: '4m' }, { phase: 'p2' })], {
      clock,
    });
    expect(played(here.until(minutes(20)))).toEqual(['a@10']);
    expect(here.story.pending(here.state)).toEqual([{ inject: 'b', waitingFor: 'phase:p2' }]);
    here.ask(instructor, { type: 'phase.enter', phase: 'p2' });
    expect(played(here.until(minutes(21)))).toEqual(['a@10', 'b@20']);
  });

  it('are not begun again once the instructor has gone on', () => {
    const here = on([article('a', { at: '50m' })], { clock });
    here.ask(instructor, { type: 'phase.enter', phase: 'p2' });
    here.until(minutes(20));
    expect(here.state.phase).toBe('p2');
    expect(here.events('phase.entered').map(({ phase }) => phase)).toEqual(['p2']);
  });
});

describe('faults and deliveries', () => {
  it('deliver late what was kept, after the line is up again', () => {
    const outage: One = {
      id: 'i-down',
      title: 'The line is down',
      kind: 'fault',
      trigger: { at: '1m' },
      fault: { effect: 'outage', target: { bureau: 'QN' }, lasts: '4m', disclosed: 'at_once' },
    };
    const here = on([outage, ask({ at: '2m' })]).until(minutes(3));
    expect([...here.state.deliveries.values()].map(({ to }) => to)).toEqual(['QN']);
    here.until(minutes(6));
    const order = here.log
      .slice(-2)
      .flatMap(({ at, events }) => events.map(({ type }) => `${at.slice(14, 19)} ${type}`));
    expect(order).toEqual(['05:00 fault.cleared', '05:00 line.reported', '05:00 message.delivered']);
    expect(here.state.faults.get('i-down')?.cleared).toBe(true);
  });
});

describe('the end', () => {
  it('comes when it was announced, and never by itself', () => {
    const here = on([article('a', { at: '90m' })], { duration: '30m' }).until(minutes(50));
    expect(here.state.run).toBe('running');
    here.ask(instructor, { type: 'exercise.announceEnd', inMs: minutes(5) });
    here.until(minutes(60));
    expect(here.state.run).toBe('ended');
    expect(here.log.at(-1)?.at).toBe(instant(start + minutes(55)));
    expect(here.agenda()).toEqual([]);
  });
});

it('waits for the message that an inject answers', () => {
  const chase: One = {
    id: 'i-chase',
    title: 'Chase',
    kind: 'message',
    from: 'QP',
    to: ['QN'],
    trigger: { at: '6m' },
    message: { type: 'case.reminder', in_reply_to: '$ask', subject: 'A reminder' },
  };
  const here = on([ask({ manual: {} }), chase]).until(minutes(8));
  expect(here.story.pending(here.state)).toContainEqual({
    inject: 'i-chase',
    at: start + minutes(6),
    waitingFor: '$ask',
  });
  here.ask(instructor, { type: 'inject.fire', inject: 'i-ask' });
  expect(played(here.until(minutes(9)))).toEqual(['i-ask@8', 'i-chase@8']);
});
