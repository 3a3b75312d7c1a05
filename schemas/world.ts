import * as z from 'zod';
import { AgencyRole, Holidays, Hours, Profile, partyKinds, ReplyTargets } from './bureau.ts';
import { CountryCode } from './ids.ts';
import { Language } from './text.ts';

/*
 * The invented world that scenarios share: scenarios/world/bureaus.yaml and names.yaml. It is read once; what a scenario takes from it is
 * written into the loaded scenario, so that a log is complete without these files.
 */

/** World texts are there in every language, because any scenario may need any of them. */
const Everywhere = z.strictObject({ en: z.string(), fr: z.string(), es: z.string(), ar: z.string() });

const WorldBureau = z.strictObject({
  id: CountryCode,
  /** Alpha-3, beginning with the same two letters. */
  alpha3: z.string().regex(/^[A-Z]{3}$/),
  name: Everywhere,
  capital: z.string(),
  languages: z.array(Language).min(1),
  /** Minutes east of UTC, all year. */
  utc_offset: z.number().int().min(-720).max(840),
  /** Office hours in local time; absent: day and night. */
  hours: Hours.optional(),
  holidays: Holidays.optional(),
  reply_targets: ReplyTargets.optional(),
  profile: Profile,
});
export type WorldBureau = z.output<typeof WorldBureau>;

/** The file of countries: bureaus, and what a party of each other kind is called when a scenario does not say. */
export const WorldBureaus = z.strictObject({
  /** Country that houses the secretariat and its desks. */
  host: CountryCode,
  bureaus: z.array(WorldBureau).min(1),
  desks: z.record(z.enum(partyKinds).exclude(['national', 'agency']), Everywhere),
  /** What an agency at home is called, by its role. */
  agencies: z.record(AgencyRole, Everywhere),
});

const Words = z.array(z.string().min(1)).min(1);

/** The file of names. */
export const WorldNames = z.strictObject({
  given: Words,
  /** A second forename that shows in any list that the person is not real. */
  marker: z.string(),
  family: Words,
  syllables: z.strictObject({ start: Words, middle: Words, end: Words }),
  towns: Words,
  posts: Words,
  vessels: Words,
  carriers: Words,
  newspapers: Words,
  streets: Words,
});
export type WorldNames = z.output<typeof WorldNames>;

export interface World extends z.output<typeof WorldBureaus> {
  readonly names: WorldNames;
}
