import type { Fault } from '../../../schemas/scenario.ts';
import type { ReadState, Request } from '../state.ts';

/** Does a fault lie on the line between two parties, in either direction? */
function lies(state: ReadState, { target }: Fault, one: string, other: string): boolean {
  const { bureau, link, register } = target;
  const keeps = (party: string): boolean => state.parties.get(party)?.kind === 'register';
  const leads = (from: string, to: string): boolean => (link?.from ?? from) === from && (link?.to ?? to) === to;
  return (
    (bureau === undefined || bureau === one || bureau === other) &&
    (register === undefined || keeps(one) || keeps(other)) &&
    (leads(one, other) || leads(other, one))
  );
}

/** By how much the limits of one request are moved, exercise ms, and for whom it is. */
interface GivenBack {
  readonly message: string;
  readonly asked: string;
  readonly party: string;
  readonly answerByMs?: number;
  readonly ackByMs?: number;
  readonly line?: true;
}

type Span = readonly [from: number, to: number];

/** The time in a span that none of the others covers. */
function uncovered([from, to]: Span, others: readonly Span[]): number {
  let free = 0;
  let at = from;
  for (const [begins, ends] of [...others].sort((a, b) => a[0] - b[0])) {
    free += Math.max(0, Math.min(begins, to) - at);
    at = Math.max(at, ends);
  }
  return free + Math.max(0, to - at);
}

/**
 * What a fault that excuses gives back when it is over: everybody who asked, or was asked, over a line that it disturbed gets the time
 * for which it lasted. What was late before it began stays late; where two faults lay over each other nothing is given twice; while
 * something is asked back the clock stands already.
 */
export function givenBack(state: ReadState, id: string, at: number): GivenBack[] {
  const over = state.faults.get(id);
  if (!over || over.fault.excuse.length === 0) return [];
  const before = [...state.faults.values()].filter(
    (one) => one.id !== id && one.cleared && one.fault.excuse.length > 0,
  );
  const found: GivenBack[] = [];
  for (const { message, requests } of state.messages.values())
    for (const [party, request] of requests) {
      const disturbs = ({ fault }: { readonly fault: Fault }): boolean => lies(state, fault, message.from, party);
      if (!disturbs(over)) continue;
      const others = before.filter(disturbs).map((one): Span => [one.from, one.endsAt]);
      const span: Span = [Math.max(over.from, request.since), Math.min(over.endsAt, at, request.stoppedAt ?? at)];
      const byMs = uncovered(span, others);
      if (byMs <= 0) continue;
      const moved = movedLimits(request, span[0], byMs);
      if (moved)
        found.push({
          message: message.id,
          asked: message.from,
          party,
          ...moved,
          ...(over.fault.disclosed === 'at_once' && { line: true as const }),
        });
    }
  return found;
}

/** Only what was open and not late when the fault began. */
function movedLimits(
  { state, due, ackDue, answeredAt, acknowledgedAt }: Omit<Request, 'moved'>,
  began: number,
  byMs: number,
): Pick<GivenBack, 'answerByMs' | 'ackByMs'> | undefined {
  if (state === 'closed') return undefined;
  const open = (limit: number | undefined, done: number | undefined): boolean =>
    limit !== undefined && limit >= began && (done === undefined || done > began);
  const answer = open(due, answeredAt);
  const ack = open(ackDue, acknowledgedAt);
  return answer || ack ? { ...(answer && { answerByMs: byMs }), ...(ack && { ackByMs: byMs }) } : undefined;
}
