import type { Entry } from '../../schemas/entry.ts';
import type { ExerciseNews } from './types.ts';

/** Who listens to an exercise, and who waits for one entry of it to be told. */
export function hearers(warn: (what: string, error?: unknown) => void) {
  const listeners = new Set<(news: ExerciseNews) => void>();
  /** Given undefined if the entry never will be told. */
  const waiting = new Map<number, ((entry: Entry | undefined) => void)[]>();

  return {
    say(news: ExerciseNews): void {
      for (const listener of listeners) {
        try {
          listener(news);
        } catch (error) {
          warn('A listener of an exercise failed', error);
        }
      }
      if (news.kind === 'entry') {
        for (const done of waiting.get(news.entry.n) ?? []) done(news.entry);
        waiting.delete(news.entry.n);
      }
      if (news.kind === 'closed') listeners.clear();
    },
    listen(listener: (news: ExerciseNews) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** The entry `n` once it is told; undefined if the log was lost meanwhile. */
    waitFor(n: number): Promise<Entry | undefined> {
      return new Promise((resolve) => {
        const list = waiting.get(n) ?? [];
        list.push(resolve);
        waiting.set(n, list);
      });
    },
    /** What was waited for will not come. */
    lose(): void {
      const lost = [...waiting.values()].flat();
      waiting.clear();
      for (const give of lost) give(undefined);
    },
  };
}
