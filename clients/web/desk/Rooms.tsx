import { useEffect } from 'react';
import { useDesk } from './desk.ts';
import { Ended, fetchRest, fetchWork, Work } from './later.tsx';
import { RealWorld } from './RealWorld.tsx';
import { Waiting } from './Waiting.tsx';

const none: readonly string[] = [];

/** Which face the desk shows: it follows the state of the exercise, the same for everybody in the class. */
export function Rooms() {
  const { state } = useDesk();
  const kinds = state.setting?.kinds ?? none;
  useEffect(() => {
    // What is looked at comes first, over a line that may be slow.
    let timer: ReturnType<typeof setTimeout> | undefined;
    let here = true;
    void fetchWork().then(() => {
      if (here) timer = setTimeout(() => fetchRest(kinds), 1_500);
    });
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [kinds]);
  if (state.realWorld) return <RealWorld />;
  if (state.run === 'lobby' || state.run === 'briefing') return <Waiting />;
  if (state.run === 'ended') return <Ended />;
  return <Work />;
}
