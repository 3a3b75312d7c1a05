import { type Problem, problem } from '../../schemas/problem.ts';

export interface DoorsOf {
  /** Host names besides this machine's own, as given by --allow-host. */
  readonly allowHosts: readonly string[];
  /** Origins of others' pages, as given by --allow-origin: `https://example.test:8443`. */
  readonly allowOrigins: readonly string[];
  /** This machine's names and addresses, as they are now: a laptop changes networks. */
  ownHosts(): readonly string[];
  port(): number;
}

/** Which names this server may be called by, and whose pages may call it. */
export interface Doors {
  /** A page that reached us under a name of its own (DNS rebinding) is refused, whatever it asks for. */
  hostProblem(host: string | undefined): Problem | undefined;
  /** For sockets and everything that changes something: whose page is asking? No Origin at all is no browser. */
  originProblem(origin: string | undefined, host: string | undefined): Problem | undefined;
  /** A page of somebody else that was allowed by name: it gets the headers that let it read answers. */
  isGuest(origin: string | undefined): boolean;
}

const alwaysOwn = ['localhost', '127.0.0.1', '[::1]'];

export function createDoors(of: DoorsOf): Doors {
  const fixed = new Set([...alwaysOwn, ...of.allowHosts.map((name) => name.toLowerCase())]);
  const guests = new Set(of.allowOrigins.map((origin) => origin.toLowerCase()));
  const isOurs = (name: string) =>
    fixed.has(name) || of.ownHosts().some((own) => own.toLowerCase() === name || `[${own}]`.toLowerCase() === name);
  const isGuest = (origin: string | undefined): boolean => origin !== undefined && guests.has(origin.toLowerCase());

  return {
    isGuest,
    hostProblem(host) {
      const name = nameOf(host ?? '');
      if (name !== undefined && isOurs(name)) return undefined;
      return problem('host_refused', 'This server is not called by that name', {
        hint: 'Use an address that the server shows, or start it with --allow-host NAME',
      });
    },
    originProblem(origin, host) {
      if (origin === undefined || isGuest(origin)) return undefined;
      const page = webOrigin(origin);
      if (page) {
        // The page came from us: same name and port. Or from another of our names (localhost, 127.0.0.1) at our own port.
        if (page.host === host?.toLowerCase()) return undefined;
        const port = Number(page.port || (page.protocol === 'https:' ? 443 : 80));
        if (isOurs(page.hostname) && port === of.port()) return undefined;
      }
      return problem('origin_refused', 'Pages from there may not speak to this server', {
        hint: 'Open the page from this server, or start it with --allow-origin URL',
      });
    },
  };
}

/** `Name:8080` -> `name`; undefined for anything that is not a name or address with an optional port. */
function nameOf(host: string): string | undefined {
  const [, name] = /^(\[[0-9a-f:.]+\]|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)\.?(?::\d{1,5})?$/i.exec(host.slice(0, 300)) ?? [];
  return name?.toLowerCase();
}

function webOrigin(origin: string): URL | undefined {
  if (!/^https?:\/\//i.test(origin) || !URL.canParse(origin)) return undefined;
  const url = new URL(origin);
  return url.pathname === '/' && url.username === '' && url.search === '' && url.hash === '' ? url : undefined;
}
