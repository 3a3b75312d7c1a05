import { ProblemError } from '../../sdk/problem-error.ts';

/** Is the ticket not good any more? Then only signing in again helps. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'ticket_refused';
