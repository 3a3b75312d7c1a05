import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { breachModes } from '../../../schemas/breaches.ts';
import { Duration } from '../../../schemas/duration.ts';
import { PartyId } from '../../../schemas/ids.ts';
import { type LimitName, limitNames } from '../../../schemas/limits.ts';
import { Handling, Purpose, Urgency } from '../../../schemas/message.ts';
import { problemCodes } from '../../../schemas/problem.ts';
import { ruleIds } from '../../../schemas/rules.ts';
import { ScenarioParty } from '../../../schemas/scenario/party.ts';
import { DocumentRecord } from '../../../schemas/scenario/record.ts';
import { Language } from '../../../schemas/text.ts';

/*
 * A workflow is a YAML file: who takes part, and what is said, step by step, with the wrong steps where somebody takes them. README.md of
 * this folder has the words.
 */

const Name = z.string().regex(/^\$[a-z]\w*$/);
const Sentence = z.string().regex(/^\S.*[.?!]$/s);
const Rule = z.enum(ruleIds);
const Modes = z.partialRecord(Rule, z.enum(breachModes));
const States = z.record(z.string(), z.string());
const Limits = z.partialRecord(z.enum(limitNames as [LimitName, ...LimitName[]]), Duration);

/** What the hub, and each desk, know after a step. */
const Expect = z.strictObject({
  /** Exactly these parties have it now. */
  reaches: z.array(PartyId).optional(),
  /** It waits, by this rule. */
  held: Rule.optional(),
  /** Life -> its state, of this message. */
  life: States.optional(),
  /** The same of earlier messages. */
  lives: z.record(Name, States).optional(),
  /** Party -> the state of what it was asked with this message. */
  requests: States.optional(),
  requestsOf: z.record(Name, States).optional(),
  /** Party -> the deadlines that its desk shows for this message: the row of the limits, and how long from now. */
  owes: z.record(PartyId, Limits).optional(),
  owesFor: z.record(Name, z.record(PartyId, Limits)).optional(),
  /** Nobody of these has heard of it, not even in a number. */
  unseen: z.array(PartyId).optional(),
  /** Rules whose breach is noted with this step. */
  broken: z.array(Rule).optional(),
  /** What the register answers by itself, in this order. */
  register: z
    .array(
      z.strictObject({
        type: z.string(),
        as: Name.optional(),
        to: z.array(PartyId),
        body: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
  /** Party -> types that its desk offers in this case, or does not. */
  offers: z.record(PartyId, z.array(z.string())).optional(),
  offersNot: z.record(PartyId, z.array(z.string())).optional(),
  run: z.enum(['running', 'paused']).optional(),
});
export type Expect = z.output<typeof Expect>;

/** What somebody writes; what is left open is filled in as the filler of scenarios does. */
const written = {
  from: PartyId,
  to: z.array(z.string()).optional(),
  type: z.string(),
  as: Name.optional(),
  answers: Name.optional(),
  excluded: z.array(PartyId).optional(),
  subject: z.string().optional(),
  language: Language.optional(),
  urgency: Urgency.optional(),
  purpose: Purpose.optional(),
  replyWithin: Duration.optional(),
  handling: Handling.optional(),
  body: z.record(z.string(), z.unknown()).optional(),
  /** Dotted paths that are filled in although nobody requires them, or taken out although somebody does. */
  fields: z.array(z.string()).optional(),
  without: z.array(z.string()).optional(),
  /** Nothing is filled in that only recipients or the conditions of publication ask for. */
  hasty: z.boolean().optional(),
} as const;

const Refused = z.strictObject({
  code: z.enum(problemCodes),
  rule: z.string().optional(),
  path: z.string().optional(),
  /** `QP.redNoticeEffect`: the line of a bureau's profile. */
  profile: z.string().optional(),
});

const told = { tell: Sentence, after: Duration.optional(), expect: Expect.default({}) } as const;
const Message = z.strictObject({ ...told, ...written, refused: Refused.optional() });
const Act = z.strictObject({
  ...told,
  by: z.union([PartyId, z.literal('staff')]),
  command: z.looseObject({ type: z.string() }),
  refused: Refused.optional(),
});
/** The same command once more, as a post does that does not know whether it arrived. */
const Again = z.strictObject({ ...told, again: Name });
const Wait = z.strictObject(told);
const Step = z.union([Message, Act, Again, Wait]);

/** A wrong message, tried on a copy of the class. */
const Fault = z.strictObject({
  fault: Sentence,
  after: Duration.optional(),
  ...written,
  refused: Refused,
  /** Other rules that it breaks as well: they are let be broken with it. */
  beside: z.array(Rule).default([]),
  /** What follows where the scenario lets it through. */
  allowed: z.strictObject({ expect: Expect.default({}), steps: z.array(Step).default([]) }).optional(),
});
/** The story as it goes if somebody does something else from here on, on a copy of the class. */
const Branch = z.strictObject({ branch: Sentence, rules: Modes.optional(), steps: z.array(Step).min(1) });

export type Step = z.output<typeof Step>;
export type Message = z.output<typeof Message>;
export type Fault = z.output<typeof Fault>;
type Branch = z.output<typeof Branch>;
export type Refused = z.output<typeof Refused>;
export type Item = Step | Fault | Branch;

const Workflow = z.strictObject({
  title: z.string().min(5),
  /** What it teaches, in one sentence. */
  point: Sentence,
  parties: z.record(PartyId, ScenarioParty.omit({ id: true }).partial().nullable()),
  records: z.array(DocumentRecord).default([]),
  rules: Modes.default({}),
  /** Types beside the usual ones: those of the sensitive families that it is about. */
  kinds: z.array(z.string()).default([]),
  story: z.array(z.union([Fault, Branch, ...Step.options])).min(3),
});

export interface Workflow extends z.output<typeof Workflow> {
  /** `W6b`, from the file's name. */
  readonly id: string;
}

const folder = `${import.meta.dirname}/..`;

/** All workflows, in their order. Throws with the file and the place of what is wrong in it. */
export function workflows(): Workflow[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const read = Workflow.safeParse(parse(readFileSync(`${folder}/${file}`, 'utf8'), { merge: true }));
      if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
      return { ...read.data, id: `W${file.slice(1, 3).replace(/^0/, '')}${/^W\d\d(b?)-/.exec(file)?.[1] ?? ''}` };
    });
}

export const isFault = (item: Item): item is Fault => 'fault' in item;
export const isBranch = (item: Item): item is Branch => 'branch' in item;
