import type { Seen } from '../../../../schemas/entry.ts';
import type { EventType, Seen as SeenEvent } from '../../../../schemas/event.ts';
import { millis } from '../../../../schemas/ids.ts';
import type { Message } from '../../../../schemas/message.ts';
import { isSecondVersion } from '../../../sdk/rules.ts';

export const lineKinds = ['message', 'refusal', 'inject', 'run', 'result', 'fault', 'mark', 'people'] as const;
export type LineKind = (typeof lineKinds)[number];

/** One line of the flow: an event worth reading. Times are exercise ms. */
export interface Line {
  /** `<n>.<index of the event in its entry>` */
  readonly key: string;
  readonly n: number;
  readonly at: number;
  readonly kind: LineKind;
  readonly event: SeenEvent;
  /** Who caused the entry: a seat, `engine`, `bot:<party>`; absent at a desk. */
  readonly by: string | undefined;
  /** Parties it concerns. */
  readonly bureaus: readonly string[];
  /** Type of the message, where it is about one. */
  readonly type?: string | undefined;
  readonly message?: string | undefined;
  readonly case?: string | undefined;
  /** What the text filter looks in, in lower case. */
  readonly text: string;
}

/** What becomes a line, and of which sort. What is not named here is not shown: reads, drafts, ticks. */
const sorts: Partial<Record<EventType, LineKind>> = {
  'message.sent': 'message',
  'message.held': 'message',
  'message.returned': 'message',
  'message.delivered': 'fault',
  // What staff do to a message on its way is to the class as if the line had done it.
  'message.edited': 'fault',
  'message.dropped': 'fault',
  'delivery.lost': 'fault',
  'fault.set': 'fault',
  'fault.cleared': 'fault',
  'command.refused': 'refusal',
  'rule.broken': 'refusal',
  'inject.fired': 'inject',
  'inject.skipped': 'inject',
  'inject.edited': 'inject',
  'content.skipped': 'inject',
  'draft.submitted': 'people',
  'draft.approved': 'people',
  'draft.rejected': 'people',
  'seat.dutied': 'people',
  'instruction.given': 'inject',
  'article.published': 'inject',
  'phone.noted': 'inject',
  'records.changed': 'inject',
  'hint.given': 'inject',
  'exercise.briefed': 'run',
  'exercise.started': 'run',
  'exercise.paused': 'run',
  'exercise.resumed': 'run',
  'exercise.endAnnounced': 'run',
  'exercise.ended': 'run',
  'exercise.resumedFrom': 'run',
  'server.resumed': 'run',
  'clock.changed': 'run',
  'clock.jumped': 'run',
  'phase.entered': 'run',
  'realworld.said': 'run',
  'realworld.cleared': 'run',
  'banner.shown': 'run',
  'expectation.met': 'result',
  'expectation.late': 'result',
  'expectation.partial': 'result',
  'expectation.missed': 'result',
  'expectation.forbidden': 'result',
  'mark.added': 'mark',
  'note.added': 'mark',
  'hand.raised': 'people',
  'hand.answered': 'people',
  'seat.joined': 'people',
  'seat.assigned': 'people',
  'seat.removed': 'people',
  'bot.took': 'people',
  'bot.left': 'people',
};

/** When a bureau read a message first (exercise ms), which the state does not keep. */
export type ReadTimes = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The log as lines, and what else the log tells that the state forgets. Grows with the log. */
export interface Annals {
  readonly lines: readonly Line[];
  readonly reads: ReadTimes;
  /** Takes in what has been added to the log; begins anew where it is another log. Returns whether anything changed. */
  follow(log: readonly Seen[]): boolean;
}

