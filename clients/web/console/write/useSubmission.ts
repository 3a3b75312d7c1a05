import { useState } from 'react';
import type { WireCommandInput } from '../../../../schemas/command.ts';
import type { Problem } from '../../../../schemas/problem.ts';
import { ProblemError } from '../../../sdk/problem-error.ts';
import type { Fault } from '../../desk/compose/validate.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useErrorWords } from '../../use/useErrorWords.ts';

export interface Submission {
  /** How often it was tried in vain: the summary of errors takes the focus each time. */
  readonly tried: number;
  /** What the hub refused, at its fields. */
  readonly refused: readonly Fault[];
  /** Why nothing was heard of the hub. */
  readonly failed: string | undefined;
  readonly busy: boolean;
  /** It cannot be sent as it is: with what is wrong, where that is not computed from what was typed. */
  complain(faults?: readonly Fault[]): void;
  /** Something was changed: what was refused may be right now. With `anew`, nothing has been tried yet either. */
  forget(anew?: boolean): void;
  /** Sends it; `onDone` of the hook follows when the hub has taken it. */
  send(command: WireCommandInput): Promise<void>;
}

/** One command that a dialog's form makes: it is on its way, refused with `faultsOf`, or done. */
export function useSubmission(faultsOf: (problem: Problem) => readonly Fault[], onDone: () => void): Submission {
  const connection = useConnection();
  const errorWords = useErrorWords();
  const [tried, setTried] = useState(0);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const complain = (faults = refused) => {
    setRefused(faults);
    setTried((before) => before + 1);
  };
  return {
    tried,
    refused,
    failed,
    busy,
    complain,
    forget: (anew = false) => {
      setRefused([]);
      if (anew) setTried(0);
    },
    send: async (command) => {
      setBusy(true);
      setFailed(undefined);
      try {
        await connection.send(command);
        onDone();
      } catch (error) {
        if (error instanceof ProblemError) complain(faultsOf(error.problem));
        else setFailed(errorWords(error));
        setBusy(false);
      }
    },
  };
}
