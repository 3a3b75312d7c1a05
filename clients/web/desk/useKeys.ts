import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import type { CaseView } from '../../sdk/rules.ts';
import { isString, keep, kept } from '../keep.ts';
import { pathTo, type Route } from './route.ts';
import { ask } from './useDeskEvents.ts';

const listeners = new Set<() => void>();
let on = kept('keys', isString) !== 'off';

/** Single-key commands can be switched off; the choice is kept on this device. */
export function switchKeys(next: boolean): void {
  on = next;
  keep('keys', next ? 'on' : 'off');
  for (const listener of listeners) listener();
}
export const useKeysOn = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => on,
  );

interface Given {
  cases: readonly CaseView[];
  route: Route;
  go(path: string): void;
  search: RefObject<HTMLInputElement | null>;
  showKeys(): void;
}

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/**
 * The keys of the desk. Letters by their place on the board (`code`), so that they work with an Arabic or Russian layout; signs by what they
 * write (`key`). None acts while a field has the focus, with a modifier held, or in a dialog; none destroys anything.
 */
export function useKeys(given: Given): void {
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => {
    const end = new AbortController();
    document.addEventListener('keydown', (event) => press(event, latest.current), { signal: end.signal });
    return () => end.abort();
  }, []);
}

function press(event: KeyboardEvent, given: Given): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
  if (event.key === 'Escape') {
    goBack(event, given);
    return;
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    if (ask('send')) event.preventDefault();
    return;
  }
  if (!on || event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
  const act = actFor(event, given);
  if (!act) return;
  event.preventDefault();
  act();
}

/** Leaves the field, then the form, then the case. A draft stays a draft. */
function goBack(event: KeyboardEvent, { route, go }: Given): void {
  if (inField(event.target)) {
    (event.target as HTMLElement).blur();
    return;
  }
  if (ask('leave')) return;
  if (route.at !== 'queue') go(pathTo.queue('todo'));
}

function actFor(event: KeyboardEvent, given: Given): (() => unknown) | undefined {
  const { go, search, showKeys } = given;
  if (event.key === '?') return showKeys;
  if (event.key === '/') return () => search.current?.focus();
  if (event.shiftKey) return undefined;
  switch (event.code) {
    case 'KeyJ':
      return () => step(given, 1);
    case 'KeyK':
      return () => step(given, -1);
    case 'KeyO':
      return () => open(given);
    case 'KeyU':
      return () => go(pathTo.queue('todo'));
    case 'KeyR':
      return () => ask('first');
    case 'KeyC':
      return () => go(pathTo.place('new'));
    case 'KeyE':
      return () => ask('close');
    case 'KeyF':
      return () => ask('flag');
    case 'KeyS':
      return () => search.current?.focus();
    case 'KeyN':
      return () => ask('note');
    case 'KeyH':
      return () => document.querySelector<HTMLElement>('[data-hand]')?.click();
    case 'KeyL':
      return () => ask('data');
    case 'KeyI':
      return () => ask('unread');
    case 'Digit1':
      return () => go(pathTo.queue('todo'));
    case 'Digit2':
      return () => go(pathTo.queue('waiting'));
    case 'Digit3':
      return () => go(pathTo.queue('done'));
    case 'Digit4':
      return () => go(pathTo.queue('all'));
    default:
      return undefined;
  }
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('a[data-case]')];

/** To the next or previous case: the focus in the list, and the case itself where one is open. */
function step({ cases, route, go }: Given, by: 1 | -1): void {
  const focused = rows().indexOf(document.activeElement as HTMLElement);
  const opened = route.at === 'case' ? cases.findIndex(({ id }) => id === route.id) : -1;
  const from = opened >= 0 ? opened : focused;
  const next = Math.min(cases.length - 1, Math.max(0, from + by));
  const id = cases[next]?.id;
  if (id === undefined) return;
  if (route.at === 'case') go(pathTo.case(id));
  else rows()[next]?.focus();
}

function open({ cases, go }: Given): void {
  const id = (document.activeElement as HTMLElement | null)?.dataset['case'] ?? cases[0]?.id;
  if (id !== undefined) go(pathTo.case(id));
}
