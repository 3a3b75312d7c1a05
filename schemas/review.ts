import * as z from 'zod';
import { CaseId, Instant, ItemId, MessageId, PartyId } from './ids.ts';
import { NearlyRight } from './nearly.ts';
import { Language, Text } from './text.ts';

/*
 * What an exercise came to: computed from its log, never stored. Times are exercise time (`Instant`) or exercise ms (`...Ms`). Entry
 * numbers are the log's, which are staff's.
 */

/** `partial`: in time, with something left out; `open`: not decided yet; `notOpened`: what it begins with has not happened, so nobody is judged by it. */
export const Outcome = z.enum(['met', 'late', 'partial', 'missed', 'open', 'notOpened']);
export type Outcome = z.output<typeof Outcome>;

/** What an assessor said. `level`: of a question for staff, from 0. */
const Word = z.object({ level: z.number().optional(), points: z.number(), reason: z.string(), at: Instant });

export const ForbiddenAct = z.object({
  /** Zero or less. */
  points: z.number(),
  rule: z.string().optional(),
  entries: z.array(z.number()),
  at: Instant,
});

export const ExpectationReview = z.object({
  id: ItemId,
  objective: ItemId,
  title: Text,
  bureau: PartyId,
  outcome: Outcome,
  points: z.number(),
  max: z.number(),
  /** In a phase that counts; otherwise its points are in no sum. */
  scored: z.boolean(),
  critical: z.boolean(),
  /** A bot played the bureau when it was decided. */
  byBot: z.boolean(),
  openedAt: Instant.optional(),
  dueAt: Instant.optional(),
  decidedAt: Instant.optional(),
  /** The entries that prove it: what opened it, and what met it. */
  entries: z.array(z.number()),
  /** Share of its time that was used, 1 = the limit. */
  used: z.number().optional(),
  /** A fault stopped its clock for a while. */
  excused: z.boolean(),
  forbidden: z.array(ForbiddenAct),
  /** The last word of an assessor afterwards; what was decided stands beside it. */
  adjusted: z.object({ points: z.number(), reason: z.string() }).optional(),
  /** Every such word, in order, where there are several. */
  words: z.array(Word).optional(),
  /** Fields that would have earned points and were left empty. */
  missing: z.array(z.string()).optional(),
  /** What was sent and nearly did it, and why it did not. */
  near: z.array(z.object({ failed: z.array(NearlyRight), at: Instant, entries: z.array(z.number()) })).optional(),
  /** What had to be done one after the other, or in any order: by which patterns, and when it was. */
  steps: z
    .array(
      z.object({
        event: z.string(),
        types: z.array(z.string()),
        to: z.array(z.string()),
        at: Instant.optional(),
        entries: z.array(z.number()),
      }),
    )
    .optional(),
  /** Several did it together: how many had to, and what became of each one's part. */
  together: z
    .object({
      group: z.enum(['one', 'majority', 'all']),
      parts: z.array(z.object({ bureau: PartyId, outcome: Outcome, counts: z.boolean() })),
    })
    .optional(),
  /** What the author says to this outcome. */
  feedback: Text.optional(),
  rule: z.string().optional(),
  hints: z.array(z.object({ id: ItemId, cost: z.number(), at: Instant })),
});
export type ExpectationReview = z.output<typeof ExpectationReview>;

/** What staff were asked to judge; in no sum, and in nobody's full marks. */
export const AssessedReview = z.object({
  id: ItemId,
  objective: ItemId,
  title: Text,
  question: Text,
  levels: z.array(z.object({ label: Text, points: z.number(), looksLike: Text.optional() })),
  opened: z.boolean(),
  max: z.number(),
  /** Absent: nobody has said yet. `level`: which of them was chosen, from 0. */
  level: z.number().optional(),
  points: z.number().optional(),
  reason: z.string().optional(),
  /** Every such word, in order, where there are several. */
  words: z.array(Word).optional(),
});
export type AssessedReview = z.output<typeof AssessedReview>;

export const ObjectiveReview = z.object({
  id: ItemId,
  title: Text,
  weight: z.number(),
  points: z.number(),
  max: z.number(),
  /** Points of all that could be had; absent where nothing could. */
  share: z.number().optional(),
});
export type ObjectiveReview = z.output<typeof ObjectiveReview>;

export const Measures = z.object({
  sent: z.number(),
  received: z.number(),
  unread: z.number(),
  /** Requests whose answer came or should have come. */
  answersDue: z.number(),
  answered: z.number(),
  answeredInTime: z.number(),
  medianResponseMs: z.number().optional(),
  acknowledgementsDue: z.number(),
  acknowledgedInTime: z.number(),
  refusals: z.number(),
  /** Rule or problem code -> how often. */
  refusedBy: z.record(z.string(), z.number()),
  breaches: z.number(),
  hints: z.number(),
  remindersReceived: z.number(),
  lateOrMissed: z.number(),
});
export type Measures = z.output<typeof Measures>;

