import { breachMode } from '../../../schemas/breaches.ts';
import type { Event } from '../../../schemas/event.ts';
import { instant, millis } from '../../../schemas/ids.ts';
import { kindOf } from '../../../schemas/kinds/index.ts';
import type { Kind } from '../../../schemas/kinds/kind.ts';
import type { Draft, Message } from '../../../schemas/message.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import { type Actor, nameOf } from '../actor.ts';
import { caseId, messageId, permuted } from '../ids.ts';
import { registerAnswers } from '../register.ts';
import { recipients } from '../rules/addressing.ts';
import { conductProblems } from '../rules/conduct.ts';
import { bodyProblem, fictionProblem, withoutStrangeKeys } from '../rules/content.ts';
import { allowance } from '../rules/deadlines.ts';
import { channelProblem, homeProblem } from '../rules/domestic.ts';
import { matterProblems } from '../rules/matters.ts';
import { orderProblem } from '../rules/orders.ts';
import { practiceRule, profileProblems, seenBefore } from '../rules/profile.ts';
import { knownTo, mayUse, notInUse, reminderProblem, replyProblem } from '../rules/replies.ts';
import { reviewers, reviewRule, waitsForReview } from '../rules/review.ts';
import { secretProblem } from '../rules/secret.ts';
import { passingOnProblem } from '../rules/transfer.ts';
import type { MessageState, ReadState } from '../state.ts';
import { type Decided, type Given, isProblem, to } from './decision.ts';
import { deliver, forged, keptFrom } from './deliver.ts';

interface Sending {
  readonly state: ReadState;
  readonly from: string;
  readonly draft: Draft;
  readonly actor: Actor;
  readonly given: Given;
  readonly confirmed?: readonly string[] | undefined;
  /** Why its author may not send this; said once the guard has read it. */
  readonly refusal?: Problem | undefined;
  /** Injects and staff play any party: who may send what to whom is then the author's choice. */
  readonly scripted?: boolean;
  /** The case that this one is made from, linked with it for its bureau alone. */
  readonly about?: string | undefined;
  /** How many messages this command has made before. */
  readonly index?: number;
  /** In a case of its own, whatever it answers. */
  readonly alone?: boolean | undefined;
  /** Ordinals used up by those. */
  readonly used?: ReadonlyMap<string, number>;
}

/**
 * A draft becomes a message: the checks in the order in which a person would want to hear of them, then the envelope, then who gets it
 * when. All that a register answers at once is in the same entry.
 */
export function send(sending: Sending): Decided {
  const { state, from, draft } = sending;
  const kind = kindOf(draft.type);
  // First, so that nothing of a text that may be real gets anywhere, not even into another refusal.
  const unreal = fictionProblem(state, kind, draft, sending.confirmed);
  if (unreal) return unreal;
  if (sending.refusal) return sending.refusal;
  if (!kind)
    return problem('unknown_type', 'There is no such type of message', { path: '/draft/type', actual: draft.type });
  // What is sensitive is there only where the scenario names it, for its script and for staff too.
  const absent = kind.sensitive ? notInUse(state, kind) : undefined;
  if (absent) return absent;
  const parent = parentOf(sending);
  if (isRefusal(parent)) return parent;
  const reached = recipients(state, from, draft);
  if (isProblem(reached as Decided)) return reached as Problem;
  const parties = reached as string[];
  const crossed =
    channelProblem(state, from, parties, parent, draft) ?? secretProblem(state, from, parties, parent, draft);
  if (crossed) return crossed;
  const wrongBody = bodyProblem(kind, draft.body);
  if (wrongBody) return withoutStrangeKeys(state, wrongBody);
  const body = kind.body.parse(draft.body);
  const judged = judge(sending, kind, parent, parties, body);
  if ('refused' in judged) return judged.refused;
  const message = envelope(sending, kind, parent, parties, body);
  const broken: Event[] = judged.broken.map((rule) =>
    to('staff', { type: 'rule.broken', rule, message: message.id, bureau: from }),
  );
  const linked: Event[] =
    sending.about === undefined || sending.about === message.case
      ? []
      : [to([from], { type: 'case.linked', bureau: from, case: message.case, with: sending.about, link: true })];
  const why = judged.hold;
  if (why !== undefined || (!sending.scripted && (state.holds.all || state.holds.parties.has(from))))
    return [to([from], { type: 'message.held', message, ...(why !== undefined && { why }) }), ...broken, ...linked];
  if (!sending.scripted && waitsForReview(state, from, kind))
    return [to([from, ...reviewers(state)], { type: 'message.held', message, why: reviewRule }), ...broken, ...linked];
  const seen = sending.scripted ? undefined : seenBefore(state, from, kind.type);
  if (seen)
    return [
      to([from, ...(seen.by === 'review_desk' ? reviewers(state) : [])], {
        type: 'message.held',
        message,
        why: practiceRule,
      }),
      ...broken,
      ...linked,
    ];
  return [...broken, ...dispatch(sending, message), ...linked];
}

