import * as z from 'zod';
import { Background } from './background.ts';
import { AgencyRole, Duty, Holidays, Hours, PartyKind, Profile, ReplyTargets } from './bureau.ts';
import { Duration } from './duration.ts';
import { CountryCode, Instant, ItemId, PartyId } from './ids.ts';
import { limitNames } from './limits.ts';
import { Handling, Purpose, Urgency } from './message.ts';
import { Operand } from './operand.ts';
import { Language, Text } from './text.ts';

/*
 * The scenario file, format 1. Keys are snake_case as instructors write them; all times are exercise time (ms once read).
 * What is not in `brief`, a delivered message or a released hint is for the instructor's eyes only.
 */

const ScenarioId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/);
const VariableName = z.string().regex(/^\$[a-z][A-Za-z0-9_]{0,31}$/);

const Range = z.union([Duration, z.strictObject({ from: Duration, to: Duration })]);

/**
 * What an event or message must look like. `$name` binds on first use and must be equal afterwards. Keys: `from`, `to`, `type`, `id`,
 * `in_reply_to`, `case`, `urgency`, `by` (= `bureau`), `code`, `rule`, or `body.<path>`.
 */
export const Where = z.record(
  z
    .string()
    .regex(/^(from|to|type|id|in_reply_to|case|urgency|by|code|rule|bureau|body\.[A-Za-z][A-Za-z0-9_.]{0,63})$/),
  Operand,
);
export type Where = z.output<typeof Where>;

export const triggerEvents = [
  'sent',
  'delivered',
  'read',
  'claimed',
  'acked',
  'refused',
  'query',
  'hit',
  'cancelled',
  'joined',
  'left',
] as const;
export type TriggerEvent = (typeof triggerEvents)[number];

export const Pattern = z.strictObject({
  event: z.enum(triggerEvents),
  where: Where.default({}),
});
export type Pattern = z.output<typeof Pattern>;

const Moment = z.union([
  z.strictObject({ inject: ItemId }),
  z.strictObject({ event: Pattern }),
  z.strictObject({ phase: ItemId }),
  z.strictObject({ at: Duration }),
]);
export type Moment = z.output<typeof Moment>;

/** Exactly one key. */
const Trigger = z.union([
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
  z.strictObject({ absent: z.strictObject({ expected: Pattern, since: Moment, for: Duration }) }),
  z.strictObject({ manual: z.strictObject({ button: Text.optional(), confirm: z.boolean().default(false) }) }),
]);
export type Trigger = z.output<typeof Trigger>;

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

export const Fault = z.strictObject({
  effect: z.enum(['delay', 'outage']),
  /** delay: everything from `from` (any party if absent) to `to`; outage: nothing reaches or leaves `bureau` meanwhile. */
  target: z.strictObject({ from: PartyId.optional(), to: PartyId.optional(), bureau: PartyId.optional() }),
  delay: Duration.optional(),
  lasts: Duration,
  store_and_forward: z.boolean().default(true),
  disclosed: z.enum(['never', 'after', 'at_once']).default('after'),
  lesson: Text.optional(),
  /** Expectations whose clock stands still meanwhile. */
  excuse: z.array(ItemId).default([]),
});
export type Fault = z.output<typeof Fault>;
const FaultInject = z.strictObject({ ...injectBase, kind: z.literal('fault'), fault: Fault });

export const Inject = z.discriminatedUnion('kind', [MessageInject, InstructionInject, ArticleInject, FaultInject]);
export type Inject = z.output<typeof Inject>;
export type InjectKind = Inject['kind'];

const Hint = z.strictObject({
  id: ItemId,
  after: Duration,
  text: Text,
  cost: z.number().min(0).default(0),
  offer: z.enum(['auto', 'instructor', 'on_request']).default('on_request'),
});
export type Hint = z.output<typeof Hint>;

/** What a bureau is expected to do, by when, for how many points: a pure function of the log. */
const Expectation = z.strictObject({
  id: ItemId,
  objective: ItemId,
  title: Text,
  who: PartyId,
  expect: Pattern,
  from_moment: Moment,
  within: Duration,
  grace: Duration.default(0),
  forbid: z.array(Pattern.extend({ penalty: z.number().min(0).default(0), rule: z.string().optional() })).default([]),
  score: z.strictObject({
    points: z.number().min(0),
    /** Late but there: falls in a line (or at once) from `points` to `floor` over the time `within` again. */
    late: z.strictObject({ curve: z.enum(['linear', 'step']), floor: z.number().min(0) }).optional(),
    /** Points for single body fields being filled in; the rest is for sending at all. */
    partial: z.array(z.strictObject({ field: z.string(), points: z.number().min(0) })).default([]),
  }),
  critical: z.boolean().default(false),
  hints: z.array(Hint).default([]),
  feedback: z
    .strictObject({ met: Text.optional(), late: Text.optional(), missed: Text.optional(), rule: z.string().optional() })
    .default({}),
});
export type Expectation = z.output<typeof Expectation>;

