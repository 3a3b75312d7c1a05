import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

let class_: WebClass;
afterEach(() => expect(class_?.faults.splice(0)).toEqual([]));
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

const signedIn = async (how: Parameters<WebClass['device']>[0] = {}): Promise<Page> => {
  const page = await class_.device(how);
  await page.goto(`${class_.origin}/console#k=${class_.server.staffKey}`);
  return page;
};

describe('a scenario', () => {
  beforeAll(async () => {
    class_ = await webClass(aWatch());
  });
  afterAll(() => class_.close());

  it('is rehearsed from the list by bots, by one crew for all or one for each bureau, on a phone as well', async () => {
    const page = await signedIn({ width: 360, height: 740 });
    await page.getByRole('radio', { name: /Welcome to the watch/ }).check();
    await button(page, 'Rehearse').click();
    await dialog(page).getByRole('button', { name: 'Rehearse' }).click();
    await dialog(page).getByText('Full marks', { exact: true }).waitFor();
    await dialog(page).getByRole('heading', { name: 'Points per objective' }).waitFor();
    await expect.poll(() => dialog(page).locator('[data-test=ok]').count()).toBeGreaterThan(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await dialog(page).getByLabel('All bureaus play').selectOption({ label: 'Each bureau as I choose' });
    await dialog(page).getByRole('combobox').nth(1).selectOption({ label: 'nothing at all' });
    await dialog(page).getByRole('button', { name: 'Rehearse' }).click();
    await dialog(page).getByText('Not full marks').waitFor();
    await dialog(page).getByRole('heading', { name: 'Not won in full' }).waitFor();
  }, 90_000);
});
