import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { api } from '../../clients/sdk/index.ts';
import { aFolder, liaison, serve, shipped } from './liaison.ts';

const folder = await aFolder();
/** A data folder of its own for each test. */
const aDataFolder = () => path.join(folder, `data-${randomUUID()}`);
const local = (data: string) => ['--port', '0', '--data-dir', data];

const draft = (subject: string) => ({
  type: 'information.request',
  to: [{ kind: 'bureau', code: 'QP' }],
  subject,
  language: 'en',
  urgency: 'routine',
  purpose: 'investigation',
  body: {
    category: 'vehicle',
    subject: 'A grey van with the plate EX-3L-204',
    offence: 'Fraud',
    linkSubjectToOffence: 'It was seen where the money was handed over.',
    reason: 'Whose it is decides whom we ask next.',
    intendedUse: 'intelligence',
    directlyAccessible: false,
  },
});

/** Starts the exercise as an instructor does. */
async function begin(url: string, staffKey: string, exercise: string): Promise<void> {
  const { connect } = await import('../../clients/sdk/index.ts');
  const { nodeSocket } = await import('../../clients/sdk/node.ts');
  const { ticket } = await api(url).staff(staffKey);
  const staff = connect({ url, ticket, exercise, socket: nodeSocket });
  await staff.send({ type: 'exercise.start' });
  staff.close();
}

