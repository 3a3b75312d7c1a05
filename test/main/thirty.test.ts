import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { api, type Connection, connect } from '../../clients/sdk/index.ts';
import { nodeSocket } from '../../clients/sdk/node.ts';
import { startServer } from '../../server/main.ts';
import { aWatch } from '../web/support/watch.ts';

const people = 30;

it('thirty people join at once: each has a seat, a whole stream and its own desk, and all stand still together [J3, C1]', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'liaison-thirty-'));
  const scenario = aWatch();
  const server = await startServer({
    ...{ port: 0, dataDir, store: 'memory:', language: undefined, logLevel: 'warn', allowHosts: [], allowOrigins: [] },
    ...{ staffKey: undefined, lan: false, addresses: () => [], tls: undefined, rateLimit: true },
    scenario: async (id) => (id === scenario.id ? scenario : undefined),
    maxConnections: 500,
    maxPerAddress: 60,
  });
  const lines: Connection[] = [];
  try {
    const made = await server.exercises.create({ scenario: scenario.id, seed: 7 });
    if (!made.ok) throw new Error(made.problem.message);
    const { exercise } = made;
    const url = `http://127.0.0.1:${server.port}`;
    const { code } = exercise.state;
    const seats = await Promise.all(
      Array.from({ length: people }, (_, index) => api(url).join({ code, name: `Person ${index + 1}` })),
    );
    expect(new Set(seats.map(({ seat }) => seat.id)).size).toBe(people);
    const { ticket } = await api(url).staff(server.staffKey);
    const staff = connect({ url, ticket, exercise: exercise.id, socket: nodeSocket });
    const desks = seats.map((seat) => connect({ url, ticket: seat.ticket, socket: nodeSocket }));
    lines.push(staff, ...desks);
    await expect.poll(() => desks.filter(({ link }) => link.state === 'connected').length).toBe(people);
    await staff.send({ type: 'exercise.start' });
    await staff.send({ type: 'exercise.pause', reason: 'Coffee' });
    await expect.poll(() => desks.filter(({ state }) => state.run === 'paused').length).toBe(people);
    for (const desk of desks) {
      expect(desk.log.map(({ n }) => n)).toEqual(desk.log.map((_, index) => index + 1));
      const welcome = [...desk.state.messages.values()].find(({ message }) => message.type === 'case.circular');
      const answer = desk.send({
        type: 'message.send',
        draft: {
          ...{ type: 'case.ack', to: [{ kind: 'secretariat', code: 'CS' }], subject: 'Welcome to the watch' },
          ...{ language: 'en', urgency: 'routine', body: {}, inReplyTo: welcome?.message.id ?? '' },
        },
      });
      await expect(answer).rejects.toMatchObject({ problem: { code: 'exercise_paused' } });
    }
    expect([...exercise.state.messages.values()].filter(({ message }) => message.type === 'case.ack')).toEqual([]);
  } finally {
    for (const line of lines) line.close();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