/** Far from the ordinals that the shown sender uses itself, so that no number of its own is taken. */
const forgedOrdinals = 500_000;

/** Sends what the party whose name it carries knows nothing of. `fault`: the item that is named as the cause, for staff. */
export function sendForged(sending: Sending, fault: string): Decided {
  const decided = send({ ...sending, scripted: true, used: new Map([[sending.from, forgedOrdinals]]) });
  return isProblem(decided) ? decided : forged(decided, fault);
}

const isRefusal = (value: MessageState | Problem | undefined): value is Problem =>
  value !== undefined && 'code' in value;

interface Judged {
  /** Rules that it breaks and that the scenario lets be broken, each once. */
  readonly broken: readonly string[];
  /** The first of them for which it waits. */
  readonly hold?: string;
}

/**
 * What the rules and the scenario's choice make of it: the first rule that is kept refuses. Of the others none hides another, so that
 * letting one be broken does not open the door to the rest.
 */
function judge(
  sending: Sending,
  kind: Kind,
  parent: MessageState | undefined,
  parties: readonly string[],
  body: Readonly<Record<string, unknown>>,
): Judged | { readonly refused: Problem } {
  const broken = new Set<string>();
  let hold: string | undefined;
  if (!sending.scripted)
    for (const found of problemsOf(sending, kind, parent, parties, body)) {
      const mode = breachMode(found.rule, found.code, sending.state.setting?.breaches ?? {});
      if (mode === 'refuse' || found.rule === undefined) return { refused: found };
      broken.add(found.rule);
      if (mode === 'hold') hold ??= found.rule;
    }
  return { broken: [...broken], ...(hold !== undefined && { hold }) };
}

function parentOf({ state, from, draft, scripted }: Sending): MessageState | Problem | undefined {
  if (draft.inReplyTo === undefined) return undefined;
  const known = scripted
    ? (state.messages.get(draft.inReplyTo) as MessageState | undefined)
    : knownTo(state, from, draft.inReplyTo);
  return (
    known ??
    problem('unknown_reference', 'You have not received or sent such a message', {
      path: '/draft/inReplyTo',
      rule: 'R-3',
    })
  );
}

/** The workflow's rules and the parties' own, in the order in which a person would want to hear of them. */
function* problemsOf(
  { state, from, draft, given, about }: Sending,
  kind: Kind,
  parent: MessageState | undefined,
  parties: readonly string[],
  body: Readonly<Record<string, unknown>>,
): Generator<Problem> {
  const asked = { state, from, kind, parent, parties, body, draft, at: given.at };
  const checks: readonly (() => Problem | readonly Problem[] | undefined)[] = [
    () => mayUse(state, from, kind),
    () => addressedTo(state, kind, parties),
    () => replyProblem(state, from, kind, parent, body, given.at),
    () => (parent && kind.msgType === 'Reminder' ? reminderProblem(state, parent, given.at, parties) : undefined),
    () => matterProblems(asked),
    () => conductProblems(asked),
    () => profileProblems(asked),
    () => passingOnProblem(asked),
    () => homeProblem(asked, about),
    () => orderProblem(asked, about),
    () => replyByProblem(state, draft, given.at),
  ];
  for (const check of checks) yield* [check() ?? []].flat();
}

