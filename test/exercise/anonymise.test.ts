import { describe, expect, it } from 'vitest';
import { engine } from '../../server/core/actor.ts';
import { aHouse, aRunningClass } from '../support/class.ts';
import { instructor, trainee } from '../support/given.ts';
import { settle } from '../support/hand-wall.ts';

describe('an archive without names', () => {
  it('holds no name of a person wherever people write beside the story, in any branch, and nothing to try names against [R7]', async () => {
    const house = await aHouse();
    const exercise = await aRunningClass(house);
    const then = exercise.state.n;
    const QN = trainee('QN');
    await exercise.handle('knock:1', { type: 'seat.knock', name: 'Zoltan' }, engine);
    await exercise.handle('hand-00001', { type: 'hand.raise', text: 'mina QP does not answer' }, QN);
    await exercise.handle('answer-001', { type: 'hand.answer', seat: 'S-QN', text: 'Ask Mina again.' }, instructor);
    await exercise.handle('rename-001', { type: 'seat.rename', seat: 'S-QR', name: 'Ødegård' }, instructor);
    await exercise.handle('mark-00001', { type: 'mark.add', text: 'Ødegård helped Zoltan' }, instructor);
    await exercise.handle('pause-0001', { type: 'exercise.pause', reason: 'Mina has a question' }, instructor);
    await exercise.handle('rewind-001', { type: 'exercise.rewind', after: then }, instructor);
    await settle();
    await exercise.handle('note-00001', { type: 'note.add', text: 'Minarets are towers, Mina says' }, QN);
    await exercise.handle('end-000001', { type: 'exercise.end' }, instructor);
    await exercise.handle('hotwash-01', { type: 'hotwash.answer', question: 'q1', answer: 'Thanks to Mina' }, QN);
    await exercise.handle('plan-00001', { type: 'plan.save', plan: 'Ødegård leads' }, instructor);
    await exercise.handle('rate-00001', { type: 'writing.rate', bureau: 'QN', rating: 4, reason: 'Mina' }, instructor);
    const archive = (await house.archive(exercise.id, { anonymised: true })) ?? '';
    expect(archive).not.toMatch(/Mina(?!rets)|mina|Ødegård|Zoltan|hash-Q|"digest"/);
    expect(archive).toContain('Minarets are towers, Trainee 1 says');
    expect(await (await aHouse()).import(archive)).toMatchObject({ ok: true });
  });
});
