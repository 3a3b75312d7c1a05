import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { api, type Connection, connect } from '../../../clients/sdk/index.ts';
import { nodeSocket } from '../../../clients/sdk/node.ts';
import { instant } from '../../../schemas/ids.ts';
import { aFolder, type Ready, serve } from '../../cli/liaison.ts';
import { CLASSROOM_HOST, launch } from '../../support/browser.ts';

/** A phone held upright, a tablet, a laptop, a projector: CSS pixels. */
export const phone = { width: 390, height: 844 };
export const laptop = { width: 1280, height: 800 };
export const projector = { width: 1280, height: 720 };

/** A class with real parts: the built program in a process of its own, a browser, and whoever comes in. */
export interface Classroom {
  readonly ready: Ready;
  readonly browser: Browser;
  /** What a device on the classroom's Wi-Fi opens: `http://classroom.test:PORT`, plain http under a name that is not localhost. */
  readonly base: string;
  /** What pages have complained about so far: uncaught errors and lines of the console that are errors. */
  readonly complaints: readonly string[];
  /** A device of its own, with nothing kept on it. */
  device(size: { width: number; height: number }, how?: BrowserContextOptions): Promise<Page>;
  /** The instructor's own line, for what would take too many clicks. */
  staff(): Promise<Staff>;
  close(): Promise<void>;
}

export interface Staff {
  readonly connection: Connection;
  /** Moves the exercise clock to so many minutes after the start; all that is due until then happens. */
  jumpTo(minutes: number): Promise<void>;
}

export async function openClassroom(scenario: string): Promise<Classroom> {
  const folder = await aFolder();
  const { ready, stop } = await serve([
    ...['start', scenario, '--no-open', '--port', '0'],
    ...['--data-dir', folder, '--allow-host', CLASSROOM_HOST],
  ]);
  const browser = await launch({ mapHost: CLASSROOM_HOST });
  const complaints: string[] = [];
  const lines: Connection[] = [];
  const base = ready.url.replace('localhost', CLASSROOM_HOST);
  return {
    ready,
    browser,
    base,
    complaints,
    async device(size, how = {}) {
      const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', locale: 'en-GB', ...how });
      context.setDefaultTimeout(120_000);
      const page = await context.newPage();
      const complain = (said: string) => complaints.push(`${page.url()}: ${said}`);
      page.on('pageerror', (error) => complain(error.message));
      page.on('console', (line) => {
        if (line.type() === 'error') complain(line.text());
      });
      return page;
    },
    async staff() {
      const { ticket } = await api(ready.url).staff(ready.staffKey);
      const connection = connect({ url: ready.url, ticket, exercise: ready.exercise, socket: nodeSocket });
      lines.push(connection);
      return {
        connection,
        async jumpTo(minutes) {
          const { startedAt } = connection.state;
          if (startedAt === undefined) throw new Error('The exercise has not started');
          await connection.send({ type: 'clock.jump', to: instant(startedAt + minutes * 60_000) });
        },
      };
    },
    async close() {
      for (const line of lines) line.close();
      await browser.close();
      await stop();
    },
  };
}
