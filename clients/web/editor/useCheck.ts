import { useEffect, useState } from 'react';
import type { Checked, StaffApi } from '../../sdk/index.ts';
import { Unreachable } from '../../sdk/index.ts';

export interface Check {
  /** What the checker said last, and of which text. */
  readonly found: (Checked & { readonly of: string }) | undefined;
  readonly busy: boolean;
  /** Why there is no newer answer. */
  readonly error: unknown;
}

/** Wall ms after the last letter until the text is checked; and until it is tried again where nobody answered. */
const pause = 500;
const again = 5_000;

/** What the server's own checker says of a text, asked anew whenever it has changed. `round` asks at once. */
export function useCheck(staff: StaffApi, text: string | undefined, round: number): Check {
  const [state, setState] = useState<Check>({ found: undefined, busy: false, error: undefined });
  useEffect(() => {
    if (text === undefined) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      setState((before) => ({ ...before, busy: true }));
      staff.scenarios.check(text).then(
        (checked) => !gone && setState({ found: { ...checked, of: text }, busy: false, error: undefined }),
        (error: unknown) => {
          if (gone) return;
          setState((before) => ({ ...before, busy: false, error }));
          if (error instanceof Unreachable) timer = setTimeout(ask, again);
        },
      );
    };
    timer = setTimeout(ask, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text, round]);
  return state;
}
