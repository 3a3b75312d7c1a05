import { useState } from 'react';
import type { WireCommandInput } from '../../../schemas/command.ts';
import { ProblemError } from '../../sdk/index.ts';
import { useConnection } from '../use/useConnection.ts';
import { useErrorWords } from '../use/useErrorWords.ts';
import { useWords } from '../use/useWords.ts';

/** Asks the hub for something; what it refuses is said in words. */
export function useAsking() {
  const connection = useConnection();
  const words = useWords();
  const errorWords = useErrorWords();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  async function ask(command: WireCommandInput): Promise<boolean> {
    setBusy(true);
    setFailed(undefined);
    try {
      await connection.send(command);
      return true;
    } catch (error) {
      setFailed(error instanceof ProblemError ? words.problem(error.problem) : errorWords(error));
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { busy, failed, ask };
}
