import * as z from 'zod';
import { Event, type Seen as SeenEvent } from './event.ts';
import { Instant } from './ids.ts';

/**
 * One line of the log: the answer to one command. `at` is exercise time; `wall` (ms) is kept outside what is hashed, so that equal runs
 * are equal; `by` is a seat id, `engine` or `bot:<party>`; `cause` is the command's id, its author's own; `digest` recognises the same
 * command sent again.
 */
export const Entry = z.object({
  n: z.number().int().positive(),
  at: Instant,
  wall: z.number().optional(),
  by: z.string(),
  cause: z.string().optional(),
  digest: z.string().optional(),
  events: z.array(Event),
});
export type Entry = z.output<typeof Entry>;

/** An entry as one viewer sees it: numbered in the viewer's own stream, without audiences. `by` for staff and the author's bureau only. */
export interface Seen {
  readonly n: number;
  readonly at: string;
  readonly by?: string;
  readonly cause?: string;
  readonly events: readonly SeenEvent[];
}
