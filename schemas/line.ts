/** WebSocket path and subprotocol; a change that breaks the promises of PROTOCOL.md gets a new name. */
export const wsPath = '/ws';
export const subprotocol = 'liaison.v1';

/** What client frames may weigh, bytes. */
export const maxFrame = 64 * 1024;
export const maxDraft = 32 * 1024;
/** What a hub frame of entries holds at most; one larger entry goes alone. */
export const maxEntriesInFrame = 100;
export const maxEntriesBytes = 256 * 1024;

/** Wall ms. */
export const timing = { beat: 5_000, silence: 12_000, hello: 5_000 } as const;

/** Close codes; the reason is always the problem code beside it. After 4400-4403, 4409 and 4410 a client must not come back by itself. */
export const closeCodes = {
  bad_frames: 4400,
  ticket_refused: 4401,
  removed: 4403,
  hello_timeout: 4408,
  too_slow: 4408,
  storage_failed: 4408,
  opened_elsewhere: 4409,
  exercise_gone: 4410,
  rate_limited: 4429,
  server_stopping: 1001,
} as const;
export const finalCloseCodes: ReadonlySet<number> = new Set([4400, 4401, 4403, 4409, 4410]);

/** What the id of a command looks like. */
export const commandIdForm = /^[A-Za-z0-9_-]{8,64}$/;
