import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { qrLines } from '../../clients/cli/commands/start/qr.ts';
import { printReady, readyData } from '../../clients/cli/commands/start/ready.ts';
import { watchClass } from '../../clients/cli/commands/start/watch.ts';
import type { Out } from '../../clients/cli/out.ts';
import { openExercises } from '../../server/exercise/exercises.ts';
import { noWall } from '../../server/exercise/wall.ts';
import { openLibrary } from '../../server/library.ts';
import { memoryStore } from '../../server/store/memory.ts';

const library = openLibrary();
const exercises = await openExercises({
  store: memoryStore(),
  wall: noWall,
  scenario: async (id) => {
    const found = await library.load(id);
    return found.ok ? found.scenario : undefined;
  },
});
const made = await exercises.create({ scenario: 'welcome-to-the-watch', seed: 1 });
if (!made.ok) throw new Error(made.problem.message);
const { exercise } = made;
const { code } = exercise.state;

/** A network that the test lets the class in from. */
const network = (shown?: string) => {
  const state = { shown, deviceSeen: false };
  const all = [
    { address: '192.168.178.123', name: 'wlan0' },
    { address: '10.8.0.2', name: 'tun0' },
  ];
  const lan = {
    get isOpen() {
      return state.shown !== undefined;
    },
    get shown() {
      return state.shown;
    },
    get deviceSeen() {
      return state.deviceSeen;
    },
    forgetDevice: () => {
      state.deviceSeen = false;
    },
    addresses: () => all.map((one) => ({ ...one, listening: state.shown !== undefined })),
    open: async () => ({ failed: [] }),
    close: async () => {},
  };
  return { state, server: { url: 'http://localhost:8080', port: 8080, staffKey: 'K'.repeat(22), lan, exercises } };
};

/** Where a test looks for what was printed. */
const paper = (json = false) => {
  const lines: string[] = [];
  const data: unknown[] = [];
  const plain = (text: string) => text;
  const out: Out = {
    json,
    terminal: true,
    width: 100,
    colour: false,
    paint: { bold: plain, dim: plain, good: plain, bad: plain, odd: plain },
    line: (text = '') => void lines.push(text),
    data: (value) => void data.push(value),
    raw: (text) => void lines.push(text),
    warn: (text) => void lines.push(text),
    outlive: () => {},
  };
  return { out, lines, data, text: () => lines.join('\n') };
};

const ready = (shown?: string) => ({
  server: network(shown).server,
  exercise,
  resumed: false,
  rooms: [],
  others: [],
  wallUrl: 'http://localhost:8080/wall#t=T',
  opened: false,
  qr: true,
  dataDir: '/home/ada/.local/share/liaison',
});

describe('what a start prints', () => {
  it('while only this computer can reach it: no QR code that would lead nowhere, and how to let the class in', async () => {
    const page = paper();
    await printReady(ready(), page.out);
    expect(page.lines[0]).toContain('EXERCISE');
    expect(page.text()).toMatch(/Scenario {3}Welcome to the watch \(en\) - 4 bureaus, 2-16 seats, 20 min/);
    expect(page.text()).toContain(`http://localhost:8080/console#k=${'K'.repeat(22)}`);
    expect(page.text()).toContain(`code  ${code.slice(0, 3)} ${code.slice(3)}`);
    expect(page.text()).toContain('--lan');
    expect(page.text()).not.toMatch(/[█▀▄]/);
  });

  it('once the class is let in: one address in words and as QR, and it is not localhost [S5]', async () => {
    const page = paper();
    await printReady(ready('192.168.178.123'), page.out);
    const [trainees] = page.lines.filter((line) => line.includes('Trainees'));
    expect(trainees).toContain(`http://192.168.178.123:8080/j/${code}`);
    expect(trainees).not.toContain('localhost');
    expect(page.text()).toContain('also 10.8.0.2 (tun0)');
    expect(page.text()).toContain('plain http');
    const qr = qrLines(`HTTP://192.168.178.123:8080/J/${code}`, false).map((line) => `   ${line}`);
    expect(page.text()).toContain(qr.join('\n'));
    expect(readyData(ready('192.168.178.123'))).toMatchObject({
      url: 'http://localhost:8080',
      join: `http://192.168.178.123:8080/j/${code}`,
    });
  });
});

describe('what is told while a class runs', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('the door, when the class is let in; the first device; or what it may be, if none comes [S9]', () => {
    const { state, server } = network();
    const page = paper();
    let doors = 0;
    const stop = watchClass(server, page.out, () => {
      doors += 1;
    });
    vi.advanceTimersByTime(120_000);
    expect(page.lines).toEqual([]);

    state.shown = '192.168.178.123';
    vi.advanceTimersByTime(1_000);
    expect(doors).toBe(1);
    vi.advanceTimersByTime(120_000);
    expect(page.lines).toEqual([expect.stringContaining('hotspot')]);

    state.shown = '10.8.0.2';
    vi.advanceTimersByTime(1_000);
    expect(doors).toBe(2);
    state.deviceSeen = true;
    vi.advanceTimersByTime(120_000);
    expect(page.lines.slice(1)).toEqual([expect.stringContaining('first device')]);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('people who join and how the exercise stands, as lines for programs', async () => {
    const { state, server } = network();
    const page = paper(true);
    const stop = watchClass(server, page.out, () => {});
    await exercise.handle(
      'join:1',
      { type: 'seat.join', seat: 's1', role: 'trainee', bureau: 'QN', name: 'Mina', ticketHash: 'h' },
      { kind: 'engine' },
    );
    await exercise.handle('start-it', { type: 'exercise.start' }, { kind: 'seat', id: 'S1', role: 'instructor' });
    const other = await exercises.create({ scenario: 'the-borrowed-passport', seed: 1 });
    state.shown = '192.168.178.123';
    vi.advanceTimersByTime(1_000);
    stop();
    expect(page.data).toEqual([
      { event: 'joined', exercise: exercise.id, seat: 's1', role: 'trainee', bureau: 'QN', name: 'Mina' },
      { event: 'state', exercise: exercise.id, state: 'running', because: 'exercise.started' },
      other.ok && { event: 'exercise', exercise: other.exercise.id, code: other.exercise.state.code, state: 'lobby' },
      { event: 'lan', open: true, url: expect.stringMatching(/^http:\/\/192\.168\.178\.123:8080\/j\//) },
    ]);
  });
});
