import { useShortcuts } from '../../use/useShortcuts.ts';
import { tabs, useRoom } from '../room.ts';
import type { Action, useActions } from './actions.ts';

/** The single keys of the console. Those of the flow list are its own. */
export function useConsoleKeys(actions: ReturnType<typeof useActions>): void {
  const { show, select, open } = useRoom();
  const press = (action: Action) => () => {
    if (action.reason === undefined) action.act();
  };
  // At once where it is there: what is typed next must not be taken for keys. Else when the tab with it has been drawn.
  const focus = (selector: string) => {
    const found = () => document.querySelector<HTMLElement>(selector);
    if (found()) found()?.focus();
    else requestAnimationFrame(() => found()?.focus());
  };
  useShortcuts({
    p: () => press(actions.pause.reason === undefined ? actions.pause : actions.resume)(),
    b: press(actions.mark),
    i: press(actions.inject),
    'mod+k': () => open('inject'),
    v: press(actions.wall),
    '?': () => open('keys'),
    n: () => {
      show('injects');
      focus('[data-next-inject] button');
    },
    h: () => {
      show('needs');
      focus('[data-need="hand"] button');
    },
    f: () => {
      show('flow');
      focus('[data-flow-filter]');
    },
    u: () => select(undefined),
    ...Object.fromEntries(tabs.map((tab, index) => [String(index + 1), () => show(tab)])),
  });
}
