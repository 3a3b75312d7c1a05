import { type ReactNode, useCallback, useState } from 'react';
import { api } from '../../sdk/index.ts';
import { forgetStaffTicket } from '../keep.ts';
import { SignIn } from './SignIn.tsx';
import { type Arrival, forgetStaffSeat, keepOwnTicket } from './sign-in.ts';

/** The server that this page came from. */
export const hub = api('');

interface SignedIn {
  /** Of the instructor, or of a staff seat in one exercise (`isSeat`); undefined while nobody has signed in. */
  readonly ticket: string | undefined;
  readonly isSeat: boolean;
  /** What is shown instead of the page until somebody has. */
  readonly signIn: ReactNode;
  signOut(): void;
}

/** Who is at a page for staff, from how they arrived there: the console, the editor, the print-outs, the stored persons. */
export function useSignIn(arrived: Arrival): SignedIn {
  const [arrival, setArrival] = useState(arrived);
  const signOut = useCallback(() => {
    forgetStaffTicket();
    forgetStaffSeat();
    setArrival({ with: 'nothing' });
  }, []);
  const signIn = (
    <SignIn
      hub={hub}
      given={arrival.with === 'key' ? arrival.key : undefined}
      onTicket={(ticket) => {
        keepOwnTicket(ticket);
        setArrival({ with: 'ticket', ticket });
      }}
    />
  );
  const isSeat = arrival.with === 'seat';
  return { ticket: isSeat || arrival.with === 'ticket' ? arrival.ticket : undefined, isSeat, signIn, signOut };
}
