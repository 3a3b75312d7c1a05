import * as z from 'zod';
import { Duration } from '../duration.ts';
import { ItemId, PartyId } from '../ids.ts';
import { Text } from '../text.ts';
import { faultEffects } from './fault-effects.ts';
import { ScenarioMessage } from './message.ts';
import { Trigger } from './trigger.ts';

/** Which messages it is about; what is given has to fit, nothing given is everything. */
const FaultTarget = z.strictObject({
  /** From one party (any, if absent) to another (any). */
  link: z.strictObject({ from: PartyId.optional(), to: PartyId.optional() }).optional(),
  /** From or to this party. */
  bureau: PartyId.optional(),
  /** From or to the party that keeps this register. */
  register: z.literal('documents').optional(),
  /** Of this message type. */
  type: z.string().optional(),
});

const faultShape = {
  effect: z.enum(faultEffects),
  target: FaultTarget.default({}),
  /** How much later (delay, slow, reorder; corrupt too), or how long after the first the second copy comes (duplicate). */
  delay: Duration.optional(),
  /** Which share of the messages it meets, drawn from the seed for each; absent: all. */
  chance: z.number().min(0).max(1).optional(),
  /** An outage keeps what it stops, or loses it. */
  store_and_forward: z.boolean().default(true),
  /** forge: what arrives at `target.link.to` under the name of `target.link.from`. */
  message: ScenarioMessage.optional(),
  disclosed: z.enum(['never', 'after', 'at_once']).default('after'),
  lesson: Text.optional(),
  /** Expectations, or injects that wait for an answer, whose clock stands still meanwhile. */
  excuse: z.array(ItemId).default([]),
};

/** A fault of the lines between parties, on purpose. */
export const Fault = z.strictObject({ ...faultShape, lasts: Duration });
export type Fault = z.output<typeof Fault>;

const named = { id: ItemId, title: Text.optional(), ...faultShape };

/** A fault in the list `faults`: in a window of time, or from a trigger on for as long as it `lasts`. */
export const ScenarioFault = z.union([
  z.strictObject({ ...named, window: z.strictObject({ from: Duration, to: Duration }) }),
  z.strictObject({ ...named, trigger: Trigger, lasts: Duration }),
]);
export type ScenarioFault = z.output<typeof ScenarioFault>;
