import type { RefObject } from 'react';
import type { CaseView } from '../../sdk/rules.ts';
import { useShortcuts } from '../use/useShortcuts.ts';
import { pathTo, type Route } from './route.ts';
import { ask } from './useDeskEvents.ts';

interface Given {
  cases: readonly CaseView[];
  route: Route;
  go(path: string): void;
  search: RefObject<HTMLInputElement | null>;
  showKeys(): void;
}

/** The keys of the desk; none destroys anything. */
export function useKeys(given: Given): void {
  const { go, search, showKeys } = given;
  useShortcuts({
    Escape: (target) => goBack(given, target),
    'mod+Enter': () => ask('send'),
    '?': showKeys,
    '/': () => search.current?.focus(),
    j: () => step(given, 1),
    k: () => step(given, -1),
    o: () => open(given),
    u: () => go(pathTo.queue('todo')),
    r: () => ask('first'),
    c: () => go(pathTo.place('new')),
    a: () => go(pathTo.place('approve')),
    v: () => go(pathTo.place('review')),
    e: () => ask('close'),
    f: () => ask('flag'),
    s: () => search.current?.focus(),
    n: () => ask('note'),
    h: () => document.querySelector<HTMLElement>('[data-hand]')?.click(),
    l: () => ask('data'),
    i: () => ask('unread'),
    1: () => go(pathTo.queue('todo')),
    2: () => go(pathTo.queue('waiting')),
    3: () => go(pathTo.queue('done')),
    4: () => go(pathTo.queue('all')),
  });
}

/** Leaves the field, then the form, then the case. A draft stays a draft. The browser may do what it does with the key as well. */
function goBack({ route, go }: Given, field: EventTarget | null): false {
  if (field instanceof HTMLElement && (field.isContentEditable || field.matches('input, textarea, select')))
    field.blur();
  else if (!ask('leave') && route.at !== 'queue') go(pathTo.queue('todo'));
  return false;
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
