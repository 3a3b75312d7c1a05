import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shownCode } from '../../../schemas/join-code.ts';
import { say } from '../../../schemas/text.ts';
import type { Exercise } from '../../../server/exercise/types.ts';
import { openLibrary } from '../../../server/library.ts';
import type { Call, Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { configOf } from '../own/config.ts';
import { onThisMachine } from '../own/failures.ts';
import { findScenario } from '../own/scenario-file.ts';
import { version } from '../package.ts';
import { stopFor } from '../stop.ts';
import { clean } from '../text.ts';
import { guide, guideThrough } from './demo/guide.ts';
import { consoleUrl, joinUrl } from './start/addresses.ts';
import { canOpenBrowser, openBrowser } from './start/browser.ts';
import { openClass } from './start/open-class.ts';
import { readyData } from './start/ready.ts';
import { stayUntilStopped } from './start/stay.ts';
import { watchClass } from './start/watch.ts';
import { starter, wallOf } from './start.ts';

export interface DemoOptions {
  readonly port?: number;
  readonly seed?: number;
  readonly rate?: number;
  readonly untimed?: boolean;
  readonly open: boolean;
}

export const run: Run<DemoOptions> = async ({ args: [word = starter], options, out }) => {
  const scenario = await onThisMachine(() => findScenario(word, openLibrary()));
  // A demonstration leaves nothing behind, and minds no class that runs on the same computer.
  const folder = await mkdtemp(path.join(tmpdir(), 'liaison-demo-'));
  const clear = () => rm(folder, { recursive: true, force: true });
  try {
    const config = configOf({ port: options.port, lang: options.lang, dataDir: folder }, out.warn);
    const server = await openClass({ config, store: 'memory:', scenario: { key: scenario.id, scenario } });
    const made = await server.exercises.create({ scenario: scenario.id, ...wishOf(options) });
    if (!made.ok) {
      await server.close();
      throw stopFor(made.problem, exitCodes.notFound);
    }
    const { exercise } = made;
    const [mine = ''] = await giveToBots(exercise);
    guideThrough(exercise, (why) => out.warn(`Nobody runs the clock now: ${why}`));
    const join = joinUrl(server, exercise.state.code);
    const opened = options.open && options.input && out.terminal && canOpenBrowser(process.env, process.platform);
    let stopWatching = () => {};
    const stopped = stayUntilStopped(out, async () => {
      stopWatching();
      await server.close();
      await clear();
    });
    if (out.json) {
      const ready = {
        server,
        exercise,
        resumed: false,
        rooms: [],
        others: [],
        wallUrl: await wallOf(server, exercise),
        opened,
        qr: false,
      };
      out.data({ ...readyData({ ...ready, dataDir: undefined }), bureau: mine });
    } else {
      const row = (label: string, text: string) => out.line(`  ${label.padEnd(10)} ${text}`);
      const name = say(exercise.state.parties.get(mine)?.name, options.lang ?? 'en');
      out.line(out.paint.bold(`Liaison ${version()} - EXERCISE software, fictional data only`));
      out.line();
      row(
        'Scenario',
        `${clean(say(scenario.title, options.lang ?? 'en'))}, played by bots; ${clean(name)} (${mine}) is free for you`,
      );
      row(
        'Sit down',
        `${join}   code  ${out.paint.bold(shownCode(exercise.state.code))}${opened ? '   (opened in the browser)' : ''}`,
      );
      row('Look on', consoleUrl(server));
      out.line();
      const { durationMs = 0, untimed = false } = exercise.state.setting ?? {};
      const limit =
        untimed || durationMs <= 0 ? 'It has no end but Ctrl+C' : `It ends after ${durationMs / 60_000} minutes`;
      out.line('  The clock starts when you sit down and stands still while your page is closed.');
      out.line(`  ${limit}; then your desk has what you did and what was expected. Ctrl+C closes it; nothing is kept.`);
    }
    if (opened) openBrowser(join);
    stopWatching = watchClass(server, out, () => {});
    return await stopped;
  } catch (error) {
    await clear();
    throw error;
  }
};

const wishOf = ({ seed, rate, untimed, lang }: Call<DemoOptions>['options']) => ({
  seed,
  rate,
  untimed,
  language: lang,
});

/** Bots play every bureau that persons would play, but the first. Gives those bureaus, the free one first. */
async function giveToBots(exercise: Exercise): Promise<string[]> {
  const human = (exercise.state.scenario?.bureaus ?? []).filter(({ seat }) => seat === 'human').map(({ id }) => id);
  for (const bureau of human.slice(1)) await exercise.handle(`demo-bot-${bureau}`, { type: 'bot.take', bureau }, guide);
  return human;
}
