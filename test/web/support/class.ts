import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Connection, connect } from '../../../clients/sdk/index.ts';
import { nodeSocket } from '../../../clients/sdk/node.ts';
import type { WireCommandInput } from '../../../schemas/command.ts';
import type { Scenario } from '../../../schemas/scenario.ts';
import type { Exercise } from '../../../server/exercise/types.ts';
import { type StartedServer, startServer } from '../../../server/main.ts';
import type { Address } from '../../../server/network.ts';
import { CLASSROOM_HOST, launch } from '../../support/browser.ts';

/** A class with a real server on a free loopback port, and browsers that open its pages under a name that is not localhost. */
export interface WebClass {
  readonly server: StartedServer;
  readonly exercise: Exercise;
  readonly browser: Browser;
  /** `http://classroom.test:PORT`: no secure context, as on a classroom's Wi-Fi. */
  readonly origin: string;
  readonly code: string;
  readonly staff: Connection;
  /** Everything that pages wrote to their console as an error, threw, or had forbidden by their policy. */
  readonly faults: string[];
  /** The instructor asks for something; waits for the answer. */
  tell(command: WireCommandInput): Promise<void>;
  /** A device of its own. */
  device(how?: Device): Promise<Page>;
  /** Somebody who has joined and sees the desk. */
  sit(name: string, how?: Device & { readonly bureau?: string }): Promise<Page>;
  close(): Promise<void>;
}

export interface Device {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  /** Runs in every page before anything else. */
  readonly before?: () => void;
}

/** @param addresses of the LAN that the computer is in; without them, it is in none that a test may use. */
export async function webClass(scenario: Scenario, addresses: readonly Address[] = []): Promise<WebClass> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'liaison-web-'));
  const server = await startServer({
    port: 0,
    dataDir,
    store: 'memory:',
    scenario: async (id) => (id === scenario.id ? scenario : undefined),
    language: undefined,
    logLevel: 'warn',
    allowHosts: [CLASSROOM_HOST],
    allowOrigins: [],
    staffKey: undefined,
    lan: false,
    addresses: () => addresses,
    tls: undefined,
    maxConnections: 500,
    maxPerAddress: 500,
    // Without limits a server lets nobody in from the network.
    rateLimit: addresses.length > 0,
  });
  const made = await server.exercises.create({ scenario: scenario.id, seed: 7 });
  if (!made.ok) throw new Error(made.problem.message);
  const { exercise } = made;
  const base = `http://127.0.0.1:${server.port}`;
  const signedIn = await fetch(`${base}/api/v1/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: server.staffKey }),
  });
  const { ticket } = (await signedIn.json()) as { ticket: string };
  const staff = connect({ url: base, ticket, exercise: exercise.id, socket: nodeSocket });
  const browser = await launch({ mapHost: CLASSROOM_HOST });
  const origin = `http://${CLASSROOM_HOST}:${server.port}`;
  const faults: string[] = [];
  const contexts: BrowserContext[] = [];

  async function device({ width = 1280, height = 800, locale = 'en', before }: Device = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height }, locale, reducedMotion: 'reduce' });
    contexts.push(context);
    // Ends what hangs; a loaded machine is slow without being wrong.
    context.setDefaultTimeout(120_000);
    context.on('page', (opened) => {
      opened.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`));
      opened.on('console', (line) => {
        // What the network itself reports (a refused request, a broken link) is part of some stories.
        if (line.type() === 'error' && !/Failed to load resource|WebSocket|ERR_/.test(line.text()))
          faults.push(line.text());
      });
    });
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
        console.error(`policy: ${violatedDirective} ${blockedURI}`),
      );
    });
    await context.addInitScript(breakable);
    if (before) await context.addInitScript(before);
    const page = await context.newPage();
    return page;
  }

  return {
    server,
    exercise,
    browser,
    origin,
    code: exercise.state.code,
    staff,
    faults,
    tell: async (command) => void (await staff.send(command)),
    device,
    async sit(name, { bureau, ...how } = {}) {
      const page = await device(how);
      await page.goto(`${origin}/j/${exercise.state.code}`);
      await page.getByRole('textbox', { name: /Your name|Votre nom/ }).fill(name);
      if (bureau !== undefined) {
        await page.getByRole('button', { name: /given a bureau|donné un bureau/ }).click();
        await page.locator('#join-bureau').selectOption(bureau);
      }
      await page.getByRole('button', { name: /^(Join|Rejoindre)$/ }).click();
      await page.waitForURL(`${origin}/desk*`);
      await page.getByRole('button', { name: /Settings and return|Réglages et code/ }).waitFor();
      return page;
    },
    async close() {
      staff.close();
      for (const context of contexts) await context.close();
      await browser.close();
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Lets a test break the page's line to the hub as Wi-Fi and phones do, and the browser's own offline switch does not: cut, or frozen (it
 * still says that it is open, and nothing goes to or fro; a new one works).
 */
export function breakable(): void {
  const Real = window.WebSocket;
  const sockets: WebSocket[] = [];
  const frozen = new WeakSet<WebSocket>();
  const line = {
    cut: false,
    set(cut: boolean) {
      line.cut = cut;
      if (cut) for (const socket of sockets.splice(0)) socket.close();
    },
    freeze() {
      for (const socket of sockets.splice(0)) frozen.add(socket);
    },
  };
  Object.assign(window, { line });
  window.WebSocket = class extends Real {
    constructor(url: string | URL, protocols?: string | string[]) {
      // Nobody answers there.
      super(line.cut ? new URL('/cut', url) : url, protocols);
      sockets.push(this);
      for (const type of ['message', 'close', 'error'])
        this.addEventListener(type, (event) => {
          if (frozen.has(this)) event.stopImmediatePropagation();
        });
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (!frozen.has(this)) super.send(data);
    }
  };
}

interface BreakableWindow {
  readonly line: { set(cut: boolean): void; freeze(): void };
}
/** Cuts the line of a page to the hub, or gives it back. */
export const cutLine = (page: Page, cut: boolean): Promise<void> =>
  page.evaluate((to) => (window as unknown as BreakableWindow).line.set(to), cut);

/** The line of a page to the hub says from now on that it is open, and is not. */
export const freezeLine = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as BreakableWindow).line.freeze());
