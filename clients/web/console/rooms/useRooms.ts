import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Connection, connect } from '../../../sdk/index.ts';
import { useTick } from '../../use/useTick.ts';

/** A connection to each of these exercises, in their order, as long as the page shows them. */
export function useRooms(ticket: string, ids: readonly string[]): ReadonlyMap<string, Connection> {
  const [lines, setLines] = useState<ReadonlyMap<string, Connection>>(new Map());
  const key = ids.join(' ');
  useEffect(() => {
    const opened = new Map(
      key
        .split(' ')
        .filter(Boolean)
        .map((exercise) => [exercise, connect({ url: location.origin, ticket, exercise })]),
    );
    setLines(opened);
    return () => {
      for (const line of opened.values()) line.close();
    };
  }, [ticket, key]);
  return lines;
}

/** Draws anew with every change of any of them. */
export function useChanges(lines: ReadonlyMap<string, Connection>): void {
  useSyncExternalStore(
    (changed) => {
      const ends = [...lines.values()].map((line) => line.subscribe(changed));
      return () => {
        for (const end of ends) end();
      };
    },
    () => [...lines.values()].map((line) => line.version()).join(' '),
  );
  useTick(1000, lines.size > 0);
}
