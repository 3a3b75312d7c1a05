import type { Server } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';
import type { Duplex } from 'node:stream';
import type { Lan, LanAddress } from './http/deps.ts';
import { createListener } from './http/listener.ts';

/** An IPv4 address of this machine and the interface that has it. */
export interface Address {
  readonly address: string;
  readonly name: string;
}

/** Interfaces of virtual machines, containers and tunnels: nobody in the classroom is behind them. */
const virtual =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vnic|utun|tun|tap|wg|tailscale|zt|ham|awdl|llw|bridge|ppp|vethernet|virtualbox|vmware|hyper-v|podman|cni|lxc)/i;

/** The smaller, the likelier that a classroom is behind it. */
function rank({ address, name }: Address): number {
  const range = address.startsWith('192.168.')
    ? 0
    : address.startsWith('10.')
      ? 1
      : /^172\.(1[6-9]|2\d|3[01])\./.test(address)
        ? 2
        : address.startsWith('169.254.')
          ? 5
          : 3;
  return range + (virtual.test(name) ? 10 : 0);
}

/** Addresses under which others could reach this machine, the best guess first. */
export const lanAddresses = (interfaces = networkInterfaces()): Address[] =>
  Object.entries(interfaces)
    .flatMap(([name, list = []]) =>
      list.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => ({ address, name })),
    )
    .sort((a, b) => rank(a) - rank(b));

/** Every name and address by which this machine may be called, now. */
export function ownHosts(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((list = []) => list.map(({ address }) => address));
  const name = hostname();
  return [...addresses, name, `${name.replace(/\..*$/, '')}.local`];
}

export interface LanOf {
  /** The server on this machine's own address; everything that comes in elsewhere is handed to it. */
  readonly server: Server;
  port(): number;
  /** Looked up at each call: a laptop changes networks. */
  addresses(): readonly Address[];
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

/**
 * Lets the class in: one more listener for each address on the same port, as the wildcard address would collide with the one on this machine.
 * Stays so until it is closed.
 */
export function createLan({ server, port, addresses, tls }: LanOf): Lan {
  const listening = new Map<string, { readonly stop: () => Promise<void> }>();
  let chosen: string | undefined;
  let deviceSeen = false;

  const found = (): LanAddress[] =>
    addresses().map(({ address, name }) => ({ address, name, listening: listening.has(address) }));

  async function listen(address: string): Promise<void> {
    const listener = createListener((request, response) => void server.emit('request', request, response), tls);
    listener.on('upgrade', (request, socket, head) => void server.emit('upgrade', request, socket, head));
    listener.on('clientError', (error, socket) => void server.emit('clientError', error, socket));
    const sockets = new Set<Duplex>();
    listener.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      // Our own browser may use that address too.
      deviceSeen ||= socket.remoteAddress !== socket.localAddress;
    });
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject);
      listener.listen(port(), address, () => {
        listener.off('error', reject);
        // What goes wrong later concerns one connection, or the address is gone; the class goes on elsewhere.
        listener.on('error', () => {});
        resolve();
      });
    });
    listening.set(address, {
      stop: () =>
        new Promise((resolve) => {
          listener.close(() => resolve());
          for (const socket of sockets) socket.destroy();
        }),
    });
  }

  async function close(): Promise<void> {
    const all = [...listening.values()];
    listening.clear();
    chosen = undefined;
    await Promise.all(all.map(({ stop }) => stop()));
  }

  return {
    get isOpen() {
      return listening.size > 0;
    },
    get shown() {
      if (chosen !== undefined && listening.has(chosen)) return chosen;
      return addresses().find(({ address }) => listening.has(address))?.address;
    },
    get deviceSeen() {
      return deviceSeen;
    },
    forgetDevice() {
      deviceSeen = false;
    },
    addresses: found,
    async open(wish = {}) {
      const failed: { address: string; reason: string }[] = [];
      for (const address of wish.addresses ?? addresses().map((one) => one.address)) {
        if (listening.has(address)) continue;
        try {
          await listen(address);
        } catch (error) {
          failed.push({ address, reason: reasonOf(error) });
        }
      }
      if (wish.show !== undefined) chosen = wish.show;
      return { failed };
    },
    close,
  };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'another program uses this port there';
  if (code === 'EADDRNOTAVAIL') return 'this machine does not have the address any more';
  if (code === 'EACCES') return 'the system does not allow it';
  return 'it cannot be listened on';
}
