import { useEffect, useRef, useState } from 'react';
import type { Preview } from '../../../schemas/rehearsal.ts';
import type { StaffApi } from '../../sdk/index.ts';
import { type Past, past } from '../review/past.ts';

export interface Previewed {
  readonly played: Preview | undefined;
  /** The exercise as it was at any moment of it. */
  readonly past: Past | undefined;
  /** It is of the text as it stands. */
  readonly fresh: boolean;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Wall ms after the last letter until it is played anew. */
const pause = 1_200;

/** The text played by a crew, to be looked into; played anew when the text has changed and is sound. */
export function usePreview(staff: StaffApi, text: string, crew: string, wanted: boolean): Previewed {
  const [found, setFound] = useState<{ played: Preview; past: Past; key: string }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const key = `${crew}\n${text}`;
  const fresh = found?.key === key;
  const api = useRef(staff);
  api.current = staff;
  const known = found !== undefined;
  useEffect(() => {
    if (!wanted || fresh) return;
    let gone = false;
    const timer = setTimeout(
      () => {
        setBusy(true);
        setError(undefined);
        api.current.scenarios.preview(text, { crew }).then(
          (played) => {
            setBusy(false);
            if (!gone) setFound({ played, past: past(played.log), key });
          },
          (problem: unknown) => {
            setBusy(false);
            if (!gone) setError(problem);
          },
        );
      },
      known ? pause : 0,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [wanted, fresh, key, text, crew, known]);
  return { played: found?.played, past: found?.past, fresh, busy, error };
}
