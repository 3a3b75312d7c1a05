import * as z from 'zod';
import { Duration } from '../duration.ts';
import { ItemId, PartyId } from '../ids.ts';
import { Handling, Purpose, Urgency } from '../message.ts';
import { Language, Text } from '../text.ts';

const VariableName = z.string().regex(/^\$[a-z][A-Za-z0-9_]{0,31}$/);

const kind = z.string();
const body = z.record(z.string(), z.unknown());
const links = {
  ref: VariableName.optional(),
  in_reply_to: VariableName.optional(),
  excluded: z.array(PartyId).optional(),
};
const manner = {
  language: Language.optional(),
  purpose: Purpose.optional(),
  /** Exercise time after sending by which an answer is asked for. */
  reply_by: Duration.optional(),
  handling: Handling.optional(),
};

/** A message as an author writes it; what the kind requires and the author leaves out is filled in from the seed when an exercise is made. */
export const ScenarioMessage = z.strictObject({
  type: kind,
  ...links,
  subject: Text,
  urgency: Urgency.default('routine'),
  ...manner,
  body: body.default({}),
});
export type ScenarioMessage = z.output<typeof ScenarioMessage>;

/** What several messages have in common. */
export const MessageTemplate = z.strictObject({
  type: kind.optional(),
  ...links,
  subject: Text.optional(),
  urgency: Urgency.optional(),
  ...manner,
  body: body.optional(),
});

/** A template by its name, and what is different: fields of the body one by one, everything else as a whole. */
const FromTemplate = MessageTemplate.extend({ template: ItemId });

/**
 * A message, or a template with what is different. Whoever has read a scenario has messages alone (`templates.ts`), so that is what its type
 * says.
 */
export const WrittenMessage = z.union([ScenarioMessage, FromTemplate]) as unknown as z.ZodType<
  ScenarioMessage,
  z.input<typeof ScenarioMessage> | z.input<typeof FromTemplate>
>;

const to = { to: z.array(PartyId).optional() };
const WithAddressees = ScenarioMessage.extend(to);
/** The same with addressees of its own: what a bot answers. */
export const WrittenReply = z.union([WithAddressees, FromTemplate.extend(to)]) as unknown as z.ZodType<
  z.output<typeof WithAddressees>,
  z.input<typeof WithAddressees> | (z.input<typeof FromTemplate> & { to?: string[] })
>;
