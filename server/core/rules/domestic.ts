import type { AgencyRole, Party } from '../../../schemas/bureau.ts';
import type { Routing } from '../../../schemas/kinds/kind.ts';
import type { Draft } from '../../../schemas/message.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { MessageState, ReadState } from '../state.ts';
import type { Asked, Rules } from './matters.ts';
import { knownTo } from './replies.ts';

/*
 * Home: the agencies behind a bureau (rules ). That they are there is known to the bureau of their own country and to each
 * other; for everybody else they are nobody, in every answer.
 */

type AParty = ReadState['parties'] extends ReadonlyMap<string, infer P> ? P : never;

export const isAgency = (state: ReadState, party: string): boolean => state.parties.get(party)?.kind === 'agency';

/** Is it seen by everybody? Neither an agency nor a bureau that only some see is. */
export const isPublic = (state: ReadState, party: string): boolean =>
  !isAgency(state, party) && state.parties.get(party)?.visibleTo === undefined;

/** May `viewer` know that `party` is in the exercise? The same for one that is not there and one that is not its own. */
export function knowsOf(state: ReadState, viewer: string, party: string): boolean {
  const other = state.parties.get(party);
  const own = state.parties.get(viewer);
  if (other?.visibleTo) {
    const behind = own?.kind === 'agency' && other.kind === 'national' && own.country === other.country;
    // The register is no person: it answers whoever asks.
    return viewer === party || behind || own?.kind === 'register' || other.visibleTo.includes(viewer);
  }
  if (other?.kind !== 'agency') return other !== undefined;
  return own?.country === other.country && (own.kind === 'national' || own.kind === 'agency');
}

/** Everybody whom `viewer` may know of, in the order of the scenario. */
export const partiesKnownTo = (state: ReadState, viewer: string): AParty[] =>
  [...state.parties.values()].filter((party) => knowsOf(state, viewer, party.id));

/** The bureau of a party's own country. */
export const homeOf = (state: ReadState, party: string): string | undefined => {
  const country = state.parties.get(party)?.country;
  return [...state.parties.values()].find((one) => one.kind === 'national' && one.country === country)?.id;
};

/** Who stands behind the screen of a bureau is known at home: the agencies of each country, and who may know of them. */
export function households(parties: readonly Party[]): { readonly told: string[]; readonly agencies: Party[] }[] {
  const countries = new Set(parties.filter((one) => one.kind === 'agency').map((one) => one.country));
  return [...countries].map((country) => {
    const here = parties.filter((one) => one.country === country);
    const agencies = here.filter((one) => one.kind === 'agency');
    return {
      told: here.filter((one) => one.kind === 'national' || one.kind === 'agency').map(({ id }) => id),
      agencies,
    };
  });
}

/** The parties as groups that may know of each other: the agencies of each country, each bureau that only some see, and everybody else. */
export function apart(state: ReadState, parties: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const party of parties) {
    const own = isPublic(state, party) ? '' : `/${party}`;
    const home = isAgency(state, party) ? (state.parties.get(party)?.country ?? '') : own;
    groups.set(home, [...(groups.get(home) ?? []), party]);
  }
  return [...groups.values()];
}

/** Was this said at home, between a bureau and its agencies? */
export const saidAtHome = (
  state: ReadState,
  message: { readonly from: string; readonly recipients: readonly string[] },
): boolean => [message.from, ...message.recipients].some((party) => isAgency(state, party));

/**
 * The two channels never meet in one message or one thread, whoever writes it: recipients, references and the case would tell
 * others of agencies. An agency writes to its own bureau alone, a bureau to its agencies or to others.
 */
export function channelProblem(
  state: ReadState,
  from: string,
  parties: readonly string[],
  parent: MessageState | undefined,
  draft: Pick<Draft, 'excluded' | 'handling'> = {},
): Problem | undefined {
  const named = [
    ...(draft.excluded ?? []),
    ...(draft.handling?.caveats ?? []).map((caveat) => caveat.split(':')[1] ?? ''),
  ].find((party) => isAgency(state, party) && knowsOf(state, from, party));
  if (named !== undefined)
    return problem('not_permitted', 'To name an agency in the conditions of a message is to tell of it', {
      path: draft.excluded?.includes(named) ? '/draft/excluded' : '/draft/handling/caveats',
      actual: named,
      rule: 'R-67',
    });
  const home = isAgency(state, from) ? homeOf(state, from) : undefined;
  const wrong = isAgency(state, from)
    ? parties.find((party) => party !== home)
    : parties.some((party) => isAgency(state, party))
      ? parties.find((party) => !isAgency(state, party))
      : undefined;
  if (wrong !== undefined)
    return problem('not_permitted', 'The domestic channel is between a bureau and the agencies of its own country', {
      path: '/draft/to',
      actual: wrong,
      rule: 'R-67',
    });
  if (!parent || saidAtHome(state, parent.message) === saidAtHome(state, { from, recipients: parties }))
    return undefined;
  return problem('not_permitted', 'What is said at home and what is said abroad are two cases; link them', {
    path: '/draft/inReplyTo',
    rule: 'R-67',
  });
}

