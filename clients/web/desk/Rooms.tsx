import { useEffect } from 'react';
import { useDesk } from './desk.ts';
import { Ended, fetchRest, Work } from './later.tsx';
import { RealWorld } from './RealWorld.tsx';
import { Waiting } from './Waiting.tsx';

const none: readonly string[] = [];

/** Which face the desk shows: it follows the state of the exercise, the same for everybody in the class. */
export function Rooms() {
  const { state } = useDesk();
  const kinds = state.setting?.kinds ?? none;
  useEffect(() => {
    const timer = setTimeout(() => fetchRest(kinds), 500);
    return () => clearTimeout(timer);
  }, [kinds]);
  if (state.realWorld) return <RealWorld />;
  if (state.run === 'lobby' || state.run === 'briefing') return <Waiting />;
  if (state.run === 'ended') return <Ended />;
  return <Work />;
}
