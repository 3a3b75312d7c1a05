/** Those who want to be told. One that throws stops neither the others nor the connection: its error is reported as uncaught. */
export interface Listeners<T> {
  add(listener: (value: T) => void): () => void;
  tell(value: T): void;
}

export function listeners<T>(): Listeners<T> {
  const all = new Set<{ readonly hear: (value: T) => void }>();
  return {
    add(hear) {
      const one = { hear };
      all.add(one);
      return () => void all.delete(one);
    },
    tell(value) {
      for (const one of [...all]) {
        try {
          if (all.has(one)) one.hear(value);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
