import { useSyncExternalStore } from 'react';
import { useDesk } from './desk.ts';
import type { Drafts } from './drafts.ts';

/** The drafts of the desk; drawn anew when one changes here. */
export function useDrafts(): Drafts {
  const { drafts } = useDesk();
  useSyncExternalStore(drafts.subscribe, drafts.version);
  return drafts;
}
