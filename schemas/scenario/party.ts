import * as z from 'zod';
import { AgencyRole, Duty, Holidays, Hours, PartyKind, Profile, ReplyTargets } from '../bureau.ts';
import { Duration } from '../duration.ts';
import { CountryCode, PartyId } from '../ids.ts';
import { Language, Text } from '../text.ts';
import { WrittenReply } from './message.ts';
import { Pattern } from './pattern.ts';
import { Range } from './trigger.ts';

const bots = {
  persona: z.enum(['prompt', 'slow', 'strict', 'careless', 'silent']).default('prompt'),
  delay: z.strictObject({ from: Duration, to: Duration }).optional(),
  /** What this party answers to what, before its persona's own habits. */
  replies: z
    .array(
      z.strictObject({
        when: Pattern,
        send: WrittenReply,
        delay: Range.optional(),
      }),
    )
    .default([]),
};

export const ScenarioParty = z.strictObject({
  id: PartyId,
  name: Text.optional(),
  country: CountryCode.optional(),
  kind: PartyKind.default('national'),
  /** Of an agency: what it is. */
  role: AgencyRole.optional(),
  seat: z.enum(['human', 'bot', 'either']).default('human'),
  people: z
    .strictObject({ min: z.number().int().min(0).default(1), max: z.number().int().min(1).max(40).default(4) })
    .optional(),
  /** Who at this desk may do what; absent: everybody everything. Given out in this order as people sit down. */
  duties: z.array(Duty).min(1).max(8).optional(),
  /** Only these parties see it: in lists, as addressee, in traffic. Staff seat people there. */
  visible_to: z.array(PartyId).min(1).max(64).optional(),
  languages: z.array(Language).optional(),
  utc_offset: z.number().int().optional(),
  hours: Hours.optional(),
  holidays: Holidays.optional(),
  reply_targets: ReplyTargets.optional(),
  profile: Profile.optional(),
  bot: z.strictObject(bots).optional(),
});
export type ScenarioParty = z.output<typeof ScenarioParty>;
