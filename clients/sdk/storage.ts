import type { WireCommandInput } from '../../schemas/command.ts';

/** A command that has not been answered, as it is kept over a reload. Times in wall ms. */
export interface Kept {
  readonly id: string;
  readonly command: WireCommandInput;
  readonly expect?: number | undefined;
  readonly since: number;
  /** The stream it was meant for; absent if it was given before any was known. */
  readonly epoch?: string | undefined;
}

/** Where the outbox is kept. None of these throws: an outbox that cannot be kept still works until the page is closed. */
export interface OutboxStorage {
  load(): readonly Kept[];
  save(command: Kept): void;
  drop(id: string): void;
}

export const noStorage: OutboxStorage = { load: () => [], save: () => {}, drop: () => {} };

const prefix = 'liaison.outbox.';
const week = 7 * 24 * 3_600_000;

/**
 * The outbox of one ticket and exercise in localStorage. One key for each command, so that two consoles with one ticket do not wipe out
 * each other's; the ticket itself is not in the key. What a week-old outbox of any desk of this device still holds is removed.
 */
export function webStorage(area: Storage, ticket: string, exercise: string | undefined, now: number): OutboxStorage {
  const mine = `${prefix}${fingerprint(`${exercise ?? ''} ${ticket}`)}.`;
  const read = (key: string): Kept | undefined => {
    try {
      const kept: unknown = JSON.parse(area.getItem(key) ?? 'null');
      return isKept(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  };
  const keys = () => Object.keys(area).filter((key) => key.startsWith(prefix));
  const quietly = (act: () => void) => {
    try {
      act();
    } catch {
      // Full, or forbidden by the browser.
    }
  };
  return {
    load() {
      const found: Kept[] = [];
      quietly(() => {
        for (const key of keys()) {
          const kept = read(key);
          if (!kept || now - kept.since > week) area.removeItem(key);
          else if (key.startsWith(mine)) found.push(kept);
        }
      });
      return found.sort((a, b) => a.since - b.since);
    },
    save: (command) => quietly(() => area.setItem(mine + command.id, JSON.stringify(command))),
    drop: (id) => quietly(() => area.removeItem(mine + id)),
  };
}

/** localStorage where there is a page that may use it. */
export function pageStorage(ticket: string, exercise: string | undefined, now: number): OutboxStorage {
  try {
    if (typeof document === 'undefined') return noStorage;
    return webStorage(localStorage, ticket, exercise, now);
  } catch {
    return noStorage;
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'since' in value &&
  typeof value.since === 'number' &&
  'command' in value &&
  typeof value.command === 'object' &&
  value.command !== null &&
  'type' in value.command;

/** Tells outboxes apart and gives no ticket away; `crypto.subtle` is missing over plain http. Twice FNV-1a, 64 bits. */
export function fingerprint(text: string): string {
  const fnv = (seed: number) => {
    let hash = seed;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(36);
  };
  return fnv(0x811c9dc5) + fnv(0x5bd1e995);
}
