import { useMemo } from 'react';
import { millis } from '../../../schemas/ids.ts';
import type { Connection } from '../../sdk/index.ts';
import { isString, kept } from '../keep.ts';
import { useConnection } from '../use/useConnection.ts';
import { useDesk } from './desk.ts';

/** Exercise ms: who comes with the start is not late. */
const grace = 60_000;
/** Under this name the browser keeps that somebody has read it. */
export const lateName = (seat: string): string => `late.${seat}`;

/** How long the class had been under way when this seat came into it, exercise ms; undefined: it was there in time, or has been told. */
export function useLate(): number | undefined {
  const { state, seat } = useDesk();
  const connection = useConnection();
  const joined = useMemo(() => joinedAt(connection, seat), [connection, seat]);
  const { startedAt } = state;
  const live = state.run === 'running' || state.run === 'paused';
  if (!live || startedAt === undefined || joined === undefined || joined - startedAt < grace) return undefined;
  return kept(lateName(seat), isString) === undefined ? joined - startedAt : undefined;
}

function joinedAt({ log }: Connection, seat: string): number | undefined {
  const entry = log.find(({ events }) => events.some((event) => event.type === 'seat.joined' && event.seat === seat));
  return entry && millis(entry.at);
}