describe('liaison start', () => {
  it('tells other programs on the first line where it is, and answers there [S1]', async () => {
    const data = aDataFolder();
    const { ready, stop, said } = await serve(local(data));
    expect(ready).toMatchObject({
      event: 'ready',
      url: expect.stringMatching(/^http:\/\/localhost:\d+$/),
      code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{6}$/),
      pid: expect.any(Number),
      resumed: false,
    });
    expect(ready.staffKey.length).toBeGreaterThanOrEqual(22);
    expect(ready.wall).toMatch(/\/wall#t=.{22,}/);
    expect((await fetch(`${ready.url}/readyz`)).status).toBe(200);
    expect(await stop()).toBe(0);
    expect(said()).toContain('Everything is saved.');
  });

  it('is what happens without a command, with the starter', async () => {
    const { ready, stop } = await serve(local(aDataFolder()));
    const { ticket } = await api(ready.url).staff(ready.staffKey);
    const [exercise] = await api(ready.url).as(ticket).exercises.list();
    expect(exercise).toMatchObject({ scenario: 'welcome-to-the-watch', state: 'lobby', code: ready.code });
    expect(await stop('SIGINT')).toBe(0);
  });

  it('goes on with what has not ended, under the same code and key', async () => {
    const data = aDataFolder();
    const first = await serve(['start', 'the-borrowed-passport', ...local(data)]);
    await begin(first.ready.url, first.ready.staffKey, first.ready.exercise);
    expect(await first.event('state')).toMatchObject({ state: 'running', because: 'exercise.started' });
    await first.stop();
    const second = await serve(local(data));
    const { code, staffKey, exercise } = first.ready;
    expect(second.ready).toMatchObject({ code, staffKey, exercise, resumed: true });
    const { ticket } = await api(second.ready.url).staff(staffKey);
    expect(await api(second.ready.url).as(ticket).exercises.list()).toMatchObject([{ state: 'paused' }]);
    await second.stop();
  });

  it("plays a file of one's own, which need not be in the library", async () => {
    const file = path.join(folder, 'ferry.yaml');
    const text = await readFile(shipped('welcome-to-the-watch.yaml'), 'utf8');
    await writeFile(file, text.replace('id: welcome-to-the-watch', 'id: ferry'));
    const { ready, stop } = await serve(['start', file, ...local(aDataFolder()), '--seed', '5', '--lang', 'fr']);
    const { ticket } = await api(ready.url).staff(ready.staffKey);
    expect(await api(ready.url).as(ticket).exercises.list()).toMatchObject([{ scenario: 'ferry' }]);
    await stop();
  });

  it('begins the same in several rooms, each with its own code, and finds them again', async () => {
    const data = aDataFolder();
    const first = await serve([...local(data), '--rooms', 'Blue,Green']);
    const { rooms } = first.ready as unknown as { rooms: { id: string; name: string; code: string; join: string }[] };
    expect(rooms).toMatchObject([{ name: 'Blue', code: first.ready.code }, { name: 'Green' }]);
    expect(rooms[1]?.join).toBe(`${first.ready.url}/j/${rooms[1]?.code}`);
    await first.stop();
    const second = await serve(local(data));
    expect((second.ready as unknown as { rooms: unknown[] }).rooms).toHaveLength(2);
    await second.stop();
  });

  it('refuses a file with problems before anything is begun', async () => {
    const data = aDataFolder();
    const file = path.join(folder, 'broken.yaml');
    await writeFile(file, 'format: 1\nid: broken\n');
    const ran = await liaison(['start', file, '--json', ...local(data)]);
    expect(ran.exit).toBe(3);
    expect(ran.json()).toEqual([{ error: expect.objectContaining({ code: 'scenario_invalid' }) }]);
    await expect(stat(data)).rejects.toThrow('ENOENT');
  });

  it('refuses a data folder that another server uses, and names its process', async () => {
    const data = aDataFolder();
    const { ready, stop } = await serve(local(data));
    const ran = await liaison(['start', '--json', ...local(data)]);
    expect(ran.exit).toBe(4);
    expect(ran.json()).toEqual([{ error: expect.objectContaining({ code: 'data_in_use' }) }]);
    expect(ran.err).toContain(`process ${ready.pid}`);
    expect((await liaison(['runs', '--data-dir', data])).exit).toBe(4);
    await stop();
  });

  it.runIf(process.platform === 'linux')('says where no folder can be made, and does not try for ever', async () => {
    const ran = await liaison(['start', ...local('/proc/liaison/data')]);
    expect(ran.exit).toBe(4);
    expect(ran.err).toContain('No folder can be made in /proc');
    expect(ran.err).toContain('--data-dir');
  });

  it('says when the wished port is taken, with a port that may be free [S7]', async () => {
    const { ready, stop } = await serve(local(aDataFolder()));
    const port = new URL(ready.url).port;
    const ran = await liaison(['start', '--port', port, '--data-dir', aDataFolder()]);
    expect(ran.exit).toBe(5);
    expect(ran.err).toContain(`Port ${port} is used by another program (you asked for it with --port).`);
    expect(ran.err).toContain(`liaison start --port ${Number(port) + 1}`);
    const fromEnv = await liaison(['start', '--data-dir', aDataFolder()], { env: { LIAISON_PORT: port } });
    expect(fromEnv).toMatchObject({ exit: 5, err: expect.stringContaining('with LIAISON_PORT') });
    await stop();
  });

  it('takes the next free port when the usual one is taken, and says so [S7]', async () => {
    const usual = createServer();
    await new Promise<void>((resolve) => {
      // Somebody else may have it already: then it is taken all the same.
      usual.once('error', () => resolve());
      usual.listen(8080, '127.0.0.1', resolve);
    });
    const { ready, said, stop } = await serve(['start', '--data-dir', aDataFolder()]);
    const port = Number(new URL(ready.url).port);
    expect(port).toBeGreaterThan(8080);
    await stop();
    usual.close();
    expect(said()).toContain(`Port 8080 is in use; this is port ${port}.`);
  });

  it('stops once for two signals, with everything in the log', async () => {
    const data = aDataFolder();
    const { ready, child, stop } = await serve(local(data));
    await api(ready.url).join({ code: ready.code, name: 'Mina' });
    child.kill('SIGTERM');
    expect(await stop('SIGTERM')).toBe(0);
    const [kept] = (await liaison(['runs', '--json', '--data-dir', data])).json() as { exercises: unknown[] }[];
    expect(kept?.exercises).toMatchObject([{ id: ready.exercise, people: 1, state: 'lobby' }]);
  });

  it('goes on when nobody reads any more what it prints', async () => {
    const data = aDataFolder();
    const { ready, child, stop } = await serve(local(data));
    child.stdout.destroy();
    child.stderr.destroy();
    for (const name of ['Mina', 'Omar', 'Lia']) await api(ready.url).join({ code: ready.code, name });
    expect((await fetch(`${ready.url}/readyz`)).status).toBe(200);
    expect(await stop()).toBe(0);
  });

  it('stops in the moment it is ready', async () => {
    const { stop } = await serve(local(aDataFolder()));
    expect(await stop()).toBe(0);
  });

  it('keeps the staff key out of its own log [S10]', async () => {
    const data = aDataFolder();
    const { ready, stop } = await serve(local(data));
    const { ticket } = await api(ready.url).staff(ready.staffKey);
    await api(ready.url).as(ticket).exercises.list();
    await stop();
    const log = await readFile(path.join(data, 'liaison.log'), 'utf8');
    expect(log).toContain('EXERCISE');
    expect(log).not.toContain(ready.staffKey);
    expect(log).not.toContain(ticket);
  });

  it('warns of a variable that is nearly one of ours', async () => {
    const { said, stop } = await serve(local(aDataFolder()), { env: { LIAISON_PROT: '1' } });
    await stop();
    expect(said()).toMatch(/LIAISON_PROT: This variable is not known and does nothing. Did you mean LIAISON_PORT/);
  });
});

