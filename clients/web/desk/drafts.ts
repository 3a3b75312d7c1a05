import type { Problem } from '../../../schemas/problem.ts';
import { type Connection, newId, ProblemError } from '../../sdk/index.ts';
import type { ReadState } from '../../sdk/rules.ts';
import { fetchForms } from '../forms/families.ts';
import { forget, keep, kept, keptKeys } from '../keep.ts';
import { draftFrom, keyFor, sameWriting, savedFrom, type Writing, writingFrom, writingOf } from './writing.ts';

/** A draft on this device. Times are wall ms. */
export interface LocalDraft {
  readonly writing: Writing;
  readonly at: number;
  /** When the server had it; absent: only this device has it. */
  readonly savedAt?: number;
  /** `blocked`: the fiction guard does not let it leave the page. */
  readonly stage: 'writing' | 'blocked' | 'sending' | 'refused';
  readonly command?: string;
  readonly problem?: Problem;
}

/** A draft as lists show it: from this device, or from a team mate's. */
export interface DraftView {
  readonly key: string;
  readonly writing: Writing;
  readonly mine: boolean;
  /** Seat that wrote it last, if it is not this one. */
  readonly by?: string;
  readonly local?: LocalDraft;
}

type Submission = ReadState['submissions'] extends ReadonlyMap<string, infer S> ? S : never;

export type Sent =
  | { readonly is: 'sent'; readonly case?: string | undefined }
  | { readonly is: 'refused'; readonly problem: Problem };

