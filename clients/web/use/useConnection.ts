import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Connection } from '../../sdk/index.ts';
import { useTick } from './useTick.ts';

export const ConnectionContext = createContext<Connection | undefined>(undefined);

/**
 * The page's connection; the component is drawn anew with every change of it. Its state is folded in place: what is read from it belongs
 * to this drawing only, and a memo over it must name `connection.version()`.
 */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('No connection around this component');
  useSyncExternalStore(connection.subscribe, connection.version);
  return connection;
}

/** Exercise ms, drawn anew each second while the clock runs, more often where it runs fast. */
export function useNow(): number {
  const connection = useConnection();
  const { running, rate } = connection.state.clock;
  useTick(rate > 1 ? 500 : 1000, running);
  return connection.now();
}
