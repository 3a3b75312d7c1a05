import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import desk from '../../clients/i18n/en/desk.ts';
import { api, type Connection, connect } from '../../clients/sdk/index.ts';
import { nodeSocket } from '../../clients/sdk/node.ts';
import { type Running, serve } from '../cli/liaison.ts';
import { CLASSROOM_HOST, launch } from '../support/browser.ts';
import { breakable, cutLine, freezeLine } from './support/class.ts';
import { type Trainee, takeSeat } from './support/desk.ts';

/*
 * A real hub in a process of its own with its data on a disk, and a desk on a phone whose line breaks in every way that a classroom knows.
 * Whatever happens: no draft is lost, nothing goes out twice, and what was missed comes.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'liaison-links-'));
const data = path.join(folder, randomUUID());
let hub: Running;
let browser: Browser;
let context: BrowserContext;
let mina: Trainee;
let page: Page;
let staff: Connection;

const words = (port: string) => [
  ...['start', 'welcome-to-the-watch', '--port', port, '--data-dir', data, '--no-open', '--seed', '7'],
  ...['--allow-host', CLASSROOM_HOST],
];
const signIn = async (): Promise<Connection> => {
  const { ticket } = await api(hub.ready.url).staff(hub.ready.staffKey);
  return connect({ url: hub.ready.url, ticket, exercise: hub.ready.exercise, socket: nodeSocket });
};
/** The hub is killed as by a power cut, and started again by the same command at the same place. */
async function killAndStart(meanwhile: () => Promise<void> = async () => {}): Promise<void> {
  const { port } = new URL(hub.ready.url);
  staff.close();
  await hub.stop('SIGKILL');
  await meanwhile();
  hub = await serve(words(port).filter((word) => word !== 'welcome-to-the-watch'));
  expect(hub.ready.resumed).toBe(true);
  staff = await signIn();
  await expect.poll(() => staff.link.state).toBe('connected');
}
const sent = (type: string): number =>
  [...staff.state.messages.values()].filter(({ message }) => message.type === type && message.from === 'QN').length;
const said = (text: string) => page.getByText(text).first().waitFor();
const broadcast = (text: string) => staff.send({ type: 'banner.show', text, to: 'all' });

beforeAll(async () => {
  hub = await serve(words('0'));
  staff = await signIn();
  browser = await launch({ mapHost: CLASSROOM_HOST });
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', locale: 'en' });
  context.setDefaultTimeout(120_000);
  await context.addInitScript(breakable);
  page = await context.newPage();
  await page.clock.install();
  const { port } = new URL(hub.ready.url);
  mina = await takeSeat(page, `http://${CLASSROOM_HOST}:${port}/j/${hub.ready.code}`, 'Mina');
  await staff.send({ type: 'exercise.start' });
});
afterAll(async () => {
  staff?.close();
  await browser?.close();
  await hub?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a line that breaks', () => {
  it('keeps a draft when the computer of the class is killed while somebody writes, and goes on when it is there again [D7]', async () => {
    await mina.write('case.ack');
    const text = page.getByRole('main').getByRole('textbox').last();
    await text.fill('Seen, and the lamp is lit.');
    await page.getByText(/^Draft saved/).waitFor();
    await killAndStart(() => page.getByText('The link is interrupted.').waitFor());
    await page.getByText('The link is interrupted.').waitFor({ state: 'detached' });
    // It stands still until the instructor lets it go on: nobody is charged for the minutes in between.
    await page
      .getByText(/^PAUSED/)
      .first()
      .waitFor();
    expect(await text.inputValue()).toBe('Seen, and the lamp is lit.');
    await staff.send({ type: 'exercise.resume' });
    // What was told before the kill is told after it: the draft is in the log too.
    expect(JSON.stringify([...staff.state.drafts.values()])).toContain('the lamp is lit');
  });

  it('sends once what was sent while there was no line, however often it was pressed and loaded anew [D8]', async () => {
    await cutLine(page, true);
    await page.getByText('The link is interrupted.').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 message waits to be sent.').waitFor();
    await page.keyboard.press('Control+Enter');
    expect(sent('case.ack')).toBe(0);
    await page.reload();
    await page.reload();
    await expect.poll(() => sent('case.ack')).toBe(1);
    await page.getByText('The link is interrupted.').waitFor({ state: 'detached' });
    expect(sent('case.ack')).toBe(1);
  });

  it('sees that a line is dead which still says that it is open, and fetches what it missed [J4]', async () => {
    await freezeLine(page);
    await broadcast('Said into a line that is frozen');
    expect(await page.getByText('Said into a line that is frozen').count()).toBe(0);
    await page.clock.fastForward('01:00');
    await said('Said into a line that is frozen');
  });

  it('wakes up after the device has slept, also when the hub was killed and came again meanwhile', async () => {
    const devtools: CDPSession = await context.newCDPSession(page);
    await devtools.send('Page.enable');
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await killAndStart();
    await staff.send({ type: 'exercise.resume' });
    await broadcast('Said while the phone slept');
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await said('Said while the phone slept');
    await devtools.detach();
  });

  it('sends once what was written before the kill and could not go out until after it', async () => {
    await mina.write('case.clarification.request');
    await page.locator('textarea').first().fill('Until midnight by whose clock?');
    await killAndStart(async () => {
      await page.getByText('The link is interrupted.').waitFor();
      await page.getByRole('button', { name: desk.form.check }).click();
      await page.getByRole('button', { name: desk.check.send }).click();
      await page.getByText('1 message waits to be sent.').waitFor();
      expect(sent('case.clarification.request')).toBe(0);
    });
    // Its desk is back before the class goes on: the message rests, and is not refused for the pause.
    await page.getByText('The link is interrupted.').waitFor({ state: 'detached' });
    expect(sent('case.clarification.request')).toBe(0);
    await staff.send({ type: 'exercise.resume' });
    await expect.poll(() => sent('case.clarification.request')).toBe(1);
    await page.reload();
    await mina.choices.waitFor();
    expect(sent('case.clarification.request')).toBe(1);
  });
});
