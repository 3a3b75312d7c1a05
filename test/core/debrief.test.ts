import { expect, it } from 'vitest';
import type { Actor } from '../../server/core/actor.ts';
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
  // Of a desk of one the bureau would be a name.
  expect(JSON.stringify({ ...entry, cause: '' })).not.toContain('QN');
  expect(here.streams.seen.get('bureau:QP')?.at(-1)).toBe(entry.n);
  here.ask(instructor, { type: 'plan.save', plan: 'Next time', rows: [{ who: 'The watch' }] });
  expect(here.refused(instructor, { type: 'plan.save', plan: '', rows: [{ when: 'Soon' }] }).code).toBe('unknown_item');
  const found = review(here.state.scenario as never, here.log);
  expect(found.hotwash.map(({ answers }) => answers.map(({ text, name }) => [text, name]))).toEqual([
    [['4', undefined]],
    [['Ask sooner', 'Mina QN']],
  ]);
  expect([found.plan, found.planRows]).toEqual(['Next time', [{ who: 'The watch' }]]);
});

it('counts the last answer of each person, with a name or without, and keeps every word in the log', () => {
  const here = room(
    aScenario({
      debrief: {
        questions: aScenario().debrief.questions,
        hotwash: [
          { id: 'h1', ask: 'How sure were you?', kind: 'scale' },
          { id: 'h2', ask: 'What next?', anonymous: false },
        ],
      },
    }),
  );
  here.ask(instructor, { type: 'exercise.end' });
  const answer = (bureau: string, question: string, words: string, voice?: string) =>
    here.ask({ ...trainee(bureau), voice } as Actor, { type: 'hotwash.answer', question, answer: words });
  answer('QN', 'h1', '2', 'voice-1');
  answer('QP', 'h1', '5', 'voice-2');
  answer('QN', 'h1', '3', 'voice-1');
  answer('QN', 'h2', 'Ask sooner');
  answer('QN', 'h2', 'Ask at once');
  const of = (id: string) =>
    review(here.state.scenario as never, here.log)
      .hotwash.find((one) => one.id === id)
      ?.answers.map(({ text }) => text);
  expect([of('h1'), of('h2')]).toEqual([['3', '5'], ['Ask at once']]);
  expect(here.log.slice(-5).map(({ by }) => by)).toEqual(['somebody', 'somebody', 'somebody', 'S-QN', 'S-QN']);
});
