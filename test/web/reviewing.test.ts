import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { api, type Connection, connect } from '../../clients/sdk/index.ts';
import { nodeSocket } from '../../clients/sdk/node.ts';
import { usualKinds } from '../../schemas/kinds/index.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { aScenario, draft } from '../support/given.ts';
import { sensitiveTypes } from '../support/sensitive.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

const phone = { width: 360, height: 740 } as const;

/** A watch with people in the secretariat, which reads diffusions first; a content note on an article and on a request; a tip desk. */
const scenario = (): Scenario => {
  const plain = aWatch();
  const [tipDesk] = aScenario({
    bureaus: [
      { id: 'QN', country: 'QN' },
      { id: 'OTD', country: 'AA', kind: 'tip_desk', name: 'Tip desk', seat: 'bot', bot: { persona: 'silent' } },
    ],
  } as Parameters<typeof aScenario>[0]).bureaus.slice(-1);
  return {
    ...plain,
    kinds: [...usualKinds, ...sensitiveTypes],
    diffusion_review: 'before',
    bureaus: [
      ...plain.bureaus.map((one) =>
        one.id === 'CS' ? { ...one, seat: 'human' as const, people: { min: 1, max: 4 } } : one,
      ),
      ...(tipDesk ? [tipDesk] : []),
    ],
    content_notes: [
      { label: { en: 'A death at sea' }, where: ['i-article'], opt_out: 'skip' },
      { label: { en: 'A missing child' }, where: ['i-request'], opt_out: 'skip' },
    ],
  };
};

let class_: WebClass;
beforeAll(async () => {
  class_ = await webClass(scenario());
});
afterAll(async () => {
  mina?.close();
  await class_.close();
});
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const diffusion = (subject: string) =>
  draft(
    'diffusion.send',
    ['QP'],
    {
      diffPurpose: 'locateTrace',
      whyNotNotice: 'limited-recipients',
      subjectStatus: 'suspect',
      caseSummary: 'A group sold holiday houses.',
      requestedAction: 'Locate',
    },
    { subject },
  );
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const at = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Mina writes for Norvane over the wire: what she writes is for the desks under test to show. */
let mina: Connection;
const held = () => [...class_.exercise.state.heldMessages.values()].map(({ message }) => message.subject);

describe('the review desk', () => {
  let reader: Page;
  let small: Page;

  it('has no list while nothing waits for it', async () => {
    reader = await class_.sit('Rosa', { bureau: 'CS' });
    small = await class_.sit('Omar', { ...phone, bureau: 'CS' });
    const { ticket } = await api(class_.server.url).join({ code: class_.code, name: 'Mina', bureau: 'QN' });
    mina = connect({ url: class_.server.url, ticket, socket: nodeSocket });
    await class_.tell({ type: 'exercise.start' });
    await reader.getByRole('link', { name: /^To do/ }).waitFor();
    expect(await reader.getByRole('link', { name: /Waiting for our review/ }).count()).toBe(0);
  });

  it('sees what waits, reads it, and lets it go by the keyboard alone', async () => {
    await mina.send({ type: 'message.send', draft: diffusion('Holiday houses by the sea') });
    await reader.getByRole('link', { name: /Waiting for our review\s*1/ }).waitFor();
    await reader.keyboard.press('v');
    await reader.getByRole('heading', { name: 'Waiting for our review' }).waitFor();
    await reader.getByText('A group sold holiday houses.').waitFor();
    await expectAccessible(reader);
    await button(reader, 'Let it go out').focus();
    await reader.keyboard.press('Enter');
    await reader.getByText('Nothing waits for your review.').waitFor();
    expect([...class_.exercise.state.messages.values()].some(({ message }) => message.type === 'diffusion.send')).toBe(
      true,
    );
  });

  it('gives it back from a phone with a reason, which its author reads', async () => {
    const author = await class_.sit('Lea', { bureau: 'QN' });
    await mina.send({ type: 'message.send', draft: diffusion('Holiday houses in the hills') });
    await small.getByRole('link', { name: /^More/ }).click();
    await small.getByRole('link', { name: /Waiting for our review/ }).click();
    await small.getByText('Holiday houses in the hills').waitFor();
    await expectNoSidewaysScroll(small);
    await author.getByRole('link', { name: 'Drafts' }).click();
    await author.getByText('waits for the review desk to let it out').waitFor();
    await button(small, 'Give it back…').click();
    await button(small, 'Give it back').click();
    await small.getByText('Say what is to be changed.').waitFor();
    expect(held()).toEqual(['Holiday houses in the hills']);
    await small.getByRole('textbox', { name: 'What is to be changed' }).fill('Say which houses.');
    await expectAccessible(small);
    await button(small, 'Give it back').click();
    await small.getByText('Nothing waits for your review.').waitFor();
    await author.getByText('Say which houses.').waitFor();
    expect(held()).toEqual([]);
  });
});

