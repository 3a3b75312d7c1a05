import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WebClass, webClass } from '../web/support/class.ts';
import { aWatch } from '../web/support/watch.ts';

/*
 * A whole class of thirty pages in one browser, beside the server on the same computer, and a log of five thousand messages. What takes how
 * long is printed, not asserted: it is asserted that it comes to the right end.
 */
const people = Number(process.env['LONG_PAGES'] ?? 30);
const messages = Number(process.env['LONG_MESSAGES'] ?? 5_000);
const took = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
const middle = (times: readonly number[], share: number): number =>
  Math.round([...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
const spread = (times: readonly number[]): string => `median ${middle(times, 0.5)} ms, p95 ${middle(times, 0.95)} ms`;
const tell = (words: string) => console.log(`thirty: ${words}`);

describe(`${people} pages`, () => {
  let class_: WebClass;
  const pages: Page[] = [];
  beforeAll(async () => {
    class_ = await webClass(aWatch());
  });
  afterAll(() => class_.close());

  it('join at once, and each has its own seat [J3]', async () => {
    for (let index = 0; index < people; index += 1) {
      const page = await class_.device({ width: 390, height: 844 });
      await page.goto(`${class_.origin}/j/${class_.code}`);
      await page.getByRole('textbox', { name: /Your name/ }).fill(`Person ${index + 1}`);
      pages.push(page);
    }
    const seated: number[] = [];
    const answers: number[] = [];
    const all = await took(() =>
      Promise.all(
        pages.map(async (page) => {
          const answer = page.waitForResponse((response) => response.url().endsWith('/api/v1/join'));
          seated.push(
            await took(async () => {
              await page.getByRole('button', { name: /^Join$/ }).click();
              await page.waitForURL(/\/desk/, { timeout: 60_000 });
              await page.getByRole('button', { name: /Settings and return/ }).waitFor({ timeout: 60_000 });
            }),
          );
          const { startTime, responseEnd } = (await answer).request().timing();
          if (startTime >= 0) answers.push(responseEnd);
        }),
      ),
    );
    const seats = [...class_.exercise.state.seats.values()].filter(({ role }) => role === 'trainee');
    expect(new Set(seats.map(({ name }) => name)).size).toBe(people);
    tell(
      `${people} pages joined in ${Math.round(all)} ms; a desk after ${spread(seated)}; the server's answer after ${spread(answers)}`,
    );
  });

  it('stop together at a pause, and nothing can be sent in it [C1]', async () => {
    await class_.tell({ type: 'exercise.start' });
    await Promise.all(
      pages.map((page) => page.locator('[data-action="case.ack"]').first().waitFor({ timeout: 60_000 })),
    );
    const stopped: number[] = [];
    await Promise.all([
      class_.tell({ type: 'exercise.pause', reason: 'Coffee' }),
      ...pages.map(async (page) => stopped.push(await took(() => page.getByText('PAUSED: Coffee.').waitFor()))),
    ]);
    tell(`a pause is on ${people} screens after ${spread(stopped)}`);
    const [first] = pages;
    await first?.locator('[data-action="case.ack"]').first().click();
    await first?.getByRole('button', { name: /^Send$/ }).waitFor();
    expect(await first?.getByRole('button', { name: /^Send$/ }).isDisabled()).toBe(true);
    await class_.tell({ type: 'exercise.resume' });
  });

  it('go back together at a rewind, each at its own desk', async () => {
    const head = class_.exercise.state.n;
    const back: number[] = [];
    await class_.tell({ type: 'banner.show', text: 'This will be taken back', to: 'all' });
    await Promise.all(pages.map((page) => page.getByText('This will be taken back').first().waitFor()));
    await Promise.all([
      class_.tell({ type: 'exercise.rewind', after: head }),
      ...pages.map(async (page) =>
        back.push(await took(() => page.getByText('This will be taken back').first().waitFor({ state: 'detached' }))),
      ),
    ]);
    expect([...class_.exercise.state.seats.values()].filter(({ role }) => role === 'trainee')).toHaveLength(people);
    tell(`a rewind is on ${people} screens after ${spread(back)}`);
  });
});

describe(`${messages} messages`, () => {
  let class_: WebClass;
  let page: Page;
  beforeAll(async () => {
    class_ = await webClass(aWatch());
    await class_.tell({ type: 'exercise.start' });
    for (let index = 0; index < messages; index += 1)
      await class_.tell({
        type: 'message.inject',
        as: 'CS',
        draft: {
          type: 'case.circular',
          to: [{ kind: 'bureau', code: index % 2 === 0 ? 'QN' : 'QP' }],
          subject: index === 3_000 ? 'The lamp on the northern pier' : `Circular of the watch ${index}`,
          language: 'en',
          urgency: 'routine',
          purpose: 'investigation',
          body: { text: `The ${index}th of many.` },
        } as never, // the shape is what the hub checks: a refusal would fail the count below
      });
  }, 600_000);
  afterAll(() => class_.close());

  it('are found in the console as fast as one types [C7]', async () => {
    expect([...class_.exercise.state.messages.values()].length).toBeGreaterThanOrEqual(messages);
    page = await class_.device({ width: 1280, height: 800 });
    const opened = await took(async () => {
      await page.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
      await page.getByRole('heading', { level: 1, name: 'A quiet watch' }).waitFor({ timeout: 60_000 });
    });
    const list = page.getByRole('listbox', { name: 'What has happened, newest first' });
    const found = await took(async () => {
      await page.getByRole('searchbox').fill('northern pier');
      await list
        .getByText(/northern pier/)
        .first()
        .waitFor();
      await expect.poll(() => list.getByRole('option').count()).toBe(1);
    });
    tell(
      `console opened in ${Math.round(opened)} ms with ${messages} messages; one of them found in ${Math.round(found)} ms`,
    );
  });

  it('can be gone through in the review, to any moment of them [R2]', async () => {
    await class_.tell({ type: 'exercise.end' });
    await page.goto(`${class_.origin}/review/${class_.exercise.id}`);
    const slider = page.getByRole('slider').first();
    await slider.waitFor({ timeout: 60_000 });
    await slider.focus();
    const jumps: number[] = [];
    for (const key of ['Home', 'End', 'Home', 'End', 'Home']) {
      const before = await slider.getAttribute('aria-valuetext');
      jumps.push(
        await took(async () => {
          await page.keyboard.press(key);
          await expect.poll(() => slider.getAttribute('aria-valuetext'), { interval: 10 }).not.toBe(before);
        }),
      );
    }
    tell(`a jump through the review of ${messages} messages: ${spread(jumps)}`);
  });
});
