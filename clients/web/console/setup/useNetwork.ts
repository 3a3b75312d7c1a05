import { useEffect, useState } from 'react';
import type { Lan, StaffApi } from '../../../sdk/index.ts';
import { useErrorWords } from '../../use/useErrorWords.ts';
import { useLoad } from '../../use/useLoad.ts';

export interface Network {
  readonly lan: Lan | undefined;
  /** Why it is not known, or why the last wish failed. */
  readonly wrong: string | undefined;
  readonly busy: boolean;
  /** Lets the class in; with an address, that one is shown. */
  open(show?: string): void;
  close(): void;
  /** Forgets that a device was seen. */
  forget(): void;
}

/** The door of the network, looked at every few seconds: addresses come and go with the Wi-Fi. */
export function useNetwork(staff: StaffApi): Network {
  const { value, error, reload } = useLoad(() => staff.lan.get(), 3_000);
  const [told, setTold] = useState<Lan>();
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const errorWords = useErrorWords();
  useEffect(() => setTold(undefined), [value]);

  async function wish(ask: () => Promise<Lan>) {
    setBusy(true);
    setFailed(undefined);
    try {
      setTold(await ask());
    } catch (problem) {
      setFailed(problem);
    }
    setBusy(false);
    reload();
  }
  const problem = failed ?? (value ? undefined : error);
  return {
    lan: told ?? value,
    wrong: problem === undefined ? undefined : errorWords(problem),
    busy,
    open: (show) => void wish(() => staff.lan.open(show === undefined ? {} : { show })),
    close: () => void wish(() => staff.lan.close()),
    forget: () => void wish(() => staff.lan.forget()),
  };
}
