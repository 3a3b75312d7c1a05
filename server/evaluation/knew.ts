import type { Entry } from '../../schemas/entry.ts';
import { evolve } from '../core/evolve.ts';
import { newState, type ReadState, type State } from '../core/state.ts';
import { authorOf } from '../core/streams.ts';
import { desk, takesNumber, view } from '../core/view.ts';

/** What a bureau knew at a moment of the log. */
export interface Knew {
  /** Its mirror, as its screens held it then. */
  readonly state: ReadState;
  /** Message ids in the order in which they came; what it wrote itself is in `sent`. */
  readonly read: readonly string[];
  readonly unread: readonly string[];
  readonly sent: readonly string[];
  /** Keys of the drafts that lay on its desk. */
  readonly drafts: readonly string[];
}

/** What `bureau` had received, read and drafted when entry `n` of the log had happened: folded from its own view, not from all there was. */
export function knewAt(entries: readonly Entry[], bureau: string, n: number): Knew {
  const hub: State = newState();
  const mirror: State = newState();
  const viewer = desk(bureau);
  let seen = 0;
  for (const entry of entries) {
    if (entry.n > n) break;
    const author = authorOf(hub, entry);
    evolve(hub, entry);
    if (!takesNumber(entry, viewer, author)) continue;
    seen += 1;
    evolve(mirror, view(entry, viewer, seen, undefined, author));
  }
  const came = [...mirror.messages.values()].filter(({ message }) => message.from !== bureau);
  return {
    state: mirror,
    read: came.filter(({ readBy }) => readBy.has(bureau)).map(({ message }) => message.id),
    unread: came.filter(({ readBy }) => !readBy.has(bureau)).map(({ message }) => message.id),
    sent: [...mirror.messages.values()]
      .filter(({ message }) => message.from === bureau)
      .map(({ message }) => message.id),
    drafts: [...mirror.drafts.values()].map(({ key }) => key),
  };
}
