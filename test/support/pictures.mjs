// Takes the pictures of the README: starts the built program, plays a moment of the borrowed passport, and opens the pages.
//   node test/support/pictures.mjs [FOLDER]       the README's pictures (clients/web/pictures)
//   node test/support/pictures.mjs --all [FOLDER] every screen, for looking at: phone, tablet, laptop, wall x light, dark x en, fr, es, ar
//   ... --all --only=desk,wall --in=en,ar         only these screens, only in these languages
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { toString as qrOf } from 'qrcode';
import { findChromium } from './find-chromium.mjs';
import { start } from './pictured-class.mjs';
import { smaller } from './small-png.mjs';

const top = path.resolve(import.meta.dirname, '../..');
const all = process.argv.includes('--all');
const given = process.argv.slice(2).find((word) => !word.startsWith('--'));
const folder =
  given ?? (all ? mkdtempSync(path.join(tmpdir(), 'liaison-screens-')) : path.join(top, 'clients/web/pictures'));
mkdirSync(folder, { recursive: true });

const host = 'classroom.test';
/** The address that the wall and the console show in pictures: no machine's own. */
const shownAt = 'http://192.168.7.20:8080';
const listed = (name) =>
  process.argv
    .find((word) => word.startsWith(`--${name}=`))
    ?.split('=')[1]
    ?.split(',');
const only = listed('only');
const languages = listed('in') ?? ['en', 'fr', 'es', 'ar'];

const phone = { width: 390, height: 844 };
const tablet = { width: 820, height: 1180 };
const laptop = { width: 1280, height: 800 };
const projector = { width: 1280, height: 720 };

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    `--host-resolver-rules=MAP ${host} 127.0.0.1`,
  ],
});
/** Its policy allows what reading a picture needs. */
const blank = await (await browser.newContext()).newPage();
const data = mkdtempSync(path.join(tmpdir(), 'liaison-pictures-'));
const play = await start(data, host);
const code = play.ready.code;

