import type { ReadState } from '../state.ts';
import { contentOf } from './care.ts';

type Near = ReadState['near'][number];

/**
 * What a desk is told of its own attempts in a case: what it has sent there that nearly does what is expected, the last of each kind, until
 * it has been done. Nothing where the scenario gives no hints, and nothing of what the desk would rather not deal with.
 */
export function nearlyIn(state: ReadState, bureau: string, thread: string): Near[] {
  if (contentOf(state, bureau, thread).some(({ skipped }) => skipped)) return [];
  const last = new Map<string, Near>();
  for (const one of state.near)
    if (one.bureau === bureau && state.messages.get(one.message)?.message.case === thread)
      last.set(one.expectation, one);
  return [...last.values()].filter(({ fitsSince }) => fitsSince === undefined);
}
