import Fastify from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Gateway } from '../../server/gateway/gateway.ts';
import { registerUpgrade } from '../../server/gateway/upgrade.ts';

const close: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of close.splice(0)) await one();
});

it('lets in a few from each address, and a place is free again when somebody leaves', async () => {
  const app = Fastify();
  let gone: () => void = () => {};
  const left = new Promise<void>((resolve) => {
    gone = resolve;
  });
  const nobody: Gateway = {
    accept: (socket) => socket.onClose(gone),
    connections: 0,
    settle: () => {},
    stop: () => {},
  };
  await registerUpgrade(app, {
    gateway: nobody,
    maxConnections: 10,
    maxPerAddress: 2,
    isOwn: () => false,
    refuse: (reply, status, found) => reply.code(status).send(found),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  close.push(() => app.close());
  const address = app.server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');

  const from = (localAddress: string) =>
    new Promise<WebSocket | number>((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${address.port}/ws`, 'liaison.v1', { localAddress });
      close.unshift(() => socket.terminate());
      socket.on('error', () => {});
      socket.once('open', () => resolve(socket));
      socket.once('unexpected-response', (_, { statusCode = 0 }) => resolve(statusCode));
    });
  const first = await from('127.0.0.3');
  expect(await from('127.0.0.3')).toBeInstanceOf(WebSocket);
  expect(await from('127.0.0.3')).toBe(429);
  expect(await from('127.0.0.4')).toBeInstanceOf(WebSocket);
  if (!(first instanceof WebSocket)) throw new Error('not let in');
  first.close();
  await left;
  expect(await from('127.0.0.3')).toBeInstanceOf(WebSocket);
});
