import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { aHouse, aRunningClass } from '../support/class.ts';
import { aScenario, bodies, instructor, minutes, start } from '../support/given.ts';
import { handWall } from '../support/hand-wall.ts';

const article = (id: string, trigger: object) => ({
  id,
  title: id,
  kind: 'article',
  trigger,
  source: 'The Sound Courier',
  headline: id,
  text: 'Fog.',
});
const scenario = () =>
  aScenario({
    injects: [
      {
        id: 'ask',
        title: 'A request',
        kind: 'message',
        from: 'QP',
        to: ['QN'],
        trigger: { at: '1m' },
        message: { type: 'information.request', ref: '$ask', subject: 'Who is the bearer?', body: bodies.request },
      },
      article('follows', { after: { inject: 'ask', delay: '6m' } }),
      article('silence', {
        absent: {
          expected: { event: 'sent', where: { from: 'QN', in_reply_to: '$ask' } },
          since: { inject: 'ask' },
          for: '10m',
        },
      }),
      article('later', { at: '40m' }),
    ],
  } as Partial<ScenarioSource>);

const jump = { type: 'clock.jump', to: '2091-03-04T08:30:00.000Z', between: 'skip' } as const;

describe('a jump that skips', () => {
  it('leaves out what was due in between whatever its trigger, one line each in its own entry, and plays the rest later', async () => {
    const wall = handWall();
    const exercise = await aRunningClass(await aHouse({ scenario: scenario(), wall }));
    await wall.advance(minutes(2));
    expect(exercise.state.injects.get('ask')?.state).toBe('fired');
    const answer = await exercise.handle('jump-00001', jump, instructor);
    expect(answer).toMatchObject({
      ok: true,
      entry: {
        events: [
          { type: 'inject.skipped', inject: 'follows' },
          { type: 'inject.skipped', inject: 'silence' },
          { type: 'clock.jumped' },
        ],
      },
    });
    expect(exercise.now()).toBe(start + minutes(30));
    await wall.advance(minutes(11));
    expect(exercise.state.articles.map(({ inject }) => inject)).toEqual(['later']);
  });

  it('does so while the exercise is paused, too', async () => {
    const wall = handWall();
    const exercise = await aRunningClass(await aHouse({ scenario: scenario(), wall }));
    await exercise.handle('pause-0001', { type: 'exercise.pause' }, instructor);
    await exercise.handle('jump-00001', jump, instructor);
    expect([...exercise.state.injects].map(([id, { state }]) => [id, state])).toEqual([
      ['ask', 'skipped'],
      ['follows', 'skipped'],
    ]);
    await exercise.handle('resume-001', { type: 'exercise.resume' }, instructor);
    await wall.advance(minutes(5));
    expect(exercise.state.articles).toHaveLength(0);
  });
});
