// Takes the pictures of the README: starts the built program, plays a moment of the borrowed passport, and opens the pages.
//   node test/support/pictures.mjs [FOLDER]       the README's pictures (clients/web/pictures)
//   node test/support/pictures.mjs --all [FOLDER] every screen and state of pictured-states.mjs, for looking at:
//                                                 phone, tablet, laptop, wall x light, dark x en, fr, es, ar
//   ... --all --only=desk,wall-* --in=en,ar       only these, only in these languages
//   ... --all --as=state                          only screens, states or walls
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { toString as qrOf } from 'qrcode';
import { findChromium } from './find-chromium.mjs';
import { start } from './pictured-class.mjs';
import { fetched, openCase, pictures, wordsOf } from './pictured-states.mjs';
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
const as = listed('as');
const languages = listed('in') ?? ['en', 'fr', 'es', 'ar'];
const failed = [];

const phone = { width: 390, height: 844 };
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

/** A device with nothing kept on it, and its line to the hub. */
async function device(
  size,
  { locale = 'en-GB', scripts = true, clock = false, coached = true, door: open = true } = {},
) {
  const context = await browser.newContext({
    viewport: size,
    locale,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    javaScriptEnabled: scripts,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`));
  if (clock) await page.clock.install();
  if (coached)
    // The three hints for newcomers have been closed.
    await page.addInitScript(() => {
      for (const mark of ['queue', 'actions', 'hand']) localStorage.setItem(`liaison.coach.${mark}`, '"closed"');
    });
  const door = open ? { code, url: shownAt, open } : { code, open };
  await page.route('**/door', (route) => route.fulfill({ json: door }));
  await page.route('**/qr.svg', async (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: await qrOf(`${shownAt}/j/${code}`, { type: 'svg' }) }),
  );
  return { page, line: await lineOf(page) };
}

/** The page's line to the hub: it can be cut for good, or brought back with only so many messages of what it missed. */
async function lineOf(page) {
  const sockets = new Set();
  let is = 'whole';
  let more = 0;
  await page.routeWebSocket(/./, (socket) => {
    if (is === 'cut') return void socket.close();
    const hub = socket.connectToServer();
    sockets.add(socket);
    hub.onMessage((message) => {
      if (is === 'whole') socket.send(message);
      else if (is === 'slow' && more > 0) {
        more -= 1;
        socket.send(message);
      }
    });
  });
  const drop = async () => {
    for (const socket of sockets) await socket.close();
    sockets.clear();
  };
  return {
    async cut() {
      is = 'cut';
      await drop();
    },
    /** There again, but of what it missed only so many messages get through. */
    trickle(messages) {
      is = 'slow';
      more = messages;
    },
  };
}

/** Opens an address and waits until the page stands still. */
async function show(page, address, until = 'h1') {
  await page.goto(address);
  await page.locator(`#root :is(${until})`).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await fetched(page);
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
    const { page } = await device(size);
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

const sizes = {
  phone: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 },
  laptop: { width: 1280, height: 800 },
  wall: { width: 1920, height: 1080 },
};

/** Every screen and state of the table, as far as it is asked for; the class goes on all the same. */
async function every() {
  let turn = 0;
  for (const row of pictures(play)) {
    if (row.then) {
      await row.then();
      continue;
    }
    if (as && !as.includes(row.as)) continue;
    if (only && !only.some((name) => (name.endsWith('*') ? row.name.startsWith(name.slice(0, -1)) : row.name === name)))
      continue;
    turn += 1;
    for (const { size, locale, schemes } of looksOf(row, turn))
      try {
        await picture(row, size, locale, schemes);
      } catch (error) {
        failed.push(row.name);
        console.error(`${row.name} (${size}, ${locale}): ${error.message.split('\n')[0]}`);
      }
  }
}

/** A screen in everything; a state once on a phone and once on a laptop, once light and once dark, in two languages. */
function looksOf({ as, on = ['phone', 'tablet', 'laptop'] }, turn) {
  const both = ['light', 'dark'];
  if (as === 'state') {
    const [first = 'en', last = first] =
      turn % 2 === 0 ? [languages[0], languages.at(-1)] : [languages.at(-1), languages[0]];
    return [
      { size: 'phone', locale: first, schemes: [both[turn % 2]] },
      { size: 'laptop', locale: last, schemes: [both[(turn + 1) % 2]] },
    ];
  }
  const wanted = as === 'wall' ? ['wall'] : on;
  return wanted.flatMap((size) => languages.map((locale) => ({ size, locale, schemes: both })));
}

async function picture({ name, at, until, first, how }, size, locale, schemes) {
  const { page, line } = await device(sizes[size], { locale, ...how });
  try {
    await show(page, at(), until);
    await first?.(page, await wordsOf(locale), line);
    if (await page.getByText('{{').count()) throw new Error('a gap in a sentence has not been filled');
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      if (how?.scripts !== false) await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      await shoot(page, `${name}-${size}-${colorScheme}-${locale}`);
    }
  } finally {
    await page.context().close();
  }
}

try {
  await (all ? every() : few());
} finally {
  await browser.close();
  await play.stop();
  rmSync(data, { recursive: true, force: true });
}
if (failed.length > 0) {
  console.error(`Not reached: ${[...new Set(failed)].join(', ')}`);
  process.exitCode = 1;
}
