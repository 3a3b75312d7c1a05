import { useCallback, useEffect, useRef, useState } from 'react';
import { edited, readSheet } from '../../../schemas/yaml/edit.ts';
import { isRecord } from '../../../schemas/yaml/values.ts';
import type { StaffApi } from '../../sdk/index.ts';
import { ProblemError } from '../../sdk/problem-error.ts';
import { forget, keep, kept } from '../keep.ts';
import { isName } from './names.ts';

/** A file as the server has it; `version` null: it has none yet. */
interface OnServer {
  readonly text: string;
  readonly version: string | null;
}
/** Work that has not been saved, kept in this browser. `at` is wall ms. */
interface Kept {
  readonly text: string;
  readonly version: string | null;
  readonly at: number;
}
const isKept = (value: unknown): value is Kept =>
  isRecord(value) &&
  typeof value['text'] === 'string' &&
  (value['version'] === null || typeof value['version'] === 'string') &&
  typeof value['at'] === 'number';
const keyOf = (id: string): string => `editor.${id}`;

/** A file that somebody works at. */
export interface Work {
  readonly id: string;
  /** What it began from, and what is on the server as far as is known. */
  readonly base: OnServer;
  /** As it stands in the page. */
  readonly text: string;
  /** It came with the product and cannot be changed. */
  readonly shipped: boolean;
  /** When what is shown was written here and not saved, wall ms: it was brought back. */
  readonly restored: number | undefined;
  /** When it was saved last, wall ms. */
  readonly savedAt: number | undefined;
  /** Mistakes in what was saved then: with any, it cannot be started. */
  readonly errors: number;
  /** What somebody else has made of the file meanwhile. */
  readonly theirs: OnServer | undefined;
}

export interface WorkDesk {
  /** Undefined: not read yet, or `failed` says why it cannot be. */
  readonly work: Work | undefined;
  readonly failed: unknown;
  readonly dirty: boolean;
  write(text: string): void;
  /** Saves it as it is, finished or not, under the id that the text itself has. Rejects with what the server says. */
  save(): Promise<{ readonly id: string; readonly errors: number }>;
  /** Throws away what has not been saved. */
  discard(): void;
  /** Takes what is on the server in place of one's own; or keeps one's own, to be saved over it. */
  settle(take: 'theirs' | 'mine'): void;
  retry(): void;
  /** Looks at the file on the server: what has been changed there is shown, or asked about. */
  look(): Promise<void>;
}

