import { useEffect, useRef, useState } from 'react';
import { caseView } from '../../../sdk/rules.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useDesk } from '../desk.ts';
import { useDrafts } from '../useDrafts.ts';
import type { Writing } from '../writing.ts';
import { markSent } from './sentBefore.ts';
import { type Fault, faultsFrom } from './validate.ts';

export interface Sending {
  readonly stage: 'form' | 'check' | 'sending';
  /** What the hub refused it for; stays until somebody changes something or tries again. */
  readonly refused: readonly Fault[];
  /** How often it was refused: each time the summary takes the focus. */
  readonly refusals: number;
  /** A team mate who is at the same case; set once somebody wanted to send all the same: the next press sends. */
  readonly mate: string | undefined;
  check(): void;
  backToForm(): void;
  forgetRefusal(): void;
  send(confirmed: readonly string[], way: 'send' | 'submit'): void;
}

/**
 * The way of a draft from the form to the log. `onSent` gets the case it is in; it is called also for a draft that was on its way when
 * the page was loaded anew.
 */
export function useSending(writing: Writing, onSent: (thread: string | undefined) => void): Sending {
  const words = useWords();
  const { state, bureau, seat } = useDesk();
  const connection = useConnection();
  const drafts = useDrafts();
  const { key, type } = writing;
  const local = drafts.get(key);
  const [stage, setStage] = useState<Sending['stage']>(() =>
    local?.stage === 'sending' || drafts.arrived(key) ? 'sending' : 'form',
  );
  const [refused, setRefused] = useState<readonly Fault[]>(() => faultsFrom(local?.problem, type, words));
  const [refusals, setRefusals] = useState(refused.length > 0 ? 1 : 0);
  const [anyway, setAnyway] = useState(false);
  /** This page holds the promise; without it the draft itself tells how it went. */
  const own = useRef(false);

  useEffect(() => {
    if (stage !== 'sending' || own.current) return;
    if (!local) {
      drafts.settle(key);
      onSent(writing.case);
    } else if (local.stage !== 'sending') setStage('form');
  }, [stage, local, drafts, key, onSent, writing.case]);

  const claimed = writing.case === undefined ? undefined : caseView(state, bureau, writing.case)?.claimedBy;
  const mate = claimed !== undefined && claimed !== seat ? state.seats.get(claimed)?.name : undefined;

  async function sendNow(confirmed: readonly string[], way: 'send' | 'submit') {
    own.current = true;
    setRefused([]);
    setStage('sending');
    const sent = await drafts.send(writing, confirmed, way);
    own.current = false;
    if (sent.is === 'sent') {
      markSent(type);
      release();
      return onSent(sent.case ?? writing.case);
    }
    setRefused(faultsFrom(sent.problem, type, words));
    setRefusals((before) => before + 1);
    setStage('form');
  }

  /** Nobody is at the case any more. */
  function release() {
    const thread = writing.case;
    if (thread !== undefined && connection.state.cases.get(thread)?.claims.get(bureau) === seat)
      void connection.send({ type: 'case.release', case: thread }).catch(() => {});
  }

  return {
    stage,
    refused,
    refusals,
    mate: anyway ? mate : undefined,
    check: () => setStage('check'),
    backToForm: () => setStage('form'),
    forgetRefusal: () => setRefused((before) => (before.length === 0 ? before : [])),
    send(confirmed, way) {
      if (mate !== undefined && !anyway) setAnyway(true);
      else void sendNow(confirmed, way);
    },
  };
}
