import type { WebSocket } from 'ws';

/** One connection, whatever carries it: a WebSocket here, a pair in memory in tests of the client. Text frames only. */
export interface SocketLike {
  /** Never throws; on a closed connection it does nothing. */
  send(text: string): void;
  close(code: number, reason: string): void;
  /** Bytes handed to `send` that have not left this process yet. */
  readonly buffered: number;
  onMessage(receive: (text: string) => void): void;
  /** Called once, however the connection ended. */
  onClose(closed: () => void): void;
}

/** A WebSocket as a SocketLike. Binary frames are no part of the protocol and end the connection (1003). */
export function wsSocket(ws: WebSocket): SocketLike {
  return {
    send(text) {
      // With a callback an error comes there instead of being thrown; `close` follows it anyway.
      if (ws.readyState === ws.OPEN) ws.send(text, () => {});
    },
    close(code, reason) {
      ws.close(code, reason);
    },
    get buffered() {
      return ws.bufferedAmount;
    },
    onMessage(receive) {
      ws.on('message', (data, isBinary) => {
        if (isBinary) ws.close(1003, 'bad_frames');
        else receive(data.toString());
      });
    },
    onClose(closed) {
      ws.once('close', () => closed());
    },
  };
}
