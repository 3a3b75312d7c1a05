import type { OpenSocket, SocketEvents } from './socket.ts';

/** The hub's end of a connection in memory; what the gateway calls a SocketLike. */
export interface HubEnd {
  send(text: string): void;
  close(code: number, reason: string): void;
  readonly buffered: number;
  onMessage(receive: (text: string) => void): void;
  onClose(closed: () => void): void;
}

/** `all`: nothing arrives either way, as when the Wi-Fi is gone. `answers`: the hub still hears, nobody hears the hub. */
export type Cut = 'all' | 'answers';

/** A network of one hub and many places, in memory. Nothing arrives within the call that sent it; everything arrives in order. */
export interface HandNetwork {
  socket(place: string): OpenSocket;
  /** Nobody is told: connections of before stay dead for good, new ones do not come about until `restore`. */
  cut(place: string, what?: Cut): void;
  restore(place: string): void;
  /** Both ends of all connections of a place are told that they are closed. */
  hangUp(place: string): void;
}

interface Pair {
  readonly place: string;
  up: boolean;
  down: boolean;
  end(code: number, reason: string): void;
}

export function handNetwork(accept: (hub: HubEnd) => void): HandNetwork {
  const pairs = new Set<Pair>();
  const cuts = new Set<string>();
  const later = queueMicrotask;

  function connection(place: string, events: SocketEvents) {
    let receive: (text: string) => void = () => {};
    let hubClosed: () => void = () => {};
    let clientTold = false;
    let hubTold = false;
    const pair: Pair = {
      place,
      up: true,
      down: true,
      end(code, reason) {
        tellClient(code, reason);
        tellHub();
      },
    };
    const tellClient = (code: number, reason: string) =>
      later(() => {
        if (clientTold || !pair.down) return;
        clientTold = true;
        events.closed(code, reason);
      });
    const tellHub = () =>
      later(() => {
        if (hubTold) return;
        hubTold = true;
        pairs.delete(pair);
        hubClosed();
      });
    const hub: HubEnd = {
      buffered: 0,
      send: (text) => later(() => pair.down && !clientTold && events.text(text)),
      close(code, reason) {
        tellClient(code, reason);
        tellHub();
      },
      onMessage: (listener) => {
        receive = listener;
      },
      onClose: (listener) => {
        hubClosed = listener;
      },
    };
    const client = {
      send: (text: string) => later(() => pair.up && !hubTold && receive(text)),
      close(code = 1000, reason = '') {
        tellClient(code, reason);
        if (pair.up) tellHub();
      },
    };
    return { pair, hub, client };
  }

  return {
    socket: (place) => (_url, _protocol, events) => {
      const { pair, hub, client } = connection(place, events);
      if (cuts.has(place)) Object.assign(pair, { up: false, down: false });
      pairs.add(pair);
      later(() => {
        if (!pair.up || !pair.down) return;
        accept(hub);
        events.opened();
      });
      return client;
    },
    cut(place, what = 'all') {
      cuts.add(place);
      for (const pair of pairs)
        if (pair.place === place) Object.assign(pair, { down: false, ...(what === 'all' && { up: false }) });
    },
    restore: (place) => void cuts.delete(place),
    hangUp(place) {
      for (const pair of [...pairs]) if (pair.place === place) pair.end(1006, '');
    },
  };
}
