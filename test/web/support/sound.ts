import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const schemes = ['light', 'dark'] as const;

/**
 * What is wrong with a page as it stands, in light and in dark: what axe finds by WCAG 2.2 AA, and what is wider than the screen. One line
 * for each, so that a failed test says where.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'])
      .analyze();
    for (const { id, nodes } of violations)
      for (const { target, failureSummary = '' } of nodes.slice(0, 5))
        found.push(
          `${colorScheme}: ${id} at ${target.join(' ')}: ${failureSummary.split('\n').slice(1, 2).join('').trim()}`,
        );
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return [...found, ...(await tooWide(page))];
}

/** What sticks out of the page sideways on the narrowest phone, 360 CSS pixels; afterwards the page has the size that it had. */
export async function tooWideOnAPhone(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const found = await tooWide(page);
  if (before) await page.setViewportSize(before);
  return found;
}

/** Does the page have to be scrolled sideways, and which elements make it so? It is given the time to arrange itself anew. */
async function tooWide(page: Page): Promise<string[]> {
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  try {
    await page.waitForFunction(fits, undefined, { timeout: 5_000 });
    return [];
  } catch {
    return page.evaluate(() => {
      const { scrollWidth, clientWidth: room } = document.documentElement;
      const out = [...document.querySelectorAll('body *')].filter(
        (one) => one.getBoundingClientRect().right > room + 1,
      );
      return [
        `${scrollWidth} px wide in ${room}`,
        ...out.slice(-3).map((one) => `sticks out: ${one.outerHTML.slice(0, 160)}`),
      ];
    });
  }
}
