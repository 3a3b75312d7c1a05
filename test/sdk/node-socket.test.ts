import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Connection, connect } from '../../clients/sdk/index.ts';
import { nodeSocket } from '../../clients/sdk/node.ts';
import { type HubFrame, subprotocol } from '../../schemas/wire.ts';
import { answer, note, rows, welcome } from './support/fake-hub.ts';

let http: Server;
let hub: WebSocketServer;
let connection: Connection | undefined;
let refuse = false;

beforeEach(async () => {
  refuse = false;
  http = createServer();
  hub = new WebSocketServer({ noServer: true, handleProtocols: () => subprotocol });
  http.on('upgrade', (request, socket, head) => {
    if (refuse) socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    else hub.handleUpgrade(request, socket, head, (ws) => hub.emit('connection', ws, request));
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});

afterEach(async () => {
  connection?.close();
  for (const socket of hub.clients) socket.terminate();
  http.close();
  http.closeAllConnections();
  await once(http, 'close');
});

function join(): Connection {
  const { port } = http.address() as AddressInfo; // it listens on a port
  connection = connect({
    url: `http://127.0.0.1:${port}`,
    ticket: 'ticket-of-mina',
    socket: nodeSocket,
    random: () => 0.9,
  });
  return connection;
}

const say = (socket: WebSocket, frame: HubFrame) => socket.send(JSON.stringify(frame));
const hears = async (socket: WebSocket): Promise<unknown> => JSON.parse(String((await once(socket, 'message'))[0]));
const until = (one: Connection, ready: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = one.subscribe(() => look());
    const look = () => {
      if (!ready()) return;
      stop();
      resolve();
    };
    look();
  });

describe('a program in Node', () => {
  it('says hello under the subprotocol, follows, sends and is answered', async () => {
    const coming = once(hub, 'connection');
    const mine = join();
    const socket = (await coming)[0] as WebSocket;
    expect(socket.protocol).toBe(subprotocol);
    expect(await hears(socket)).toEqual({ frame: 'hello', ticket: 'ticket-of-mina', after: 0 });
    say(socket, welcome({ head: 2 }));
    say(socket, { frame: 'entries', entries: rows(1, 2) });
    expect(await hears(socket)).toEqual({ frame: 'beat' });
    const sent = mine.send(note('call back'), { id: 'note-0001' });
    expect(await hears(socket)).toEqual({ frame: 'command', id: 'note-0001', command: note('call back') });
    say(socket, { frame: 'entries', entries: [answer(3, 'note-0001')] });
    expect((await sent).n).toBe(3);
  });

  it('comes back after a broken connection and resumes', async () => {
    const coming = once(hub, 'connection');
    join();
    const first = (await coming)[0] as WebSocket;
    await hears(first);
    say(first, welcome({ head: 1 }));
    say(first, { frame: 'entries', entries: rows(1, 1) });
    await hears(first);
    const again = once(hub, 'connection');
    first.terminate();
    const second = (await again)[0] as WebSocket;
    expect(await hears(second)).toMatchObject({ frame: 'hello', after: 1, epoch: 'first' });
  });

  it('stops for good when it is told to', async () => {
    const coming = once(hub, 'connection');
    const mine = join();
    const socket = (await coming)[0] as WebSocket;
    await hears(socket);
    socket.close(4401, 'ticket_refused');
    await until(mine, () => mine.link.state === 'closed');
    expect(mine.link.closed).toEqual({ code: 'ticket_refused', final: true });
  });

  it('survives a hub that refuses the upgrade, and one that is not there', async () => {
    refuse = true;
    const mine = join();
    await until(mine, () => mine.link.retryAt !== undefined);
    http.close();
    mine.retryNow();
    expect(mine.link.retryAt).toBeUndefined();
    await until(mine, () => mine.link.retryAt !== undefined);
    expect(mine.link.state).toBe('connecting');
    http.listen(0, '127.0.0.1');
  });
});
