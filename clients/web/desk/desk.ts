import { createContext, useContext } from 'react';
import type { ReadState } from '../../sdk/rules.ts';
import type { KeptSeat } from '../keep.ts';
import { useConnection } from '../use/useConnection.ts';
import type { Drafts } from './drafts.ts';

/** Whose desk this is. Fixed while the page is open: another bureau is another stream, and the page begins anew. */
export interface Desk {
  readonly drafts: Drafts;
  readonly seat: string;
  readonly bureau: string;
  readonly returnCode: string;
  /** Further desks of the same person on this device, and the way to one of them. */
  readonly others: readonly KeptSeat[];
  goTo(seat: KeptSeat): void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

/** The desk, and its state as it is now; drawn anew with every change. */
export function useDesk(): Desk & {
  readonly state: ReadState;
  /** Of the bureau's own time, minutes east of UTC. */
  readonly offset: number;
} {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('No desk around this component');
  const { state } = useConnection();
  return { ...desk, state, offset: state.parties.get(desk.bureau)?.utcOffset ?? 0 };
}
