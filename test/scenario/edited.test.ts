import { describe, expect, it } from 'vitest';
import { instant } from '../../schemas/ids.ts';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { aScenario, bodies, draft, instructor, minutes, start, trainee } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

type One = ScenarioSource['injects'][number];

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
const on = (injects: One[], change: Partial<ScenarioSource> = {}) => stage(aScenario({ injects, ...change }));
const played = (here: Stage): string[] =>
  here.log.flatMap((entry) =>
    entry.events.flatMap((event) =>
      event.type === 'inject.fired' ? [`${event.inject}@${(Date.parse(entry.at) - start) / 60_000}`] : [],
    ),
  );
const at = (minute: number): string => instant(start + minutes(minute));

describe('an inject whose time is set by hand', () => {
  it('comes then, whatever it waited for', () => {
    const here = on([
      article('clock', { at: '30m' }),
      article('button', { manual: {} }),
      article('waits', { on: { event: 'sent', where: { from: 'QP' } } }),
      article('follows', { after: { inject: 'clock', delay: '2m' } }),
    ]);
    for (const [index, inject] of ['clock', 'button', 'waits', 'follows'].entries())
      here.ask(instructor, { type: 'inject.edit', inject, at: at(10 + index) });
    expect(played(here.until(minutes(40)))).toEqual(['clock@10', 'button@11', 'waits@12', 'follows@13']);
  });

  it('is shifted from its new time, with all others or alone', () => {
    const here = on([article('a', { at: '30m' })]);
    here.ask(instructor, { type: 'inject.shift', inject: 'a', byMs: minutes(7) });
    here.ask(instructor, { type: 'inject.shift', byMs: minutes(2) });
    here.ask(instructor, { type: 'inject.edit', inject: 'a', at: at(10) });
    here.ask(instructor, { type: 'inject.shift', byMs: minutes(1) });
    here.ask(instructor, { type: 'inject.shift', inject: 'a', byMs: minutes(3) });
    expect(played(here.until(minutes(60)))).toEqual(['a@14']);
  });

  it('still waits while it is held, and is not played twice when it is fired first', () => {
    const here = on([article('a', { at: '5m' }), article('b', { at: '5m' })]);
    here.ask(instructor, { type: 'inject.hold', inject: 'a', hold: true });
    here.ask(instructor, { type: 'inject.edit', inject: 'a', at: at(8), text: 'Mist.' });
    here.ask(instructor, { type: 'inject.edit', inject: 'b', at: at(20) });
    here.until(minutes(10)).ask(instructor, { type: 'inject.fire', inject: 'b' });
    expect(played(here)).toEqual(['b@10']);
    here.ask(instructor, { type: 'inject.hold', inject: 'a', hold: false });
    expect(played(here.until(minutes(30)))).toEqual(['b@10', 'a@10']);
    expect(here.state.articles.at(-1)?.text).toBe('Mist.');
  });

  it('does not come once it is skipped', () => {
    const here = on([article('a', { at: '5m' })]);
    here.ask(instructor, { type: 'inject.edit', inject: 'a', at: at(8) });
    here.ask(instructor, { type: 'inject.skip', inject: 'a' });
    expect(played(here.until(minutes(30)))).toEqual([]);
    expect(here.refused(instructor, { type: 'inject.edit', inject: 'a', at: at(50) }).code).toBe('already_done');
  });

  it('does not come before its phase', () => {
    const here = on([article('a', { at: '5m' }, { phase: 'p2' })], {
      clock: {
        starts_at: '2091-03-04T08:00:00Z',
        phases: [
          { id: 'p1', title: 'One' },
          { id: 'p2', title: 'Two', at: '20m' },
        ],
      },
    });
    here.ask(instructor, { type: 'inject.edit', inject: 'a', at: at(8) });
    expect(played(here.until(minutes(30)))).toEqual(['a@20']);
  });
});

describe('what a jump leaves out', () => {
  const phases: Partial<ScenarioSource> = {
    clock: {
      starts_at: '2091-03-04T08:00:00Z',
      phases: [
        { id: 'p1', title: 'One' },
        { id: 'p2', title: 'Two', at: '15m' },
      ],
    },
  };
  const ask: One = {
    id: 'ask',
    title: 'A request',
    kind: 'message',
    from: 'QP',
    to: ['QN'],
    trigger: { at: '1m' },
    message: { type: 'information.request', ref: '$ask', subject: 'Who is the bearer?', body: bodies.request },
  };

  it('is everything that would come by itself until then, whatever its trigger, in order', () => {
    const here = on(
      [
        ask,
        article('late', { at: '40m' }),
        article('clock', { at: '10m' }),
        article('follows', { after: { inject: 'ask', delay: '6m' } }),
        article('chain', { after: { inject: 'follows', delay: '2m' } }),
        article('phase', { after: { phase: 'p2', delay: '1m' } }),
        article('inPhase', { at: '3m' }, { phase: 'p2' }),
        article('sent', { on: { event: 'sent', where: { from: 'QN' }, delay: '10m' } }),
        article('silence', {
          absent: { expected: { event: 'sent', where: { from: 'QR' } }, since: { inject: 'ask' }, for: '11m' },
        }),
        article('fixed', { manual: {} }),
      ],
      phases,
    );
    here.until(minutes(2)).send(trainee('QN'), draft('information.request', 'QP', bodies.request));
    here.ask(instructor, { type: 'inject.edit', inject: 'fixed', at: at(19) });
    expect(here.story.leftOut(here.state, start + minutes(20))).toEqual([
      'follows',
      'chain',
      'clock',
      'sent',
      'silence',
      'inPhase',
      'phase',
      'fixed',
    ]);
  });

  it('is nothing that waits for the class, or is held, or was refused', () => {
    const here = on([
      article('button', { manual: {} }),
      article('held', { at: '5m' }),
      article('waits', { on: { event: 'sent', where: { from: 'QP' } } }),
      {
        ...ask,
        id: 'answer',
        trigger: { at: '5m' },
        message: { ...ask.message, ref: '$other', in_reply_to: '$ask' },
      } as One,
      { ...ask, trigger: { manual: {} } } as One,
    ]);
    here.ask(instructor, { type: 'inject.hold', inject: 'held', hold: true });
    expect(here.story.leftOut(here.state, start + minutes(50))).toEqual([]);
  });

  it('takes the answer to a message with that message', () => {
    const here = on([
      { ...ask, trigger: { at: '5m' } } as One,
      {
        ...ask,
        id: 'chase',
        trigger: { at: '9m' },
        message: { type: 'case.reminder', in_reply_to: '$ask', subject: 'Still waiting' },
      } as One,
    ]);
    expect(here.story.leftOut(here.state, start + minutes(10))).toEqual(['ask', 'chase']);
  });
});
