import path from 'node:path';
import type { Scenario } from '../../../schemas/scenario.ts';
import { defaultPort } from '../../../server/config.ts';
import type { Exercise } from '../../../server/exercise/types.ts';
import { openLibrary } from '../../../server/library.ts';
import { nearest } from '../../../server/loader/near.ts';
import type { StartedServer } from '../../../server/main.ts';
import { api } from '../../sdk/index.ts';
import type { Call, Run } from '../command.ts';
import { commands } from '../commands.ts';
import { exitCodes } from '../exit-codes.ts';
import { configOf } from '../own/config.ts';
import { onThisMachine } from '../own/failures.ts';
import { findScenario, isPath } from '../own/scenario-file.ts';
import { Stop, stopFor } from '../stop.ts';
import { consoleUrl } from './start/addresses.ts';
import { canOpenBrowser, openBrowser } from './start/browser.ts';
import { openClass } from './start/open-class.ts';
import { printDoor, printQr, printReady, type Ready, readyData } from './start/ready.ts';
import { stayUntilStopped } from './start/stay.ts';
import { watchClass } from './start/watch.ts';

export interface StartOptions {
  readonly port?: number;
  readonly lan?: boolean;
  readonly address?: string;
  /** Names of rooms that play the same at once. */
  readonly rooms?: readonly string[];
  readonly seed?: number;
  readonly rate?: number;
  readonly untimed?: boolean;
  readonly allowHost?: readonly string[];
  readonly allowOrigin?: readonly string[];
  readonly maxConnections?: number;
  readonly maxPerAddress?: number;
  readonly rateLimit: boolean;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly open: boolean;
  readonly qr: boolean;
}
type Options = Call<StartOptions>['options'];

/** What begins when nothing was named and nothing waits. */
export const starter = 'welcome-to-the-watch';

export const run: Run<StartOptions> = async ({ args: [word], options, out, named }) => {
  const config = configOf(options, out.warn);
  const library = openLibrary({ own: path.join(config.dataDir, 'scenarios') });
  if (word !== undefined && !named) await mustBeScenario(word, async () => (await library.list()).map(({ id }) => id));
  const scenario = word === undefined ? undefined : await onThisMachine(() => findScenario(word, library));
  const key = word !== undefined && isPath(word) ? path.resolve(word) : scenario?.id;
  const chosen = scenario && key !== undefined ? { key, scenario } : undefined;

  const server = await openClass({ config, scenario: chosen });
  try {
    if (options.address !== undefined) await showAddress(server, options.address);
    const { exercise, rooms, resumed } = await exerciseFor(server, chosen, options, out.warn);
    const opened = options.open && options.input && out.terminal && canOpenBrowser(process.env, process.platform);
    const ready: Ready = {
      server,
      exercise,
      rooms,
      resumed,
      others: server.exercises
        .all()
        .filter((one) => one !== exercise && !rooms.includes(one) && one.state.run !== 'ended'),
      wallUrl: await wallOf(server, exercise),
      opened,
      qr: options.qr && out.terminal && !out.json,
      dataDir: server.dataDir,
    };
    let stopWatching = () => {};
    // Before anybody is told that it is ready: whoever waits for that may stop it in the same moment.
    const stopped = stayUntilStopped(out, async () => {
      stopWatching();
      await server.close();
    });
    if (out.json) out.data(readyData(ready));
    if (config.port === undefined && server.port !== defaultPort)
      out.line(`Port ${defaultPort} is in use; this is port ${server.port}.`);
    if (!out.json) await printReady(ready, out);
    if (opened) openBrowser(consoleUrl(server));
    stopWatching = watchClass(server, out, () => {
      printDoor(ready, out);
      void printQr(ready, out);
    });
    return await stopped;
  } catch (error) {
    await server.close();
    throw error;
  }
};

/** `liaison strat`: neither a command nor a scenario. */
async function mustBeScenario(word: string, scenarios: () => Promise<readonly string[]>): Promise<void> {
  if (isPath(word)) return;
  const ids = await scenarios();
  if (ids.includes(word)) return;
  const near = nearest(word, [...commands.map(({ name }) => name), ...ids]);
  throw new Stop(exitCodes.usage, `There is no command or scenario "${word.slice(0, 80)}"`, {
    code: 'unknown_command',
    help:
      near === undefined ? 'liaison --help shows the commands, liaison list the scenarios' : `Did you mean "${near}"?`,
  });
}

/** The address that the class is shown; it counts as soon as the class is let in. */
async function showAddress({ lan }: StartedServer, address: string): Promise<void> {
  const known = lan.addresses().map((one) => one.address);
  if (!known.includes(address))
    throw new Stop(exitCodes.usage, `This computer does not have the address ${address.slice(0, 80)}`, {
      help: known.length > 0 ? `It has ${known.join(', ')}` : 'It is in no network now',
    });
  await lan.open({ addresses: [], show: address });
}

async function exerciseFor(
  { exercises }: StartedServer,
  chosen: { readonly key: string; readonly scenario: Scenario } | undefined,
  { seed, rate, untimed, lang, rooms: names = [] }: Options,
  warn: (text: string) => void,
): Promise<{ readonly exercise: Exercise; readonly rooms: readonly Exercise[]; readonly resumed: boolean }> {
  const waiting = exercises.all().filter(({ state }) => state.run !== 'ended');
  const [last] = waiting.toSorted((a, b) => (b.log.at(-1)?.wall ?? 0) - (a.log.at(-1)?.wall ?? 0));
  if (!chosen && last) {
    if (seed !== undefined || rate !== undefined || untimed || lang !== undefined || names.length > 0)
      warn(
        'What was begun earlier goes on as it was; --seed, --rate, --untimed, --rooms and --lang are for a new one: name a scenario.',
      );
    const { room } = last.state;
    const rooms = room === undefined ? [] : waiting.filter(({ state }) => state.room?.group === room.group);
    return { exercise: last, rooms, resumed: true };
  }
  const wish = { scenario: chosen?.key ?? starter, seed, rate, untimed, language: lang };
  if (names.length > 1) {
    const made = await exercises.createRooms(wish, names);
    if (!made.ok) throw stopFor(made.problem, exitCodes.notFound);
    const [first] = made.rooms;
    if (first) return { exercise: first, rooms: made.rooms, resumed: false };
  }
  const made = await exercises.create(wish);
  if (!made.ok) throw stopFor(made.problem, exitCodes.notFound);
  return { exercise: made.exercise, rooms: [], resumed: false };
}

/** The wall's page with a ticket of its own, as the console makes them. */
export async function wallOf({ url, staffKey }: StartedServer, { id }: Exercise): Promise<string> {
  const hub = api(url);
  const { ticket } = await hub.staff(staffKey);
  const wall = await hub.as(ticket).exercises.tickets(id, { role: 'wall', name: 'Wall' });
  return `${url}/wall#t=${wall.ticket}`;
}
