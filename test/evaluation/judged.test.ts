import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import type { Actor } from '../../server/core/actor.ts';
import { desk } from '../../server/core/view.ts';
import { planTable } from '../../server/evaluation/exports/index.ts';
import { markdown } from '../../server/evaluation/report.ts';
import { review } from '../../server/evaluation/review.ts';
import { reviewFor } from '../../server/evaluation/share.ts';
import { marksTable } from '../../server/http/marks.ts';
import { aScenario, bodies, draft, instructor, minutes, trainee } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

const assessor: Actor = { kind: 'seat', id: 'S-assessor', role: 'assessor' };
const observer: Actor = { kind: 'seat', id: 'S-observer', role: 'observer' };

const class_ = (): Stage =>
  stage(
    aScenario({
      injects: [
        {
          id: 'i-ask',
          title: 'A request',
          kind: 'message',
          from: 'QR',
          to: ['QN', 'QP'],
          trigger: { at: '5m' },
          message: { type: 'information.request', ref: '$ask', subject: 'Who is the bearer?', body: bodies.request },
        },
      ],
      expectations: [
        {
          id: 'e-steps',
          objective: 'o1',
          title: 'Says so, then answers',
          who: 'QN',
          expect: {
            sequence: [
              { event: 'acked', where: { in_reply_to: '$ask' } },
              { event: 'sent', where: { type: { in: ['case.reply', 'case.reply.partial'] }, to: 'QR' } },
            ],
          },
          from_moment: { inject: 'i-ask' },
          within: '20m',
          score: { points: 6 },
        },
        {
          id: 'q-talk',
          objective: 'o1',
          title: 'The handover',
          who: ['QN', 'QP'],
          expect: {
            assessor: {
              question: 'How was it told?',
              levels: [
                { label: 'Fully', points: 5, looks_like: 'Says what is open.' },
                { label: 'In part', points: 2 },
              ],
            },
          },
          from_moment: { inject: 'i-ask' },
          within: '50m',
          score: { points: 5 },
        },
      ],
      debrief: {
        questions: [{ id: 'q1', category: 'operational', ask: 'What did you know?' }],
        hotwash: [
          { id: 'h1', ask: 'How sure were you?', kind: 'scale' },
          { id: 'h2', ask: 'Whom first?', kind: 'choice', choices: ['Rendalia', '=Peltrosa'] },
        ],
        improvement_plan: {
          fields: [
            { id: 'what', label: { en: 'What', fr: 'Quoi' } },
            { id: 'who', label: 'Who' },
          ],
        },
      },
    } as Partial<ScenarioSource>),
  );
const found = (here: Stage) => review(here.state.scenario as never, here.log);
const of = (here: Stage, id: string) => found(here).bureaus.find((one) => one.id === id);

describe('what people judge', () => {
  it('is one answer for each of several bureaus, by a level with its points; who only watches may not', () => {
    const here = class_().until(minutes(10));
    const judge = { type: 'score.adjust', expectation: 'q-talk', bureau: 'QN', level: 1, points: 2 } as const;
    expect(here.refused(observer, judge).code).toBe('forbidden_role');
    expect(here.refused(assessor, { ...judge, points: 5 }).path).toBe('/command/points');
    expect(here.refused(assessor, { ...judge, level: 2 }).path).toBe('/command/level');
    expect(here.refused(assessor, { ...judge, bureau: 'QR' }).code).toBe('unknown_bureau');
    expect(here.refused(assessor, { type: 'score.adjust', expectation: 'q-talk', points: 3, reason: '' }).path).toBe(
      '/command/reason',
    );
    here.ask(assessor, { ...judge, reason: 'No time was named' });
    here.ask(assessor, { ...judge, level: 0, points: 5, reason: '' });
    expect(of(here, 'QN')?.assessed).toMatchObject([
      { level: 0, points: 5, reason: '', words: [{ level: 1, reason: 'No time was named' }, { level: 0 }] },
    ]);
    expect(of(here, 'QP')?.assessed[0]?.points).toBeUndefined();
    expect(of(here, 'QN')?.points).toBe(0);
  });

  it('rates the writing of a bureau from 1 to 5, keeps every word, and shows it to that bureau alone', () => {
    const here = class_().until(minutes(10));
    here.ask(assessor, { type: 'writing.rate', bureau: 'QN', rating: 2, reason: 'Long' });
    here.ask(assessor, { type: 'writing.rate', bureau: 'QN', rating: 4, reason: 'Better at the end' });
    expect(here.refused(assessor, { type: 'writing.rate', bureau: 'QZ', rating: 4 }).code).toBe('unknown_bureau');
    expect(of(here, 'QN')?.writing).toMatchObject({ rating: 4, words: [{ rating: 2 }, { rating: 4 }] });
    const seen = reviewFor(found(here), desk('QP'), 'own');
    expect(seen?.bureaus.map(({ id, writing }) => [id, writing])).toEqual([['QP', undefined]]);
    expect(here.events('writing.rated')).toMatchObject([{ audience: 'staff' }, { audience: 'staff' }]);
  });
});

it('shows what takes several acts step by step, and a desk reads it without the numbers of the log', () => {
  const here = class_().until(minutes(6));
  here.send(trainee('QN'), draft('case.ack', 'QR', {}, { inReplyTo: here.state.names.get('$ask') ?? '' }));
  here.until(minutes(7));
  const steps = of(here, 'QN')?.expectations[0]?.steps;
  expect(steps).toMatchObject([
    { event: 'acked', types: [], to: [], at: '2091-03-04T08:06:00.000Z' },
    { event: 'sent', types: ['case.reply', 'case.reply.partial'], to: ['QR'], entries: [] },
  ]);
  expect(steps?.[0]?.entries).toHaveLength(1);
  const own = reviewFor(found(here), desk('QN'), 'own');
  expect(own?.bureaus[0]?.expectations[0]?.steps?.[0]?.entries).toEqual([]);
});

it('writes all of it into the report and the tables, harmless to a spreadsheet', () => {
  const here = class_().until(minutes(40)).end();
  here.ask(assessor, { type: 'score.adjust', expectation: 'q-talk', bureau: 'QP', level: 0, points: 5, reason: '' });
  here.ask(assessor, { type: 'writing.rate', bureau: 'QP', rating: 5, reason: 'Clear' });
  here.ask(trainee('QP'), { type: 'hotwash.answer', question: 'h1', answer: '4' });
  here.ask(trainee('QP'), { type: 'hotwash.answer', question: 'h2', answer: '1' });
  here.ask(instructor, { type: 'plan.save', plan: 'Sooner', rows: [{ what: '=1+1', who: 'The | watch' }] });
  const text = markdown(found(here), 'en');
  expect(text).toContain('- The handover: Fully, 5 of 5\n- Writing: 5 of 5. Clear');
  expect(text).toContain('- How sure were you? (1 answers, mean 4)');
  expect(text).toContain('  - =Peltrosa: 1');
  expect(text).toContain('| What | Who |\n| --- | --- |\n| =1+1 | The \\| watch |');
  expect(text).toContain('- Says so, then answers: 0 of 2 steps done');
  expect(planTable(found(here), 'fr')).toMatch(/^marking,Quoi,Who\r?\nEXERCISE,'=1\+1,The \| watch/);
  const marks = marksTable({ id: 'X1', state: here.state } as never, 'en');
  expect(marks).toMatch(/QP,Peltrosa,q-talk,The handover,judged: Fully,5,5,/);
  expect(marks).toMatch(/QP,Peltrosa,,,writing,5,5,Clear/);
});
