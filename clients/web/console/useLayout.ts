import { useSyncExternalStore } from 'react';

export type Layout = 'tabs' | 'two' | 'three';

const two = '(min-width: 56.26rem)';
const three = '(min-width: 74rem)';

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(two), matchMedia(three)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/** Tabs up to 900 px (a tablet carried round the room), then two columns, then three. */
export const useLayout = (): Layout =>
  useSyncExternalStore(subscribe, () =>
    matchMedia(three).matches ? 'three' : matchMedia(two).matches ? 'two' : 'tabs',
  );
