import { useEffect, useRef } from 'react';
import { isString, keep, kept } from '../keep.ts';

/** Whether single keys act at all; kept on this device, for all pages. */
export const shortcutsOn = (): boolean => kept('keys', isString) !== 'off';
export const setShortcuts = (on: boolean): void => keep('keys', on ? 'on' : 'off');

/**
 * Single keys of a screen: `p`, `?`, `1`, `Enter`, `ArrowDown`, `mod+k`. They do nothing while somebody writes or a dialog is open, and
 * nothing at all when they are switched off (`mod+...` and the help `?` stay). A letter is the one printed on the key; on a keyboard
 * without Latin letters the one at its place.
 */
export function useShortcuts(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const name = nameOf(event);
      const act = latest.current[name];
      if (!act || isWriting(event.target) || document.querySelector('dialog[open]')) return;
      if ((name === ' ' || name === 'Enter') && isPressed(event.target)) return;
      if (!shortcutsOn() && name !== '?' && !name.startsWith('mod+')) return;
      event.preventDefault();
      act();
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function nameOf({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const latin = /^[\x20-\x7e]$/.test(key) || key.length > 1;
  const placed = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  const name = latin ? key : (placed?.[1] ?? placed?.[2] ?? key);
  const shifted = shiftKey && key.startsWith('Arrow') ? 'shift+' : '';
  return (ctrlKey || metaKey ? 'mod+' : shifted) + (name.length === 1 ? name.toLowerCase() : name);
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Does the element itself do something at Space or Enter? */
const isPressed = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('button, a, summary, [role="option"], input:not([type="range"])') !== null;
