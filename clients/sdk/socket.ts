import { wsPath } from '../../schemas/line.ts';

/** One WebSocket, whatever it is made of. After `closed` nothing more comes. */
export interface Socket {
  send(text: string): void;
  close(code?: number, reason?: string): void;
}

export interface SocketEvents {
  opened(): void;
  text(text: string): void;
  /** Also when it never opened; 1006 if the other side said nothing. */
  closed(code: number, reason: string): void;
}

/** Opens a socket. Never throws, and tells nothing before it has returned: what goes wrong comes as `closed`. */
export type OpenSocket = (url: string, protocol: string, events: SocketEvents) => Socket;

/** `http://host:port` -> `ws://host:port/ws`, `https` -> `wss`. Throws TypeError if it is no address. */
export function socketUrl(base: string): string {
  const url = new URL(wsPath, base);
  url.protocol = url.protocol === 'https:' || url.protocol === 'wss:' ? 'wss:' : 'ws:';
  return url.href;
}

/** The WebSocket that pages have (and Node from 22 on; for Node 20 there is `nodeSocket` in node.ts). */
export const browserSocket: OpenSocket = (url, protocol, events) => {
  const socket = new WebSocket(url, protocol);
  let over = false;
  const end = (code: number, reason: string) => {
    if (over) return;
    over = true;
    events.closed(code, reason);
  };
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }) => {
    if (!over && typeof data === 'string') events.text(data);
  };
  // `error` says nothing that `close` does not say after it.
  socket.onclose = ({ code, reason }) => end(code, reason);
  return {
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close(code = 1000, reason = '') {
      socket.close(code, reason);
    },
  };
};
