// The screens and states that pictures show, as one table in the order in which a class goes through them.
import path from 'node:path';

const dist = path.resolve(import.meta.dirname, '../../dist');
const files = ['ui', 'join', 'desk', 'console', 'wall', 'review', 'editor', 'rehearsal'];

/** What pages say in a language, by file of the catalogue. */
export async function wordsOf(locale) {
  const texts = await Promise.all(files.map((file) => import(`${dist}/clients/i18n/${locale}/${file}.js`)));
  return Object.fromEntries(files.map((file, index) => [file, texts[index].default]));
}

/** What comes later is there, too. */
export const fetched = (page) => page.locator('.mantine-Loader-root').first().waitFor({ state: 'detached' });

const button = (page, name) => page.getByRole('button', { name, exact: true }).first();
const press = (page, name) => button(page, name).click();
/** Where a sentence stands, whatever its gaps are filled with. */
const saying = (page, sentence) => {
  const parts = sentence.split(/\{\{[^}]*\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return page.getByText(new RegExp(`^${parts.join('.*')}$`));
};
const go = async (page, place) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, place);
  await page.waitForLoadState('networkidle');
  await fetched(page);
};
const refuse = (page, problem) =>
  page.route('**/api/v1/join', (route) => route.fulfill({ status: 429, json: { message: '', ...problem } }));
const dialog = (page) => page.getByRole('dialog').first().waitFor();

/** Through the list of all cases: what is to be done now may be elsewhere a minute later. */
export async function openCase(page, subject) {
  await go(page, '/all');
  await page.getByRole('link').filter({ hasText: subject }).first().click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}

/**
 * The table. A row is a step of the class (`then`), or a picture:
 *
 * - `screen`: in every size, language and colour scheme; `state`: on a phone in one language and a laptop in the other, one light, one dark;
 *   `wall`: 1920 wide, as a screen is.
 * - `at`: the address; `until`: what is there when it can be used; `first`: how one gets there, with the words of the language and `line`,
 *   by which the page's line to the hub can be cut or held back.
 * - `how`: of the device: `scripts: false`, `clock: true` (time can be moved), `coached: false` (the hints for newcomers are there),
 *   `door: false` (the class has not been let in).
 */
