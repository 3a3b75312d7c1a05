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
import { bodyProblem, fictionProblem, profileProblem, withoutStrangeKeys } from '../rules/content.ts';
import { allowance } from '../rules/deadlines.ts';
import { matterProblem } from '../rules/matters.ts';
import { knownTo, mayUse, reminderProblem, replyProblem } from '../rules/replies.ts';
import { passingOnProblem } from '../rules/transfer.ts';
import type { MessageState, ReadState } from '../state.ts';
import { type Decided, type Given, isProblem, to } from './decision.ts';
import { deliver } from './deliver.ts';

interface Sending {
  readonly state: ReadState;
  readonly from: string;
  readonly draft: Draft;
  readonly actor: Actor;
  readonly given: Given;
  readonly confirmed?: readonly string[] | undefined;
  /** Injects and staff play any party: who may send what to whom is then the author's choice. */
  readonly scripted?: boolean;
  /** How many messages this command has made before. */
  readonly index?: number;
  /** Ordinals used up by those. */
  readonly used?: ReadonlyMap<string, number>;
}

/** Breaches that a scenario may let through and score, or hold, instead of refusing. */
const lenient: ReadonlySet<string> = new Set([
  'verify_first',
  'step_not_allowed',
  'profile_requires',
  'handling_violation',
  'deadline_unreasonable',
  'reply_not_allowed',
]);

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
  if (!kind)
    return problem('unknown_type', 'There is no such type of message', { path: '/draft/type', actual: draft.type });
  const parent = parentOf(sending);
  if (isRefusal(parent)) return parent;
  const reached = recipients(state, from, draft);
  if (isProblem(reached as Decided)) return reached as Problem;
  const parties = reached as string[];
  const wrongBody = bodyProblem(kind, draft.body);
  if (wrongBody) return withoutStrangeKeys(state, wrongBody);
  const body = kind.body.parse(draft.body);
  const refused = sending.scripted ? undefined : ruleProblem(sending, kind, parent, parties, body);
  const mode = refused && modeOf(state, refused);
  if (refused && mode === 'refuse') return refused;
  const message = envelope(sending, kind, parent, parties, body);
  const broken: Event[] =
    refused?.rule === undefined
      ? []
      : [to('staff', { type: 'rule.broken', rule: refused.rule, message: message.id, bureau: from })];
  if (mode === 'hold' || (!sending.scripted && (state.holds.all || state.holds.parties.has(from))))
    return [
      to([from], { type: 'message.held', message, ...(refused?.rule !== undefined && { why: refused.rule }) }),
      ...broken,
    ];
  return [...broken, ...dispatch(sending, message)];
}

const isRefusal = (value: MessageState | Problem | undefined): value is Problem =>
  value !== undefined && 'code' in value;

function modeOf(state: ReadState, refused: Problem): 'refuse' | 'hold' | 'allow_and_score' {
  if (refused.rule === undefined || !lenient.has(refused.code)) return 'refuse';
  return state.setting?.breaches[refused.rule] ?? 'refuse';
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

/** The workflow's and the recipients' rules. */
function ruleProblem(
  { state, from, draft, given }: Sending,
  kind: Kind,
  parent: MessageState | undefined,
  parties: readonly string[],
  body: Readonly<Record<string, unknown>>,
): Problem | undefined {
  const asked = { state, from, kind, parent, parties, body, at: given.at };
  return (
    mayUse(state, from, kind) ??
    addressedTo(state, kind, parties) ??
    replyProblem(state, from, kind, parent, body, given.at) ??
    (parent && kind.msgType === 'Reminder' ? reminderProblem(parent, given.at, parties) : undefined) ??
    matterProblem(asked) ??
    profileProblem(state, kind, parties, body) ??
    passingOnProblem(asked) ??
    replyByProblem(state, draft, given.at)
  );
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
  { state, from, draft, actor, given, index = 0, used }: Sending,
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
    case: parent?.message.case ?? caseId(state.seed, id),
    body,
  };
}

/** On its way: told to those whom it reaches, planned for those whom a fault keeps waiting, shown to the wall, answered by the register. */
export function dispatch(sending: Sending, message: Message): Event[] {
  const events = deliver(sending.state, message, sending.given.at);
  const kept = events.flatMap((event) =>
    event.type === 'delivery.planned' || event.type === 'delivery.lost' ? [event.to] : [],
  );
  return [...events, ...answersOfRegister(sending, message, kept, new Map([[message.from, 1]]))];
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
      { ...sending, from: answer.from, draft: answer.draft, index: index + 1 + offset, used },
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
