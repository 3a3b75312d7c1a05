import type { Seen } from '../../schemas/entry.ts';
import { evolve } from '../../server/core/evolve.ts';
import { newState, type ReadState, type State } from '../../server/core/state.ts';

/** What one viewer has seen of the exercise, folded as the hub folds it. */
export interface Mirror {
  readonly state: ReadState;
  /** Entry n is `log[n - 1]`. */
  readonly log: readonly Seen[];
  /** `applied`, `known` (nothing changed), or `gap`: an entry before it is missing, nothing changed. */
  apply(entry: Seen): 'applied' | 'known' | 'gap';
  /** Begins again from nothing. Returns false if there was nothing. */
  forget(): boolean;
}

export function mirror(): Mirror {
  let state: State = newState();
  let log: Seen[] = [];
  return {
    get state() {
      return state;
    },
    get log() {
      return log;
    },
    apply(entry) {
      if (entry.n <= log.length) return 'known';
      if (entry.n > log.length + 1) return 'gap';
      log.push(entry);
      evolve(state, entry);
      return 'applied';
    },
    forget() {
      const had = log.length > 0;
      state = newState();
      log = [];
      return had;
    },
  };
}
