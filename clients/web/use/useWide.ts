import { useSyncExternalStore } from 'react';

export type Width = 'phone' | 'tablet' | 'laptop';

const tablet = '(min-width: 37.5rem)';
const laptop = '(min-width: 64rem)';

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(tablet), matchMedia(laptop)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/** How many columns there is room for: one below 600 px, two below 1024 px, else three. At 400 % zoom a laptop is a phone. */
export const useWide = (): Width =>
  useSyncExternalStore(subscribe, () =>
    matchMedia(laptop).matches ? 'laptop' : matchMedia(tablet).matches ? 'tablet' : 'phone',
  );
