import type { HubFrame } from '../../schemas/wire.ts';

/**
 * What the hub said, as far as it is understood: undefined for frames of a kind not known here, which clients ignore; `unreadable` for
 * what is no frame at all. The border is narrow on purpose: the hub is trusted to send what the schemas say, a newer one may say more.
 */
export function readHubFrame(text: string): HubFrame | 'unreadable' | undefined {
  const frame = parse(text);
  if (!isRecord(frame) || typeof frame['frame'] !== 'string') return 'unreadable';
  const check = shapes.get(frame['frame']);
  if (!check) return undefined;
  return check(frame) ? (frame as unknown as HubFrame) : 'unreadable'; // `check` has looked at what we rely on
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shapes: ReadonlyMap<string, (frame: Readonly<Record<string, unknown>>) => boolean> = new Map([
  [
    'welcome',
    ({ epoch, head, resumed }) => typeof epoch === 'string' && typeof head === 'number' && typeof resumed === 'boolean',
  ],
  ['entries', ({ entries }) => Array.isArray(entries) && entries.every(isEntry)],
  ['problem', ({ code }) => typeof code === 'string'],
  ['beat', ({ at, n }) => typeof at === 'string' && typeof n === 'number'],
  ['bye', ({ code }) => typeof code === 'string'],
]);

const isEntry = (entry: unknown): boolean =>
  isRecord(entry) &&
  Number.isSafeInteger(entry['n']) &&
  typeof entry['at'] === 'string' &&
  Array.isArray(entry['events']) &&
  entry['events'].every((event) => isRecord(event) && typeof event['type'] === 'string');

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
