import { instant } from '../../schemas/ids.ts';
import { kindOf } from '../../schemas/kinds/index.ts';
import type { Addressee, Draft, Handling, Urgency } from '../../schemas/message.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import type { Language } from '../../schemas/text.ts';
import { addresseeOf, proposed } from '../core/rules/allowed.ts';
import { countedFor } from '../core/rules/operations.ts';
import { fieldsWanted, prescribedFor, wantsPurpose } from '../core/rules/profile-asks.ts';
import { dictated } from '../core/rules/profile-law.ts';
import { knownTo } from '../core/rules/replies.ts';
import { nextDue } from '../core/rules/requests.ts';
import type { MessageState, ReadState } from '../core/state.ts';
import { fill, unpublishable } from './fill.ts';
import { subjectLine } from './phrases.ts';
import type { Circumstances } from './values.ts';

/** What a party wants to send; all that is left open is found or filled in. */
export interface Wish {
  readonly type: string;
  readonly inReplyTo?: string | undefined;
  /** Parties; `all` for everybody. Without it: whom the kind proposes. */
  readonly to?: readonly string[] | undefined;
  readonly excluded?: readonly string[] | undefined;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  /** Dotted paths of fields that are to be filled in although the kind does not require them. */
  readonly fields?: readonly string[] | undefined;
  /** Leaves out what only the recipients' own requirements and the conditions of publication ask for. */
  readonly sloppy?: boolean | undefined;
  readonly subject?: string | undefined;
  readonly language?: Language | undefined;
  readonly urgency?: Urgency | undefined;
  /** How long after sending an answer is asked for, exercise ms. */
  readonly replyWithin?: number | undefined;
  readonly purpose?: Draft['purpose'];
  readonly handling?: Handling | undefined;
}

export interface Writer {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly from: string;
  /** What sets this draft apart: its draws are a function of the seed and these. */
  readonly keys: readonly (string | number)[];
  /** Exercise ms. */
  readonly at: number;
}

/** All that a party knows of a matter, oldest first. */
export function knownOf(state: ReadState, party: string, caseId: string): MessageState[] {
  return (state.cases.get(caseId)?.messages ?? [])
    .map((id) => knownTo(state, party, id))
    .filter((one) => one !== undefined);
}

/**
 * The draft for a wish, from what its writer may know; undefined if nobody can be found to send it to. The recipients' own requirements are
 * public, so they are met.
 */
export function draftFor(state: ReadState, { scenario, seed, from, keys, at }: Writer, wish: Wish): Draft | undefined {
  const kind = kindOf(wish.type);
  const parent = wish.inReplyTo === undefined ? undefined : knownTo(state, from, wish.inReplyTo);
  if (!kind) return undefined;
  const to = addressees(state, wish.to) ?? proposed(state, from, kind, parent);
  if (to.length === 0) return undefined;
  const parties = meant(state, from, to);
  const language = wish.language ?? languageFor(state, from, parent, parties);
  const purpose =
    wish.purpose ?? (parties.some((one) => wantsPurpose(one.profile, wish.type)) ? 'investigation' : undefined);
  const about: Circumstances = {
    scenario,
    seed,
    keys,
    from,
    language,
    at,
    ...(parent && {
      parent: parent.message as Circumstances['parent'], // only read
      due: dueOf(parent, from),
      known: knownOf(state, from, parent.message.case).map((one) => one.message),
      reminders: Math.max(0, ...[...parent.requests.values()].map((request) => request.reminders)),
    }),
  };
  const wanted = [...(wish.fields ?? []), ...(wish.sloppy ? [] : requirements(parties, wish.type, purpose))];
  const lawful = wish.sloppy
    ? {}
    : Object.assign(
        dictated(state, from, wish.type, at),
        countedFor(state, from, wish.type, parent, at),
        ...parties.map((one) => prescribedFor(state, one.id, wish.type)),
      );
  let { body } = fill(wish.type, { ...lawful, ...wish.body }, wanted, about);
  if (wish.type === 'notice.request' && !wish.sloppy) body = publishable(body, about);
  return {
    type: wish.type,
    to,
    ...(wish.excluded && { excluded: [...wish.excluded] }),
    ...(parent && { inReplyTo: parent.message.id }),
    subject: wish.subject ?? (parent ? answering(parent.message.subject) : subjectLine(language, wish.type)),
    language,
    urgency: wish.urgency ?? parent?.message.urgency ?? 'routine',
    ...(wish.replyWithin !== undefined && { replyBy: instant(at + wish.replyWithin) }),
    ...(purpose && { purpose }),
    ...(wish.handling && { handling: wish.handling }),
    body,
  };
}

function addressees(state: ReadState, to: readonly string[] | undefined): Addressee[] | undefined {
  if (to === undefined) return undefined;
  return to.includes('all') ? [{ kind: 'all' }] : to.map((party) => addresseeOf(state, party));
}

/** By when the writer owes the answer. */
function dueOf(parent: MessageState, from: string): number | undefined {
  const request = parent.requests.get(from);
  return request && nextDue(request);
}

/** The language of what is answered if the party works in it, else the exercise's, else one that all recipients read, else its own. */
function languageFor(
  state: ReadState,
  from: string,
  parent: MessageState | undefined,
  parties: readonly AParty[],
): Language {
  const own = state.parties.get(from)?.languages ?? [];
  const read = own.filter((one) => parties.every(({ languages }) => languages.includes(one)));
  const wanted = [parent?.message.language, state.setting?.language, ...read].filter((one) => one !== undefined);
  return wanted.find((one) => own.includes(one)) ?? own[0] ?? state.setting?.language ?? 'en';
}

type AParty = ReadState['parties'] extends ReadonlyMap<string, infer P> ? P : never;

/** The parties that are meant, as far as they are there. */
const meant = (state: ReadState, from: string, to: readonly Addressee[]): AParty[] =>
  to.flatMap((one) =>
    one.kind === 'all' || one.kind === 'group'
      ? [...state.parties.values()].filter(
          (party) => party.kind === 'national' && !party.visibleTo && party.id !== from,
        )
      : [...state.parties.values()].filter((party) => party.id === one.code),
  );

const requirements = (parties: readonly AParty[], type: string, purpose: unknown): string[] =>
  parties.flatMap(({ profile }) => fieldsWanted(profile, type, purpose).map(({ field }) => field));

/** Until nothing is missing: a colour's conditions ask for more once others are met. */
function publishable(body: Record<string, unknown>, about: Circumstances): Record<string, unknown> {
  let complete = body;
  for (let round = 0; round < 3; round += 1) {
    const missing = unpublishable(complete);
    if (missing.length === 0) break;
    complete = fill('notice.request', complete, missing, about).body;
  }
  return complete;
}

const answering = (subject: string): string => (/^re: /i.test(subject) ? subject : `Re: ${subject}`).slice(0, 120);
