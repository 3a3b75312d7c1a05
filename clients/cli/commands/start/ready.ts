import { shownCode } from '../../../../schemas/join-code.ts';
import { say } from '../../../../schemas/text.ts';
import type { Exercise } from '../../../../server/exercise/types.ts';
import type { StartedServer } from '../../../../server/main.ts';
import type { Out } from '../../out.ts';
import { version } from '../../package.ts';
import { clean, plural, wrap } from '../../text.ts';
import { consoleUrl, joinQr, joinUrl, type Reachable } from './addresses.ts';

/** What is told when the server is ready. */
export interface Ready {
  readonly server: Reachable & Pick<StartedServer, 'staffKey'>;
  readonly exercise: Exercise;
  /** Where several rooms play it at once: all of them, this one too. */
  readonly rooms: readonly Exercise[];
  /** It went on from an earlier start. */
  readonly resumed: boolean;
  /** Others that have not ended. */
  readonly others: readonly Exercise[];
  /** With a ticket of its own. */
  readonly wallUrl: string;
  readonly opened: boolean;
  readonly qr: boolean;
  readonly dataDir: string | undefined;
}

/** The first line on stdout with --json: other programs wait for it. */
export function readyData({ server, exercise, rooms, resumed, wallUrl, dataDir }: Ready): object {
  const { code } = exercise.state;
  return {
    event: 'ready',
    url: server.url,
    code,
    staffKey: server.staffKey,
    pid: process.pid,
    status: 'Exercise',
    exercise: exercise.id,
    resumed,
    join: joinUrl(server, code),
    console: consoleUrl(server),
    wall: wallUrl,
    ...(rooms.length > 0 && {
      group: exercise.state.room?.group,
      rooms: rooms.map(({ id, state }) => ({
        id,
        name: state.room?.name,
        code: state.code,
        join: joinUrl(server, state.code),
      })),
    }),
    dataDir,
    version: version(),
  };
}

export async function printReady(ready: Ready, out: Out): Promise<void> {
  const { server, exercise, resumed, others, wallUrl, opened, dataDir } = ready;
  const { paint } = out;
  const row = (label: string, text: string) => out.line(`  ${label.padEnd(10)} ${text}`);
  out.line(paint.bold(`Liaison ${version()} - EXERCISE software, fictional data only`));
  out.line();
  row('Scenario', `${titleLine(exercise)}${resumed ? ` - goes on, ${exercise.state.run}` : ''}`);
  row('You', `${consoleUrl(server)}${opened ? '   (opened in the browser)' : ''}`);
  printDoor(ready, out);
  row('Wall', wallUrl);
  for (const other of others) row('Also open', `${titleLine(other)}, code ${shownCode(other.state.code)}`);
  if (dataDir !== undefined) row('Saved in', dataDir);
  out.line();
  if (server.lan.isOpen) await printQr(ready, out);
  else
    for (const line of wrap(
      'Only this computer can reach it. Press "Let the class in" in the console when they may join, or start with --lan.',
      100,
    ))
      out.line(`  ${line}`);
  out.line('  Ctrl+C stops it; everything is saved.');
}

/** The way in: the address of the network if the class is let in, and the others that it has. */
export function printDoor({ server, exercise, rooms }: Pick<Ready, 'server' | 'exercise' | 'rooms'>, out: Out): void {
  for (const { state } of rooms.length > 0 ? rooms : [exercise])
    out.line(
      `  ${'Trainees'.padEnd(10)} ${joinUrl(server, state.code)}   code  ${out.paint.bold(shownCode(state.code))}${state.room ? `   room ${clean(state.room.name)}` : ''}`,
    );
  const { lan } = server;
  const others = lan.addresses().filter(({ address, listening }) => listening && address !== lan.shown);
  if (others.length > 0)
    out.line(
      `  ${''.padEnd(10)} also ${others.map(({ address, name }) => `${address} (${clean(name)})`).join(', ')}; --address shows another`,
    );
  if (lan.isOpen && server.url.startsWith('http:'))
    out.line(
      `  ${''.padEnd(10)} plain http: others on this network could read along; --tls-cert and --tls-key prevent it`,
    );
}

export async function printQr(
  { server, exercise, rooms, qr }: Pick<Ready, 'server' | 'exercise' | 'rooms' | 'qr'>,
  out: Out,
): Promise<void> {
  // Of several rooms each has its own, which the console and its wall show.
  if (!qr || rooms.length > 0) return;
  const { qrLines } = await import('./qr.ts');
  for (const line of qrLines(joinQr(server, exercise.state.code), out.colour)) out.line(`   ${line}`);
  out.line();
}

function titleLine({ state }: Exercise): string {
  const { setting, scenario } = state;
  const language = setting?.language ?? 'en';
  const title = clean(say(setting?.title, language));
  if (!scenario) return title;
  const minutes = Math.ceil(scenario.duration / state.clock.rate / 60_000);
  const bureaus = scenario.bureaus.filter(({ seat }) => seat !== 'bot').length;
  return `${title} (${language}) - ${plural(bureaus, 'bureau')}, ${scenario.seats.min}-${scenario.seats.max} seats, ${minutes} min`;
}