export const BureauReview = z.object({
  id: PartyId,
  name: Text,
  people: z.array(z.string()),
  /** A bot plays it now, or did at the end. */
  bot: z.boolean(),
  /** Sum of its expectations that count, with what was forbidden taken off and an assessor's word in place of the points. */
  points: z.number(),
  max: z.number(),
  /** Listed apart: what the hints that it had would cost. */
  hintCost: z.number(),
  /** Everything that counts met in time, and nothing forbidden done. */
  fullMarks: z.boolean(),
  expectations: z.array(ExpectationReview),
  /** Listed apart: questions to staff about this bureau. */
  assessed: z.array(AssessedReview),
  /** Listed apart: how staff found what it has written, 1 to 5; the last word, and every one where there are several. */
  writing: z
    .object({
      rating: z.number(),
      reason: z.string(),
      words: z.array(z.object({ rating: z.number(), reason: z.string(), at: Instant })).optional(),
    })
    .optional(),
  objectives: z.array(ObjectiveReview),
  measures: Measures,
});
export type BureauReview = z.output<typeof BureauReview>;

export const timelineKinds = [
  'start',
  'phase',
  'inject',
  'contingency',
  'fault',
  'disturbed',
  'late',
  'partial',
  'missed',
  'near',
  'forbidden',
  'refused',
  'breach',
  'reminder',
  'hint',
  'pause',
  'realWorld',
  'rewind',
  'mark',
  'end',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const TimelineMark = z.object({
  kind: z.enum(timelineKinds),
  n: z.number(),
  at: Instant,
  /** Of a fault or a pause. */
  to: Instant.optional(),
  /** The scenario's item. */
  id: ItemId.optional(),
  bureau: PartyId.optional(),
  title: Text.optional(),
  rule: z.string().optional(),
  message: MessageId.optional(),
  case: CaseId.optional(),
  /** What a fault did to a message (`disturbed`). */
  effect: z.string().optional(),
  /** A fault that trainees are never told of. */
  hidden: z.boolean().optional(),
});
export type TimelineMark = z.output<typeof TimelineMark>;

const Version = z.object({ subject: z.string(), body: z.record(z.string(), z.unknown()) });

export const Review = z.object({
  scenario: ItemId,
  title: Text,
  codeword: z.string(),
  language: Language,
  state: z.enum(['lobby', 'briefing', 'running', 'paused', 'ended']),
  scored: z.boolean(),
  startsAt: Instant,
  endedAt: Instant.optional(),
  /** Exercise time that it has run. */
  durationMs: z.number(),
  entries: z.number(),
  bureaus: z.array(BureauReview),
  objectives: z.array(ObjectiveReview),
  fullMarks: z.boolean(),
  timeline: z.array(TimelineMark),
  /** For the first page. */
  numbers: Measures.extend({ people: z.number(), bureaus: z.number(), cases: z.number() }),
  /** Expectations: the three best, and three to talk about. */
  best: z.array(ItemId),
  discuss: z.array(ItemId),
  /** What was to lead astray and has come; absent: nothing was. */
  falseTrails: z
    .array(
      z.object({
        inject: ItemId,
        title: Text,
        pointsTo: Text,
        whyWrong: Text,
        disprovedBy: Text.optional(),
        /** Where it came, and what showed that it was wrong. */
        entries: z.array(z.number()),
      }),
    )
    .optional(),
  /** Messages that staff changed on their way, or let get lost; absent: there were none. */
  intercepted: z
    .array(
      z.object({
        message: MessageId,
        kind: z.string(),
        from: PartyId,
        /** Those of its recipients for whom it was the same. */
        to: z.array(PartyId),
        language: Language,
        /** What the bureau wrote, and what arrived (or would have). */
        wrote: Version,
        arrived: Version.optional(),
        /** `kept`: it went out, and a fault has kept it from these recipients. */
        fate: z.enum(['delivered', 'dropped', 'returned', 'waiting', 'kept']),
        /** What staff did, first to last. `who`: for staff alone, where whoever did it has a name. */
        steps: z.array(
          z.object({
            is: z.enum(['edited', 'dropped']),
            at: Instant,
            n: z.number(),
            who: z.string().optional(),
            reason: z.string().optional(),
          }),
        ),
        /** Between a bureau and an agency of its country: nobody else is told. */
        atHome: z.boolean(),
      }),
    )
    .optional(),
  questions: z.array(
    z.object({
      id: ItemId,
      category: z.string(),
      ask: Text,
      notes: Text.optional(),
      /** Log entries to show. */
      entries: z.array(z.number()),
      answers: z.array(z.string()),
    }),
  ),
  /** What each person was asked straight after the end, and what they said. */
  hotwash: z.array(
    z.object({
      id: ItemId,
      ask: Text,
      kind: z.enum(['scale', 'text', 'choice']),
      choices: z.array(Text),
      answers: z.array(z.object({ text: z.string(), name: z.string().optional(), bureau: PartyId.optional() })),
    }),
  ),
  /** Staff's remarks during the exercise. */
  remarks: z.array(z.object({ at: Instant, n: z.number(), text: z.string(), about: z.number().optional() })),
  plan: z.string(),
  /** The table of what is to be done differently: its columns, and its rows by column. */
  planFields: z.array(z.object({ id: ItemId, label: Text })),
  planRows: z.array(z.record(ItemId, z.string())),
});
export type Review = z.output<typeof Review>;
