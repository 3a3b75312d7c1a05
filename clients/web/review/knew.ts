import { casesOf, type Deadline, type ReadState } from '../../sdk/rules.ts';
import { formOf } from '../forms/families.ts';
import { leavesOf } from '../forms/fields.ts';
import type { MessageThen } from './arrows.ts';

export interface Draft {
  readonly key: string;
  readonly type: string;
  readonly case: string | undefined;
  /** How much of what the kind asks for is filled in; 0 to 1. */
  readonly filled: number;
}

/** What one bureau knew at a moment. Times are exercise ms. */
export interface Knew {
  readonly unread: readonly { readonly message: MessageThen; readonly since: number }[];
  readonly read: readonly MessageThen[];
  /** Soonest first. */
  readonly owes: readonly Deadline[];
  readonly awaits: readonly Deadline[];
  readonly late: number;
  readonly drafts: readonly Draft[];
  readonly notes: readonly { readonly text: string; readonly at: number }[];
  /** Sent to it and not arrived: only staff can see those. */
  readonly coming: readonly MessageThen[];
}

/** What `bureau` knew in `state`, which is the state of that moment; `now` is its exercise ms. */
export function knew(state: ReadState, bureau: string, now: number): Knew {
  const cases = casesOf(state, bureau);
  const received = cases
    .flatMap(({ messages }) => messages)
    .filter(({ message }) => message.from !== bureau)
    .sort((a, b) => arrival(b, bureau) - arrival(a, bureau));
  const owes = cases.flatMap((one) => one.owes).sort(soonest);
  return {
    unread: received
      .filter(({ readBy }) => !readBy.has(bureau))
      .map((message) => ({ message, since: arrival(message, bureau) })),
    read: received.filter(({ readBy }) => readBy.has(bureau)),
    owes,
    awaits: cases.flatMap((one) => one.awaits).sort(soonest),
    late: state.setting?.untimed ? 0 : owes.filter(({ due }) => due < now).length,
    drafts: [...state.drafts.values()]
      .filter((draft) => draft.bureau === bureau)
      .map(({ key, type, case: thread, draft }) => ({ key, type, case: thread, filled: filledShare(type, draft) })),
    notes: state.notes.filter((note) => note.bureau === bureau),
    coming: [...state.messages.values()].filter(
      ({ message, reached }) => message.recipients.includes(bureau) && !reached.has(bureau),
    ),
  };
}

const soonest = (a: Deadline, b: Deadline): number => a.due - b.due;
const arrival = (message: MessageThen, bureau: string): number => message.reached.get(bureau) ?? message.sentAt;

/** Of the fields that the kind insists on, or (where it insists on none) of all. Its form must be there (`useForms`). */
function filledShare(type: string, draft: Readonly<Record<string, unknown>>): number {
  const form = formOf(type);
  if (form.length === 0) return 0;
  const leaves = leavesOf(form).filter(({ entry }) => entry !== 'fixed');
  const asked = leaves.filter(({ optional }) => !optional);
  const wanted = asked.length > 0 ? asked : leaves;
  const filled = wanted.filter(({ path }) => isFilled(valueAt(draft['body'], path)));
  return wanted.length === 0 ? 1 : filled.length / wanted.length;
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

const valueAt = (body: unknown, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[key] : undefined),
      body,
    );
