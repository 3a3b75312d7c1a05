import * as z from 'zod';
import { Background } from './background.ts';
import { Duration } from './duration.ts';
import { CountryCode, ItemId, PartyId } from './ids.ts';
import { limitNames } from './limits.ts';
import { Cast } from './scenario/cast.ts';
import { ScenarioClock } from './scenario/clock.ts';
import { Debrief } from './scenario/debrief.ts';
import { Expectation } from './scenario/expectation.ts';
import { ScenarioFault } from './scenario/fault.ts';
import { Inject } from './scenario/inject.ts';
import { MessageTemplate } from './scenario/message.ts';
import { ScenarioParty } from './scenario/party.ts';
import { DocumentRecord } from './scenario/record.ts';
import { withTemplates } from './scenario/templates.ts';
import { ScenarioTests } from './scenario/tests.ts';
import { strangePlaceholders, Variables } from './scenario/variables.ts';
import { Language, Text } from './text.ts';

/*
 * The scenario file, format 1: the door. Its nouns have a file each in `scenario/`. Keys are snake_case as instructors write them; all
 * times are exercise time (ms once read). What is not in `brief`, a delivered message or a released hint is for the instructor's eyes only.
 */

export { CastChange } from './scenario/cast.ts';
export { type AssessorQuestion, actsOf, type Expectation, type Expected, type Hint } from './scenario/expectation.ts';
export { Fault, type ScenarioFault } from './scenario/fault.ts';
export type { FaultEffect } from './scenario/fault-effects.ts';
export { Inject, type InjectKind } from './scenario/inject.ts';
export type { ScenarioMessage } from './scenario/message.ts';
export { ScenarioParty } from './scenario/party.ts';
export type { Pattern, TriggerEvent, Where } from './scenario/pattern.ts';
export { DocumentRecord } from './scenario/record.ts';
export { type CrewName, type Crews, crewNames } from './scenario/tests.ts';
export { type Moment, partsOf, type SimpleTrigger, type Trigger } from './scenario/trigger.ts';
export { withVariables } from './scenario/variables.ts';

const ScenarioId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/);

const File = z.strictObject({
  format: z.literal(1),
  id: ScenarioId,
  version: z.string().default('1.0.0'),
  title: Text,
  summary: Text,
  licence: z.string().default('CC-BY-4.0'),
  authors: z.array(z.string()).default([]),
  level: z.enum(['foundation', 'practitioner', 'advanced', 'expert']),
  /** For whom it is, what it is about, and what people can do afterwards: for the list and the instructor. */
  audience: Text.optional(),
  subject: Text.optional(),
  competencies: z.array(Text).optional(),
  keywords: z.array(z.string()).default([]),
  languages: z.array(Language).min(1).default(['en']),
  duration: Duration,
  seats: z.strictObject({ min: z.number().int().min(1), max: z.number().int().min(1).max(250) }),
  scored: z.boolean().default(true),
  content_notes: z
    .array(
      z.strictObject({
        label: Text,
        where: z.array(ItemId).default([]),
        opt_out: z.enum(['reroute', 'skip']).default('skip'),
      }),
    )
    .default([]),
  fiction: z.strictObject({
    statement: Text,
    country_codes: z.array(CountryCode).min(1),
    /**
     * With this list the guard asks about each person's name that is neither here, nor in the cast, nor invented by the product (FG18).
     * It may be empty. Never a list of real people: it goes into the log.
     */
    names: z.array(z.string().trim().min(1).max(80)).max(500).optional(),
  }),
  marking: z.strictObject({ codeword: z.string().min(3).max(40), void_after_endex: z.boolean().default(true) }),
  seed: z.number().int().min(0).default(1),
  limits: z
    .union([z.strictObject({ scale: z.number().positive() }), z.partialRecord(z.enum(limitNames), Duration)])
    .default({ scale: 1 }),
  brief: z.strictObject({
    trainee: Text,
    instructor: Text,
    per_bureau: z.record(PartyId, Text).default({}),
  }),
  clock: ScenarioClock,
  objectives: z
    .array(
      z.strictObject({
        id: ItemId,
        title: Text,
        capability: Text.optional(),
        criteria: z.array(Text).default([]),
        weight: z.number().positive().default(1),
      }),
    )
    .min(1),
  bureaus: z.array(ScenarioParty).min(2).max(200),
  cast: z.array(Cast).default([]),
  records: z.array(DocumentRecord).default([]),
  /** What several messages have in common, by name. */
  templates: z.record(ItemId, MessageTemplate).optional(),
  /** For texts and bodies, as `{{name}}`: settled when an exercise is made. */
  variables: Variables.optional(),
  background: Background.optional(),
  /** How many notices of a colour each bureau may ask for, unless its profile says otherwise (rule R-57). */
  quotas: z.strictObject({ silver: z.number().int().min(0).max(1000).optional() }).optional(),
  /** Whether the review desk sees diffusions before they go out (rule R-58); absent: as the sender's own profile says. */
  diffusion_review: z.enum(['before', 'after']).optional(),
  /** Message types that this exercise uses; absent: all that the product has. */
  kinds: z.array(z.string()).optional(),
  /** The product's rule numbers whose breach is held for the secretariat or let through and scored instead of refused. */
  rules: z
    .array(
      z.strictObject({ id: z.string().regex(/^R-\d+$/), on_breach: z.enum(['refuse', 'hold', 'allow_and_score']) }),
    )
    .default([]),
  injects: z.array(Inject).min(1).max(2000),
  expectations: z.array(Expectation).default([]),
  faults: z.array(ScenarioFault).max(200).default([]),
  debrief: Debrief,
  tests: ScenarioTests,
});
/** Read, its messages are whole: templates are put in, and every placeholder has its variable. */
export const Scenario = File.check((given) => {
  const tell = (path: (string | number)[], message: string): void =>
    void given.issues.push({ code: 'custom', path, message, input: given.value });
  given.value = withTemplates(given.value, tell, (issue) => void given.issues.push({ ...issue, input: undefined }));
  for (const { path, name } of strangePlaceholders(given.value)) tell(path, `There is no variable called ${name}`);
});
export type Scenario = z.output<typeof Scenario>;
/** As an author writes it (times as text). */
export type ScenarioSource = z.input<typeof Scenario>;
