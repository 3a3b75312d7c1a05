import { type ExitCode, exitCodes } from '../../exit-codes.ts';
import type { Out } from '../../out.ts';

/** One Ctrl+C can arrive twice, from the terminal and from npm, wall ms. */
const sameKey = 500;
/** How long saving may take, wall ms. */
const patience = 5_000;

/**
 * Until somebody stops it: then closes, and says so. A second Ctrl+C stops at once; a second SIGTERM changes nothing, as the first one is
 * being obeyed.
 */
export function stayUntilStopped(out: Out, close: () => Promise<void>): Promise<ExitCode> {
  out.outlive();
  return new Promise((resolve) => {
    let first: number | undefined;
    const leave = (exit: ExitCode) => {
      for (const name of signals) process.off(name, stop);
      resolve(exit);
    };
    const stop = (signal: NodeJS.Signals) => {
      const now = performance.now();
      if (first !== undefined) {
        if (signal === 'SIGINT' && now - first > sameKey) process.exit(exitCodes.interrupted);
        return;
      }
      first = now;
      out.line(signal === 'SIGINT' && out.terminal ? 'Saving… (press again to stop at once)' : 'Saving…');
      if (out.json) out.data({ event: 'stopping' });
      void save().then(leave);
    };
    const save = async (): Promise<ExitCode> => {
      const late = setTimeout(() => process.exit(exitCodes.interrupted), patience);
      try {
        await close();
      } catch (error) {
        out.warn(`Stopping went wrong: ${error instanceof Error ? error.message : String(error)}`);
        return exitCodes.failed;
      } finally {
        clearTimeout(late);
      }
      out.line('Everything is saved.');
      if (out.json) out.data({ event: 'stopped' });
      return exitCodes.done;
    };
    for (const name of signals) process.on(name, stop);
  });
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