function addressedTo(state: ReadState, kind: Kind, parties: readonly string[]): Problem | undefined {
  const wrong = parties.find((party) => !kind.to.includes(state.parties.get(party)?.kind ?? 'press'));
  if (wrong === undefined) return undefined;
  return problem('not_permitted', 'A message of this type does not go to this kind of party', {
    path: '/draft/to',
    actual: wrong,
    rule: 'R-2',
  });
}

function replyByProblem(state: ReadState, draft: Draft, at: number): Problem | undefined {
  if (draft.replyBy === undefined) return undefined;
  const least = at + allowance(state, 'confirmation', 'flash', '') / 2;
  if (millis(draft.replyBy) >= least) return undefined;
  return problem('deadline_unreasonable', 'Nobody could answer by then', {
    path: '/draft/replyBy',
    expected: `not before ${instant(least)}`,
    rule: 'R-23',
  });
}

/** All that the hub adds to a draft. */
function envelope(
  { state, from, draft, actor, given, index = 0, used, alone }: Sending,
  kind: Kind,
  parent: MessageState | undefined,
  parties: readonly string[],
  body: Record<string, unknown>,
): Message {
  const id = messageId(state.seed, nameOf(actor), given.id, index);
  const sentAt = instant(given.at);
  const ordinal = (state.ordinals.get(from) ?? 0) + (used?.get(from) ?? 0);
  const country = state.parties.get(from)?.country ?? 'QN';
  const number = String(permuted(state.seed, from, ordinal)).padStart(6, '0');
  const exerciseId = state.setting?.exerciseId ?? '';
  const { inReplyTo: _, body: __, subject, ...rest } = draft;
  return {
    ...rest,
    subject: subject.trim(),
    specversion: '1.0',
    id,
    from,
    recipients: [...parties],
    status: 'Exercise',
    exerciseId,
    note: `EXERCISE ${exerciseId} EXERCISE`,
    msgType: kind.msgType,
    scope: kind.scope,
    sentAt,
    ourRef: `${country}-${kind.ref}-${sentAt.slice(0, 4)}-${number}`,
    ...(parent && { inReplyTo: parent.message.id, yourRef: parent.message.ourRef }),
    references: parent ? [{ sender: parent.message.from, id: parent.message.id, sentAt: parent.message.sentAt }] : [],
    case: (alone ? undefined : parent?.message.case) ?? caseId(state.seed, id),
    body,
  };
}

/** On its way: told to those whom it reaches, planned for those whom a fault keeps waiting, shown to the wall, answered by the register. */
export function dispatch(sending: Sending, message: Message): Event[] {
  const events = deliver(sending.state, message, sending.given.at);
  return [...events, ...answersOfRegister(sending, message, keptFrom(events), new Map([[message.from, 1]]))];
}

/** What the register answers to a message that has reached it; `kept`: parties that it has not reached. */
export function answersOfRegister(
  sending: Omit<Sending, 'from' | 'draft'>,
  message: Message,
  kept: readonly string[] = [],
  before: ReadonlyMap<string, number> = new Map(),
): Event[] {
  const { state, given, index = 0 } = sending;
  const used = new Map(before);
  const events: Event[] = [];
  for (const [offset, answer] of registerAnswers(state, message, given.at).entries()) {
    const kind = kindOf(answer.draft.type);
    const parties = recipients(state, answer.from, answer.draft);
    // Whom a fault has kept it from cannot answer it.
    if (!kind || isProblem(parties as Decided) || kept.includes(answer.from)) continue;
    const parent = { message } as MessageState; // only the message is read
    const made = envelope(
      { ...sending, from: answer.from, draft: answer.draft, index: index + 1 + offset, used, alone: answer.alone },
      kind,
      parent,
      parties as string[],
      answer.draft.body,
    );
    used.set(answer.from, (used.get(answer.from) ?? 0) + 1);
    events.push(...deliver(state, made, given.at));
  }
  return events;
}
