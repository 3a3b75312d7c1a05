import { useEffect, useState } from 'react';

/** Draws the component anew every `everyMs` while `on`; returns how often it has. A hidden tab sleeps and catches up when it is shown. */
export function useTick(everyMs: number, on = true): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => setCount((before) => before + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, on]);
  return count;
}
