import { describe, expect, it } from 'vitest';
import { aHouse, aRunningClass } from '../support/class.ts';
import { aScenario, bodies, draft, instructor, minutes, start, trainee } from '../support/given.ts';
import { handWall } from '../support/hand-wall.ts';

const QN = trainee('QN');

const withExpectation = () =>
  aScenario({
    expectations: [
      {
        id: 'e1',
        objective: 'o1',
        title: 'Says something',
        who: 'QN',
        from_moment: { at: '0s' },
        within: '30m',
        expect: { event: 'sent', where: { from: 'QN' } },
        score: { points: 1 },
      },
    ],
  });

describe('what has to happen before a jump or the end', () => {
  it('does not happen because a trainee asks for a jump: nothing is played, and the clock stays', async () => {
    const exercise = await aRunningClass(await aHouse());
    const answer = await exercise.handle(
      'jump-00001',
      { type: 'clock.jump', to: '2091-03-04T09:30:00Z', between: 'play' },
      QN,
    );
    expect(answer).toMatchObject({ ok: true, entry: { events: [{ problem: { code: 'forbidden_role' } }] } });
    expect(exercise.state.articles).toHaveLength(0);
    expect(exercise.now()).toBe(start);
  });

  it('does not happen because a trainee asks for the end: nothing is settled as missed', async () => {
    const exercise = await aRunningClass(await aHouse({ scenario: withExpectation() }));
    await exercise.handle('end-000001', { type: 'exercise.end' }, QN);
    expect(exercise.state.results.size).toBe(0);
    expect(exercise.state.run).toBe('running');
    await exercise.handle('end-000002', { type: 'exercise.end' }, instructor);
    expect(exercise.state.results.get('e1')?.outcome).toBe('missed');
  });

  it('does not happen for an end that was meant for an earlier moment, nor for a jump that was answered before', async () => {
    const exercise = await aRunningClass(await aHouse({ scenario: withExpectation() }));
    const { n } = exercise.state;
    await exercise.handle('note-00001', { type: 'note.add', text: 'Nothing yet' }, QN);
    await exercise.handle('end-000001', { type: 'exercise.end' }, instructor, { expect: n });
    expect(exercise.state.results.size).toBe(0);
  });

  it('leaves the end what it was meant for: what is settled before it is not taken for something else', async () => {
    const exercise = await aRunningClass(await aHouse({ scenario: withExpectation() }));
    await exercise.handle('end-000001', { type: 'exercise.end' }, instructor, { expect: exercise.state.n });
    expect(exercise.state.results.size).toBe(1);
    expect(exercise.state.run).toBe('ended');
  });

  it('is one moment with the end: a message that is under way is before all of it or after it', async () => {
    const exercise = await aRunningClass(await aHouse({ scenario: withExpectation() }));
    const ask = draft('information.request', 'QP', bodies.request);
    const [, sent] = await Promise.all([
      exercise.handle('end-000001', { type: 'exercise.end' }, instructor),
      exercise.handle('c-00000001', { type: 'message.send', draft: ask }, QN),
    ]);
    expect(sent).toMatchObject({ ok: true, entry: { events: [{ problem: { code: 'exercise_ended' } }] } });
    expect(exercise.state.messages.size).toBe(0);
  });

  it('is refused where the instant does not exist, so that the clock always has a time', async () => {
    const exercise = await aRunningClass(await aHouse());
    const answer = await exercise.handle(
      'jump-00001',
      { type: 'clock.jump', to: '2091-13-41T09:30:00Z', between: 'play' },
      instructor,
    );
    expect(answer).toMatchObject({ ok: true, entry: { events: [{ problem: { code: 'schema_invalid' } }] } });
    expect(exercise.state.articles).toHaveLength(0);
    expect(exercise.now()).toBe(start);
  });

  it('plays the end that was announced for before the target of a jump, and does not jump any more', async () => {
    const exercise = await aRunningClass(await aHouse());
    await exercise.handle('announce-1', { type: 'exercise.announceEnd', inMs: minutes(10) }, instructor);
    await exercise.handle(
      'jump-00001',
      { type: 'clock.jump', to: '2091-03-04T09:30:00Z', between: 'play' },
      instructor,
    );
    expect(exercise.state).toMatchObject({ run: 'ended', endedAt: start + minutes(10) });
    expect(exercise.state.articles).toHaveLength(0);
  });
});

describe('a REAL WORLD stop', () => {
  it('counts nowhere: what was due in ten minutes is due in ten minutes when the class goes on', async () => {
    const wall = handWall();
    const exercise = await aRunningClass(await aHouse({ wall }));
    await wall.advance(minutes(40));
    await exercise.handle('stop-00001', { type: 'realworld.stop', text: 'The fire alarm' }, QN);
    await wall.advance(minutes(60));
    await exercise.handle('clear-0001', { type: 'realworld.clear' }, instructor);
    await wall.advance(minutes(60));
    expect(exercise.now()).toBe(start + minutes(40));
    await exercise.handle('go-on-0001', { type: 'exercise.resume' }, instructor);
    await wall.advance(minutes(9));
    expect(exercise.state.articles).toHaveLength(0);
    await wall.advance(minutes(1));
    expect(exercise.state.articles[0]?.at).toBe(start + minutes(50));
  });
});
