/**
 * Calls `check` when a page may have slept or changed networks: it is shown again, comes back from the back-forward cache, or the device
 * goes on- or offline. Returns what ends it. Outside a page nothing ever wakes.
 */
export function pageWakes(check: () => void): () => void {
  if (typeof window === 'undefined' || typeof document === 'undefined') return () => {};
  const end = new AbortController();
  const { signal } = end;
  for (const event of ['online', 'offline', 'pageshow']) window.addEventListener(event, check, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && check(), { signal });
  return () => end.abort();
}
