import * as z from 'zod';
import { Duration } from './duration.ts';
import { CountryCode, PartyId } from './ids.ts';
import { Operand } from './operand.ts';
import { Language, Text } from './text.ts';

export const partyKinds = [
  'national',
  'secretariat',
  'review_desk',
  'oversight_panel',
  'duty_desk',
  'register',
  'border_post',
  'issuing_authority',
  'tip_desk',
  'partner',
  'representative',
  'press',
  'agency',
] as const;
export type PartyKind = (typeof partyKinds)[number];
export const PartyKind = z.enum(partyKinds);

/** What an agency at home is: the police who write to their own bureau, and those whose word its law may ask for (rules ). */
export const agencyRoles = [
  'local_police',
  'border_police',
  'customs',
  'prosecutor',
  'court',
  'ministry',
  'other',
] as const;
export type AgencyRole = (typeof agencyRoles)[number];
export const AgencyRole = z.enum(agencyRoles);

/** Office hours, local time; they may go over midnight. */
export const Hours = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/);
/** Days on which a desk with office hours stays closed, every year, local: `01-01`. */
export const Holidays = z.array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)).max(40);
/** Within what time this bureau answers requests for information, where that is another than the usual limit; exercise ms. */
export const ReplyTargets = z.strictObject({
  flash: Duration.optional(),
  urgent: Duration.optional(),
  routine: Duration.optional(),
});
export type ReplyTargets = z.output<typeof ReplyTargets>;

/** What a message must look like for a bureau not to accept it; all keys together. */
const Refused = z.record(
  z.string().regex(/^(type|from|urgency|purpose|language|body\.[A-Za-z][A-Za-z0-9_.]{0,63})$/),
  Operand,
);

/**
 * What this bureau's own law and practice ask of others, and of itself ("each country has its own requirements"). Each line is a rule:
 * `core/rules/profile.ts` has the table.
 */
export const Profile = z.strictObject({
  redNoticeEffect: z.enum(['arrest-basis', 'locate-only', 'arrest-after-request']).optional(),
  provisionalArrest: z
    .strictObject({
      days: z.number().int().positive(),
      maxDays: z.number().int().positive().optional(),
      channel: z.enum(['bureau', 'diplomatic']),
      needsTreaty: z.boolean().optional(),
    })
    .optional(),
  /** Countries with which there is a treaty; asked for where `provisionalArrest.needsTreaty`. */
  treaties: z.array(CountryCode).optional(),
  extraditesNationals: z.union([z.boolean(), z.literal('conditional')]).optional(),
  minPenaltyMonths: z.number().int().positive().optional(),
  dualCriminality: z.boolean().optional(),
  subscriberData: z.enum(['police-request', 'prosecutor-order', 'court-order']).optional(),
  adultMissingConsent: z.enum(['location-disclosed', 'only-alive-and-well', 'consent-required']).optional(),
  offenderNotice: z.record(z.enum(['high', 'medium', 'low']), z.enum(['green', 'diffusion', 'none'])).optional(),
  cancelPolicy: z.enum(['on-return', 'on-arrest', 'on-purpose-achieved']).optional(),
  /** Whether its own diffusions are reviewed before they go out, or only afterwards (rule R-58). */
  diffusionReview: z.enum(['before', 'after']).optional(),
  /** How many silver notices this bureau may ask for (rule R-57). */
  silverQuota: z.number().int().min(0).max(1000).optional(),
  /** Body fields that a message of this type must fill in before this bureau accepts it. */
  requires: z.array(z.strictObject({ type: z.string(), fields: z.array(z.string()).min(1) })).optional(),
  /** What it does not accept at all, why, and the rule it names (its own `S-id`, or R-24). */
  refuses: z
    .array(
      z.strictObject({
        when: Refused,
        reason: Text,
        rule: z
          .string()
          .regex(/^(R-\d+|S-[A-Za-z0-9-]{1,32})$/)
          .optional(),
      }),
    )
    .max(20)
    .optional(),
  /** A request says what it is for, in the envelope and in a sentence. */
  requiresPurposeStatement: z.boolean().optional(),
  /** A request says what has happened, and how the person is connected with it. */
  requiresCaseSummary: z.boolean().optional(),
  /** Types that do not leave this bureau before somebody else has looked at them; staff let them go where nobody plays the review desk. */
  review_before: z.array(z.strictObject({ type: z.string(), by: z.enum(['staff', 'review_desk']) })).optional(),
  notes: Text.optional(),
});
export type Profile = z.output<typeof Profile>;

/** What a duty may do: write, let others' writing out, send, cancel and withdraw, ask the register. */
export const abilities = ['draft', 'approve', 'send', 'cancel', 'query'] as const;
export type Ability = (typeof abilities)[number];

/** A post at a desk with its own powers. A bureau without duties lets everybody do everything. */
export const Duty = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/),
  name: Text.optional(),
  can: z.array(z.enum(abilities)).min(1),
});
export type Duty = z.output<typeof Duty>;

/** A party as every screen may know it. */
export const Party = z.strictObject({
  id: PartyId,
  name: Text,
  country: CountryCode,
  kind: PartyKind,
  /** Of an agency: what it is. */
  role: AgencyRole.optional(),
  /** Who plays it: persons only, a bot only, or a bot until somebody sits down. */
  seat: z.enum(['human', 'bot', 'either']),
  people: z.strictObject({ min: z.number().int().min(0), max: z.number().int().min(1).max(40) }),
  languages: z.array(Language),
  /** Fixed, minutes east of UTC; no summer time in 2091. */
  utcOffset: z.number().int().min(-720).max(840),
  hours: z.string().optional(),
  holidays: Holidays.optional(),
  replyTargets: ReplyTargets.optional(),
  profile: Profile,
  /** Only these see it; absent: everybody. */
  visibleTo: z.array(PartyId).optional(),
  /** In the order of the scenario; absent: everybody at the desk may do everything. */
  duties: z.array(Duty).optional(),
});
export type Party = z.output<typeof Party>;
