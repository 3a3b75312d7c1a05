import { afterEach, expect, it, vi } from 'vitest';
import { pageWakes } from '../../clients/sdk/wake.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('looks after the hub when a page is shown again, changes networks or is restored, and stops when told', () => {
  const [page, tab] = [new EventTarget(), Object.assign(new EventTarget(), { visibilityState: 'visible' })];
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', tab);
  let checks = 0;
  const stop = pageWakes(() => (checks += 1));
  for (const event of ['online', 'offline', 'pageshow']) page.dispatchEvent(new Event(event));
  expect(checks).toBe(3);
  tab.dispatchEvent(new Event('visibilitychange'));
  expect(checks).toBe(4);
  tab.visibilityState = 'hidden';
  tab.dispatchEvent(new Event('visibilitychange'));
  expect(checks).toBe(4);
  stop();
  page.dispatchEvent(new Event('online'));
  expect(checks).toBe(4);
});

it('never wakes outside a page', () => {
  expect(() => pageWakes(() => {})()).not.toThrow();
});
