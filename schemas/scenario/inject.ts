import * as z from 'zod';
import { ItemId, PartyId } from '../ids.ts';
import { Text } from '../text.ts';
import { Fault } from './fault.ts';
import { ScenarioMessage } from './message.ts';
import { Trigger } from './trigger.ts';

const injectBase = {
  id: ItemId,
  title: Text,
  phase: ItemId.optional(),
  class: z.enum(['planned', 'contingency']).default('planned'),
  purpose: z.enum(['help', 'pressure', 'redirect']).optional(),
  trigger: Trigger,
  objectives: z.array(ItemId).default([]),
  expected_action: Text.optional(),
  note: Text.optional(),
};

const MessageInject = z.strictObject({
  ...injectBase,
  kind: z.literal('message'),
  from: PartyId,
  to: z.array(z.union([PartyId, z.literal('all')])).min(1),
  message: ScenarioMessage,
});
const InstructionInject = z.strictObject({
  ...injectBase,
  kind: z.literal('instruction'),
  to: z.array(z.union([PartyId, z.literal('all')])).min(1),
  text: Text,
});
const ArticleInject = z.strictObject({
  ...injectBase,
  kind: z.literal('article'),
  source: Text,
  headline: Text,
  text: Text,
});
const FaultInject = z.strictObject({ ...injectBase, kind: z.literal('fault'), fault: Fault });

export const Inject = z.discriminatedUnion('kind', [MessageInject, InstructionInject, ArticleInject, FaultInject]);
export type Inject = z.output<typeof Inject>;
export type InjectKind = Inject['kind'];
