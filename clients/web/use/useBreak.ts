import { useConnection } from './useConnection.ts';
import { useTick } from './useTick.ts';

/** Wall ms until the announced break is over, drawn anew each second; nothing and less when it is. Undefined where there is none. */
export function useBreak(): number | undefined {
  const { state, wall } = useConnection();
  const until = state.run === 'paused' ? state.pauseUntil : undefined;
  useTick(1000, until !== undefined);
  return until === undefined ? undefined : until - wall();
}