const keyOf = (bureau: string, thread: string): string => `${bureau}/${thread}`;

/** The cases that a bureau has linked with one of its cases. */
export const linkedWith = (state: ReadState, bureau: string, thread: string | undefined): readonly string[] =>
  thread === undefined ? [] : [...(state.links.get(keyOf(bureau, thread)) ?? [])];

/** What is known at home of the matter of a message that goes abroad: the messages of the linked domestic cases, oldest first. */
function known(state: ReadState, from: string, threads: readonly string[]): MessageState[] {
  return threads.flatMap((thread) =>
    (state.cases.get(thread)?.messages ?? []).flatMap((id) => {
      const entry = knownTo(state, from, id);
      return entry && isAgency(state, entry.message.from) ? [entry] : [];
    }),
  );
}

/** What an agency has answered, where it has. */
export const outcomeOf = ({ message }: Pick<MessageState, 'message'>): unknown =>
  message.type === 'domestic.answer' ? message.body['outcome'] : undefined;

/** Messages that carry something abroad: what opens a case, and final answers. An acknowledgement or a question gives nothing away. */
const carries = (kind: Routing, parent: MessageState | undefined): boolean =>
  parent === undefined || kind.effect === 'final';

/**
 * What agencies have said in the cases linked with what goes abroad, oldest first. `about`: the domestic case that the message is made from.
 */
export function saidBehind({ state, from, parent }: Asked, about: string | undefined): MessageState[] {
  const linked = linkedWith(state, from, parent?.message.case);
  return known(state, from, about === undefined ? linked : [...new Set([...linked, about])]);
}

/** What an agency has given under H2, `originator-control` or `do-not-disclose-to` does not go abroad in a linked case without its word. */
export function homeProblem(asked: Asked, about: string | undefined): Problem | undefined {
  const { state, from, kind, parent, parties } = asked;
  if (isAgency(state, from) || parties.some((party) => isAgency(state, party)) || !carries(kind, parent))
    return undefined;
  return conditionsProblem(saidBehind(asked, about), parties);
}

function conditionsProblem(said: readonly MessageState[], parties: readonly string[]): Problem | undefined {
  for (const { message, n } of said) {
    const { handling, excluded } = message;
    const barred = parties.find(
      (party) => excluded?.includes(party) || handling?.caveats?.includes(`do-not-disclose-to:${party}`),
    );
    const asksFirst = handling?.handlingCode === 'H2' || handling?.caveats?.includes('originator-control');
    const word = said.findLast(
      (one) => one.message.from === message.from && one.n > n && /^consent-/.test(String(outcomeOf(one) ?? '')),
    );
    const open = asksFirst && outcomeOf({ message }) !== 'consent-given';
    if (barred === undefined && (!open || (word && outcomeOf(word) === 'consent-given'))) continue;
    return problem('handling_violation', 'The agency at home has not agreed to this going abroad', {
      path: '/draft/to',
      ...(barred !== undefined && { actual: barred }),
      rule: 'R-68',
    });
  }
  return undefined;
}

const mayOrder: readonly AgencyRole[] = ['prosecutor', 'court', 'ministry'];

export const domesticRules: Rules = {
  // The police cannot give an order in the prosecutor's place.
  'domestic.answer': ({ state, from, body }) => {
    const role = state.parties.get(from)?.role;
    const ordering = body['outcome'] === 'order-given' || body['outcome'] === 'order-refused';
    if (!ordering || (role !== undefined && mayOrder.includes(role))) return undefined;
    return problem('not_permitted', 'Only a prosecutor, a court or a ministry gives an order', {
      path: '/draft/body/outcome',
      ...(role !== undefined && { actual: role }),
      expected: mayOrder.join(' | '),
      rule: 'R-69',
    });
  },
};
