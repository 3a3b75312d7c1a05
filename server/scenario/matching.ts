import type { Entry } from '../../schemas/entry.ts';
import { millis } from '../../schemas/ids.ts';
import { kindOf } from '../../schemas/kinds/index.ts';
import type { Message } from '../../schemas/message.ts';
import { at, listed, satisfies } from '../../schemas/operand.ts';
import type { Pattern, TriggerEvent } from '../../schemas/scenario.ts';
import { isSecondVersion } from '../core/rules/versions.ts';
import type { ReadState } from '../core/state.ts';

/**
 * Something that a scenario can wait for or judge. `bureau` is the party that did it, or whom it reached (`delivered`, `hit`, `cancelled`).
 * `at` is exercise ms, `n` the log entry.
 */
export interface Occurrence {
  readonly event: TriggerEvent;
  readonly at: number;
  readonly n: number;
  readonly bureau?: string | undefined;
  readonly message?: Message | undefined;
  /** Whom it went to; `all` too if it went to everybody. */
  readonly to: readonly string[];
  readonly type?: string | undefined;
  readonly case?: string | undefined;
  readonly code?: string | undefined;
  readonly rule?: string | undefined;
  /** Played by the script or by staff in a party's name: it triggers, but it is nobody's own achievement or fault. */
  readonly scripted: boolean;
}

const queries: ReadonlySet<string> = new Set(['document.check', 'operation.checkBatch']);
const cancellations: ReadonlySet<string> = new Set(['notice.cancelled', 'diffusion.cancel']);

const known = new WeakMap<Entry, { readonly state: ReadState; readonly found: readonly Occurrence[] }>();

/**
 * Everything in an entry that a pattern can be about, in the order in which it happened. `state` is the state after the entry: everybody who
 * follows the log asks the same of it, and gets the same list.
 */
export function occurrences(state: ReadState, entry: Entry): readonly Occurrence[] {
  const asked = known.get(entry);
  if (asked?.state === state && state.n === entry.n) return asked.found;
  const found = occurrencesIn(state, entry);
  if (state.n === entry.n) known.set(entry, { state, found });
  return found;
}

function occurrencesIn(state: ReadState, entry: Entry): Occurrence[] {
  const found: Occurrence[] = [];
  const at = millis(entry.at);
  const when = { at, n: entry.n };
  const scripts = new Set(
    entry.events.flatMap((event) => (event.type === 'inject.fired' && event.message ? [event.message] : [])),
  );
  const released = new Set(entry.events.flatMap((event) => (event.type === 'message.released' ? [event.message] : [])));
  const author = entry.by.startsWith('bot:') ? entry.by.slice('bot:'.length) : state.seats.get(entry.by)?.bureau;

  const of = (message: Message, scripted: boolean) => ({
    ...when,
    message,
    type: message.type,
    case: message.case,
    scripted,
  });
  const deliver = (message: Message, to: string, scripted: boolean): void => {
    const reached = { ...of(message, scripted), bureau: to, to: [to] };
    found.push({ event: 'delivered', ...reached });
    if (message.type === 'document.hit') found.push({ event: 'hit', ...reached });
    if (cancellations.has(message.type)) found.push({ event: 'cancelled', ...reached });
  };

  for (const event of entry.events) {
    switch (event.type) {
      case 'message.sent': {
        if (isSecondVersion(event, entry.events)) break;
        const { message } = event;
        // What the register answers at once belongs to whoever asked it.
        const own = kindOf(message.type)?.automatic
          ? author !== undefined && scripts.size === 0
          : message.from === author;
        const scripted = scripts.has(message.id) || (!own && !released.has(message.id));
        const sent = { ...of(message, scripted), bureau: message.from, to: addressed(state, message) };
        found.push({ event: 'sent', ...sent });
        if (message.type === 'case.ack') found.push({ event: 'acked', ...sent });
        if (queries.has(message.type)) found.push({ event: 'query', ...sent });
        // Whom it does not reach at once gets a delivery of its own.
        const reached = state.messages.get(message.id)?.reached;
        for (const to of message.recipients) if (reached?.has(to)) deliver(message, to, scripted);
        break;
      }
      case 'message.delivered':
        if (!entry.events.some((other) => other.type === 'message.sent' && other.message.id === event.message.id))
          // As it was written, whatever was made of it on its way.
          deliver(
            (state.messages.get(event.message.id)?.message ?? event.message) as Message, // only read from here on
            event.to,
            scripts.has(event.message.id),
          );
        break;
      case 'message.read': {
        const message = state.messages.get(event.message)?.message as Message | undefined; // only read from here on
        found.push({
          event: 'read',
          ...when,
          bureau: event.bureau,
          to: [],
          message,
          type: message?.type,
          case: message?.case,
          scripted: false,
        });
        break;
      }
      case 'case.claimed':
        found.push({ event: 'claimed', ...when, bureau: event.bureau, to: [], case: event.case, scripted: false });
        break;
      case 'command.refused':
        if (event.bureau !== undefined)
          found.push({
            event: 'refused',
            ...when,
            bureau: event.bureau,
            to: [],
            type: event.kind,
            case: event.case,
            code: event.problem.code,
            rule: event.problem.rule,
            scripted: false,
          });
        break;
      case 'seat.joined':
        found.push({ event: 'joined', ...when, bureau: event.bureau, to: [], scripted: false });
        break;
      case 'seat.disconnected':
      case 'seat.removed':
        found.push({ event: 'left', ...when, bureau: state.seats.get(event.seat)?.bureau, to: [], scripted: false });
        break;
      default:
    }
  }
  return found;
}

