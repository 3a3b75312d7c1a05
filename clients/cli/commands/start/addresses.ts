import type { StartedServer } from '../../../../server/main.ts';

/** What an address is made of. */
export type Reachable = Pick<StartedServer, 'url' | 'port' | 'lan'>;

/** Where trainees reach the server: on the class's network if it is let in, else on this computer. */
function baseUrl({ url, port, lan }: Reachable): string {
  const { shown } = lan;
  if (shown === undefined) return url;
  return `${new URL(url).protocol}//${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

/** `http://192.168.178.123:8080/j/7F3K9Q` */
export const joinUrl = (server: Reachable, code: string): string => `${baseUrl(server)}/j/${code}`;

/** The same in capitals: a QR code of it has fewer squares. */
export const joinQr = (server: Reachable, code: string): string => joinUrl(server, code).toUpperCase();

export const consoleUrl = ({ url, staffKey }: Pick<StartedServer, 'url' | 'staffKey'>): string =>
  `${url}/console#k=${staffKey}`;
