import * as z from 'zod';
import { CountryCode, PartyId } from './ids.ts';
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
] as const;
export type PartyKind = (typeof partyKinds)[number];
export const PartyKind = z.enum(partyKinds);

/** What this bureau's own law and practice ask of others ("each country has its own requirements"). Read by `core/rules/requirements.ts`. */
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
  extraditesNationals: z.union([z.boolean(), z.literal('conditional')]).optional(),
  minPenaltyMonths: z.number().int().positive().optional(),
  dualCriminality: z.boolean().optional(),
  subscriberData: z.enum(['police-request', 'prosecutor-order', 'court-order']).optional(),
  adultMissingConsent: z.enum(['location-disclosed', 'only-alive-and-well', 'consent-required']).optional(),
  offenderNotice: z.record(z.enum(['high', 'medium', 'low']), z.enum(['green', 'diffusion', 'none'])).optional(),
  cancelPolicy: z.enum(['on-return', 'on-arrest', 'on-purpose-achieved']).optional(),
  diffusionReview: z.enum(['before', 'after']).optional(),
  /** Body fields that a message of this type must fill in before this bureau accepts it. */
  requires: z.array(z.strictObject({ type: z.string(), fields: z.array(z.string()).min(1) })).optional(),
  notes: Text.optional(),
});
export type Profile = z.output<typeof Profile>;

/** A party as every screen may know it. */
export const Party = z.strictObject({
  id: PartyId,
  name: Text,
  country: CountryCode,
  kind: PartyKind,
  /** Who plays it: persons only, a bot only, or a bot until somebody sits down. */
  seat: z.enum(['human', 'bot', 'either']),
  people: z.strictObject({ min: z.number().int().min(0), max: z.number().int().min(1).max(40) }),
  languages: z.array(Language),
  /** Fixed, minutes east of UTC; no summer time in 2091. */
  utcOffset: z.number().int().min(-720).max(840),
  hours: z.string().optional(),
  profile: Profile,
});
export type Party = z.output<typeof Party>;
