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

describe('several rooms', () => {
  let page: Page;
  beforeAll(async () => {
    class_ = await webClass(aWatch());
    page = await signedIn();
  });
  afterAll(() => class_.close());
  const rooms = () => class_.server.exercises.all().filter(({ state }) => state.room);
  const room = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Room ${name}` }) });

  it('are made of one scenario, and stand together in the list', async () => {
    await page.getByRole('radio', { name: /Welcome to the watch/ }).check();
    await page.getByText('More settings').click();
    await page.getByLabel('Rooms', { exact: true }).fill('11');
    await button(page, 'Create the exercise').click();
    await page.getByText('Enter a whole number from 1 to 10').waitFor();
    await page.getByLabel('Rooms', { exact: true }).fill('3');
    await page.getByLabel('Names of the rooms').fill('Blue, Green, Red');
    await button(page, 'Create the exercise').click();
    for (const name of ['Blue', 'Green', 'Red']) await room(name).waitFor();
    expect(new Set(rooms().map(({ state }) => state.code)).size).toBe(3);
    await expectAccessible(page);
    await button(page, 'All exercises').click();
    await button(page, 'Compare the rooms').click();
    await room('Red').waitFor();
  });

  it('start, stand still, go on and are told something all at once', async () => {
    await button(page, 'Start all').click();
    await expect.poll(() => rooms().map(({ state }) => state.run)).toEqual(['running', 'running', 'running']);
    await button(page, 'Pause all').click();
    await expect.poll(() => rooms().map(({ state }) => state.run)).toEqual(['paused', 'paused', 'paused']);
    await button(page, 'Go on, all').click();
    await expect.poll(() => rooms().map(({ state }) => state.run)).toEqual(['running', 'running', 'running']);
    await button(page, 'Announce to all').click();
    await dialog(page).getByRole('textbox').fill('Ten minutes to go');
    await button(page, 'Show it in every room').click();
    await expect
      .poll(() => rooms().map(({ state }) => state.banner?.text))
      .toEqual(['Ten minutes to go', 'Ten minutes to go', 'Ten minutes to go']);
  });

  it('show side by side who is there, who needs help and what was done last, and lead to the console of each', async () => {
    const [, green] = rooms();
    const noor = await class_.device({ width: 360, height: 740 });
    await noor.goto(`${class_.origin}/j/${green?.state.code}`);
    await noor.getByRole('textbox', { name: 'Your name for today' }).fill('Noor');
    await button(noor, 'Join').click();
    await noor.waitForURL(`${class_.origin}/desk*`);
    await room('Green').getByText('1 of 1 connected').waitFor();
    await room('Blue').getByText('0 of 0 connected').waitFor();
    const seat = [...(green?.state.seats.values() ?? [])].find(({ name }) => name === 'Noor');
    await green?.handle(
      'hand-0001',
      { type: 'hand.raise', text: 'What now?' },
      { kind: 'seat', id: seat?.id ?? '', role: 'trainee', bureau: seat?.bureau ?? '' },
    );
    await room('Green').getByText('has a hand up').first().waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await room('Green').getByRole('button', { name: 'Open its console' }).click();
    await page.getByText('What now?').first().waitFor();
    await page.getByRole('button', { name: 'Room Green: all rooms' }).click();
    await room('Blue').waitFor();
  });

  it('end together, after it has been asked twice', async () => {
    await button(page, 'End all…').click();
    await dialog(page).getByRole('heading', { name: 'End 3 rooms?' }).waitFor();
    await button(page, 'End them now').click();
    await expect.poll(() => rooms().map(({ state }) => state.run)).toEqual(['ended', 'ended', 'ended']);
  });
});
