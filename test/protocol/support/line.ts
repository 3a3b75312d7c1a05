import { Ajv2020 } from 'ajv/dist/2020.js';
import { jsonSchema } from '../../../schemas/export.ts';
import { maxEntriesInFrame } from '../../../schemas/line.ts';
import { isObject, show } from './match.ts';

/** What a client hears, one after the other: entries singly, whatever frames they came in. */
export type Heard =
  | { readonly kind: 'frame'; readonly value: Record<string, unknown> }
  | { readonly kind: 'entry'; readonly value: Record<string, unknown> }
  | { readonly kind: 'closed'; readonly value: { readonly code: number; readonly reason: string } };

/** What carries the client's words. */
export interface Carrier {
  send(text: string): void;
  sendBinary(text: string): void;
  close(): void;
  /** Without a word of goodbye. */
  terminate(): void;
  /** Resolves when the hub has read what was sent and what it had said before has come here. */
  settle(): Promise<void>;
}

/** The client's end of one connection. It holds the hub to the promises that are true of every conversation. */
export interface Line {
  readonly carrier: Carrier;
  /** Not looked at yet. */
  readonly unread: Heard[];
  /** Every text that came, as it came. */
  readonly texts: readonly string[];
  /** What the hub did that it never may. */
  readonly faults: readonly string[];
  readonly epoch: string;
  readonly head: number;
  /** Number of the last entry. */
  readonly n: number;
  readonly open: boolean;
  /** Whether it answers beats. */
  silent: boolean;
  /** It has sent a beat of its own. */
  asking: boolean;
  /** Resolves when something more has come. */
  more(): Promise<void>;
}

/** What a connection is told by what carries it. */
export interface Ears {
  text(text: string): void;
  closed(code: number, reason: string): void;
}

const isHubFrame = new Ajv2020({ strict: false, allErrors: true }).compile(jsonSchema('hub-frame') ?? false);
const largestProblem = 2_048;

export function createLine(carry: (ears: Ears) => Carrier): Line {
  const unread: Heard[] = [];
  const texts: string[] = [];
  const faults: string[] = [];
  const answers = new Map<number, string>();
  let epoch = '';
  let head = 0;
  let n = 0;
  let open = true;
  let wake = () => {};

  function text(came: string): void {
    texts.push(came);
    const frame: unknown = JSON.parse(came);
    if (!isObject(frame)) faults.push(`No frame: ${came}`);
    else {
      if (!isHubFrame(frame)) faults.push(`Not as the schema says: ${show(isHubFrame.errors)} in ${show(frame)}`);
      if (frame['frame'] === 'entries') entries(frame['entries']);
      else {
        if (frame['frame'] === 'welcome') welcome(frame);
        if (frame['frame'] === 'problem' && Buffer.byteLength(came) > largestProblem)
          faults.push(`A problem of ${Buffer.byteLength(came)} bytes`);
        unread.push({ kind: 'frame', value: frame });
        if (frame['frame'] === 'beat') beaten();
      }
    }
    wake();
  }

  /** Every beat is answered, but the one that answers ours. */
  function beaten(): void {
    if (!line.silent && !line.asking) line.carrier.send('{"frame":"beat"}');
    line.asking = false;
  }

  function welcome(frame: Record<string, unknown>): void {
    if (frame['resumed'] === true && frame['epoch'] !== epoch && epoch !== '') faults.push('Resumed in another epoch');
    if (frame['resumed'] !== true) n = 0;
    else if (n === 0) n = -1;
    if (frame['epoch'] !== epoch) answers.clear();
    epoch = String(frame['epoch']);
    head = Number(frame['head']);
  }

  function entries(list: unknown): void {
    const all = Array.isArray(list) ? list.filter(isObject) : [];
    if (all.length > maxEntriesInFrame) faults.push(`${all.length} entries in a frame`);
    for (const entry of all) {
      const number = Number(entry['n']);
      const before = answers.get(number);
      // An answer that is given a second time is the same, byte for byte; every other entry is the next one.
      if ('cause' in entry && number <= n) {
        if (before !== undefined && before !== JSON.stringify(entry)) faults.push(`Entry ${number} was another before`);
      } else if (n >= 0 && number !== n + 1) faults.push(`Entry ${number} after ${n}`);
      else n = number;
      if ('cause' in entry) answers.set(number, JSON.stringify(entry));
      unread.push({ kind: 'entry', value: entry });
    }
  }

  const ears: Ears = {
    text,
    closed(code, reason) {
      open = false;
      unread.push({ kind: 'closed', value: { code, reason } });
      wake();
    },
  };
  const line: Line = {
    carrier: carry(ears),
    unread,
    texts,
    faults,
    get epoch() {
      return epoch;
    },
    get head() {
      return head;
    },
    get n() {
      return n;
    },
    get open() {
      return open;
    },
    silent: false,
    asking: false,
    more: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
  };
  return line;
}
