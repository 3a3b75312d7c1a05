import { useEffect, useState } from 'react';
import type { Moment } from './room.ts';

export const speeds = [1, 2, 4, 8, 16] as const;
export type Speed = (typeof speeds)[number];

const beat = 200;

export interface Playback {
  readonly playing: boolean;
  readonly speed: Speed;
  toggle(): void;
  stop(): void;
  setSpeed(speed: Speed): void;
  slower(): void;
  faster(): void;
}

/** Lets exercise time run, `speed` times as fast as it was, until the end. */
export function usePlayback(here: Moment, to: number, go: (to: { time: number } | 'start' | 'end') => void): Playback {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(4);
  const over = here.time >= to;
  useEffect(() => {
    if (!playing) return;
    if (over) return setPlaying(false);
    const timer = setTimeout(() => go({ time: here.time + beat * speed }), beat);
    return () => clearTimeout(timer);
  });
  const step = (by: number) => setSpeed(speeds[speeds.indexOf(speed) + by] ?? speed);
  return {
    playing,
    speed,
    toggle() {
      if (!playing && over) go('start');
      setPlaying(!playing);
    },
    stop: () => setPlaying(false),
    setSpeed,
    slower: () => step(-1),
    faster: () => step(1),
  };
}
