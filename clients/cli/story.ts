import type { Seen as SeenEvent } from '../../schemas/event.ts';
import { say } from '../../schemas/text.ts';

/** One thing that happened, as a line of a sequence has it. */
export interface Told {
  /** Who did it; absent: the exercise itself. */
  readonly from?: string;
  /** Whom it reached. */
  readonly to?: readonly string[];
  /** Type of the message, else of the event. */
  readonly type: string;
  readonly text?: string;
  /** Id of the message. */
  readonly message?: string;
}

type Tell<T extends SeenEvent['type']> = (event: Extract<SeenEvent, { type: T }>, language: string) => Told | undefined;

/** What is worth a line. Everything else (ticks, reads, seats' connections, the log's own housekeeping) is passed over. */
const tells: { readonly [T in SeenEvent['type']]?: Tell<T> } = {
  'exercise.started': ({ type }) => ({ type }),
  'exercise.paused': ({ type, reason }) => ({ type, ...(reason !== undefined && { text: reason }) }),
  'exercise.resumed': ({ type }) => ({ type }),
  'exercise.ended': ({ type }) => ({ type }),
  'clock.changed': ({ type, rate }) => ({ type, text: `rate ${rate}` }),
  'phase.entered': ({ type, phase }) => ({ type, text: phase }),
  'realworld.stopped': ({ type }) => ({ type, text: 'REAL WORLD: the exercise stands still' }),
  'realworld.cleared': ({ type }) => ({ type }),
  'seat.joined': ({ type, name, bureau }) => ({ type, text: bureau === undefined ? name : `${name} at ${bureau}` }),
  'message.sent': ({ message }) => ({
    from: message.from,
    to: message.recipients,
    type: message.type,
    text: message.subject,
    message: message.id,
  }),
  'message.delivered': ({ message, to }) => ({
    from: message.from,
    to: [to],
    type: message.type,
    text: `${message.subject} (delivered late)`,
    message: message.id,
  }),
  'message.held': ({ message, why }) => ({
    from: message.from,
    type: 'message.held',
    text: `${message.type}${why === undefined ? '' : `: ${why}`}`,
    message: message.id,
  }),
  'message.returned': ({ type, message, reason }) => ({ type, text: reason, message }),
  'message.edited': ({ type, message, now }) => ({ type, text: now.subject, message }),
  'message.dropped': ({ type, message, reason }) => ({ type, message, ...(reason !== undefined && { text: reason }) }),
  'command.refused': ({ type, bureau, kind, command, problem }) => ({
    ...(bureau !== undefined && { from: bureau }),
    type,
    text: `${kind ?? command}: ${problem.code}${problem.rule === undefined ? '' : ` (${problem.rule})`} ${problem.message}`,
  }),
  'instruction.given': ({ type, to, text }, language) => ({ to, type, text: say(text, language) }),
  'phone.noted': ({ type, to, caller, text }, language) => ({
    to,
    type,
    text: `${say(caller, language)}: ${say(text, language)}`,
  }),
  'records.changed': ({ type, put, remove, cast }) => ({
    type,
    text: [...put.map(({ fields }) => fields.documentNumber), ...remove, ...cast.map(({ id }) => id)].join(', '),
  }),
  'article.published': ({ type, headline }, language) => ({ type, text: say(headline, language) }),
  'hint.given': ({ type, bureau, text }, language) => ({ to: [bureau], type, text: say(text, language) }),
  'fault.set': ({ type, id, fault }) => ({ type, text: `${fault.effect} (${id})` }),
  'fault.cleared': ({ type, id }) => ({ type, text: id }),
  'line.reported': ({ type, bureau, down }) => ({
    to: [bureau],
    type,
    text: down ? 'the line is down' : 'the line is back',
  }),
  'banner.shown': ({ type, text }) => ({ type, text }),
  'expectation.met': ({ type, bureau, expectation, points }) => ({
    from: bureau,
    type,
    text: `${expectation} +${points}`,
  }),
  'expectation.late': ({ type, bureau, expectation, points }) => ({
    from: bureau,
    type,
    text: `${expectation} +${points}`,
  }),
  'expectation.missed': ({ type, bureau, expectation }) => ({ from: bureau, type, text: expectation }),
  'expectation.forbidden': ({ type, bureau, expectation, points }) => ({
    from: bureau,
    type,
    text: `${expectation} ${points === 0 ? '' : `-${Math.abs(points)}`}`.trim(),
  }),
};

/** The line for an event, if it deserves one. */
export function tell(event: SeenEvent, language: string): Told | undefined {
  const found = tells[event.type] as Tell<SeenEvent['type']> | undefined; // the table is keyed by the event's own type
  return found?.(event, language);
}

/** `QN -> QP  information.request  Is the ferry running?` */
export function toldLine({ from, to, type, text }: Told, width: number): string {
  const who = `${from ?? ''}${to && to.length > 0 ? ` -> ${to.join(', ')}` : ''}`.trim();
  return `${who.padEnd(width)}  ${type}${text === undefined ? '' : `  ${text}`}`.trimEnd();
}
