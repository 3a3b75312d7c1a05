import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../schemas/problem.ts';
import { keepSeat } from '../keep.ts';
import { ask, type Joined, reachable } from './ask.ts';

/** Wall ms between two tries by itself. */
const every = 3_000;

export type Asking =
  | { readonly is: 'idle' }
  | { readonly is: 'asking' }
  | { readonly is: 'refused'; readonly problem: Problem }
  /** Too many tries: again at `until`, wall ms. */
  | { readonly is: 'resting'; readonly until: number }
  /** The server does not answer; the page keeps trying. */
  | { readonly is: 'unreachable' }
  /** The seat is open on another device; the page keeps asking. */
  | { readonly is: 'elsewhere' };

/**
 * Asks for a seat, says how it goes, tries again by itself where that can help, and goes on when there is a seat.
 *
 * @param ticket of a seat of this person's, where it is about a further one.
 */
export function useAsk(
  route: 'join' | 'return',
  ticket?: string,
): {
  asking: Asking;
  go(body: Readonly<Record<string, unknown>>): void;
  reset(): void;
} {
  const [asking, setAsking] = useState<Asking>({ is: 'idle' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const round = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  function later(run: () => void, ms: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(run, ms);
  }

  async function go(body: Readonly<Record<string, unknown>>) {
    const mine = ++round.current;
    setAsking((before) => (before.is === 'elsewhere' || before.is === 'unreachable' ? before : { is: 'asking' }));
    const answer = await ask(route, body, ticket);
    if (mine !== round.current) return;
    if (answer.is === 'in') return enter(answer.answer, String(body['code']));
    if (answer.is === 'unreachable') {
      setAsking({ is: 'unreachable' });
      return waitForServer(body, mine, answer.asked);
    }
    const { problem } = answer;
    if (problem.code === 'seat_connected') {
      setAsking({ is: 'elsewhere' });
      return later(() => void go(body), every);
    }
    if (problem.retryAfterMs !== undefined) {
      setAsking({ is: 'resting', until: Date.now() + problem.retryAfterMs });
      return later(() => setAsking({ is: 'idle' }), problem.retryAfterMs);
    }
    setAsking({ is: 'refused', problem });
  }

  /** The server may have heard us although we did not hear it: then it is for the person to ask again, or there would be two seats. */
  function waitForServer(body: Readonly<Record<string, unknown>>, mine: number, asked: boolean) {
    async function look() {
      const there = await reachable();
      if (mine !== round.current) return;
      if (!there) waitForServer(body, mine, asked);
      else if (asked) setAsking({ is: 'idle' });
      else await go(body);
    }
    later(() => void look(), every);
  }

  function reset() {
    round.current += 1;
    clearTimeout(timer.current);
    setAsking({ is: 'idle' });
  }

  return { asking, go: (body) => void go(body), reset };
}

function enter(joined: Joined, code: string): void {
  if (joined.seat.role === 'wall') {
    // Only watching: the ticket travels in the fragment, which no server and no log ever sees, and the page removes it at once.
    location.assign(`/wall#t=${joined.ticket}`);
    return;
  }
  keepSeat({ ...joined, code });
  location.assign('/desk');
}