describe('liaison demo', () => {
  it('leaves one bureau free, begins when somebody sits down, and leaves nothing behind', async () => {
    const home = path.join(folder, 'home');
    const { ready, event, stop } = await serve(['demo', '--port', '0', '--rate', '2'], {
      env: { HOME: home, TMPDIR: folder },
    });
    expect(ready.bureau).toBe('QN');
    const watching = liaison([
      'connect',
      ready.join,
      '--name',
      'Mina',
      '--json',
      '--wait',
      'case.circular',
      '--timeout',
      '2m',
    ]);
    expect(await event('state')).toMatchObject({ state: 'running' });
    const { exit, out } = await watching;
    expect({ exit, out: out.split('\n')[0] }).toEqual({ exit: 0, out: expect.stringContaining('"bureau":"QN"') });
    expect(await stop()).toBe(0);
    expect((await readdir(folder)).filter((name) => /demo|home/.test(name))).toEqual([]);
  });
});

describe('a desk in the terminal', () => {
  it('sends from a file, waits for what comes, and says what was refused', async () => {
    const { ready, stop } = await serve(['start', 'the-borrowed-passport', ...local(aDataFolder()), '--rate', '60']);
    const { url, code, staffKey, exercise } = ready;
    await writeFile(path.join(folder, 'ask.json'), JSON.stringify(draft('Is the ferry running?')));
    await writeFile(path.join(folder, 'wrong.json'), JSON.stringify({ type: 'message.send', draft: {} }));
    const desk = (name: string, ...words: string[]) =>
      liaison(['connect', url, '--code', code.toLowerCase(), '--name', name, ...words], { cwd: folder });

    const early = await desk('Ada', '--bureau', 'QN', '--send', 'ask.json', '--json');
    expect(early.exit).toBe(6);
    expect(early.json()).toContainEqual(expect.objectContaining({ event: 'problem', code: 'exercise_not_started' }));

    const wrong = await desk('Bo', '--send', 'wrong.json');
    expect(wrong).toMatchObject({ exit: 2, out: '' });

    await begin(url, staffKey, exercise);
    const waiting = desk('Cy', '--bureau', 'QP', '--json', '--wait', 'information.request', '--timeout', '2m');
    const sent = await desk('Dee', '--bureau', 'QN', '--send', 'ask.json');
    expect(sent).toMatchObject({ exit: 0, err: '' });
    expect(sent.out).toMatch(/^EXERCISE {2}The borrowed passport\n {2}You are Dee at QN\./);
    expect(sent.out).toMatch(/QN -> QP +information\.request {2}Is the ferry running\?/);
    const got = await waiting;
    expect(got.exit).toBe(0);
    expect(got.json().at(-1)).toMatchObject({ event: 'entry', events: expect.any(Array) });

    const never = await desk('Eve', '--wait', 'notice.purged', '--timeout', '1s');
    expect(never.exit).toBe(3);
    expect(never.err).toContain('Nothing of type notice.purged came within 1 s');

    const again = await desk('Dee');
    expect(again).toMatchObject({ exit: 6, out: '' });
    expect(again.err).toMatch(/Somebody of that name[\s\S]*return code/);
    await stop();
  });

  it('reads lines, answers each, and leaves after the last', async () => {
    const { ready, stop } = await serve(local(aDataFolder()));
    const typed = [
      '{"type":"seat.ready"}',
      '/help',
      '/nonsense',
      'not json',
      '/show nothing',
      '{"type":"fly.away"}',
      '',
    ].join('\n');
    const ran = await liaison(['connect', ready.join, '--name', 'Mina'], { stdin: typed });
    expect(ran.exit).toBe(6);
    expect(ran.out).toMatch(/Taken: entry \d+\./);
    expect(ran.out).toContain('/quit');
    expect(ran.out).toContain('There is no /nonsense');
    expect(ran.err).toContain('Refused: bad_json');
    expect(ran.err).toContain('Refused: unknown_command');
    const good = await liaison(['connect', ready.join, '--name', 'Omar'], {
      stdin: '{"type":"hand.raise","text":"Help"}\n',
    });
    expect(good.exit).toBe(0);
    await stop();
  });

  it('is refused with a wrong code, as everybody is', async () => {
    const { ready, stop } = await serve(local(aDataFolder()));
    const ran = await liaison(['connect', ready.url, '--code', '000000', '--name', 'Mina', '--json']);
    expect(ran.exit).toBe(6);
    expect(ran.json()).toEqual([{ error: expect.objectContaining({ code: 'no_open_exercise' }) }]);
    await stop();
  });
});
