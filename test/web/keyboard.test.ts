import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WebClass, webClass } from './support/class.ts';
import { aWatch } from './support/watch.ts';

/*
 * A class in which nobody has a mouse: everything is reached by Tab and pressed by Enter or the space bar. At each stop the focus has to be
 * where one can see it: on the screen, not under a bar, and drawn.
 */
let class_: WebClass;
beforeAll(async () => {
  class_ = await webClass(aWatch());
});
afterAll(() => class_.close());

/** What is wrong with the place of the focus; undefined: it can be seen. */
const hiddenFocus = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
    const what = `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent?.slice(0, 40)}`;
    const box = focused.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) {
      // Mantine's own inputs are as large as their label, which shows the focus for them.
      const label = focused.closest('label') ?? focused.parentElement;
      if (!label || label.getBoundingClientRect().height === 0) return `${what} has no size`;
      return undefined;
    }
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `${what} is not on the screen`;
    const top = document.elementFromPoint(x, y);
    const covered = top && !focused.contains(top) && !top.contains(focused) && !focused.parentElement?.contains(top);
    if (covered) return `${what} is under ${top.tagName} ${top.className}`;
    const style = getComputedStyle(focused);
    const drawn =
      (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
      style.boxShadow !== 'none' ||
      focused.matches('input, textarea, select, [tabindex="-1"]');
    return drawn ? undefined : `${what} does not show that it has the focus`;
  });

/** Goes on with Tab until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
    expect(await hiddenFocus(page)).toBeUndefined();
  }
  throw new Error('It cannot be reached with the keyboard');
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

describe.each([
  ['a laptop', 1280, 800],
  ['400 % zoom', 320, 640],
])('without a mouse, on %s', (_where, width, height) => {
  let page: Page;

  it('somebody joins [A2]', async () => {
    page = await class_.device({ width, height });
    await page.goto(`${class_.origin}/j/${class_.code}`);
    await tabTo(page, page.getByRole('textbox', { name: /Your name/ }));
    await page.keyboard.type(width > 400 ? 'Mina' : 'Omar');
    await press(page, button(page, /^Join$/));
    await page.waitForURL(/\/desk/);
    if (class_.exercise.state.run !== 'running') await class_.tell({ type: 'exercise.start' });
  });

  it('acknowledges the welcome, with the focus never out of sight [A2]', async () => {
    const bureau = width > 400 ? 'QN' : 'QP';
    const sent = () =>
      [...class_.exercise.state.messages.values()].filter(
        ({ message }) => message.type === 'case.ack' && message.from === bureau,
      ).length;
    const acknowledge = page.locator('[data-action="case.ack"], button', { hasText: /^Acknowledge/ }).first();
    await acknowledge.waitFor();
    await press(page, acknowledge);
    await press(page, button(page, /^Send$/));
    await expect.poll(sent).toBe(1);
  });

  it('reaches every place of the desk', async () => {
    await page.getByText('Acknowledged').first().waitFor();
    const places = page.getByRole('navigation').getByRole('link');
    const count = await places.count();
    expect(count).toBeGreaterThan(2);
    for (let index = 0; index < count; index += 1) {
      await press(page, places.nth(index));
      await page.locator('main').waitFor();
    }
  });
});
