import type { Party } from '../../schemas/bureau.ts';
import type { SavedDraft } from '../../schemas/command.ts';
import type { People, RoomOf, Setting } from '../../schemas/event.ts';
import type { Draft, Message } from '../../schemas/message.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { DocumentRecord, Fault, Inject, Scenario } from '../../schemas/scenario.ts';
import type { Text } from '../../schemas/text.ts';
import { type ExerciseState, newExercise } from './state/exercise.ts';
import { type MarkingState, newMarking } from './state/marking.ts';
import { type MessagesState, newMessages } from './state/messages.ts';
import { newPeople, type PeopleState } from './state/people.ts';
import { newStory, type StoryState } from './state/story.ts';

export type { Clock, Run } from './state/exercise.ts';
export type { Result } from './state/marking.ts';
export type { LifeState, MessageState, Request } from './state/messages.ts';

/**
 * What an exercise knows: the fold of its entries. The hub folds all of them, a desk folds the ones it sees, with the same `evolve`.
 * Parts that only staff's events fill stay empty at a desk. All times are exercise ms unless a name says wall.
 * Only `evolve` writes to a State; everybody else holds a ReadState.
 */
export interface State extends ExerciseState, PeopleState, MessagesState, StoryState, MarkingState {}

/** Values out of the log: never written to by anybody, so they need no further protection. */
type Logged =
  | Message
  | Draft
  | Scenario
  | Inject
  | Setting
  | RoomOf
  | Problem
  | Party
  | DocumentRecord
  | Fault
  | People
  | Text
  | SavedDraft;

type Deep<T> = T extends Logged
  ? T
  : T extends Map<infer K, infer V>
    ? ReadonlyMap<K, Deep<V>>
    : T extends Set<infer V>
      ? ReadonlySet<V>
      : T extends (infer V)[]
        ? readonly Deep<V>[]
        : T extends object
          ? { readonly [K in keyof T]: Deep<T[K]> }
          : T;
/** A State that only may be read. */
export type ReadState = Deep<State>;

/** An exercise of which nothing is known yet. */
export const newState = (): State => ({
  ...newExercise(),
  ...newPeople(),
  ...newMessages(),
  ...newStory(),
  ...newMarking(),
});
