import { useEffect, useRef, useState } from 'react';
import type { Sent } from './places.ts';

/** So many at once have not just come in: a page was opened, or a moment jumped to. */
const most = 3;

const none: ReadonlySet<string> = new Set();

/** The keys of the messages that have come in since the last drawing; none where nothing is to move. */
export function useFresh(messages: readonly Sent[]): ReadonlySet<string> {
  const known = useRef<ReadonlySet<string>>(undefined);
  const [fresh, setFresh] = useState(none);
  const keys = messages.map(({ key }) => key).join(' ');
  useEffect(() => {
    const before = known.current;
    const now = new Set(keys === '' ? [] : keys.split(' '));
    known.current = now;
    if (!before || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const added = [...now].filter((key) => !before.has(key));
    setFresh(added.length > 0 && added.length <= most ? new Set(added) : none);
  }, [keys]);
  return fresh;
}
