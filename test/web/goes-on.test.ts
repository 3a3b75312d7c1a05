import { afterEach, expect, it } from 'vitest';
import { cutLine, type WebClass, webClass } from './support/class.ts';
import { aLesson } from './support/lesson.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';

const phone = { width: 360, height: 640 } as const;

let class_: WebClass;
afterEach(async () => {
  expect(class_.faults.splice(0)).toEqual([]);
  await class_.close();
});

it('a desk that is still open after the end is told where its class goes on; what was typed and not sent is there on the way back', async () => {
  class_ = await webClass(aLesson());
  const mina = await class_.sit('Mina', { ...phone, bureau: 'QN' });
  await class_.tell({ type: 'exercise.start' });
  await class_.tell({ type: 'exercise.end' });
  const answer = mina.getByRole('textbox', { name: 'What do you do differently?' });
  await answer.fill('Ask sooner');
  const made = await class_.server.exercises.again(class_.exercise.id, { people: true });
  if (!made) throw new Error('It was not made');
  const on = mina.getByRole('button', { name: 'Go there' });
  await on.waitFor();
  expect(await answer.inputValue()).toBe('Ask sooner');
  await expectAccessible(mina);
  await expectNoSidewaysScroll(mina);
  await on.click();
  await mina.getByText('The exercise has not started.').waitFor();
  await expect.poll(() => [...made.state.seats.values()].map(({ connected }) => connected)).toEqual([true]);
  await mina.reload();
  await mina.getByText('The exercise has not started.').waitFor();
  await mina.goBack();
  await on.waitFor();
  expect(await answer.inputValue()).toBe('Ask sooner');
});

it('one way to try again is enough when the server is gone, and it stands beside what the link is doing', async () => {
  class_ = await webClass(aLesson());
  const mina = await class_.device(phone);
  await mina.clock.install();
  await mina.goto(`${class_.origin}/j/${class_.code}`);
  await mina.getByRole('textbox', { name: /Your name/ }).fill('Mina');
  await mina.getByRole('button', { name: 'Join', exact: true }).click();
  await mina.getByRole('button', { name: 'Settings and return code' }).waitFor();
  await cutLine(mina, true);
  await mina.clock.fastForward(45_000);
  await mina.getByText('The classroom server does not answer.').waitFor();
  await expect.poll(() => mina.getByRole('button', { name: 'Try now' }).count()).toBe(1);
  await cutLine(mina, false);
  await mina.getByRole('button', { name: 'Try now' }).click();
  await mina.getByText('The classroom server does not answer.').waitFor({ state: 'detached' });
});
