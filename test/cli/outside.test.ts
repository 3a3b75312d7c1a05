import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { api, connect } from '../../clients/sdk/index.ts';
import { nodeSocket } from '../../clients/sdk/node.ts';
import { aFolder, liaison, serve } from './liaison.ts';

const watched = ['--import', fileURLToPath(new URL('../support/never-outside.mjs', import.meta.url))];
const folder = await aFolder();

describe('a computer without a network', () => {
  it('would be noticed: the guard sees a connection and a name that lead outside', async () => {
    const code = "fetch('http://203.0.113.7/').catch(() => fetch('http://class.example/').catch(() => {}))";
    const { stderr } = await promisify(execFile)(process.execPath, [...watched, '-e', code]);
    expect(stderr).toContain('OUTSIDE connection to 203.0.113.7');
    expect(stderr).toMatch(/OUTSIDE (name|connection to) class\.example/);
  });

  it('is enough for a class from start to report: nothing is ever asked for outside [S3]', async () => {
    const server = await serve(['start', 'welcome-to-the-watch', '--port', '0', '--data-dir', folder, '--no-open'], {
      node: watched,
    });
    const { url, staffKey, exercise, code } = server.ready;
    const { ticket } = await api(url).staff(staffKey);
    const staff = connect({ url, ticket, exercise, socket: nodeSocket });
    const door = api(url);
    const joined = await door.join({ code, name: 'Mina' });
    const desk = connect({ url, ticket: joined.ticket, socket: nodeSocket });
    await staff.send({ type: 'exercise.start' });
    await staff.send({ type: 'banner.show', text: 'Good evening', to: 'all' });
    await staff.send({ type: 'exercise.end' });
    const pages = ['/j', '/desk', '/console', '/wall', `/review/${exercise}`, '/docs', '/readyz'];
    for (const page of pages) expect((await fetch(url + page)).ok, page).toBe(true);
    desk.close();
    staff.close();
    expect(await server.stop()).toBe(0);
    const report = await liaison(['export', exercise, '--to', 'md', '--out', '-', '--data-dir', folder], {
      node: watched,
    });
    expect(report.exit).toBe(0);
    expect(report.out).toContain('EXERCISE');
    expect(`${server.said()}${report.err}`).not.toContain('OUTSIDE');
  });
});