/** The recipients, and `all` if the message was addressed to all or names each other country. */
export function addressed(state: ReadState, message: Message): string[] {
  const wide = message.to.some((addressee) => addressee.kind === 'all');
  const others = [...state.parties.values()].filter(
    (party) => party.kind === 'national' && !party.visibleTo && party.id !== message.from,
  );
  const each = others.length > 1 && others.every((party) => message.recipients.includes(party.id));
  return wide || each ? [...message.recipients, 'all'] : message.recipients;
}

type Value = string | number | boolean;

/**
 * What `$names` mean for one inject or expectation. The messages that injects have been given a `ref` for are known everywhere; any other name
 * is bound by the first match in the same item and must be equal afterwards. Each alternative of `any`, what stands under `not`, and
 * `cancel_if` have a scope of their own inside: they know what is bound outside, and nobody outside knows what they bind.
 */
export interface Names {
  readonly bound: Map<string, Value>;
  /** All `ref`s that the scenario's injects give: until such a message exists its name equals nothing. */
  readonly refs: ReadonlySet<string>;
  readonly outside?: Names | undefined;
}

export const newNames = (refs: ReadonlySet<string>): Names => ({ bound: new Map(), refs });
/** A scope inside. */
export const within = (outside: Names): Names => ({ bound: new Map(), refs: outside.refs, outside });

const bound = ({ bound: own, outside }: Names, name: string): Value | undefined =>
  own.get(name) ?? (outside && bound(outside, name));

/** What `$name` means now; undefined if nothing yet. */
export const meaning = (state: ReadState, names: Names, name: string): Value | undefined =>
  state.names.get(name) ?? bound(names, name);

/** Does it fit? If it does, names that had no meaning yet get one. */
export function matches(state: ReadState, pattern: Pattern, occurrence: Occurrence, names: Names): boolean {
  if (pattern.event !== occurrence.event) return false;
  // Nearly all that does not fit is of another type.
  const { type } = pattern.where;
  if (typeof type === 'string' && type !== occurrence.type && !type.startsWith('$')) return false;
  const fresh = new Map<string, Value>();
  for (const [key, operand] of Object.entries(pattern.where)) {
    const values = valuesOf(occurrence, key);
    if (typeof operand === 'object' && 'same_as' in operand) {
      const others = sameAs(
        state,
        operand.same_as,
        occurrence,
        (name) => fresh.get(name) ?? meaning(state, names, name),
      );
      if (!values.some((value) => isValue(value) && others.includes(value))) return false;
      continue;
    }
    if (typeof operand === 'string' && operand.startsWith('$')) {
      const known = meaning(state, names, operand) ?? fresh.get(operand);
      if (known !== undefined) {
        // `case: $hit` means: in the same matter as that message.
        const wanted = key === 'case' ? (state.messages.get(String(known))?.message.case ?? known) : known;
        if (!values.includes(wanted)) return false;
        continue;
      }
      const first = values[0];
      if (names.refs.has(operand) || !isValue(first)) return false;
      fresh.set(operand, first);
    } else if (!satisfies(operand, values)) return false;
  }
  for (const [name, value] of fresh) names.bound.set(name, value);
  return true;
}

/** What stands under another key of the same event, or of a message that has a name. */
function sameAs(
  state: ReadState,
  path: string,
  occurrence: Occurrence,
  nameOf: (name: string) => Value | undefined,
): readonly unknown[] {
  if (!path.startsWith('$')) return valuesOf(occurrence, path);
  const dot = path.indexOf('.');
  const message = state.messages.get(String(nameOf(path.slice(0, dot))))?.message as Message | undefined; // only read
  return message ? valuesOf(ofMessage(state, message), path.slice(dot + 1)) : [];
}

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** What of an occurrence is its message's own. */
type About = Pick<Occurrence, 'bureau' | 'message' | 'to' | 'type' | 'case' | 'code' | 'rule'>;
const ofMessage = (state: ReadState, message: Message): About => ({
  bureau: message.from,
  message,
  to: addressed(state, message),
  type: message.type,
  case: message.case,
});

/** What an occurrence says under a key of `where`: none, one, or several values (addressees, lists in a body). */
function valuesOf(occurrence: About, key: string): readonly unknown[] {
  const one = listed;
  const { message } = occurrence;
  switch (key) {
    case 'from':
      return one(message?.from ?? occurrence.bureau);
    case 'to':
      return occurrence.to;
    case 'type':
      return one(occurrence.type);
    case 'id':
      return one(message?.id);
    case 'in_reply_to':
      return one(message?.inReplyTo);
    case 'case':
      return one(occurrence.case);
    case 'urgency':
      return one(message?.urgency);
    case 'by':
    case 'bureau':
      return one(occurrence.bureau);
    case 'code':
      return one(occurrence.code);
    case 'rule':
      return one(occurrence.rule);
    default:
      return one(at(message?.body, key.slice('body.'.length)));
  }
}
