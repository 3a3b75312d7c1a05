import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../schemas/problem.ts';
import type { Text } from '../../../schemas/text.ts';
import { askBureaus, type FreeBureau } from './ask.ts';
import { codeLength } from './code.ts';

export interface Bureaus {
  /** Those with a place; undefined until the server has said so. */
  readonly free: readonly FreeBureau[] | undefined;
  /** What the exercise speaks of that somebody may not want to deal with. */
  readonly notes: readonly Text[];
  readonly problem: Problem | undefined;
  readonly unreachable: boolean;
}
const unasked: Bureaus = { free: undefined, notes: [], problem: undefined, unreachable: false };

/**
 * The bureaus that one may choose from in the class with this code.
 *
 * @param wanted nothing is asked before somebody wants to choose: each question with a wrong code counts.
 * @param round asks anew when it changes: places have been taken meanwhile.
 */
export function useBureaus(code: string, wanted: boolean, round: unknown): Bureaus {
  const [bureaus, setBureaus] = useState(unasked);
  useEffect(() => {
    if (!wanted || code.length !== codeLength) return setBureaus(unasked);
    let here = true;
    void askBureaus(code).then((answer) => {
      if (!here) return;
      if (answer.is === 'in')
        setBureaus({ ...unasked, free: answer.answer.bureaus, notes: answer.answer.contentNotes });
      else if (answer.is === 'refused') setBureaus({ ...unasked, problem: answer.problem });
      else setBureaus({ ...unasked, unreachable: true });
    });
    return () => {
      here = false;
    };
  }, [code, wanted, round]);
  return bureaus;
}

/**
 * What the exercise with this code speaks of, for who lets the class choose the bureau. A code that came with the address is asked about at
 * once; one that is typed when `ask` is called, for each question with a wrong code counts. `fresh`: there are notes that have not been
 * shown before. That the code is wrong, or that nobody answers, is said by the answer to the join itself.
 */
export function useNotes(code: string): {
  readonly notes: readonly Text[];
  readonly asking: boolean;
  ask(): Promise<{ readonly fresh: boolean }>;
} {
  const [told, setTold] = useState<{ readonly code: string; readonly notes: readonly Text[] }>();
  const [asking, setAsking] = useState(false);
  const brought = useRef(code);
  const known = told?.code === code;

  async function read(): Promise<readonly Text[]> {
    const answer = await askBureaus(code);
    const notes = answer.is === 'in' ? answer.answer.contentNotes : [];
    setTold({ code, notes });
    return notes;
  }
  useEffect(() => {
    if (brought.current.length === codeLength) void read();
  }, []);

  return {
    notes: known ? told.notes : [],
    asking,
    async ask() {
      if (known) return { fresh: false };
      setAsking(true);
      const notes = await read();
      setAsking(false);
      return { fresh: notes.length > 0 };
    },
  };
}
