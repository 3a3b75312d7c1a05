import * as z from 'zod';
import { Party } from './bureau.ts';
import { SavedDraft } from './command.ts';
import { CaseId, Instant, ItemId, MessageId, PartyId, SeatId, SubmissionId } from './ids.ts';
import { Draft, Message, Traffic } from './message.ts';
import { NearlyRight } from './nearly.ts';
import { Problem } from './problem.ts';
import { CastChange, DocumentRecord, Fault, Inject, type Scenario } from './scenario.ts';
import { Role } from './seat.ts';
import { Language, Text } from './text.ts';

/**
 * Who may see an event, decided once in `decide`: everybody, staff only, staff and the wall, or staff and these parties
 * (`@wall` in the list: the wall too; no party can have that id).
 * Staff sees everything; the wall sees of `all` what `core/view.ts` lets through, redacted.
 */
export const Audience = z.union([
  z.literal('all'),
  z.literal('staff'),
  z.literal('wall'),
  z.array(z.union([PartyId, z.literal('@wall')])),
]);
export type Audience = z.output<typeof Audience>;

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** The whole parsed scenario, so that a changed file changes no running exercise and an archive can be replayed alone. */
const ScenarioInLog = z.custom<Scenario>((value) => typeof value === 'object' && value !== null);

const Phase = z.object({ id: ItemId, title: Text, scored: z.boolean() });

/** The public part of entry 1. */
export const Setting = z.object({
  title: Text,
  summary: Text,
  codeword: z.string(),
  exerciseId: z.string(),
  fiction: Text,
  /** Invented countries that may be named; more than have a party here. */
  countries: z.array(z.string()),
  parties: z.array(Party),
  kinds: z.array(z.string()),
  languages: z.array(Language),
  language: Language,
  startsAt: Instant,
  durationMs: z.number(),
  rate: z.number(),
  allowRates: z.array(z.number()),
  untimed: z.boolean(),
  scored: z.boolean(),
  /** Rows of `limits.ts` in exercise ms that replace the default, or a factor for all. */
  limits: z.object({ scale: z.number(), rows: z.record(z.string(), z.number()) }),
  breaches: z.record(z.string(), z.enum(['refuse', 'hold', 'allow_and_score'])),
  phases: z.array(Phase),
  brief: Text,
  contentNotes: z.array(Text),
  questions: z.array(z.object({ id: ItemId, ask: Text })),
  /** What each person is asked straight after the end. */
  hotwash: z
    .array(
      z.object({
        id: ItemId,
        ask: Text,
        kind: z.enum(['scale', 'text', 'choice']),
        choices: z.array(Text).optional(),
        anonymous: z.boolean(),
      }),
    )
    .default([]),
  /** Countries beyond those of the exercise that have documents in the register's base. */
  issuers: z.array(z.string()).optional(),
  quotas: z.object({ silver: z.number().optional() }).optional(),
  diffusionReview: z.enum(['before', 'after']).optional(),
});
export type Setting = z.output<typeof Setting>;

/** What belongs to the room and not to the story: carried over a rewind as it stands. */
export const People = z.object({
  seats: z.array(
    z.object({
      id: SeatId,
      role: Role,
      bureau: PartyId.optional(),
      name: z.string(),
      moves: z.number(),
      ticketHash: z.string(),
      removed: z.boolean(),
      muted: z.boolean().optional(),
      duty: z.string().optional(),
    }),
  ),
  code: z.string(),
  locked: z.boolean(),
  bots: z.array(z.object({ bureau: PartyId, on: z.boolean(), persona: z.string() })),
  extraTime: z.record(PartyId, z.number()),
  marks: z.array(z.object({ at: Instant, by: z.string(), text: z.string() })),
});
export type People = z.output<typeof People>;

/** Which of the rooms of a group an exercise is. */
export const RoomOf = z.object({ group: z.string(), name: z.string() });
export type RoomOf = z.output<typeof RoomOf>;

/** What of a message may be edited on its way. */
const Words = z.object({ subject: z.string(), body: z.record(z.string(), z.unknown()) });

const settled = {
  expectation: ItemId,
  bureau: PartyId,
  /** All to whom it belongs, where several do it together; `bureau` is one of them. */
  bureaus: z.array(PartyId).optional(),
  points: z.number(),
  entries: z.array(z.number()),
};

