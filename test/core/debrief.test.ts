import { expect, it } from 'vitest';
import { staff, view } from '../../server/core/view.ts';
import { review } from '../../server/evaluation/review.ts';
import { aScenario, instructor, room, trainee } from '../support/given.ts';

it('asks each person after the end: only what can be answered, and without a name nobody is told whose it is', () => {
  const { questions } = aScenario().debrief;
  const here = room(
    aScenario({
      debrief: {
        questions,
        hotwash: [
          { id: 'h1', ask: 'How sure were you?', kind: 'scale' },
          { id: 'h2', ask: 'What next?', anonymous: false },
        ],
        improvement_plan: { fields: [{ id: 'who', label: 'Who' }] },
      },
    }),
  );
  here.ask(instructor, { type: 'exercise.end' });
  const QN = trainee('QN');
  expect(here.refused(QN, { type: 'hotwash.answer', question: 'h1', answer: '6' }).path).toBe('/command/answer');
  const entry = here.ask(QN, { type: 'hotwash.answer', question: 'h1', answer: '4' });
  here.ask(QN, { type: 'hotwash.answer', question: 'h2', answer: 'Ask sooner' });
  expect(view(entry, staff, entry.n, undefined, 'QN').by).toBeUndefined();
  expect(JSON.stringify(entry.events)).not.toContain('S-QN');
  here.ask(instructor, { type: 'plan.save', plan: 'Next time', rows: [{ who: 'The watch' }] });
  expect(here.refused(instructor, { type: 'plan.save', plan: '', rows: [{ when: 'Soon' }] }).code).toBe('unknown_item');
  const found = review(here.state.scenario as never, here.log);
  expect(found.hotwash.map(({ answers }) => answers.map(({ text, name }) => [text, name]))).toEqual([
    [['4', undefined]],
    [['Ask sooner', 'Mina QN']],
  ]);
  expect([found.plan, found.planRows]).toEqual(['Next time', [{ who: 'The watch' }]]);
});