export function annals(): Annals {
  let lines: Line[] = [];
  let reads = new Map<string, Map<string, number>>();
  let known: readonly Seen[] | undefined;
  let upTo = 0;

  function take(entry: Seen): void {
    const at = millis(entry.at);
    const scripted = entry.events.some((event) => event.type === 'message.sent');
    for (const [index, event] of entry.events.entries()) {
      if (event.type === 'message.read') {
        const of = reads.get(event.message) ?? new Map<string, number>();
        if (!of.has(event.bureau)) of.set(event.bureau, at);
        reads.set(event.message, of);
      }
      const kind = sorts[event.type];
      // An inject that is a message is the line of its message.
      if (kind === undefined || (event.type === 'inject.fired' && scripted) || isDouble(event, entry)) continue;
      if (isSecondVersion(event, entry.events)) continue;
      lines.push({
        key: `${entry.n}.${index}`,
        n: entry.n,
        at,
        kind: event.type === 'message.sent' && isInject(entry) ? 'inject' : kind,
        event,
        by: entry.by,
        ...about(event),
        text: haystack(event).toLowerCase(),
      });
    }
  }

  return {
    get lines() {
      return lines;
    },
    get reads() {
      return reads;
    },
    follow(log) {
      if (log !== known) {
        known = log;
        upTo = 0;
        lines = [];
        reads = new Map();
      } else if (log.length === upTo) return false;
      else lines = [...lines];
      for (const entry of log.slice(upTo)) take(entry);
      upTo = log.length;
      return true;
    },
  };
}

const isInject = (entry: Seen): boolean => entry.events.some((event) => event.type === 'inject.fired');

/** Instructions, articles, notes of calls, changes of records and faults bring a second event that says that an inject has fired: one line is enough. */
const isDouble = (event: SeenEvent, { events }: Seen): boolean =>
  event.type === 'inject.fired' && events.some((one) => tellsOfInject.has(one.type));
const tellsOfInject: ReadonlySet<EventType> = new Set([
  'instruction.given',
  'article.published',
  'phone.noted',
  'records.changed',
  'fault.set',
]);

function about(event: SeenEvent): Pick<Line, 'bureaus' | 'type' | 'message' | 'case'> {
  switch (event.type) {
    case 'message.sent':
    case 'message.held': {
      const { id, type, from, recipients, case: thread } = event.message;
      return { bureaus: [from, ...recipients], type, message: id, case: thread };
    }
    case 'message.delivered': {
      const { id, type, from, case: thread } = event.message;
      return { bureaus: [from, event.to], type, message: id, case: thread };
    }
    case 'draft.approved':
      return { bureaus: [event.bureau], message: event.message };
    case 'message.returned':
    case 'message.edited':
    case 'message.dropped':
      return { bureaus: [], message: event.message };
    case 'delivery.lost':
      return { bureaus: [event.to], message: event.message };
    case 'command.refused':
      return { bureaus: event.bureau === undefined ? [] : [event.bureau], type: event.kind, case: event.case };
    case 'rule.broken':
      return { bureaus: [event.bureau], message: event.message };
    case 'instruction.given':
    case 'phone.noted':
      return { bureaus: event.to };
    case 'fault.set': {
      const { link, bureau } = event.fault.target;
      return { bureaus: [link?.from, link?.to, bureau].filter((one) => one !== undefined) };
    }
    case 'hint.given':
    case 'expectation.met':
    case 'expectation.late':
    case 'expectation.partial':
    case 'expectation.near':
    case 'expectation.missed':
    case 'expectation.forbidden':
    case 'note.added':
    case 'bot.took':
    case 'bot.left':
    case 'seat.assigned':
    case 'seat.dutied':
    case 'draft.submitted':
    case 'draft.rejected':
      return { bureaus: [event.bureau] };
    case 'seat.joined':
      return { bureaus: event.bureau === undefined ? [] : [event.bureau] };
    default:
      return { bureaus: [] };
  }
}

function haystack(event: SeenEvent): string {
  switch (event.type) {
    case 'message.sent':
    case 'message.held':
    case 'message.delivered':
      return messageText(event.message);
    default:
      return JSON.stringify(event);
  }
}

const messageText = ({ type, from, recipients, subject, ourRef, yourRef, body }: Message): string =>
  [type, from, ...recipients, subject, ourRef, yourRef, JSON.stringify(body)].join(' ');
