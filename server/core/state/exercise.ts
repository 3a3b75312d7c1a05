import type { Party } from '../../../schemas/bureau.ts';
import type { RoomOf, Setting } from '../../../schemas/event.ts';
import type { Text } from '../../../schemas/text.ts';

export type Run = 'lobby' | 'briefing' | 'running' | 'paused' | 'ended';

/** Exercise time is `at`, plus the wall time since `wall` times `rate` while running. `wall` is absent where nobody's wall clock drives it. */
export interface Clock {
  running: boolean;
  rate: number;
  at: number;
  wall?: number | undefined;
}

/** The exercise as such: whether it runs, what time it is, who takes part, what the room is shown. */
export interface ExerciseState {
  n: number;
  at: number;
  logShare: number;
  setting: Setting | undefined;
  /** One of several that play the same at once; what is forked off belongs to none. */
  room: RoomOf | undefined;
  run: Run;
  /** A REAL WORLD stop is on. */
  realWorld: boolean;
  realWorldTexts: { by: string; text: string; at: number }[];
  clock: Clock;
  startedAt: number | undefined;
  endsAt: number | undefined;
  endedAt: number | undefined;
  pauseReason: string | undefined;
  /** Its archive had lost its end: the record goes up to here, exercise ms. */
  recoveredAt: number | undefined;
  /** Of a break: when the class is to be back, wall ms of the hub. */
  pauseUntil: number | undefined;
  phase: string | undefined;
  parties: Map<string, Party>;
  briefs: Map<string, Text>;
  banner: { text: string; at: number } | undefined;
  wall: 'lobby' | 'flow' | 'map' | 'board' | 'news' | 'debrief' | 'blank';
  released: 'own' | 'all' | undefined;
  /** The id of the exercise in which the same people go on. */
  wentOn: string | undefined;
  branch: number;
  rewound: { after: number; next: number } | undefined;
}

export const newExercise = (): ExerciseState => ({
  n: 0,
  at: 0,
  logShare: 0,
  setting: undefined,
  room: undefined,
  run: 'lobby',
  realWorld: false,
  realWorldTexts: [],
  clock: { running: false, rate: 1, at: 0 },
  startedAt: undefined,
  endsAt: undefined,
  endedAt: undefined,
  pauseReason: undefined,
  recoveredAt: undefined,
  pauseUntil: undefined,
  phase: undefined,
  parties: new Map(),
  briefs: new Map(),
  banner: undefined,
  wall: 'lobby',
  released: undefined,
  wentOn: undefined,
  branch: 0,
  rewound: undefined,
});
