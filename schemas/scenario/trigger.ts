import * as z from 'zod';
import { Duration } from '../duration.ts';
import { ItemId } from '../ids.ts';
import { Text } from '../text.ts';
import { Pattern } from './pattern.ts';

/** A length of exercise time, or a span that the seed chooses from. */
export const Range = z.union([Duration, z.strictObject({ from: Duration, to: Duration })]);

export const Moment = z.union([
  z.strictObject({ inject: ItemId }),
  z.strictObject({ event: Pattern }),
  z.strictObject({ phase: ItemId }),
  z.strictObject({ at: Duration }),
]);
export type Moment = z.output<typeof Moment>;

const Simple = z.union([
  z.strictObject({ at: Duration }),
  z.strictObject({
    after: z.strictObject({
      inject: ItemId.optional(),
      expectation: ItemId.optional(),
      phase: ItemId.optional(),
      delay: Range.default(0),
    }),
  }),
  z.strictObject({
    on: Pattern.extend({
      count: z.number().int().min(1).default(1),
      within: Duration.optional(),
      delay: Range.default(0),
    }),
  }),
  z.strictObject({
    /** `during`: only the time of this phase counts. */
    absent: z.strictObject({ expected: Pattern, since: Moment, for: Duration, during: ItemId.optional() }),
  }),
  z.strictObject({
    /** `partial`: met or late, for less than full points. */
    when: z.strictObject({ expectation: ItemId, is: z.enum(['met', 'late', 'partial', 'missed']) }),
  }),
  z.strictObject({ manual: z.strictObject({ button: Text.optional(), confirm: z.boolean().default(false) }) }),
]);
/** A trigger that is made of no others. */
export type SimpleTrigger = z.output<typeof Simple>;
export type Trigger =
  | SimpleTrigger
  | { readonly all: readonly Trigger[] }
  | { readonly any: readonly Trigger[] }
  | { readonly not: Trigger };
type TriggerSource =
  | z.input<typeof Simple>
  | { readonly all: readonly TriggerSource[] }
  | { readonly any: readonly TriggerSource[] }
  | { readonly not: TriggerSource };

/** The simple triggers that one is made of, in the order of the file, each with its path. */
export function partsOf(trigger: Trigger, path: readonly (string | number)[] = []): TriggerPart[] {
  if ('all' in trigger) return trigger.all.flatMap((part, i) => partsOf(part, [...path, 'all', i]));
  if ('any' in trigger) return trigger.any.flatMap((part, i) => partsOf(part, [...path, 'any', i]));
  return 'not' in trigger ? partsOf(trigger.not, [...path, 'not']) : [{ trigger, path }];
}
export interface TriggerPart {
  readonly trigger: SimpleTrigger;
  readonly path: readonly (string | number)[];
}

const mostParts = 40;
const Nested: z.ZodType<Trigger, TriggerSource> = z.lazy(() =>
  z.union([
    ...Simple.options,
    z.strictObject({ all: z.array(Nested).min(1) }),
    z.strictObject({ any: z.array(Nested).min(1) }),
    z.strictObject({ not: Nested }),
  ]),
);

/** Exactly one key: a simple trigger, or `all`, `any`, `not` of others, nested as one likes. */
export const Trigger = Nested.refine((trigger) => partsOf(trigger).length <= mostParts, {
  message: `A trigger has at most ${mostParts} parts`,
});