export const events = [
  /** `room`: one of several that play the same at once, each an exercise of its own with its own log and code. */
  event('exercise.created', { setting: Setting, room: RoomOf.optional() }),
  /** The agencies of one country, for its bureau and for themselves; they are in no list that anybody else has. */
  event('agencies.introduced', { parties: z.array(Party) }),
  /** A bureau that only some see, for these and for itself; it is in no list that anybody else has. */
  event('parties.introduced', { parties: z.array(Party) }),
  event('scenario.loaded', { scenario: ScenarioInLog, seed: z.number() }),
  event('brief.given', { bureau: PartyId, text: Text }),
  event('code.set', { code: z.string() }),
  event('exercise.briefed', {}),
  event('exercise.started', {}),
  /** `until`: a break, and when it is over; the one wall time that is said in an event. */
  event('exercise.paused', { reason: z.string().optional(), until: Instant.optional() }),
  event('exercise.resumed', {}),
  event('exercise.endAnnounced', { endsAt: Instant }),
  event('exercise.ended', {}),
  /** Everybody who had a place here has one in that exercise, with the ticket that they hold. */
  event('exercise.wentOn', { exercise: z.string() }),
  event('exercise.rewound', { after: z.number(), next: z.number() }),
  event('exercise.resumedFrom', { branch: z.number(), after: z.number() }),
  event('people.kept', { people: People }),
  /** `recovered`: read in from an archive whose end is missing. */
  event('server.resumed', { reason: z.enum(['restart', 'sleep', 'import', 'recovered']) }),
  event('clock.changed', { rate: z.number() }),
  event('clock.jumped', { to: Instant }),
  event('clock.ticked', {}),
  event('phase.entered', { phase: ItemId }),
  event('realworld.stopped', {}),
  /** The words of a REAL WORLD stop: staff only, left out of reports and anonymised archives. */
  event('realworld.said', { by: SeatId, text: z.string() }),
  event('realworld.cleared', {}),
  event('seat.joined', { seat: SeatId, role: Role, bureau: PartyId.optional(), name: z.string() }),
  event('seat.ticketed', { seat: SeatId, ticketHash: z.string() }),
  event('seat.connected', { seat: SeatId }),
  event('seat.disconnected', { seat: SeatId }),
  event('seat.moved', { seat: SeatId }),
  event('seat.assigned', { seat: SeatId, name: z.string(), role: Role, bureau: PartyId, was: PartyId.optional() }),
  event('seat.dutied', { seat: SeatId, bureau: PartyId, duty: ItemId.optional() }),
  /** From a desk that is not to know where the seat is now. */
  event('seat.left', { seat: SeatId }),
  event('seat.renamed', { seat: SeatId, name: z.string() }),
  event('seat.removed', { seat: SeatId }),
  event('seat.muted', { seat: SeatId, muted: z.boolean() }),
  event('seat.readied', { seat: SeatId }),
  event('seat.allowed', { name: z.string().optional(), seat: SeatId.optional() }),
  event('seat.knocked', { name: z.string(), seat: SeatId.optional() }),
  event('joining.locked', { locked: z.boolean() }),
  event('extraTime.set', { bureau: PartyId, factor: z.number() }),
  event('message.sent', { message: Message }),
  /** To one addressee whom it did not reach at once; the message as it arrives. */
  event('message.delivered', { message: Message, to: PartyId, again: z.boolean().optional() }),
  event('message.read', { message: MessageId, bureau: PartyId }),
  event('message.marked', { message: MessageId, bureau: PartyId }),
  /** Waits for staff (a rule in mode `hold`, or the instructor's own hold). The sender sees that it waits. */
  event('message.held', { message: Message, why: z.string().optional() }),
  event('message.released', { message: MessageId }),
  event('message.returned', { message: MessageId, reason: z.string() }),
  /**
   * What staff made of a message on its way: its recipients get `now`, its sender goes by what it wrote. `to`: of one that had gone out,
   * those whom it had not reached.
   */
  event('message.edited', {
    message: MessageId,
    to: z.array(PartyId).optional(),
    was: Words,
    now: Words,
    reason: z.string().optional(),
  }),
  /** Staff let it get lost: a held one, whose message.sent beside it reaches its sender alone, or what of it had not reached `to`. */
  event('message.dropped', { message: MessageId, to: z.array(PartyId).optional(), reason: z.string().optional() }),
  event('hold.set', { from: PartyId.optional(), on: z.boolean() }),
  event('rule.broken', { rule: z.string(), message: MessageId, bureau: PartyId }),
  event('traffic.shown', { traffic: Traffic }),
  event('command.refused', {
    command: z.string(),
    kind: z.string().optional(),
    case: CaseId.optional(),
    /** Of an inject that could not be played; staff only. */
    inject: z.string().optional(),
    bureau: PartyId.optional(),
    problem: Problem,
  }),
  event('draft.saved', { bureau: PartyId, seat: SeatId, draft: SavedDraft }),
  event('draft.dropped', { bureau: PartyId, key: z.string() }),
  /** Waits for somebody at the desk who may let it out. `seat` has written it. */
  event('draft.submitted', {
    bureau: PartyId,
    seat: SeatId,
    submission: SubmissionId,
    key: z.string(),
    draft: Draft,
    case: CaseId.optional(),
    about: CaseId.optional(),
    confirm: z.array(z.string()).optional(),
  }),
  /** The message beside it was written by `by` and let out by `seat`. */
  event('draft.approved', {
    bureau: PartyId,
    submission: SubmissionId,
    by: SeatId,
    seat: SeatId,
    message: MessageId,
  }),
  /** Without `reason`: its author has taken it back. */
  event('draft.rejected', {
    bureau: PartyId,
    submission: SubmissionId,
    by: SeatId,
    seat: SeatId,
    reason: z.string().optional(),
  }),
  event('case.claimed', { case: CaseId, bureau: PartyId, seat: SeatId }),
  event('case.freed', { case: CaseId, bureau: PartyId }),
  event('case.flagged', { case: CaseId, bureau: PartyId, flag: z.boolean() }),
  event('case.linked', { case: CaseId, with: CaseId, bureau: PartyId, link: z.boolean() }),
  event('note.added', { case: CaseId.optional(), bureau: PartyId, seat: SeatId, text: z.string() }),
  /** The words of a question and of its answer are for that seat and staff; colleagues are told of both without `text`. */
  event('hand.raised', { seat: SeatId, text: z.string().optional() }),
  event('hand.lowered', { seat: SeatId }),
  event('hand.answered', { seat: SeatId, text: z.string().optional() }),
  event('hint.given', {
    expectation: ItemId,
    hint: ItemId,
    bureau: PartyId,
    text: Text,
    /** A message as an example: sent to nobody. */
    example: z.object({ type: z.string(), subject: Text, body: z.record(z.string(), z.unknown()) }).optional(),
    cost: z.number(),
  }),
  event('inject.fired', { inject: ItemId, ref: z.string().optional(), message: MessageId.optional() }),
  /** `cancelled`: what its `cancel_if` says has come true. */
  event('inject.skipped', { inject: ItemId, why: z.enum(['cancelled']).optional() }),
  event('inject.shifted', { inject: ItemId.optional(), byMs: z.number() }),
  event('inject.held', { inject: ItemId, hold: z.boolean() }),
  /** Both versions; `at` only where its time was set anew. */
  event('inject.edited', { inject: ItemId, was: Inject, now: Inject, at: Instant.optional() }),
  /** To whom it has reached: a content note speaks of this, and who would rather not may say so. */
  event('content.marked', { inject: ItemId, message: MessageId.optional(), labels: z.array(Text) }),
  /** Staff see that it was, not by whom: `bureau` is for the bureau itself. */
  event('content.skipped', { inject: ItemId, bureau: PartyId.optional(), rerouted: z.boolean() }),
  event('instruction.given', { inject: ItemId, text: Text, to: z.array(PartyId) }),
  event('phone.noted', { inject: ItemId, caller: Text, text: Text, to: z.array(PartyId) }),
  /** By the script, without a message. */
  event('records.changed', {
    inject: ItemId,
    put: z.array(DocumentRecord),
    remove: z.array(z.string()),
    cast: z.array(CastChange),
  }),
  event('article.published', { inject: ItemId, source: Text, headline: Text, text: Text }),
  /** `again`: a second copy of what has its first on the way or there. `garbled`: it will not arrive as it was written. */
  event('delivery.planned', {
    message: MessageId,
    to: PartyId,
    due: Instant,
    fault: ItemId,
    again: z.boolean().optional(),
    garbled: z.boolean().optional(),
  }),
  event('delivery.lost', { message: MessageId, to: PartyId, fault: ItemId, again: z.boolean().optional() }),
  event('fault.set', { id: ItemId, fault: Fault, endsAt: Instant }),
  event('fault.cleared', { id: ItemId }),
  event('fault.applied', {
    id: ItemId,
    message: MessageId,
    to: PartyId,
    effect: z.enum(['delayed', 'slowed', 'reordered', 'kept', 'lost', 'garbled', 'duplicated', 'forged', 'excused']),
    /** Of what arrived garbled: where. */
    field: z.string().optional(),
  }),
  /**
   * A fault that excuses is over: what `party` owes for the message is due so much later, for who asked as for who answers. `line`: it
   * was disclosed that the line was down.
   */
  event('deadline.moved', {
    message: MessageId,
    party: PartyId,
    answerByMs: z.number().optional(),
    ackByMs: z.number().optional(),
    line: z.boolean().optional(),
  }),
  event('line.reported', { bureau: PartyId, down: z.boolean() }),
  event('bot.took', { bureau: PartyId, persona: z.string() }),
  event('bot.left', { bureau: PartyId }),
  event('expectation.met', settled),
  event('expectation.late', settled),
  /** In time, with something left out that would have earned points. */
  event('expectation.partial', settled),
  event('expectation.missed', settled),
  event('expectation.forbidden', { ...settled, rule: z.string().optional() }),
  /** Something was sent that nearly does what is expected: for the bureau itself where there are hints for it, else for staff. */
  event('expectation.near', {
    expectation: ItemId,
    bureau: PartyId,
    message: MessageId,
    failed: z.array(NearlyRight),
  }),
  /** What that message nearly did has been done since: only where the bureau was told that it was nearly right. */
  event('expectation.fits', { expectation: ItemId, bureau: PartyId, message: MessageId }),
  event('banner.shown', { text: z.string() }),
  event('wall.shown', { view: z.enum(['lobby', 'flow', 'map', 'board', 'news', 'debrief', 'blank']) }),
  event('mark.added', { text: z.string(), about: z.number().optional() }),
  /** `bureau`: of several; absent: of all whose it is. `level`: which answer to a question for staff, from 0. */
  event('score.adjusted', {
    expectation: ItemId,
    bureau: PartyId.optional(),
    level: z.number().optional(),
    points: z.number(),
    reason: z.string(),
  }),
  event('writing.rated', { bureau: PartyId, rating: z.number(), reason: z.string() }),
  event('review.released', { what: z.enum(['own', 'all']) }),
  /**
   * The last answer of a person to a question counts. `seat` only where the question is not anonymous; else `voice`, which is the same when
   * the same person answers the same question again and leads to nobody.
   */
  event('hotwash.answered', {
    question: ItemId,
    answer: z.string(),
    seat: SeatId.optional(),
    voice: z.string().optional(),
  }),
  /** An anonymous question has been answered: told to everybody, so that it shows at no desk whose answer it was. */
  event('hotwash.heard', { question: ItemId }),
  event('plan.saved', { plan: z.string(), rows: z.array(z.record(ItemId, z.string())).optional() }),
  event('log.warned', { share: z.number() }),
] as const;

const Body = z.discriminatedUnion('type', events);
/** What has happened, as a viewer sees it. */
export type Seen = z.output<typeof Body>;
export type EventType = Seen['type'];
export type EventOf<T extends EventType> = Extract<Seen, { type: T }>;

/** What has happened, as the log holds it: with its audience. */
export const Event = z.discriminatedUnion(
  'type',
  events.map((shape) => shape.extend({ audience: Audience })) as unknown as typeof events, // the map keeps the tuple; TypeScript cannot say so
) as unknown as z.ZodType<Event, Event>;
export type Event = Seen & { audience: Audience };

export const eventTypes = events.map((shape) => shape.shape.type.value);
