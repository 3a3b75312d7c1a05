import { type Deadline, nextDue, type Request } from '../../sdk/rules.ts';

/** What of a request is due next, exercise ms; undefined where nothing is, or the clock stands for it. */
export function nextDueOf(request: Request): Pick<Deadline, 'kind' | 'due'> | undefined {
  const due = nextDue(request);
  if (due === undefined) return undefined;
  return { due, kind: request.state === 'open' && request.ackDue === due ? 'acknowledge' : 'answer' };
}
