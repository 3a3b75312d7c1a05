import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Each colour scheme and each direction once: neither changes what the other does. */
const looks = [
  { colorScheme: 'light', dir: 'ltr' },
  { colorScheme: 'dark', dir: 'rtl' },
] as const;

/**
 * What axe has to say about the page as it stands, in both colour schemes and both directions, switched in place; afterwards it is light
 * again and runs as before. One line for each fault, so that a failed test says where.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // A sentence of the catalogue whose gap nobody fills.
  expect(await page.getByText('{{').allInnerTexts()).toEqual([]);
  const before = await page.evaluate(() => document.documentElement.dir);
  for (const { colorScheme, dir } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    await turn(page, dir);
    // The size of what a thumb must hit belongs to WCAG 2.2 AA, and axe looks at it only when asked.
    // Without frames from elsewhere it needs no page of its own to put its results together; what is in order is only counted.
    const axe = new AxeBuilder({ page })
      .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
      .setLegacyMode();
    const { violations, passes } = await axe.analyze();
    expect(passes.length).toBeGreaterThan(10);
    const found: string[] = [];
    for (const { id, nodes } of violations)
      for (const { target, failureSummary = '' } of nodes.slice(0, 5)) {
        const place = target.join(' ');
        if (id === 'target-size' && (await isWholeInTheMiddle(page, place))) continue;
        found.push(`${id} at ${place}: ${failureSummary.split('\n')[1]?.trim()}`);
      }
    expect(found, `${colorScheme} ${dir}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await turn(page, before);
}

/** What lies half below a bar that stays in its place is no smaller for that: is it large enough where one scrolls to it? */
async function isWholeInTheMiddle(page: Page, place: string): Promise<boolean> {
  await page
    .locator(place)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { violations } = await new AxeBuilder({ page })
    .include(place)
    .withRules(['target-size'])
    .setLegacyMode()
    .analyze();
  return violations.length === 0;
}

const turn = (page: Page, to: string): Promise<void> =>
  page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), to);

/** Nothing is wider than the window: nobody has to scroll sideways. The page is given the time to arrange itself anew. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  const settled = await page.waitForFunction(fits, undefined, { timeout: 30_000 }).catch(() => undefined);
  expect(settled ? [] : await stickingOut(page)).toEqual([]);
}

/** Neither on the narrowest phone, 360 CSS pixels; afterwards the page has the size that it had. */
export async function expectToFitAPhone(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  if (before) await page.setViewportSize(before);
}

/** How wide the page is in how much room, and the last elements that make it so. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth: room } = document.documentElement;
    const out = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return right > room + 1 || left < -1;
    });
    const last = out.slice(-3).map((one) => `sticks out: ${one.outerHTML.slice(0, 160)}`);
    return [`${scrollWidth} px wide in ${room}`, ...last];
  });
