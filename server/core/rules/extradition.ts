import type { ReadState } from '../state.ts';

/**
 * Is somebody whom this party has had arrested, in this case, still under way? `handedOver`: until the surrender only, for those whose
 * purpose is achieved by it.
 */
export const underWay = (state: ReadState, party: string, thread: string | undefined, handedOver = false): boolean =>
  (state.cases.get(thread ?? '')?.messages ?? []).some((id) => {
    const life = state.lives.get(state.messages.get(id)?.lives.extradition ?? '');
    return (
      life?.beginner === party &&
      !['returned', 'refused', 'lapsed', ...(handedOver ? ['surrendered'] : [])].includes(life.state)
    );
  });
