import { isOverdue, type ReadState } from '../../../sdk/rules.ts';
import type { Line, LineKind } from './lines.ts';

export const messageStates = ['waiting', 'late', 'answered', 'unread', 'held', 'lost'] as const;
export type MessageNow = (typeof messageStates)[number] | 'refused' | 'read';

/** What the reader wants to see; an absent part wants everything. */
export interface Filter {
  readonly bureau?: string | undefined;
  /** A sort of line, or a type of message. */
  readonly type?: string | undefined;
  readonly state?: (typeof messageStates)[number] | undefined;
  readonly text?: string | undefined;
}

export const isEmpty = ({ bureau, type, state, text }: Filter): boolean => !bureau && !type && !state && !text?.trim();

/** How it stands with a message, the worst first: somebody is late, somebody has not read it ... `now` is exercise ms. */
export function messageNow(state: ReadState, id: string, now: number): MessageNow | undefined {
  if (state.heldMessages.has(id)) return 'held';
  const entry = state.messages.get(id);
  if (!entry) return undefined;
  const requests = [...entry.requests.values()];
  if (requests.some((request) => isOverdue(state, request, now))) return 'late';
  if (entry.reached.size < entry.message.recipients.length) return 'lost';
  if (requests.some((request) => request.state === 'refused')) return 'refused';
  const open = requests.filter((request) => !['answered', 'refused', 'closed'].includes(request.state));
  const wanted = requests.some((request) => request.due !== undefined);
  if (open.some((request) => request.due !== undefined)) return 'waiting';
  if (wanted) return 'answered';
  return [...entry.reached.keys()].some((party) => !entry.readBy.has(party)) ? 'unread' : 'read';
}

/** The lines that fit, in the order given. */
export function filtered(lines: readonly Line[], filter: Filter, state: ReadState, now: number): readonly Line[] {
  if (isEmpty(filter)) return lines;
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(
    (line) =>
      (!filter.bureau || line.bureaus.includes(filter.bureau)) &&
      (!filter.type || line.kind === (filter.type as LineKind) || line.type === filter.type) &&
      words.every((word) => line.text.includes(word)) &&
      (!filter.state || (line.message !== undefined && stateFits(state, line.message, filter.state, now))),
  );
}

function stateFits(state: ReadState, id: string, wanted: Filter['state'], now: number): boolean {
  if (wanted === 'unread') {
    const entry = state.messages.get(id);
    return entry !== undefined && [...entry.reached.keys()].some((party) => !entry.readBy.has(party));
  }
  return messageNow(state, id, now) === wanted;
}
