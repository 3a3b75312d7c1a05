import { WebSocket } from 'ws';
import type { OpenSocket } from './socket.ts';

/**
 * A socket for Node over the package `ws`: `connect({ url, ticket, socket: nodeSocket })`. No compression, as the hub has none; a hub
 * that does not answer the handshake within 10 s counts as closed.
 */
export const nodeSocket: OpenSocket = (url, protocol, events) => {
  const socket = new WebSocket(url, protocol, { perMessageDeflate: false, handshakeTimeout: 10_000 });
  socket.on('open', () => events.opened());
  socket.on('message', (data, isBinary) => {
    if (!isBinary) events.text(String(data));
  });
  // An `error` that nobody hears ends the process; `close` follows and says it.
  socket.on('error', () => {});
  socket.on('close', (code, reason) => events.closed(code, String(reason)));
  return {
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text, () => {});
    },
    close(code = 1000, reason = '') {
      socket.close(code, reason);
    },
  };
};
