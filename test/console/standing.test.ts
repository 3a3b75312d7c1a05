import { describe, expect, it } from 'vitest';
import { standingOf } from '../../clients/web/console/rooms/standing.ts';
import { engine } from '../../server/core/actor.ts';
import { aScenario, bodies, draft, instructor, minutes, start, trainee } from '../support/given.ts';
import { stage } from '../support/stage.ts';

const QN = trainee('QN');

/** A room in which Norvane owes an answer, and must not ask anybody itself. */
const aRoom = () =>
  stage(
    aScenario({
      objectives: [
        { id: 'o1', title: { en: 'Answer' } },
        { id: 'o2', title: { en: 'Judgement' } },
      ],
      injects: [
        {
          id: 'i-ask',
          title: 'A request',
          kind: 'message',
          from: 'QP',
          to: ['QN'],
          trigger: { at: '5m' },
          message: { type: 'information.request', ref: '$ask', subject: 'Who is the bearer?', body: bodies.request },
        },
      ],
      expectations: [
        {
          id: 'e1',
          objective: 'o1',
          title: 'Norvane answers',
          who: 'QN',
          expect: { event: 'sent', where: { type: 'case.reply', in_reply_to: '$ask' } },
          forbid: [{ event: 'sent', where: { from: 'QN', type: 'information.request' }, penalty: 3 }],
          from_moment: { inject: 'i-ask' },
          within: '10m',
          score: { points: 10 },
        },
        {
          id: 'e2',
          objective: 'o2',
          title: 'How they spoke',
          who: 'QN',
          expect: {
            assessor: {
              question: 'How?',
              levels: [
                { label: 'Well', points: 4 },
                { label: 'Badly', points: 0 },
              ],
            },
          },
          from_moment: { inject: 'i-ask' },
          within: '10m',
          score: { points: 4 },
        },
      ],
    } as unknown as Parameters<typeof aScenario>[0]),
  );

describe('how a room stands', () => {
  it('is what has been decided so far, by objective, with what was forbidden taken off; questions to staff are not in it', () => {
    const here = aRoom().until(minutes(6));
    expect(standingOf(here.state, start + minutes(6))).toMatchObject({
      elapsed: minutes(6),
      met: 0,
      open: 1,
      points: 0,
    });
    here.send(QN, draft('information.request', 'QR', bodies.request));
    here.send(QN, draft('case.reply', 'QP', bodies.reply, { inReplyTo: here.state.names.get('$ask') ?? '' }));
    here.until(minutes(7));
    expect(standingOf(here.state, start + minutes(7))).toMatchObject({
      met: 1,
      open: 0,
      points: 7,
      objectives: [
        { id: 'o1', points: 7 },
        { id: 'o2', points: 0 },
      ],
    });
  });

  it('counts who sits there and who is connected, says who needs help, and stands still at the end', () => {
    const here = aRoom().until(minutes(6));
    here.ask(engine, { type: 'seat.connect', seat: 'S-QN' });
    here.ask(QN, { type: 'hand.raise', text: 'What now?' });
    const now = standingOf(here.state, start + minutes(6));
    expect([now.people, now.connected]).toEqual([3, 1]);
    expect(now.needs.map(({ is }) => is)).toContain('hand');
    here.until(minutes(20));
    expect(standingOf(here.state, start + minutes(20))).toMatchObject({ missed: 1, points: 0 });
    here.ask(instructor, { type: 'exercise.end' });
    expect(standingOf(here.state, start + minutes(99)).elapsed).toBe(minutes(20));
  });
});
