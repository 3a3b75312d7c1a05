import { kindOf } from '../../schemas/kinds/index.ts';
import type { Measures } from '../../schemas/review.ts';
import type { ReadState } from '../core/state.ts';

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const above = sorted[middle];
  const below = sorted[middle - 1];
  if (above === undefined) return undefined;
  return sorted.length % 2 === 1 || below === undefined ? above : Math.round((above + below) / 2);
}

/** What one party, or (without `party`) everybody together, did with what came, up to exercise ms `now`. */
export function measures(state: ReadState, now: number, lateOrMissed: number, party?: string): Measures {
  const mine = (one: string | undefined): boolean => party === undefined || one === party;
  const responses: number[] = [];
  const found = {
    sent: 0,
    received: 0,
    unread: 0,
    answersDue: 0,
    answered: 0,
    answeredInTime: 0,
    acknowledgementsDue: 0,
    acknowledgedInTime: 0,
  };
  let reminders = 0;
  for (const { message, reached, readBy, requests } of state.messages.values()) {
    if (mine(message.from) && !state.forged.has(message.id)) found.sent += 1;
    for (const recipient of reached.keys()) {
      if (!mine(recipient)) continue;
      found.received += 1;
      if (!readBy.has(recipient)) found.unread += 1;
      if (kindOf(message.type)?.msgType === 'Reminder') reminders += 1;
    }
    for (const [recipient, request] of requests) {
      if (!mine(recipient)) continue;
      const { since, due, ackDue, answeredAt, acknowledgedAt } = request;
      if (due !== undefined && (answeredAt !== undefined || (due <= now && request.state !== 'closed'))) {
        found.answersDue += 1;
        if (answeredAt !== undefined) {
          found.answered += 1;
          responses.push(answeredAt - since);
          if (answeredAt <= due) found.answeredInTime += 1;
        }
      }
      if (ackDue !== undefined && (acknowledgedAt !== undefined || ackDue <= now)) {
        found.acknowledgementsDue += 1;
        if (acknowledgedAt !== undefined && acknowledgedAt <= ackDue) found.acknowledgedInTime += 1;
      }
    }
  }
  const refusals = state.refusals.filter((refusal) => refusal.bureau !== undefined && mine(refusal.bureau));
  const refusedBy: Record<string, number> = {};
  for (const { problem } of refusals) {
    const why = problem.rule ?? problem.code;
    refusedBy[why] = (refusedBy[why] ?? 0) + 1;
  }
  const middle = median(responses);
  return {
    ...found,
    ...(middle !== undefined && { medianResponseMs: middle }),
    refusals: refusals.length,
    refusedBy,
    breaches: state.breaches.filter((breach) => mine(breach.bureau)).length,
    hints: state.hints.filter((hint) => mine(hint.bureau)).length,
    remindersReceived: reminders,
    lateOrMissed,
  };
}
