import * as z from 'zod';
import { Instant, ItemId, MessageId, PartyId, SeatId, SubmissionId } from './ids.ts';
import { Draft, Urgency } from './message.ts';
import { NearlyRight } from './nearly.ts';
import { Fault } from './scenario.ts';
import { Role } from './seat.ts';
import { Text } from './text.ts';

const id = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });
const free = z.string().trim().min(1);

/** Names a draft within its bureau; of such a form that nothing real can be hidden in it. */
const DraftKey = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/);

/** What is kept of a draft: as much as has been written, checked by nobody but the fiction guard. */
export const SavedDraft = z.strictObject({
  key: DraftKey,
  type: z.string().regex(/^[a-z][A-Za-z.]{0,63}$/),
  inReplyTo: MessageId.optional(),
  case: z.string().max(64).optional(),
  draft: z.record(z.string(), z.unknown()),
});
export type SavedDraft = z.output<typeof SavedDraft>;

/** What a person at a desk may ask for. */
export const seatCommands = [
  /** `about`: the case that this one is made from; the two are linked for the own bureau alone. */
  id('message.send', {
    draft: Draft,
    confirm: z.array(z.string().max(16)).max(20).optional(),
    about: z.string().max(64).optional(),
  }),
  id('message.read', { message: MessageId }),
  id('message.unread', { message: MessageId }),
  id('draft.save', { draft: SavedDraft }),
  id('draft.drop', { key: DraftKey }),
  /** For a seat whose duty does not send: shown to those who may approve. `key` names the draft that it was written as. */
  id('draft.submit', {
    key: DraftKey,
    draft: Draft,
    confirm: z.array(z.string().max(16)).max(20).optional(),
    about: z.string().max(64).optional(),
  }),
  /** Sends it in the approver's own name. `submission` names one version: what is submitted anew has another. */
  id('draft.approve', { submission: SubmissionId }),
  /** Back to its author with a reason; the author takes it back without one. */
  id('draft.reject', { submission: SubmissionId, reason: free.max(500).optional() }),
  id('case.claim', { case: z.string().max(64) }),
  id('case.release', { case: z.string().max(64) }),
  id('case.flag', { case: z.string().max(64), flag: z.boolean() }),
  /** Two cases of one matter, at home and abroad; only the own bureau sees it. */
  id('case.link', { case: z.string().max(64), with: z.string().max(64), link: z.boolean() }),
  id('note.add', { case: z.string().max(64).optional(), text: free.max(2000) }),
  id('hand.raise', { text: z.string().trim().max(300).optional() }),
  id('hand.lower', { seat: SeatId.optional() }),
  id('seat.ready', {}),
  id('hint.request', { expectation: ItemId.optional() }),
  /** "I would rather not": for what a content note warns of. */
  id('content.skip', { inject: ItemId }),
  id('hotwash.answer', { question: ItemId, answer: free.max(2000) }),
  id('realworld.stop', { text: z.string().trim().max(200) }),
] as const;

/** What staff may ask for. */
export const staffCommands = [
  id('exercise.brief', {}),
  id('exercise.start', {}),
  /** `until`: a break, and when the class is to be back, by the hub's own clock: exercise time stands still meanwhile. */
  id('exercise.pause', { reason: z.string().max(200).optional(), until: Instant.optional() }),
  id('exercise.resume', {}),
  id('exercise.announceEnd', { inMs: z.number().int().min(0).max(3_600_000) }),
  id('exercise.end', {}),
  id('exercise.rewind', { after: z.number().int().min(1) }),
  id('clock.rate', { rate: z.number().min(0.1).max(10_000) }),
  id('clock.jump', { to: Instant, between: z.enum(['play', 'skip']).default('play') }),
  id('phase.enter', { phase: ItemId }),
  id('inject.fire', { inject: ItemId }),
  id('inject.skip', { inject: ItemId }),
  /** `inject` absent: all that are pending. */
  id('inject.shift', { inject: ItemId.optional(), byMs: z.number().int().min(-86_400_000).max(86_400_000) }),
  id('inject.hold', { inject: ItemId, hold: z.boolean() }),
  /** Before it is played: only what is to be different. `body` replaces the whole body, a text all its languages. */
  id('inject.edit', {
    inject: ItemId,
    /** When it is to come, whatever it waited for. */
    at: Instant.optional(),
    to: z
      .array(z.union([PartyId, z.literal('all')]))
      .min(1)
      .max(64)
      .optional(),
    subject: z.string().trim().min(5).max(120).optional(),
    urgency: Urgency.optional(),
    body: z.record(z.string(), z.unknown()).optional(),
    source: Text.optional(),
    headline: Text.optional(),
    text: Text.optional(),
  }),
  /** `forged`: the party whose name it carries neither sends nor sees it. */
  id('message.inject', { as: PartyId, draft: Draft, forged: z.boolean().optional() }),
  id('message.hold', { from: PartyId.optional(), on: z.boolean() }),
  id('message.release', { message: MessageId }),
  id('message.return', { message: MessageId, reason: free.max(500) }),
  /**
   * While it is held, or a fault keeps it from somebody: whom it has not reached gets other words than its sender wrote, which the sender is
   * not told. `body` replaces the whole body.
   */
  id('message.edit', {
    message: MessageId,
    subject: z.string().trim().min(5).max(120).optional(),
    body: z.record(z.string(), z.unknown()).optional(),
    reason: free.max(500).optional(),
  }),
  /** A held one, or what a fault still keeps of it, is lost on its way: its sender sees it go. */
  id('message.drop', { message: MessageId, reason: free.max(500).optional() }),
  id('seat.assign', { seat: SeatId, bureau: PartyId }),
  /** Without `duty`: none, so that nothing is kept from this person. */
  id('seat.duty', { seat: SeatId, duty: ItemId.optional() }),
  id('seat.rename', { seat: SeatId, name: free.max(64) }),
  id('seat.remove', { seat: SeatId }),
  id('seat.mute', { seat: SeatId, muted: z.boolean() }),
  id('seat.lock', { locked: z.boolean() }),
  /** Lets a name through a locked door, or a connected seat move to another device, for 60 s of wall time. */
  id('seat.allow', { name: z.string().max(64).optional(), seat: SeatId.optional() }),
  id('seat.extraTime', { bureau: PartyId, factor: z.union([z.literal(1), z.literal(1.5), z.literal(2)]) }),
  id('hand.answer', { seat: SeatId, text: z.string().trim().max(500).optional() }),
  id('hint.give', { expectation: ItemId, hint: ItemId }),
  id('bot.take', { bureau: PartyId, persona: z.enum(['prompt', 'slow', 'strict', 'careless', 'silent']).optional() }),
  id('bot.release', { bureau: PartyId }),
  id('fault.set', { fault: Fault }),
  id('fault.clear', { fault: ItemId }),
  id('banner.show', {
    text: free.max(300),
    to: z.union([z.literal('all'), z.literal('wall'), z.array(PartyId).min(1)]),
  }),
  id('code.renew', {}),
  id('mark.add', { text: z.string().trim().max(500), about: z.number().int().positive().optional() }),
  /**
   * Other points than were counted, with a reason; or the answer to a question for staff: `level`, from 0, whose points these are.
   * `bureau`: for one of several.
   */
  id('score.adjust', {
    expectation: ItemId,
    bureau: PartyId.optional(),
    level: z.number().int().min(0).optional(),
    points: z.number(),
    reason: z.string().trim().max(500).default(''),
  }),
  /** How a bureau has written, from 1 to 5. The last word counts, all are kept. */
  id('writing.rate', {
    bureau: PartyId,
    rating: z.number().int().min(1).max(5),
    reason: z.string().trim().max(500).default(''),
  }),
  id('review.release', { what: z.enum(['own', 'all']) }),
  id('wall.show', { view: z.enum(['lobby', 'flow', 'map', 'board', 'news', 'debrief', 'blank']) }),
  id('realworld.clear', {}),
  /** The words, and the table: rows by the scenario's columns. Each replaces what was there. */
  id('plan.save', {
    plan: z.string().trim().max(8000).default(''),
    rows: z
      .array(z.record(ItemId, z.string().trim().max(500)))
      .max(50)
      .optional(),
  }),
] as const;