/** The id that a text gives itself; undefined if it cannot be read or has none. */
export function idIn(text: string): string | undefined {
  const sheet = readSheet(text);
  const id = 'text' in sheet && isRecord(sheet.value) ? sheet.value['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** The same text with another id, and without the line that tells other editors where their schema lies. */
export function renamed(text: string, id: string): string {
  const sheet = readSheet(text.replace(/^\uFEFF?# yaml-language-server:.*\r?\n/, ''));
  const made = 'text' in sheet ? edited(sheet, { do: 'set', path: ['id'], value: id }) : undefined;
  return made?.text ?? text.replace(/^id:.*$/m, `id: ${id}`);
}

/** Reads a scenario, or makes a new one `from` another; keeps in this browser what is written and not saved. */
export function useWork(
  staff: StaffApi,
  given: { id: string; from: string | undefined },
  moved: (id: string) => void,
): WorkDesk {
  const [work, setWork] = useState<Work>();
  const [failed, setFailed] = useState<unknown>();
  const [round, setRound] = useState(0);
  const latest = useRef(work);
  latest.current = work;
  const api = useRef(staff);
  api.current = staff;

  useEffect(() => {
    let gone = false;
    setFailed(undefined);
    read(api.current, given).then(
      (found) => !gone && setWork(found),
      (error: unknown) => !gone && setFailed(error),
    );
    return () => {
      gone = true;
    };
  }, [round]);

  const dirty = work !== undefined && !work.shipped && work.text !== work.base.text;
  const { id, text } = work ?? { id: '', text: '' };
  const version = work?.base.version ?? null;
  useEffect(() => {
    if (id === '') return;
    if (!dirty) return forget(keyOf(id));
    const timer = setTimeout(() => keep(keyOf(id), { text, version, at: Date.now() } satisfies Kept), 300);
    // Who closes the page within that time loses nothing either.
    const now = () => keep(keyOf(id), { text, version, at: Date.now() } satisfies Kept);
    addEventListener('pagehide', now);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', now);
    };
  }, [id, text, version, dirty]);

  /** Has somebody changed the file on the disk while this page was out of sight? */
  const look = useCallback(async () => {
    const mine = latest.current;
    if (!mine || mine.shipped || mine.base.version === null || mine.theirs) return;
    const now = await api.current.scenarios.open(mine.id).catch((error: unknown) => {
      if (error instanceof ProblemError && error.problem.code === 'unknown_scenario') return undefined;
      throw error;
    });
    // Somebody has taken the file away: what is here is all there is, and saving makes it anew.
    if (!now) return setWork((one) => (one?.base === mine.base ? { ...one, base: { text: '', version: null } } : one));
    setWork((one) => {
      if (!one || one.id !== mine.id || one.base.version === now.version || one.base !== mine.base) return one;
      const theirs = { text: now.text, version: now.version };
      return one.text === one.base.text ? { ...one, base: theirs, text: now.text } : { ...one, theirs };
    });
  }, []);
  useEffect(() => {
    const back = () => void (document.visibilityState === 'visible' && look().catch(() => undefined));
    document.addEventListener('visibilitychange', back);
    addEventListener('focus', back);
    return () => {
      document.removeEventListener('visibilitychange', back);
      removeEventListener('focus', back);
    };
  }, [look]);

  return {
    work,
    failed,
    dirty,
    write: useCallback((to: string) => setWork((one) => one && { ...one, text: to }), []),
    async save() {
      const mine = latest.current;
      if (!mine) throw new Error('Nothing is open');
      const given = idIn(mine.text);
      // An id that could not be that of a file is one of the mistakes.
      const name = given !== undefined && isName(given) ? given : mine.id;
      const over = name === mine.id ? mine.base.version : null;
      try {
        const saved = await api.current.scenarios.put(name, mine.text, over, { unfinished: true });
        if (name !== mine.id) forget(keyOf(mine.id));
        const base = { text: mine.text, version: saved.version };
        setWork(
          (one) =>
            one && {
              ...one,
              id: name,
              base,
              restored: undefined,
              theirs: undefined,
              savedAt: Date.now(),
              errors: saved.errors,
            },
        );
        moved(name);
        return { id: name, errors: saved.errors };
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'scenario_changed')
          await look().catch(() => undefined);
        throw error;
      }
    },
    discard: () => setWork((one) => one && { ...one, text: one.base.text, restored: undefined }),
    settle: (take) =>
      setWork((one) => {
        if (!one?.theirs) return one;
        const { theirs, ...rest } = one;
        return {
          ...rest,
          base: theirs,
          text: take === 'theirs' ? theirs.text : one.text,
          restored: undefined,
          theirs: undefined,
        };
      }),
    retry: () => setRound((before) => before + 1),
    look,
  };
}

async function read(staff: StaffApi, { id, from }: { id: string; from: string | undefined }): Promise<Work> {
  const before = kept(keyOf(id), isKept);
  const fresh = { id, restored: undefined, savedAt: undefined, theirs: undefined, errors: 0 };
  const found = await staff.scenarios.open(id).catch((error: unknown) => {
    if (error instanceof ProblemError && error.problem.code === 'unknown_scenario') return error;
    throw error;
  });
  if (!(found instanceof ProblemError)) {
    const { text, version, shipped } = found;
    const base = { text, version };
    if (shipped || !before || before.text === text) return { ...fresh, base, text, shipped };
    const mine = { ...fresh, text: before.text, shipped, restored: before.at };
    return before.version === version
      ? { ...mine, base }
      : { ...mine, base: { text: '', version: before.version }, theirs: base };
  }
  // There is no such file (any more): what this browser has of it, or a copy of another one.
  const base = { text: '', version: null };
  if (before) return { ...fresh, base, text: before.text, shipped: false, restored: before.at };
  if (from === undefined) throw found;
  return { ...fresh, base, text: renamed(await staff.scenarios.get(from), id), shipped: false };
}
