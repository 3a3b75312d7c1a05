import * as z from 'zod';
import { Duration } from '../duration.ts';
import { PartyId } from '../ids.ts';
import { Handling, Purpose, Urgency } from '../message.ts';
import { Language, Text } from '../text.ts';

const VariableName = z.string().regex(/^\$[a-z][A-Za-z0-9_]{0,31}$/);

/** A message as an author writes it; what the kind requires and the author leaves out is filled in from the seed when an exercise is made. */
export const ScenarioMessage = z.strictObject({
  type: z.string(),
  ref: VariableName.optional(),
  in_reply_to: VariableName.optional(),
  excluded: z.array(PartyId).optional(),
  subject: Text,
  urgency: Urgency.default('routine'),
  language: Language.optional(),
  purpose: Purpose.optional(),
  /** Exercise time after sending by which an answer is asked for. */
  reply_by: Duration.optional(),
  handling: Handling.optional(),
  body: z.record(z.string(), z.unknown()).default({}),
});
export type ScenarioMessage = z.output<typeof ScenarioMessage>;
