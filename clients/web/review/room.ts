import { createContext, useContext } from 'react';
import type { WireCommandInput } from '../../../schemas/command.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { BureauReview, Review } from '../../../schemas/review.ts';
import type { StaffApi } from '../../sdk/index.ts';
import { permissionProblem, type permissions, type ReadState } from '../../sdk/rules.ts';
import type { Annals } from '../console/flow/lines.ts';
import { useConnection } from '../use/useConnection.ts';
import type { Sign } from './signs.ts';

/** A moment of the exercise. */
export interface Moment {
  /** How many entries there were. */
  readonly n: number;
  /** Exercise ms. */
  readonly time: number;
}

/** What all parts of the review share. */
export interface ReviewRoom {
  readonly id: string;
  readonly review: Review;
  /** Absent for a trainee. */
  readonly staff: StaffApi | undefined;
  readonly annals: Annals;
  readonly signs: readonly Sign[];
  /** The moment that is looked at; `last`: the end, or now while it runs. */
  readonly here: Moment;
  readonly last: boolean;
  /** First and last moment of the slider, exercise ms. */
  readonly from: number;
  readonly to: number;
  /** The exercise at that moment: read it, do not keep it. */
  readonly was: ReadState;
  /** After entry `n`, or at an exercise time. */
  go(to: { readonly n: number } | { readonly time: number } | 'start' | 'end'): void;
  goTo(sign: Pick<Sign, 'at' | 'n'>): void;
  /** The bureau whose view is shown; undefined: everybody's. */
  readonly view: string | undefined;
  see(bureau: string | undefined): void;
  /** Whose results are shown: those of the view; to a trainee all that have been released, its own first. */
  readonly bureaus: readonly BureauReview[];
  /** Time since the start, of exercise ms. */
  clock(at: number): string;
  /** Resolves to whether it was done; a refusal is shown. */
  send(command: WireCommandInput): Promise<boolean>;
  /** Asks for the results anew. */
  reload(): void;
  open(dialog: 'mark' | 'keys'): void;
}

export const RoomContext = createContext<ReviewRoom | undefined>(undefined);

export function useRoom(): ReviewRoom {
  const room = useContext(RoomContext);
  if (!room) throw new Error('No review around this component');
  return room;
}

/** Why this person may not ask for that now: the same table that refuses. */
export function useMay(): (command: keyof typeof permissions) => Problem | undefined {
  const { state, welcome } = useConnection();
  return (command) => permissionProblem(command, welcome?.seat.role ?? 'trainee', state.run);
}