const bots = {
  persona: z.enum(['prompt', 'slow', 'strict', 'careless', 'silent']).default('prompt'),
  delay: z.strictObject({ from: Duration, to: Duration }).optional(),
  /** What this party answers to what, before its persona's own habits. */
  replies: z
    .array(
      z.strictObject({
        when: Pattern,
        send: ScenarioMessage.extend({ to: z.array(PartyId).optional() }),
        delay: Range.optional(),
      }),
    )
    .default([]),
};

const ScenarioParty = z.strictObject({
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
  languages: z.array(Language).optional(),
  utc_offset: z.number().int().optional(),
  hours: Hours.optional(),
  holidays: Holidays.optional(),
  reply_targets: ReplyTargets.optional(),
  profile: Profile.optional(),
  bot: z.strictObject(bots).optional(),
});
export type ScenarioParty = z.output<typeof ScenarioParty>;

const Cast = z.strictObject({
  id: ItemId,
  role: z.enum(['subject', 'victim', 'officer', 'witness', 'contact']),
  names: z.array(z.string()).min(1),
  born: z.string().optional(),
  nationality: CountryCode.optional(),
  truth: Text.optional(),
});

/** A record of the lost-document register. Near misses are numbers that look alike and have no record. */
const DocumentRecord = z.strictObject({
  id: ItemId.optional(),
  register: z.literal('documents'),
  owner: PartyId,
  status: z.enum(['stolen', 'lost', 'revoked', 'invalid', 'stolenBlank']),
  since: z.string().optional(),
  fields: z.strictObject({
    documentNumber: z.string(),
    documentType: z.enum(['passport', 'identityCard', 'visa', 'otherTravel']),
    issuingCountry: CountryCode.optional(),
    circumstance: z.string().optional(),
  }),
  near_misses: z.array(z.string()).default([]),
  reveals: z
    .strictObject({
      /** What an answer tells of it beside its type and status. */
      hit: z.array(z.enum(['eventDate', 'circumstance'])).default(['eventDate', 'circumstance']),
      /** A check of a near miss is answered with `possibleMatch` and this record (rule R-53), instead of `noRecord`. */
      possible_hit: z.boolean().default(false),
    })
    .optional(),
});
export type DocumentRecord = z.output<typeof DocumentRecord>;

const Phase = z.strictObject({
  id: ItemId,
  title: Text,
  at: Duration.optional(),
  manual: z.boolean().default(false),
  situation: Text.optional(),
  scored: z.boolean().default(true),
});

export const Scenario = z.strictObject({
  format: z.literal(1),
  id: ScenarioId,
  version: z.string().default('1.0.0'),
  title: Text,
  summary: Text,
  licence: z.string().default('CC-BY-4.0'),
  authors: z.array(z.string()).default([]),
  level: z.enum(['foundation', 'practitioner', 'advanced', 'expert']),
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
  clock: z.strictObject({
    starts_at: Instant,
    rate: z.number().min(0.1).max(10_000).default(1),
    allow_rates: z.array(z.number().min(0.1).max(10_000)).default([1, 2, 5]),
    phases: z.array(Phase).default([]),
  }),
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
  debrief: z.strictObject({
    questions: z
      .array(
        z.strictObject({
          id: ItemId,
          category: z.enum(['operational', 'strategic', 'behavioural', 'transfer']),
          ask: Text,
          show: z
            .array(z.union([z.strictObject({ inject: ItemId }), z.strictObject({ expectation: ItemId })]))
            .default([]),
          notes: Text.optional(),
        }),
      )
      .min(1),
  }),
  tests: z
    .array(
      z.strictObject({
        crew: z.enum(['perfect', 'slow', 'careless', 'silent']),
        expect: z.strictObject({
          /** Points by bureau; a number is exact. */
          score: z.record(PartyId, z.number()).optional(),
          full_marks: z.boolean().optional(),
          fired: z.array(ItemId).optional(),
          not_fired: z.array(ItemId).optional(),
          ends_by: Duration.optional(),
        }),
      }),
    )
    .default([]),
});
export type Scenario = z.output<typeof Scenario>;
/** As an author writes it (times as text). */
export type ScenarioSource = z.input<typeof Scenario>;
