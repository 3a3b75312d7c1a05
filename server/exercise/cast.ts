import type { Entry } from '../../schemas/entry.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { chaser } from '../bots/chase.ts';
import { botkeeper } from '../bots/persona.ts';
import { reporter } from '../bots/reports.ts';
import { reviewDesk } from '../bots/reviews.ts';
import type { ReadState } from '../core/state.ts';
import type { Due, Follower } from '../scenario/agenda.ts';
import { assessor } from '../scenario/assessor.ts';
import { background } from '../scenario/background.ts';
import { storyteller } from '../scenario/storyteller.ts';

/** Everybody who plays by the log: the story first, then the marks, then the bots and what goes on in the background, then a rehearsal's crews. */
export interface Cast {
  follow(state: ReadState, entry: Entry): void;
  /** What all of them have due, soonest first; ties in the order of the cast. */
  due(state: ReadState): Due[];
  /** Injects that a jump to exercise ms `until` leaves out. */
  leftOut(state: ReadState, until: number): string[];
  /** What has to be settled before the exercise ends. */
  atEnd(state: ReadState, at: number): Due[];
}

/** The cast of an exercise; the same scenario, seed and crews play the same. */
export function castOf(scenario: Scenario, seed: number, crews: readonly Follower[]): Cast {
  const story = storyteller(scenario);
  const marks = assessor(scenario);
  const players: readonly Follower[] = [
    story,
    marks,
    botkeeper(scenario, seed),
    reviewDesk(seed),
    reporter(seed),
    chaser(scenario, seed),
    background(scenario, seed),
    ...crews,
  ];
  return {
    follow(state, entry) {
      for (const player of players) player.follow(state, entry);
    },
    due: (state) => players.flatMap((player) => player.due(state)).sort((a, b) => a.at - b.at),
    leftOut: (state, until) => story.leftOut(state, until),
    atEnd: (state, at) => marks.atEnd(state, at),
  };
}