/** A device with nothing kept on it. */
async function device(size, { locale = 'en-GB' } = {}) {
  const context = await browser.newContext({ viewport: size, locale, reducedMotion: 'reduce', colorScheme: 'light' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`));
  // The three hints for newcomers have been closed.
  await page.addInitScript(() => {
    for (const mark of ['queue', 'actions', 'hand']) localStorage.setItem(`liaison.coach.${mark}`, '"closed"');
  });
  const door = { code, url: shownAt, open: true };
  await page.route('**/door', (route) => route.fulfill({ json: door }));
  await page.route('**/qr.svg', async (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: await qrOf(`${shownAt}/j/${code}`, { type: 'svg' }) }),
  );
  return page;
}

/** Opens an address and waits until the page stands still. */
async function show(page, address, until = 'h1') {
  await page.goto(address);
  await page.locator(`#root :is(${until})`).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

const staffPage = (rest) => `${play.base}${rest}#k=${play.ready.staffKey}`;
const desk = (who) => `${play.base}/desk#t=${play.ticketOf(who)}`;

async function shoot(page, name) {
  const file = path.join(folder, `${name}.png`);
  await page.mouse.move(0, 0);
  writeFileSync(file, await smaller(blank, await page.screenshot()));
  console.log(`${path.relative(top, file)}  ${Math.round(statSync(file).size / 1000)} kB`);
}

/** The README's pictures. */
async function few() {
  const take = async (name, size, address, { until, first } = {}) => {
    const page = await device(size);
    await show(page, address, until);
    await first?.(page);
    await shoot(page, name);
    await page.context().close();
  };
  await take('join-phone', phone, `${play.base}/j/${code}`, {
    first: (page) => page.getByRole('textbox').last().fill('Mina'),
  });
  await play.everybodyJoins();
  await take('wall-lobby', projector, play.wall(), { until: 'img, svg[role=img]' });
  await play.toTheHeightOfIt();
  await take('desk-phone', phone, desk('Mina'), {
    first: async (page) => {
      const notices = page.getByRole('status').getByRole('button', { name: 'Close' });
      while ((await notices.count()) > 0) await notices.first().click();
      await openCase(page, play.subject('QN'));
    },
  });
  await take('desk-laptop', laptop, desk('Omar'), {
    first: (page) => openCase(page, play.subject('QP')),
  });
  await play.everybodyIsBack();
  await take('console-laptop', laptop, staffPage(`/console?exercise=${play.ready.exercise}`), {
    until: '[role=listbox]',
    first: (page) => page.getByRole('option').filter({ hasText: play.refusal }).first().click(),
  });
  await play.wallShows('flow');
  await take('wall-running', projector, play.wall(), { until: 'main *' });
  await play.toTheEnd();
  await take('review-laptop', laptop, staffPage(`/review/${play.ready.exercise}`), { until: 'h2' });
}

/** Through the list of all cases: what is to be done now may be elsewhere a minute later. */
const openCase = async (page, subject) => {
  await page.evaluate(() => {
    location.hash = '/all';
  });
  await page.getByRole('link').filter({ hasText: subject }).first().click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
};

/** Every screen, each on the narrowest phone, a tablet and a laptop (walls: 1920 wide), light and dark, in every language. */
async function every() {
  const sizes = { phone: { width: 360, height: 740 }, tablet, laptop: { width: 1366, height: 768 } };
  const each = async (name, address, { until, first, on = sizes } = {}) => {
    if (only && !only.includes(name)) return;
    for (const [device_, size] of Object.entries(on))
      for (const locale of languages) {
        const page = await device(size, { locale });
        await show(page, address(), until);
        await first?.(page);
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
          await shoot(page, `${name}-${device_}-${colorScheme}-${locale}`);
        }
        await page.context().close();
      }
  };
  const wide = { wall: { width: 1920, height: 1080 } };
  const console_ = () => staffPage(`/console?exercise=${play.ready.exercise}`);
  await each('join', () => `${play.base}/j`);
  await each('exercises', () => staffPage('/console'));
  await play.everybodyJoins();
  await each('desk-lobby', () => desk('Mina'));
  await each('console-lobby', console_);
  await each('wall-lobby', play.wall, { until: 'main *', on: wide });
  await play.toTheHeightOfIt();
  await each('desk', () => desk('Mina'), { first: (page) => openCase(page, play.subject('QN')) });
  await each('desk-list', () => desk('Omar'));
  await each('compose', () => `${desk('Omar')}`, {
    first: async (page) => {
      await openCase(page, play.subject('QP'));
      await page.locator('[data-action="document.hit.resolution"]').first().click();
      await page.locator('form button[type=submit]').click();
      await page.locator('#error-summary').waitFor();
    },
  });
  for (const place of ['guide', 'bureaus', 'new', 'news', 'more'])
    await each(`desk-${place}`, () => desk('Mina'), {
      first: async (page) => {
        await page.evaluate((to) => {
          location.hash = `/${to}`;
        }, place);
        await page.waitForLoadState('networkidle');
        await page.locator('main :is(h1, h2)').first().waitFor();
      },
    });
  await play.everybodyIsBack();
  await each('console', console_);
  await each('wall-clock', play.wall, { until: 'main *', on: wide });
  for (const view of ['flow', 'news', 'board', 'debrief']) {
    await play.wallShows(view);
    await each(`wall-${view}`, play.wall, { until: 'main *', on: wide });
  }
  await play.pauses(true);
  await each('desk-paused', () => desk('Omar'));
  await each('wall-paused', play.wall, { until: 'main *', on: wide });
  await play.pauses(false);
  await play.toTheEnd();
  await each('desk-ended', () => desk('Mina'));
  await each('wall-ended', play.wall, { until: 'main *', on: wide });
  await each('review', () => staffPage(`/review/${play.ready.exercise}`), { until: 'h2' });
  await each('people', () => staffPage(`/people?exercise=${play.ready.exercise}`));
  await each('console-ended', console_);
}

try {
  await (all ? every() : few());
} finally {
  await browser.close();
  await play.stop();
  rmSync(data, { recursive: true, force: true });
}
