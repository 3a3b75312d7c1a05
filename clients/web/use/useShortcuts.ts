import { useEffect, useRef, useState } from 'react';
import { isString, keep, kept } from '../keep.ts';

/** Whether single keys act at all; kept on this device, for all pages. */
const shortcutsOn = (): boolean => kept('keys', isString) !== 'off';

/** Whether single keys act, and the switch. */
export function useShortcutsSwitch(): [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(shortcutsOn);
  const set = (next: boolean) => {
    setOn(next);
    keep('keys', next ? 'on' : 'off');
  };
  return [on, set];
}

/** What a key does; `false`: the browser may do with it what it always does. */
type Act = (target: EventTarget | null) => unknown;
/** They act also while somebody writes. */
const whileWriting: ReadonlySet<string> = new Set(['Escape', 'mod+Enter']);

/**
 * Single keys of a screen: `p`, `?`, `1`, `Enter`, `ArrowDown`, `mod+k`. They do nothing while a dialog is open or somebody writes (but
 * `Escape` and `mod+Enter`), and nothing at all when they are switched off (`mod+...`, `Escape` and the help `?` stay). A letter is the one
 * printed on the key; on a keyboard without Latin letters the one at its place. A figure needs no shift on any keyboard.
 */
export function useShortcuts(keys: Readonly<Record<string, Act | undefined>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const name = nameOf(event);
      const act = latest.current[name];
      if (!act || document.querySelector('dialog[open]') || isInDialog(event.target)) return;
      if (isWriting(event.target) && !whileWriting.has(name)) return;
      if ((name === ' ' || name === 'Enter') && isPressed(event.target)) return;
      if (!shortcutsOn() && name !== '?' && name !== 'Escape' && !name.startsWith('mod+')) return;
      if (act(event.target) !== false) event.preventDefault();
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function nameOf({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const latin = /^[\x20-\x7e]$/.test(key) || key.length > 1;
  const placed = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  const figure = shiftKey ? undefined : placed?.[2];
  const name = latin ? (figure ?? key) : (placed?.[1] ?? placed?.[2] ?? key);
  const shifted = shiftKey && key.startsWith('Arrow') ? 'shift+' : '';
  return (ctrlKey || metaKey ? 'mod+' : shifted) + (name.length === 1 ? name.toLowerCase() : name);
}

/** Also of a dialog that this very key has just closed. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog') !== null;

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