export function pictures(play) {
  const { base } = play;
  /** A draft of its own for each try. */
  let refusedTimes = 0;
  const { code, exercise, staffKey } = play.ready;
  const staff = (rest) => () => `${base}${rest}#k=${staffKey}`;
  const desk = (who) => () => `${base}/desk#t=${play.ticketOf(who)}`;
  const board = staff(`/console?exercise=${exercise}`);
  const review = staff(`/review/${exercise}`);
  /** Of another exercise, which is made on the way. */
  const staffOf = (id) => () => staff(`/console?exercise=${id()}`)();
  const reviewOf = (id) => () => staff(`/review/${id()}`)();
  const way = () => `${base}/j/${code}`;
  const step = (then) => ({ then });
  const screen = (name, at, rest) => ({ name, at, as: 'screen', ...rest });
  const state = (name, at, first, rest) => ({ name, at, as: 'state', first, ...rest });
  const wall = (name, rest) => ({ name, at: play.wall, as: 'wall', until: 'main *', ...rest });
  /** Fills in the way in, and presses Join. */
  const joins =
    (name, typed = code) =>
    async (page, { join }) => {
      if (typed !== code) await page.locator('#join-code').fill(typed);
      await page.getByRole('textbox', { name: join.name }).fill(name);
      await press(page, join.join);
    };
  const alert = (page) => page.locator('[role=alert] p, [aria-invalid=true]').first().waitFor();
  const refused =
    (name, typed = code) =>
    async (page, words) => {
      await joins(name, typed)(page, words);
      await alert(page);
    };
  const places = (name) => (page) => go(page, `/${name}`);
  const inDialog = (pick) => async (page, words) => {
    await pick(page, words);
    await dialog(page);
  };
  /** A dialog of the console, from the run bar or from behind More. */
  const asks = (name) =>
    inDialog(async (page, { console: t }) => {
      const direct = button(page, t.act[name]);
      if (await direct.isVisible()) return direct.click();
      await press(page, t.act.more);
      await page.getByRole('dialog').getByRole('button', { name: t.act[name], exact: true }).click();
    });
  /** A part of the console: a tab of the bar, or of the pane. */
  const part =
    (name) =>
    async (page, { console: t }) => {
      await page.getByRole('navigation').getByRole('button', { name: t.tabs[name] }).first().click();
    };
  /** Without its line to the hub, until the page has a sign of it: a button to try at once, or the time of what it shows. */
  const cut = async (page, words, line) => {
    await line.cut();
    await button(page, words.ui.tryNow).or(saying(page, words.wall.asOf)).first().waitFor();
  };
  const gone = async (page, words, line) => {
    await cut(page, words, line);
    await page.clock.fastForward(45_000);
    await page.getByText(words.desk.gone.title).first().waitFor();
  };

  /** A part of the form of a scenario: a button of the outline, or where there is no room for one a choice. */
  const bench =
    (section) =>
    async (page, { editor: t }) => {
      const choice = page.getByRole('combobox', { name: t.form.outline });
      if (await choice.isVisible()) return choice.selectOption(section);
      await page.getByRole('navigation').getByRole('button', { name: t.form[section] }).first().click();
    };

  return [
    // The way in, before anybody has come.
    screen('join', () => `${base}/j`),
    state('join-by-code', way),
    state(
      'join-nothing-typed',
      () => `${base}/j`,
      async (page, { join }) => {
        await press(page, join.join);
        await alert(page);
      },
    ),
    state('join-wrong-code', () => `${base}/j`, refused('Omar', 'KKKKKK')),
    state('join-too-often', way, async (page, words) => {
      await refuse(page, { code: 'rate_limited', retryAfterMs: 10_000 });
      await refused('Omar')(page, words);
    }),
    state('join-full', way, async (page, words) => {
      await refuse(page, { code: 'class_full' });
      await refused('Omar')(page, words);
    }),
    state('join-server-gone', way, async (page, words) => {
      await page.context().setOffline(true);
      await refused('Omar')(page, words);
    }),
    state('join-no-script', way, undefined, { until: 'p', how: { scripts: false } }),
    state('join-other-device', way, (page, { join }) => press(page, join.device.open)),
    state('console-sign-in', () => `${base}/console`),
    state(
      'console-wrong-key',
      () => `${base}/console`,
      async (page, { console: t }) => {
        await page.getByRole('textbox', { name: t.signIn.key }).fill('not-the-key');
        await press(page, t.signIn.go);
        await alert(page);
      },
    ),
    screen('exercises', staff('/console')),
    state('exercises-none', staff('/console'), async (page, { console: t }) => {
      await page.route('**/api/v1/exercises', (route) => route.fulfill({ json: { exercises: [] } }));
      await page.reload();
      await page.getByText(t.exercises.none).waitFor();
    }),
    screen('scenarios', staff('/scenarios'), { until: 'ul li button' }),
    screen('scenario-shipped', staff('/scenarios?edit=two-bureau-lesson'), { first: bench('bureaus') }),
    screen('scenario-mistake', staff('/scenarios?edit=night-at-the-ferry&from=blank'), {
      first: async (page, { editor: t }) => {
        await page.getByRole('textbox', { name: t.form.duration }).fill('soon');
        await page.locator('[aria-invalid=true]').waitFor();
      },
    }),
    state('scenario-injects', staff('/scenarios?edit=my-lesson&from=two-bureau-lesson'), async (page, words) => {
      await bench('injects')(page, words);
      await press(page, words.editor.form.addInject);
    }),
    screen('scenario-expectation', staff('/scenarios?edit=my-lesson&from=two-bureau-lesson'), {
      first: async (page, words) => {
        await bench('expectations')(page, words);
        await press(page, words.editor.form.addExpectation);
      },
    }),
    state('scenario-text', staff('/scenarios?edit=my-lesson&from=two-bureau-lesson'), async (page, { editor: t }) => {
      await page.getByRole('radio', { name: t.form.views.text }).check();
    }),
    screen('scenario-preview', staff('/scenarios?edit=my-lesson&from=two-bureau-lesson'), {
      first: async (page, { editor: t }) => {
        await page.getByRole('tab', { name: t.tools.preview }).click();
        await page.getByRole('slider').fill('600000');
        await page.getByRole('tabpanel').scrollIntoViewIfNeeded();
      },
    }),
    state(
      'scenario-timeline',
      staff('/scenarios?edit=my-lesson&from=two-bureau-lesson'),
      async (page, { editor: t }) => {
        await page.getByRole('tab', { name: t.tools.timeline }).click();
        await page.getByRole('tabpanel').getByRole('heading', { name: t.timeline.reading }).waitFor();
        await page.getByRole('tabpanel').scrollIntoViewIfNeeded();
      },
    ),
    screen('scenario-dry-run', staff('/scenarios?edit=my-lesson&from=two-bureau-lesson'), {
      first: async (page, words) => {
        await page.getByRole('button', { name: words.rehearsal.go, disabled: false }).click();
        await page.getByRole('tabpanel').getByRole('table').first().waitFor();
        await page.getByRole('tabpanel').scrollIntoViewIfNeeded();
      },
    }),
    state('console-nobody-yet', board),
    state(
      'console-no-phone',
      board,
      async (page, { console: t }) => {
        await page.route('**/api/v1/lan', (route) =>
          route.fulfill({
            json: {
              open: true,
              addresses: [{ address: '192.168.7.20', name: 'wlan0', listening: true }],
              shown: '192.168.7.20',
              url: 'http://192.168.7.20:8080',
              deviceSeen: false,
            },
          }),
        );
        await page.clock.fastForward(4_000);
        await page.getByText(t.setup.phoneWait).waitFor();
        await page.clock.fastForward(61_000);
        await page.getByText(t.setup.phoneNone).waitFor();
      },
      { how: { clock: true } },
    ),
    state('wall-by-code', () => `${base}/wall`),
    wall('wall-not-let-in', { how: { door: false } }),
    step(() => play.everybodyJoins()),

    // The lobby and the briefing.
    state('join-name-taken', way, refused('Mina')),
    state('join-bureaus', way, async (page, { join }) => {
      await page.getByRole('textbox', { name: join.name }).fill('Ada');
      await press(page, join.bureau.open);
      await page.locator('#join-bureau').waitFor();
      await page.locator('svg').last().waitFor();
    }),
    state('join-here-before', desk('Mina'), async (page) => {
      await page.goto(way());
      await page.locator('main a[href="/desk"]').waitFor();
    }),
    state('join-still-open-there', way, async (page, { join }) => {
      await page.route('**/api/v1/return', (route) =>
        route.fulfill({ status: 409, json: { code: 'seat_connected', message: '' } }),
      );
      await press(page, join.device.open);
      await page.locator('#join-returnCode').fill('K7QF');
      await press(page, join.device.move);
      await alert(page);
    }),
    screen('desk-lobby', desk('Mina')),
    screen('console-lobby', board),
    wall('wall-lobby'),
    step(() => play.briefs()),
    screen('desk-briefing', desk('Mina')),
    state('desk-ready', desk('Jonas'), async (page, { desk: t }) => {
      const ready = button(page, t.waitingRoom.ready);
      if (await ready.isVisible()) await ready.click();
      await page.locator('main [role=status]').waitFor();
    }),
    screen('console-briefing', board),

    // Running: the first minute.
    step(() => play.begins()),
    state('desk-first-minute', desk('Mina'), (page) => page.locator('[data-action]').first().waitFor(), {
      how: { coached: false },
    }),
    state('desk-no-news', desk('Mina'), places('news')),
    state('desk-no-drafts', desk('Mina'), places('drafts')),
    state('desk-waits-for-nobody', desk('Mina'), places('waiting')),
    state('console-first-minute', board),
    wall('wall-clock'),
    step(() => play.wallShows('news')),
    wall('wall-no-news'),
    step(() => play.wallShows('lobby')),

    step(() => play.theFirstIsDone()),
    state('desk-nothing-to-do', desk('Mina'), async (page, { desk: t }) => {
      await go(page, '/todo');
      await page.getByText(t.nothing.free).first().waitFor();
    }),

    // At the height of it.
    step(() => play.toTheHeightOfIt()),
    screen('desk', desk('Mina'), { first: (page) => openCase(page, play.subject('QN')) }),
    screen('desk-list', desk('Omar')),
    screen('compose', desk('Omar'), {
      first: async (page) => {
        await openCase(page, play.subject('QP'));
        await page.locator('[data-action="document.hit.resolution"]').first().click();
        await page.locator('form button[type=submit]').click();
        await page.locator('#error-summary').waitFor();
      },
    }),
    ...['guide', 'bureaus', 'new', 'news', 'more'].map((place) =>
      screen(`desk-${place}`, desk('Mina'), {
        first: async (page) => {
          await go(page, `/${place}`);
          await page.locator('main :is(h1, h2)').first().waitFor();
        },
      }),
    ),
    state('desk-check', desk('Mina'), async (page, { desk: t }) => {
      await openCase(page, play.subject('QN'));
      await page.locator('[data-action="case.reply"]').first().click();
      await page.locator('form textarea').first().fill('The passport stays at the gate until Peltrosa answers.');
      await page.locator('form input[type=radio]').first().check();
      await page.locator('form button[type=submit]').click();
      await page.getByRole('heading', { name: t.check.title }).waitFor();
    }),
    state('desk-team-mate', desk('Jonas'), async (page) => {
      await play.claims('Mina');
      await openCase(page, play.subject('QN'));
    }),
    state('desk-new-while-writing', desk('Mina'), async (page) => {
      await go(page, '/write/information.request/new.abcdefgh');
      await page.locator('form textarea').first().fill('The bearer of the passport, who waits at gate 2');
      await play.somethingComes();
      await page.locator('[role=status] button').first().waitFor();
    }),
    state('desk-refused', desk('Mina'), async (page, { desk: t }) => {
      refusedTimes += 1;
      await go(page, `/write/information.request/new.refused${refusedTimes}`);
      await page.getByRole('checkbox', { name: /\(QP\)/ }).check();
      await page.locator('[id$=subject]').first().fill('Who carries this passport?');
      await page.locator('[id$=category]').selectOption('identity-check');
      await page.locator('form textarea').first().fill('The bearer of the passport, who waits at gate 2');
      await page.locator('form button[type=submit]').click();
      await press(page, t.check.send);
      await page.locator('#error-summary').waitFor();
    }),
    state('desk-outbox', desk('Mina'), async (page, { desk: t }, line) => {
      await openCase(page, play.subject('QN'));
      await page.locator('[data-action="case.reply"]').first().click();
      await page.locator('form textarea').first().fill('The passport stays at the gate until Peltrosa answers.');
      await page.locator('form input[type=radio]').first().check();
      await page.locator('form button[type=submit]').click();
      await button(page, t.check.send).waitFor();
      await line.cut();
      await press(page, t.check.send);
      await saying(page, t.offline.outbox_one).first().waitFor();
    }),
    step(() => play.hinders(true)),
    state('desk-muted', desk('Mina'), async (page, { desk: t }) => {
      await openCase(page, play.subject('QN'));
      await page.getByText(t.now.muted).first().scrollIntoViewIfNeeded();
    }),
    step(() => play.hinders(false)),
    state('desk-found-nothing', desk('Mina'), async (page) => {
      await go(page, '/all');
      await page.locator('input[type=search]').first().fill('zzz');
    }),
    state('desk-as-data', desk('Mina'), async (page, { desk: t }) => {
      await openCase(page, play.subject('QN'));
      await press(page, t.card.viewData);
    }),
    state('desk-link-lost', desk('Mina'), async (page, words, line) => {
      await openCase(page, play.subject('QN'));
      await cut(page, words, line);
    }),
    state('desk-server-gone', desk('Mina'), gone, { how: { clock: true } }),
    state('desk-catching-up', desk('Mina'), async (page, { ui }, line) => {
      await line.cut();
      for (let times = 0; times < 3; times += 1) await play.somethingComes();
      line.trickle(1);
      await saying(page, ui.link.catchingUp).first().waitFor({ state: 'attached' });
    }),
    state('desk-elsewhere', desk('Mina'), async (page) => {
      const second = await page.context().newPage();
      await second.goto(`${base}/desk`);
      await page.locator('main button').first().waitFor();
    }),
    state(
      'desk-settings',
      desk('Mina'),
      inDialog((page, { desk: t }) => press(page, t.menu.open)),
    ),
    state(
      'desk-keys',
      desk('Mina'),
      inDialog((page) => page.keyboard.press('?')),
    ),
    state(
      'desk-hand',
      desk('Mina'),
      inDialog((page) => page.locator('[data-hand]').click()),
    ),
    state(
      'desk-real-emergency',
      desk('Mina'),
      inDialog(async (page, { desk: t }) => {
        await press(page, t.menu.open);
        await press(page, t.menu.realButton);
      }),
    ),
    step(() => play.joinsLate('Lena', 'QP')),
    state('desk-late', desk('Lena'), undefined, { how: { coached: false } }),
    step(() => play.removes('Lena')),
    state('desk-removed', desk('Lena')),
    step(() => play.somebodyKnocks()),
    step(() => play.everybodyIsBack()),
    screen('console', board),
    state('console-sequence', board, (page, { console: t }) =>
      page.getByText(t.flow.sequence, { exact: true }).first().click(),
    ),
    state('console-map', board, async (page, { console: t }) => {
      await page.getByText(t.flow.map, { exact: true }).first().click();
      await page.getByRole('region', { name: t.flow.mapLabel }).locator('svg').waitFor();
    }),
    state('console-found-nothing', board, (page) => page.locator('input[type=search]').first().fill('zzz')),
    state('console-message', board, (page) => page.locator('[role=option]').nth(1).click()),
    screen('console-needs', board, { first: part('needs'), on: ['phone', 'tablet'] }),
    screen('console-injects', board, { first: part('injects') }),
    screen('console-people', board, { first: part('people') }),
    ...['inject', 'broadcast', 'mark', 'break', 'speed', 'wall', 'rewind', 'end', 'faults', 'network'].map((name) =>
      state(`console-asks-${name}`, board, asks(name)),
    ),
    state(
      'console-more',
      board,
      inDialog((page, { console: t }) => press(page, t.act.more)),
    ),
    state(
      'console-keys',
      board,
      inDialog((page) => page.keyboard.press('?')),
    ),
    state('console-asks-remove', board, async (page, words) => {
      await part('people')(page, words);
      await page.getByRole('button', { name: /Jonas/ }).first().click();
      await page
        .getByRole('listitem')
        .filter({ hasText: 'Jonas' })
        .getByRole('button', { name: words.console.seat.remove })
        .last()
        .click();
      await dialog(page);
    }),
    state('console-link-lost', board, cut),
    state('console-observer', () => `${base}/console#t=${play.observer()}`),
    state(
      'exercise-delete',
      staff('/console'),
      inDialog((page, { console: t }) => press(page, t.exercises.delete)),
    ),
    state('review-live', review, undefined, { until: 'h2' }),
    state(
      'review-not-released',
      () => desk('Mina')(),
      async (page) => {
        await page.goto(`${base}/review/${exercise}`);
        await page.locator('main h1').waitFor();
      },
    ),
    ...['flow', 'map', 'news', 'board', 'debrief', 'blank'].flatMap((view) => [
      step(() => play.wallShows(view)),
      wall(`wall-${view}`),
    ]),
    step(() => play.wallShows('flow')),
    step(() => play.tellsAll('Five minutes to the break')),
    wall('wall-told'),
    wall('wall-link-lost', { first: cut }),

    step(() => play.nearlyRight()),
    state('desk-nearly', desk('Omar'), async (page, { desk: t }) => {
      await openCase(page, play.nearlySubject);
      await page.getByText(t.nearly.title).first().scrollIntoViewIfNeeded();
    }),

    // Standing still.
    step(() => play.pauses(true)),
    state('desk-paused', desk('Omar'), (page) => openCase(page, play.subject('QP'))),
    state('console-paused', board),
    wall('wall-paused'),
    step(() => play.pauses(false)),
    step(() => play.breaks(10)),
    state('desk-break', desk('Omar')),
    wall('wall-break'),
    step(() => play.pauses(false)),
    step(() => play.realWorld(true)),
    state('desk-real-world', desk('Mina')),
    state('console-real-world', board),
    state('review-real-world', review),
    wall('wall-real-world'),
    step(() => play.realWorld(false)),

    // The end, and what comes after it.
    step(() => play.toTheEnd()),
    screen('desk-ended', desk('Mina')),
    state('join-ended', way, refused('Ada')),
    wall('wall-ended'),
    screen('review', review, { until: 'h2' }),
    state('review-in-the-past', review, async (page) => {
      await page.locator('h2').first().waitFor();
      await page.keyboard.press('Home');
      for (let times = 0; times < 12; times += 1) await page.keyboard.press('ArrowRight');
    }),
    state(
      'review-of-a-bureau',
      review,
      async (page) => {
        await page.locator('header select').first().selectOption('QN');
      },
      { until: 'h2' },
    ),
    state('review-own', desk('Mina'), async (page) => {
      await page.goto(`${base}/review/${exercise}`);
      await page.locator('h2').first().waitFor();
    }),
    screen('people', staff(`/people?exercise=${exercise}`)),
    screen('print', staff(`/print?exercise=${exercise}`)),
    screen('console-ended', board),
    step(() => play.aShortOne()),
    state('review-very-short', () => `${base}/review/${play.short()}#k=${staffKey}`, undefined, { until: 'h2' }),
    state('exercises-several', staff('/console')),

    // Where nothing is expected, and where something has gone wrong.
    step(() => play.aQuietOne()),
    state('console-inject-failed', staffOf(play.quiet), async (page, words) => {
      await part('injects')(page, words);
      await page.getByText(words.console.injects.failedHelp).first().waitFor();
    }),
    state('review-nothing-expected', reviewOf(play.quiet), undefined, { until: 'h2' }),
    step(() => play.aCutOne()),
    state('exercises-cut-off', staff('/console'), async (page) => {
      await page.locator('input[type=file][accept*=jsonl]').setInputFiles({
        name: 'surge.jsonl',
        mimeType: 'application/x-ndjson',
        buffer: Buffer.from(play.cutArchive()),
      });
      await dialog(page);
    }),
    step(() => play.readsTheCutOne()),
    state('review-recovered', reviewOf(play.large), undefined, { until: 'h2' }),
    state('console-large', staffOf(play.large), (page) => page.locator('[role=option]').nth(1).waitFor()),
    state('console-large-sequence', staffOf(play.large), (page, { console: t }) =>
      page.getByText(t.flow.sequence, { exact: true }).first().click(),
    ),
    state('console-large-map', staffOf(play.large), async (page, { console: t }) => {
      await page.getByText(t.flow.map, { exact: true }).first().click();
      await page.locator('svg[viewBox="0 0 1000 600"]').waitFor();
    }),
  ];
}
