import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import console_ from '../../clients/i18n/en/console.ts';
import desk from '../../clients/i18n/en/desk.ts';
import join from '../../clients/i18n/en/join.ts';
import review from '../../clients/i18n/en/review.ts';
import ui from '../../clients/i18n/en/ui.ts';
import wall from '../../clients/i18n/en/wall.ts';
import { api } from '../../clients/sdk/index.ts';
import { instant } from '../../schemas/ids.ts';
import { aScenario } from '../support/given.ts';
import { cutLine, type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';
import { somewhere } from './support/words.ts';

/** What a screen says while nothing is there yet, while it waits, and when something stands in the way: never a blank box. */

const phone = { width: 360, height: 740 } as const;

let class_: WebClass;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const place = (page: Page, path: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, path);
const looksRight = async (page: Page) => {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};
/** Fills in the way in, and presses Join. */
async function knock(page: Page, name: string): Promise<void> {
  await page.goto(`${class_.origin}/j/${class_.code}`);
  await page.getByRole('textbox', { name: join.name }).fill(name);
  await button(page, join.join).click();
}
const staffPage = async (at: string, how = {}) => {
  const page = await class_.device(how);
  await page.goto(`${class_.origin}${at}#k=${class_.server.staffKey}`);
  return page;
};
const consolePage = (how = {}) => staffPage(`/console?exercise=${class_.exercise.id}`, how);
const wallPage = async () => {
  const { ticket } = await api(class_.origin.replace('classroom.test', '127.0.0.1')).join({
    code: class_.code,
    watch: true,
  });
  const page = await class_.device({ width: 1280, height: 720 });
  await page.goto(`${class_.origin}/wall#t=${ticket}`);
  await page.locator('main').waitFor();
  return page;
};

beforeAll(async () => {
  class_ = await webClass(aWatch(), [{ address: '127.0.0.2', name: 'wlan0' }]);
});
afterAll(() => class_?.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

describe('at the door', () => {
  it('a browser without scripts is told what is missing, in two languages', async () => {
    const context = await class_.browser.newContext({ javaScriptEnabled: false, viewport: phone });
    const page = await context.newPage();
    await page.goto(`${class_.origin}/j`);
    await page.getByText('Switch JavaScript on').waitFor();
    await page.getByText('Activez JavaScript').waitFor();
    await context.close();
  });

  it('who has tried too often sees the seconds run down, and may try again', async () => {
    const page = await class_.device(phone);
    await page.clock.install();
    await page.route('**/api/v1/join', (route) =>
      route.fulfill({
        status: 429,
        json: { code: 'rate_limited', message: 'Too many requests', retryAfterMs: 10_000 },
      }),
    );
    await knock(page, 'Omar');
    await page.getByText(somewhere(join.wrong.tooMany)).waitFor();
    expect(await button(page, join.join).isDisabled()).toBe(true);
    await looksRight(page);
    await page.clock.fastForward(11_000);
    await expect.poll(() => button(page, join.join).isDisabled()).toBe(false);
    expect(await page.getByText(somewhere(join.wrong.tooMany)).count()).toBe(0);
  });
});

describe('a console to which nobody has come', () => {
  it('says how people come in, and after a minute without a device what it may be [S9]', async () => {
    const page = await class_.device(phone);
    await page.clock.install();
    await page.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
    await button(page, console_.network.open).click();
    await page.getByText(console_.setup.phoneWait).waitFor();
    await page.clock.fastForward(61_000);
    await page.getByText(console_.setup.phoneNone).waitFor();
    for (const remedy of Object.values(console_.setup.remedy)) await page.getByText(remedy).waitFor();
    await looksRight(page);
    await page.getByRole('navigation').getByRole('button', { name: console_.tabs.people }).click();
    await page.getByText(console_.people.none).waitFor();
  });
});

describe('a class in which nothing has happened', () => {
  let mina: Page;
  let front: Page;
  let screen: Page;
  beforeAll(async () => {
    mina = await class_.sit('Mina', { ...phone, bureau: 'QN' });
    await class_.sit('Omar', { bureau: 'QP' });
    front = await consolePage();
    screen = await wallPage();
  });

  it('has a desk, a console and a wall that say so', async () => {
    await class_.tell({ type: 'exercise.start' });
    await class_.tell({ type: 'wall.show', view: 'news' });
    await screen.getByText(wall.news.none).waitFor();
    await expectAccessible(screen);
    await mina.locator('[data-action="case.ack"]').first().waitFor();
    for (const [path, words] of [
      ['/waiting', desk.nothing.waiting],
      ['/done', desk.nothing.done],
      ['/news', desk.news.none],
      ['/drafts', desk.drafts.none],
      ['/case/nowhere', desk.case.gone],
    ] as const) {
      await place(mina, path);
      await mina.getByText(words).first().waitFor();
      await looksRight(mina);
    }
    await place(mina, '/all');
    await mina.getByRole('searchbox').fill('zzz');
    await mina.getByText(desk.search.none).waitFor();
    await mina.getByRole('searchbox').fill('');
    await front.getByText(console_.needs.none).waitFor();
    await expectAccessible(front);
  });

  it('says that nothing waits, once the welcome has been acknowledged', async () => {
    await place(mina, '/todo');
    await mina.locator('a[data-case]').first().click();
    await mina.locator('[data-action="case.ack"]').first().click();
    await button(mina, desk.form.send).click();
    await mina.waitForURL(/#\/case\//);
    await place(mina, '/todo');
    await mina.getByText(desk.nothing.free).first().waitFor();
    await looksRight(mina);
  });

  it('counts a break down at the desk and on the wall, and says so in the console', async () => {
    await class_.tell({ type: 'exercise.pause', until: new Date(Date.now() + 600_000).toISOString() });
    await mina.getByText(desk.paused.break).waitFor();
    await mina.getByText(desk.paused.left).waitFor();
    await screen.getByRole('heading', { name: wall.break.title }).waitFor();
    await front.getByText(somewhere(console_.run.breakLeft)).waitFor();
    for (const page of [mina, screen, front]) await expectAccessible(page);
    await class_.tell({ type: 'exercise.resume' });
    await mina.getByText(desk.paused.break).waitFor({ state: 'detached' });
  });

  it('tells a desk that it may not send, and that its line is reported down', async () => {
    const seat = [...class_.exercise.state.seats.values()].find(({ name }) => name === 'Mina')?.id ?? '';
    await class_.tell({ type: 'seat.mute', seat, muted: true });
    await class_.tell({
      type: 'fault.set',
      fault: { effect: 'outage', target: { bureau: 'QN' }, lasts: '10m', disclosed: 'at_once' },
    });
    await mina.getByText(desk.lineDown).waitFor();
    await place(mina, '/all');
    await mina.locator('a[data-case]').first().click();
    await mina.getByText(desk.now.muted).first().waitFor();
    await looksRight(mina);
    await class_.tell({ type: 'seat.mute', seat, muted: false });
    const [fault] = class_.exercise.state.faults.keys();
    await class_.tell({ type: 'fault.clear', fault: fault ?? '' });
    await mina.getByText(desk.lineDown).waitFor({ state: 'detached' });
  });
});

describe('a desk whose line is away', () => {
  it('is told after half a minute where the server was, and by which code its seat can be taken elsewhere', async () => {
    const lia = await class_.device(phone);
    await lia.clock.install();
    await knock(lia, 'Lia');
    await lia.waitForURL(`${class_.origin}/desk*`);
    await button(lia, desk.menu.open).waitFor();
    await cutLine(lia, true);
    await lia.getByText(desk.offline.words).waitFor();
    await lia.clock.fastForward(40_000);
    await lia.getByText(desk.gone.title).waitFor();
    await lia.getByText(somewhere(desk.gone.code)).waitFor();
    await looksRight(lia);
    const box = async (name: string) =>
      (await lia.locator(`header [data-part=${name}]`).boundingBox()) ?? { y: 0, height: 0 };
    const [clock, lights] = [await box('clock'), await box('lights')];
    expect(lights.y).toBeGreaterThanOrEqual(clock.y + clock.height);
    await cutLine(lia, false);
    // By itself, whether or not anybody presses.
    await lia.getByText(desk.gone.title).waitFor({ state: 'detached' });
  });

  it('says how far it has caught up with what it missed', async () => {
    const page = await class_.device({ width: 1280, height: 800 });
    let held = false;
    const waiting: (() => void)[] = [];
    await page.routeWebSocket(/./, (socket) => {
      const hub = socket.connectToServer();
      let heard = 0;
      hub.onMessage((message) => {
        heard += 1;
        if (held && heard > 1) waiting.push(() => socket.send(message));
        else socket.send(message);
      });
    });
    await knock(page, 'Noor');
    await page.waitForURL(`${class_.origin}/desk*`);
    await button(page, desk.menu.open).waitFor();
    held = true;
    await page.reload();
    await page.getByText(desk.waiting.title).waitFor();
    held = false;
    for (const go of waiting) go();
    await button(page, desk.menu.open).waitFor();
  });
});

describe('a desk that catches up', () => {
  it('keeps in sight what it had, and says how much of what it missed has come', async () => {
    const page = await class_.device({ width: 1280, height: 800 });
    const open: (() => Promise<void>)[] = [];
    const waiting: (() => void)[] = [];
    let held = false;
    await page.routeWebSocket(/./, (socket) => {
      const hub = socket.connectToServer();
      open.push(() => socket.close());
      let heard = 0;
      hub.onMessage((message) => {
        heard += 1;
        if (held && heard > 1) waiting.push(() => socket.send(message));
        else socket.send(message);
      });
    });
    await knock(page, 'Sol');
    await page.waitForURL(`${class_.origin}/desk*`);
    await page.getByText(ui.link.connected).first().waitFor();
    await place(page, '/all');
    await page.getByText('Welcome to the watch').first().waitFor();
    held = true;
    for (const close of open.splice(0)) await close();
    for (const text of ['First', 'Second', 'Third']) await class_.tell({ type: 'banner.show', text, to: 'all' });
    await page.getByText(somewhere(ui.link.catchingUp)).first().waitFor();
    await page.getByText('Welcome to the watch').first().waitFor();
    expect(await page.getByText('Third').count()).toBe(0);
    held = false;
    for (const go of waiting.splice(0)) go();
    await page.getByText('Third').first().waitFor();
    await page.getByText(ui.link.connected).first().waitFor();
  });
});

describe('the end of a very short exercise', () => {
  it('has a review that says what there is none of, and stands back when something real happens', async () => {
    const page = await staffPage(`/review/${class_.exercise.id}`);
    await page.getByText(review.head.live).waitFor();
    await class_.tell({ type: 'realworld.stop', text: 'Fire alarm' });
    await page.getByRole('heading', { name: review.realWorld.heading }).waitFor();
    await expectAccessible(page);
    await class_.tell({ type: 'realworld.clear' });
    await class_.tell({ type: 'exercise.resume' });
    await page.getByText(review.head.live).waitFor();
    await class_.tell({ type: 'exercise.end' });
    for (const words of [review.notes.none, review.release.none]) await page.getByText(words).first().waitFor();
    await looksRight(page);
  });

  it('leaves a door that opens to nobody any more', async () => {
    const page = await class_.device(phone);
    await knock(page, 'Sam');
    await page.getByText(join.wrong.code).waitFor();
  });

  it('leaves a list that says where to begin when it has been deleted', async () => {
    const staff = await staffPage('/console', phone);
    await staff.getByText('A quiet watch').first().waitFor();
    await button(staff, console_.exercises.delete).click();
    await staff.getByRole('dialog').getByRole('textbox').fill('A quiet watch');
    await button(staff, console_.delete.go).click();
    await staff.getByText(console_.exercises.none).waitFor();
    await looksRight(staff);
  });
});

describe('a class that is under way', () => {
  let late: WebClass;
  let early: Page;
  beforeAll(async () => {
    late = await webClass(aWatch());
    early = await late.sit('Mina', { ...phone, bureau: 'QP' });
    await late.tell({ type: 'exercise.start' });
    await late.tell({ type: 'clock.jump', to: instant((late.exercise.state.startedAt ?? 0) + 12 * 60_000) });
    await late.tell({ type: 'inject.fire', inject: 'i-request' });
  });
  afterAll(() => late?.close());

  it('tells who joins late how long it has been, what waits and until when, and where to read what it is about [J7]', async () => {
    const page = await late.sit('Ines', { ...phone, bureau: 'QN' });
    await page.getByText(/^You have joined [\d:]*12:\d\d after the start\.$/).waitFor();
    await page.getByText(/2 cases wait for your bureau, the first limit in \d/).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: desk.late.read }).click();
    await page.getByText('You have the night watch.').first().waitFor();
    expect(await page.getByText(/after the start\./).count()).toBe(0);
    // It is said once: also after the page is loaded anew.
    await page.reload();
    await button(page, 'Settings and return code').waitFor();
    expect(await page.getByText(/after the start\./).count()).toBe(0);
    expect(late.faults).toEqual([]);
  });

  it('says nothing of the kind to who was there from the start', async () => {
    await early.getByRole('heading', { name: 'Welcome to the watch' }).first().waitFor();
    expect(await early.getByText(/after the start\./).count()).toBe(0);
  });
});

describe('what has gone wrong', () => {
  let odd: WebClass;
  let front: Page;
  beforeAll(async () => {
    odd = await webClass(
      aScenario({
        injects: [
          {
            id: 'i-over',
            title: 'The watch is taken over',
            kind: 'article',
            trigger: { manual: {} },
            source: 'The Sound Courier',
            headline: 'A quiet night on the Sound',
            text: 'Fog kept every ferry in its harbour.',
          },
          {
            id: 'i-back',
            title: 'Back to the beginning',
            kind: 'clock',
            trigger: { after: { inject: 'i-over' } },
            clock: { jump_to: '5m' },
          },
        ],
      }),
    );
    front = await odd.device();
    await front.goto(`${odd.origin}/console?exercise=${odd.exercise.id}#k=${odd.server.staffKey}`);
  });
  afterAll(() => odd?.close());

  it('in the script stays red with its reason, and can be tried again, changed or skipped', async () => {
    await odd.tell({ type: 'exercise.start' });
    await odd.tell({ type: 'clock.jump', to: instant((odd.exercise.state.startedAt ?? 0) + 20 * 60_000) });
    await odd.tell({ type: 'inject.fire', inject: 'i-over' });
    await front.getByText(console_.injects.stuckCount_one.replace('{{count}}', '1')).first().waitFor();
    await front.getByRole('navigation').getByRole('button', { name: console_.tabs.injects }).click();
    const row = front.getByRole('listitem').filter({ hasText: console_.injects.failedHelp });
    await row.getByText('Back to the beginning').waitFor();
    await looksRight(front);
    await row.getByRole('button', { name: console_.injects.tryAgain }).click();
    await expect.poll(() => odd.exercise.state.refusals.length).toBe(2);
    await row.getByRole('button', { name: console_.injects.edit }).waitFor();
    await row.getByRole('button', { name: console_.injects.skip, exact: true }).click();
    await row.waitFor({ state: 'detached' });
    expect(odd.exercise.state.injects.get('i-back')?.state).toBe('skipped');
  });

  it('with an archive that has lost its end is said before it is read in, and in its review', async () => {
    const whole = ((await odd.server.exercises.archive(odd.exercise.id)) ?? '').trimEnd().split('\n');
    await odd.server.exercises.erase(odd.exercise.id);
    await front.goto(`${odd.origin}/console`);
    await front.locator('input[type=file][accept*=jsonl]').setInputFiles({
      name: 'cut.jsonl',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(whole.slice(0, -1).join('\n')),
    });
    await front.getByRole('dialog').getByText(console_.exercises.cut.heading).waitFor();
    await looksRight(front);
    await button(front, console_.exercises.cut.go).click();
    await front.getByText(console_.line.server.recovered).first().waitFor();
    await front.goto(`${odd.origin}/review/${odd.exercise.id}`);
    await front.getByText(/recovered up to 00:20:\d\d/).waitFor();
    await front.getByText(review.results.none).first().waitFor();
    await looksRight(front);
    expect(odd.faults.filter((fault) => !fault.includes('422'))).toEqual([]);
  });
});
