import { useRef } from 'react';
import { useConnection } from '../../use/useConnection.ts';
import { useDesk } from '../desk.ts';

/** Whoever begins to write in a case is known to the team as the one who answers it. */
export function useClaim(thread: string | undefined): () => void {
  const { state, bureau } = useDesk();
  const connection = useConnection();
  const done = useRef(false);
  return () => {
    if (done.current || thread === undefined) return;
    done.current = true;
    if (state.cases.get(thread)?.claims.has(bureau)) return;
    void connection.send({ type: 'case.claim', case: thread }).catch(() => {});
  };
}
