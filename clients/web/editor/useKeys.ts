import { useEffect, useRef } from 'react';

type Name = 'mod+s' | 'mod+Enter' | 'F8' | 'shift+F8';

/** The keys of this page. They act while somebody writes, too, and before the text area takes them; not in a dialog. */
export function useKeys(keys: Readonly<Record<Name, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.isComposing || document.querySelector('dialog[open]')) return;
      const mod = event.ctrlKey || event.metaKey;
      // By its place where the keyboard has no Latin letters.
      const isS = event.key.toLowerCase() === 's' || (event.code === 'KeyS' && !/^[a-z]$/i.test(event.key));
      const name: Name | undefined =
        mod && isS
          ? 'mod+s'
          : mod && event.key === 'Enter'
            ? 'mod+Enter'
            : event.key === 'F8'
              ? event.shiftKey
                ? 'shift+F8'
                : 'F8'
              : undefined;
      if (!name) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[name]();
    }
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, []);
}
