import type { Seen } from '../../../schemas/entry.ts';
import type { ReadState } from '../../sdk/rules.ts';

export const views = ['lobby', 'flow', 'map', 'news', 'board', 'debrief', 'blank'] as const;
export type View = (typeof views)[number];

/** What the wall shows: `clock` stands in for the way in once the class runs. */
export type Picture = View | 'clock' | 'paused' | 'ended' | 'realWorld';

/**
 * The picture for the class. A real-world stop covers everything, a pause what runs; whoever drives the projector may choose (`own`), else
 * the instructor's choice counts. The way in that was shown before the start gives way to the clock: the class is in. Traffic, map, board
 * and news are shown only where the instructor has asked for them. After the end it shows what the class talks about.
 */
export function pictureOf(state: ReadState, log: readonly Seen[], own: View | undefined): Picture {
  if (state.realWorld) return 'realWorld';
  // After the end nothing can be chosen for the class any more: the wall turns to the debriefing by itself, whatever it showed.
  if (state.run === 'ended') return own ?? 'ended';
  const wanted = own ?? state.wall;
  if (wanted === 'blank') return 'blank';
  if (state.run === 'paused' && own === undefined) return 'paused';
  if (wanted === 'lobby' && own === undefined && state.run === 'running' && !askedSinceStart(log)) return 'clock';
  return wanted;
}

/** Has the instructor chosen what the wall shows after the class has begun? */
function askedSinceStart(log: readonly Seen[]): boolean {
  for (let index = log.length - 1; index >= 0; index -= 1)
    for (const { type } of log[index]?.events ?? []) {
      if (type === 'wall.shown') return true;
      if (type === 'exercise.started') return false;
    }
  return false;
}
