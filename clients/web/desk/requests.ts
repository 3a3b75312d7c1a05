import type { Deadline, Request } from '../../sdk/rules.ts';

/** What of a request is due next, exercise ms; undefined where nothing is, or the clock stands for it. */
export function nextDueOf(request: Request): Pick<Deadline, 'kind' | 'due'> | undefined {
  const { state, due, ackDue } = request;
  if (state === 'open' && ackDue !== undefined && (due === undefined || ackDue <= due))
    return { kind: 'acknowledge', due: ackDue };
  const owes = state === 'open' || state === 'acknowledged' || state === 'inProgress' || state === 'clarified';
  return owes && due !== undefined ? { kind: 'answer', due } : undefined;
}
