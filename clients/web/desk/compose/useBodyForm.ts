import { useState } from 'react';
import type { MessageState } from '../../../sdk/rules.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import type { Writing } from '../writing.ts';
import type { Form } from './form.ts';
import { fullPath, isAt, wordsAt } from './places.ts';
import type { Fault } from './validate.ts';
import { type Values, withValue } from './values.ts';

type Confirming = Pick<Form, 'confirmed' | 'confirm'>;

/** The guard's rules that the writer has confirmed. */
export function useConfirming(): Confirming {
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  return {
    confirmed,
    confirm: (rule, on) =>
      setConfirmed(new Set(on ? [...confirmed, rule] : [...confirmed].filter((one) => one !== rule))),
  };
}

interface Around {
  readonly writing: Pick<Writing, 'type' | 'body'>;
  /** Minutes east of UTC of whoever writes. */
  readonly offset: number;
  /** What is to be said of it now. */
  readonly faults: readonly Fault[];
  readonly confirming: Confirming;
  /** What it answers. */
  readonly parent?: MessageState | undefined;
  change(body: Values): void;
  /** A field was left; without it there is nothing to do then. */
  left?(path: string): void;
}

/** The form around the fields of a message's body, wherever one is written or changed. */
export function useBodyForm(around: Around): Form {
  const { writing, offset, faults, confirming, parent, change, left = () => {} } = around;
  const connection = useConnection();
  const words = useWords();
  return {
    type: writing.type,
    values: writing.body,
    set: (path, value) => change(withValue(writing.body, path, value)),
    left,
    wrong: (path) => wordsAt(faults, path),
    asks: (path) => faults.find((one) => one.confirm !== undefined && isAt(one.path, fullPath(path)))?.confirm,
    ...confirming,
    state: connection.state,
    words,
    offset,
    now: () => connection.now(),
    parent,
  };
}