/** The drafts of one desk: each pause they are kept on this device, every few seconds on the server. */
export interface Drafts {
  readonly list: readonly DraftView[];
  get(key: string): LocalDraft | undefined;
  /** A team mate's version on the server that differs from the one here. */
  other(key: string): DraftView | undefined;
  /** Takes what is typed; keeps and saves it by itself. */
  put(writing: Writing): void;
  /** Saves now: the field was left. */
  flush(): void;
  drop(key: string): void;
  /** Sends, or submits it to a colleague. Waits while the link is down; a refusal keeps the draft. `case`: where the message is now. */
  send(writing: Writing, confirm: readonly string[], way: 'send' | 'submit'): Promise<Sent>;
  /** What was submitted becomes a draft on this device again; gives it. */
  takeBack(submitted: Pick<Submission, 'key' | 'draft' | 'case'>): { readonly writing: Writing };
  /** Was it on its way when the page was loaded anew, and has arrived? True until that is taken note of by `settle`: a page may ask twice before it is drawn. */
  arrived(key: string): boolean;
  settle(key: string): void;
  version(): number;
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** Wall ms: a pause in typing, and the least time between two saves. */
const pause = 300;
const rest = 3_000;

const isLocal = (value: unknown): value is LocalDraft =>
  typeof value === 'object' && value !== null && 'writing' in value && 'at' in value && 'stage' in value;

/** @param own names this seat's drafts in the browser's storage: exercise and seat. */
export function deskDrafts(connection: Connection, own: string, bureau: string, offset: () => number): Drafts {
  const area = `draft.${own}.`;
  const local = new Map<string, LocalDraft>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const lastSave = new Map<string, number>();
  const lastSaved = new Map<string, string>();
  const listeners = new Set<() => void>();
  /** Drafts that were on their way when the page was loaded anew, and have arrived since. */
  const gone = new Set<string>();
  /** Drafts whose promise this page holds. */
  const following = new Set<string>();
  let version = 0;
  let closed = false;
  for (const name of keptKeys(area)) {
    const draft = kept(name, isLocal);
    if (draft) local.set(draft.writing.key, draft);
  }

  function changed() {
    version += 1;
    for (const listener of listeners) listener();
  }

  function set(draft: LocalDraft) {
    local.set(draft.writing.key, draft);
    keep(area + draft.writing.key, draft);
    changed();
  }

  function drop(key: string) {
    clearTimeout(waiting.get(key));
    waiting.delete(key);
    local.delete(key);
    forget(area + key);
    // A save may still be on its way: what follows it in the same lane takes it back.
    const saved = lastSaved.delete(key) || connection.state.drafts.has(`${bureau}/${key}`);
    if (saved && connection.state.run !== 'ended') void connection.send({ type: 'draft.drop', key }).catch(() => {});
    changed();
  }

  async function save(key: string, now = false): Promise<void> {
    clearTimeout(waiting.get(key));
    waiting.delete(key);
    const draft = local.get(key);
    if (!draft || draft.stage === 'sending' || connection.state.run === 'ended') return;
    const { writing } = draft;
    const text = JSON.stringify(savedFrom(writing));
    if (lastSaved.get(key) === text) return;
    const { unrealIn } = await import('./compose/unreal.ts');
    const fresh = local.get(key);
    if (fresh?.writing !== writing || fresh.stage === 'sending') return; // typed on, sent or dropped meanwhile
    const unreal = unrealIn(connection.state, draftFrom(writing, offset()));
    if (unreal?.code === 'fiction_blocked') return set({ ...draft, stage: 'blocked' });
    const since = Date.now() - (lastSave.get(key) ?? 0);
    if (since < rest && !now)
      return void waiting.set(
        key,
        setTimeout(() => void save(key), rest - since),
      );
    lastSave.set(key, Date.now());
    lastSaved.set(key, text);
    const { type, inReplyTo, case: thread } = writing;
    const about = {
      key,
      type,
      ...(inReplyTo !== undefined && { inReplyTo }),
      ...(thread !== undefined && { case: thread }),
    };
    connection.send({ type: 'draft.save', draft: { ...about, draft: savedFrom(writing) } }).then(
      () => {
        const now = local.get(key);
        if (now) set({ ...now, savedAt: Date.now() });
      },
      () => lastSaved.delete(key),
    );
  }

  /** After a reload: what was on its way is either still in the outbox, in the log, or comes back as text to be sent again. */
  function recover() {
    if (connection.link.state !== 'connected') return;
    const pending = new Set(connection.outbox.map(({ id }) => id));
    for (const draft of [...local.values()])
      if (draft.stage === 'sending' && !pending.has(draft.command ?? '') && !following.has(draft.writing.key)) {
        gone.add(draft.writing.key);
        drop(draft.writing.key);
      }
    if (connection.recovered.length > 0) void rewrite();
  }

  /** What comes back as text, once the fields of its types are there; without them, with the next change of the line. */
  async function rewrite(): Promise<void> {
    try {
      await fetchForms(connection.recovered.map(({ type }) => type));
    } catch {
      return;
    }
    if (closed) return;
    for (const draft of connection.recovered) {
      const parent = draft.inReplyTo === undefined ? undefined : connection.state.messages.get(draft.inReplyTo);
      const key = keyFor(draft.type, draft.inReplyTo, newId());
      set({ writing: writingFrom(draft, key, parent?.message.case, offset()), at: Date.now(), stage: 'writing' });
    }
    connection.forgetRecovered();
  }

  /** The case of the message that it is made from: the hub links the two. */
  function aboutOf({ about }: Writing): { about?: string } {
    const source = about === undefined ? undefined : connection.state.messages.get(about);
    return source ? { about: source.message.case } : {};
  }

  const stop = connection.subscribe(recover);

  return {
    get list() {
      const views: DraftView[] = [...local.values()].map((draft) => ({
        key: draft.writing.key,
        writing: draft.writing,
        mine: true,
        local: draft,
      }));
      for (const saved of connection.state.drafts.values()) {
        if (saved.bureau !== bureau || local.has(saved.key)) continue;
        const writing = writingOf(saved);
        if (writing) views.push({ key: saved.key, writing, mine: false, by: saved.seat });
      }
      return views;
    },
    get: (key) => local.get(key),
    other(key) {
      const saved = connection.state.drafts.get(`${bureau}/${key}`);
      const writing = saved && writingOf(saved);
      if (!saved || !writing || saved.seat === connection.welcome?.seat.id) return undefined;
      return sameWriting(writing, local.get(key)?.writing) ? undefined : { key, writing, mine: false, by: saved.seat };
    },
    put(writing) {
      const before = local.get(writing.key);
      if (before?.stage === 'sending') return;
      const { problem: _, ...rested } = before ?? { stage: 'writing' as const };
      set({ ...rested, writing, at: Date.now(), stage: 'writing' });
      clearTimeout(waiting.get(writing.key));
      waiting.set(
        writing.key,
        setTimeout(() => void save(writing.key), pause),
      );
    },
    flush() {
      for (const key of [...waiting.keys()]) void save(key, true);
    },
    drop,
    async send(writing, confirm, way) {
      clearTimeout(waiting.get(writing.key));
      waiting.delete(writing.key);
      const command = newId();
      set({ writing, at: Date.now(), stage: 'sending', command });
      following.add(writing.key);
      try {
        const what = {
          draft: draftFrom(writing, offset()),
          ...aboutOf(writing),
          ...(confirm.length > 0 && { confirm: [...confirm] }),
        };
        const { events } = await connection.send(
          way === 'send' ? { type: 'message.send', ...what } : { type: 'draft.submit', key: writing.key, ...what },
          { id: command },
        );
        drop(writing.key);
        const made = events.find((event) => event.type === 'message.sent' || event.type === 'message.held');
        return { is: 'sent', case: made && 'message' in made ? made.message.case : undefined };
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        set({ writing, at: Date.now(), stage: 'refused', problem: error.problem });
        return { is: 'refused', problem: error.problem };
      } finally {
        following.delete(writing.key);
      }
    },
    takeBack({ key, draft, case: thread }) {
      const writing = writingFrom(draft, key, thread, offset());
      set({ writing, at: Date.now(), stage: 'writing' });
      return { writing };
    },
    arrived: (key) => gone.has(key),
    settle: (key) => void gone.delete(key),
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      closed = true;
      stop();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