describe('what a content note speaks of', () => {
  let desk: Page;

  it('is covered in its case until somebody opens it, and unread until then', async () => {
    await class_.tell({ type: 'inject.fire', inject: 'i-request' });
    desk = await class_.sit('Noor', { ...phone, bureau: 'QN' });
    await desk.locator('a[data-case]').filter({ hasText: 'Is the night ferry running?' }).click();
    await desk.getByText('A missing child').waitFor();
    expect(await desk.getByText('The night ferry from Marrow Bay').count()).toBe(0);
    await expectAccessible(desk);
    const entry = () =>
      [...class_.exercise.state.messages.values()].find(({ message }) => message.type === 'information.request');
    expect(entry()?.readBy.has('QN')).toBe(false);
    await button(desk, 'Show it').click();
    await desk.getByText('The night ferry from Marrow Bay').waitFor();
    await expect.poll(() => entry()?.readBy.has('QN')).toBe(true);
    await expectNoSidewaysScroll(desk);
  });

  it('is covered among the news as well, and can be put aside there', async () => {
    await class_.tell({ type: 'inject.fire', inject: 'i-article' });
    await at(desk, '/news');
    await desk.getByText('A death at sea').waitFor();
    expect(await desk.getByText('Fog over Marrow Bay').count()).toBe(0);
    await button(desk, 'Show it').click();
    await desk.getByRole('heading', { name: 'Fog over Marrow Bay' }).waitFor();
    await button(desk, 'I would rather not…').click();
    await desk.getByRole('dialog', { name: 'Put this aside?' }).waitFor();
    await expectAccessible(desk);
    await button(desk, 'Put it aside').click();
    await desk.getByText('Put aside. Nothing is expected of you here.').waitFor();
  });

  it('is named on the wall, not read out', async () => {
    const wall = await class_.device({ width: 1280, height: 720 });
    await wall.goto(`${class_.origin}/wall`);
    await wall.getByRole('textbox').fill(class_.code);
    await wall.keyboard.press('Enter');
    await class_.tell({ type: 'wall.show', view: 'news' });
    await wall.getByRole('heading', { name: 'Content note' }).waitFor();
    await wall.getByText('A death at sea').waitFor();
    expect(await wall.getByText('Fog over Marrow Bay').count()).toBe(0);
    await expectAccessible(wall);
  });
});

describe('an address that somebody asks about', () => {
  it('is looked up at the desk, with what is still missing', async () => {
    const desk = await class_.sit('Ida', { ...phone, bureau: 'QP' });
    await class_.tell({
      type: 'message.inject',
      as: 'OTD',
      draft: draft(
        'ip.confirm.request',
        'QP',
        { ip: '192.0.2.100', at: '2091-03-04T13:00:00', question: 'inTerritory' },
        { subject: 'Was this address yours?' },
      ),
    });
    await desk.locator('a[data-case]').filter({ hasText: 'Was this address yours?' }).click();
    await button(desk, 'Whose address was it?').click();
    const dialog = desk.getByRole('dialog', { name: 'The table of addresses' });
    await dialog.getByText('Which country it was cannot be said yet.').waitFor();
    await dialog.getByText('Still missing: the exact time with its offset.').waitFor();
    await dialog.getByRole('textbox', { name: 'When it was used' }).fill('2091-03-04T13:00:00Z');
    await dialog.locator('[data-place="QR"]').getByText('Rendalia (QR), provider Sollenby Cable.').waitFor();
    await dialog.getByRole('textbox', { name: 'When it was used' }).fill('2091-03-04T11:59:59+00:00');
    await dialog.locator('[data-place="QP"]').waitFor();
    await dialog.getByRole('textbox', { name: 'When it was used' }).fill('yesterday');
    await dialog.getByText('Write the date and the time like this').waitFor();
    await dialog.getByRole('textbox', { name: 'Internet address' }).fill('10.0.0.1');
    await dialog.getByText('The table does not have this address.').waitFor();
    await expectAccessible(desk);
    await expectNoSidewaysScroll(desk);
    await desk.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('a message in another language', () => {
  it('runs in the direction of its language as a whole, its references in their own', async () => {
    const desk = await class_.sit('Tom', { bureau: 'QP' });
    await class_.tell({
      type: 'message.inject',
      as: 'QR',
      draft: draft(
        'case.circular',
        'QP',
        { text: 'Ferry 12: العبّارة متأخرة' },
        { subject: 'Ferry 12: العبّارة متأخرة', language: 'ar' },
      ),
    });
    await desk.locator('a[data-case]').filter({ hasText: 'العبّارة' }).click();
    const text = desk.locator('article[data-message] [lang="ar"]').first();
    await text.waitFor();
    expect(await text.getAttribute('dir')).toBe('rtl');
    expect(await desk.locator('article[data-message] footer bdi[dir="ltr"]').count()).toBeGreaterThan(0);
    await expectAccessible(desk);
  });
});
