import * as z from 'zod';
import { Operand } from '../operand.ts';

const path = '[A-Za-z][A-Za-z0-9_.]{0,63}';
const keys = 'from|to|type|id|in_reply_to|case|urgency|by|code|rule|bureau';

/** Equal to another key of the same event (`from`, `body.documentNumber`), or to one of a named message (`$hit.body.matchedRef`). */
const SameAs = z.strictObject({
  same_as: z.string().regex(new RegExp(`^(\\$[a-z][A-Za-z0-9_]{0,31}\\.)?(${keys}|body\\.${path})$`)),
});

/**
 * What an event or message must look like. `$name` binds on first use and must be equal afterwards. Keys: `from`, `to`, `type`, `id`,
 * `in_reply_to`, `case`, `urgency`, `by` (= `bureau`), `code`, `rule`, or `body.<path>`.
 */
export const Where = z.record(z.string().regex(new RegExp(`^(${keys}|body\\.${path})$`)), z.union([Operand, SameAs]));
export type Where = z.output<typeof Where>;

export const triggerEvents = [
  'sent',
  'delivered',
  'read',
  'claimed',
  'acked',
  'refused',
  'query',
  'hit',
  'cancelled',
  'joined',
  'left',
] as const;
export type TriggerEvent = (typeof triggerEvents)[number];

export const Pattern = z.strictObject({
  event: z.enum(triggerEvents),
  where: Where.default({}),
});
export type Pattern = z.output<typeof Pattern>;