/** What only the hub itself does: it has no frame, so nobody can send it. */
export const engineCommands = [
  id('exercise.create', {
    scenario: z.unknown(),
    seed: z.number(),
    language: z.string(),
    rate: z.number(),
    code: z.string(),
    untimed: z.boolean(),
    room: z.object({ group: z.string(), name: z.string() }).optional(),
  }),
  id('exercise.resumeFrom', { branch: z.number(), after: z.number(), people: z.unknown() }),
  id('seat.join', { seat: SeatId, role: Role, bureau: PartyId.optional(), name: z.string(), ticketHash: z.string() }),
  id('seat.return', { seat: SeatId, ticketHash: z.string() }),
  id('seat.connect', { seat: SeatId }),
  id('seat.disconnect', { seat: SeatId }),
  id('seat.knock', { name: z.string(), seat: SeatId.optional() }),
  id('inject.play', { inject: ItemId }),
  id('inject.cancel', { inject: ItemId }),
  id('phase.begin', { phase: ItemId }),
  id('message.deliver', { message: MessageId, to: PartyId, again: z.boolean().optional() }),
  id('fault.end', { fault: ItemId }),
  id('bot.send', { bureau: PartyId, draft: Draft }),
  id('expectation.settle', {
    expectation: ItemId,
    outcome: z.enum(['met', 'late', 'partial', 'missed', 'forbidden']),
    /** Whose it is; several, where they do it together. */
    bureaus: z.array(PartyId).optional(),
    points: z.number(),
    entries: z.array(z.number()),
    rule: z.string().optional(),
  }),
  id('expectation.note', {
    expectation: ItemId,
    bureau: PartyId,
    message: MessageId,
    failed: z.array(NearlyRight),
  }),
  /** What that message nearly did has been done since. */
  id('expectation.fit', { expectation: ItemId, bureau: PartyId, message: MessageId }),
  /** `bureau`: to this one of several. */
  id('hint.offer', { expectation: ItemId, hint: ItemId, bureau: PartyId.optional() }),
  id('clock.tick', {}),
  id('exercise.goOn', { exercise: z.string() }),
  id('server.resume', { reason: z.enum(['restart', 'sleep', 'import', 'recovered']) }),
  id('log.warn', { share: z.number() }),
] as const;

export const SeatCommand = z.discriminatedUnion('type', seatCommands);
export type SeatCommand = z.output<typeof SeatCommand>;
/** What may arrive over the wire: who may ask for what is for `decide` to say. */
export const WireCommand = z.discriminatedUnion('type', [...seatCommands, ...staffCommands]);
export type WireCommand = z.output<typeof WireCommand>;
export type WireCommandInput = z.input<typeof WireCommand>;
export const Command = z.discriminatedUnion('type', [...seatCommands, ...staffCommands, ...engineCommands]);
export type Command = z.output<typeof Command>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

export const commandTypes = [...seatCommands, ...staffCommands].map((shape) => shape.shape.type.value);
export const staffCommandTypes = new Set<string>(staffCommands.map((shape) => shape.shape.type.value));
