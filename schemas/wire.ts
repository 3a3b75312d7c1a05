import * as z from 'zod';
import { WireCommand } from './command.ts';
import type { Seen as SeenEntry } from './entry.ts';
import { CommandId } from './ids.ts';
import type { subprotocol } from './line.ts';
import type { Problem } from './problem.ts';
import type { Role } from './seat.ts';

/** The numbers and names of the line: in a file without schemas, so that a page that only speaks need not carry those of all commands. */
export * from './line.ts';

export const ClientFrame = z.discriminatedUnion('frame', [
  z.strictObject({
    frame: z.literal('hello'),
    ticket: z.string().max(256),
    exercise: z.string().max(64).optional(),
    after: z.number().int().min(0).optional(),
    epoch: z.string().max(128).optional(),
  }),
  z.strictObject({
    frame: z.literal('command'),
    id: CommandId,
    command: WireCommand,
    expect: z.number().int().min(0).optional(),
  }),
  z.strictObject({ frame: z.literal('beat') }),
]);
export type ClientFrame = z.input<typeof ClientFrame>;

export interface ExerciseInfo {
  readonly id: string;
  readonly title: unknown;
  readonly state: string;
  /** Only for staff and the wall. */
  readonly code?: string;
}
export interface SeatInfo {
  readonly id: string;
  readonly role: Role;
  readonly bureau?: string;
  readonly name: string;
  /** What its bureau calls its post; see the party's `duties`. */
  readonly duty?: string;
  readonly returnCode?: string;
}

export type HubFrame =
  | {
      readonly frame: 'welcome';
      readonly protocol: typeof subprotocol;
      readonly exercise: ExerciseInfo;
      readonly seat: SeatInfo;
      readonly epoch: string;
      readonly head: number;
      readonly resumed: boolean;
      readonly durability: 'memory' | 'disk' | 'replicated';
    }
  | { readonly frame: 'entries'; readonly entries: readonly SeenEntry[] }
  | ({ readonly frame: 'problem' } & Problem)
  | { readonly frame: 'beat'; readonly at: string; readonly wall: string; readonly n: number }
  /** Said before the hub closes; with `retryAfterMs` (wall ms) not to come back earlier. */
  | { readonly frame: 'bye'; readonly code: string; readonly retryAfterMs?: number };
