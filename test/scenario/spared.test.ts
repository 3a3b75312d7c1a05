import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { review } from '../../server/evaluation/review.ts';
import { judge } from '../../server/scenario/assessor.ts';
import { aScenario, bodies, minutes, trainee } from '../support/given.ts';
import { stage } from '../support/stage.ts';

const QN = trainee('QN');

const scenario = () =>
  aScenario({
    injects: [
      {
        id: 'hard',
        title: 'A hard case',
        kind: 'message',
        from: 'QR',
        to: ['QN', 'QP'],
        trigger: { at: '5m' },
        message: { type: 'information.request', ref: '$hard', subject: 'A child is missing', body: bodies.request },
      },
      {
        id: 'chase',
        title: 'Rendalia waits',
        kind: 'instruction',
        to: ['QN'],
        text: 'Rendalia waits for your answer.',
        trigger: {
          absent: {
            expected: { event: 'sent', where: { from: 'QN', in_reply_to: '$hard' } },
            since: { inject: 'hard' },
            for: '10m',
          },
        },
      },
    ],
    content_notes: [{ label: 'A missing child', where: ['hard'], opt_out: 'skip' }],
    expectations: ['QN', 'QP'].flatMap(
      (who): NonNullable<ScenarioSource['expectations']> => [
        {
          id: `answer-${who}`,
          objective: 'o1',
          title: 'Answers',
          who,
          expect: { event: 'sent', where: { type: 'case.reply', in_reply_to: '$hard' } },
          from_moment: { inject: 'hard' },
          within: '15m',
          score: { points: 10 },
        },
        {
          id: `read-${who}`,
          objective: 'o1',
          title: 'Reads it, whenever',
          who,
          expect: { event: 'read', where: { id: '$hard' } },
          from_moment: { at: '0s' },
          within: '30m',
          score: { points: 5 },
        },
      ],
    ),
  });

describe('what a bureau would rather not deal with', () => {
  it('costs it no points, and others as many as ever', () => {
    const here = stage(scenario());
    here.until(minutes(6)).ask(QN, { type: 'content.skip', inject: 'hard' });
    here.until(minutes(50)).end();
    expect([...here.state.results.keys()].sort()).toEqual(['answer-QP', 'read-QP']);
    const found = review(scenario(), here.log);
    expect(found.bureaus.find(({ id }) => id === 'QN')).toMatchObject({ points: 0, max: 0, fullMarks: true });
    expect(found.bureaus.find(({ id }) => id === 'QP')).toMatchObject({ points: 0, max: 15 });
    // What is not judged looks like what never came: nobody finds out from the marks who was spared.
    expect(found.bureaus.find(({ id }) => id === 'QN')?.expectations.map(({ outcome }) => outcome)).toEqual([
      'notOpened',
      'notOpened',
    ]);
    expect(judge(scenario(), here.log).results.map(({ bureau }) => bureau)).toEqual(['QP', 'QP']);
  });

  it('is not chased for', () => {
    const chased = stage(scenario()).until(minutes(50));
    expect(chased.state.injects.get('chase')?.state).toBe('fired');
    const here = stage(scenario());
    here.until(minutes(6)).ask(QN, { type: 'content.skip', inject: 'hard' });
    here.until(minutes(50));
    expect(here.state.injects.has('chase')).toBe(false);
    expect(here.story.pending(here.state)).toContainEqual({ inject: 'chase', waitingFor: 'answered' });
  });
});
