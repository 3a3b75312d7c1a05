import { instant } from '../../schemas/ids.ts';
import type { Draft, Message } from '../../schemas/message.ts';
import { baseOf } from './register-base.ts';
import { addresseeOf } from './rules/allowed.ts';
import { knowsOf, partiesKnownTo } from './rules/domestic.ts';
import { type Held, type LookUp, nearMiss, register } from './rules/records.ts';
import type { ReadState } from './state.ts';

/** What a rule-played party sends because of a message, inside the same entry. */
export interface RuleSends {
  readonly from: string;
  readonly draft: Draft;
  /** In a case of its own: each hit of a batch is a matter for other desks. */
  readonly alone?: boolean;
}

/** What the register finds: a record, only one that looks alike, none, or nothing of this country at all. */
type Found =
  | { readonly result: 'match' | 'possibleMatch'; readonly held: Held }
  | { readonly result: 'noRecord' | 'issuerNotContributing' };

interface Check {
  readonly documentNumber: string;
  readonly issuingCountry: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The lost-document register answers a check, or a batch of them, at once: no record, a match (then it also tells the asker and the issuing
 * bureau of a hit, each issuer only of its own documents), a record that looks alike, or that the issuing country does not contribute. It
 * knows no holders, and "no record" proves nothing.
 */
export function registerAnswers(state: ReadState, message: Message, at: number): RuleSends[] {
  if (message.type !== 'document.check' && message.type !== 'operation.checkBatch') return [];
  const from = message.recipients.find((party) => state.parties.get(party)?.kind === 'register');
  if (from === undefined) return [];
  const find = finder(state, message.from);
  if (message.type === 'document.check') {
    const { body } = message;
    const check = { documentNumber: text(body['documentNumber']), issuingCountry: text(body['issuingCountry']) };
    const found = find(check);
    const { documentNumber } = check;
    const shown = 'held' in found ? { record: entryOf(found.held) } : {};
    const result = { result: found.result, documentNumber, ...shown };
    return [
      answer(state, from, message, 'document.check.result', documentNumber, result),
      ...(found.result === 'match' ? [hit(state, from, message, found.held, at)] : []),
    ];
  }
  const checks = message.body['checks'] as readonly Check[]; // shaped when it was sent
  const found = checks.map((check) => ({ check, ...find(check) }));
  const matches = found.flatMap((one) => (one.result === 'match' ? [one.held] : []));
  const possible = found.flatMap((one) =>
    one.result === 'possibleMatch' ? [{ documentNumber: one.check.documentNumber, record: entryOf(one.held) }] : [],
  );
  const count = (result: Found['result']): number => found.filter((one) => one.result === result).length;
  const result = {
    batchNo: message.body['batchNo'],
    counts: {
      checked: checks.length,
      matches: matches.length,
      possibleMatches: possible.length,
      noRecord: count('noRecord'),
      issuerNotContributing: count('issuerNotContributing'),
    },
    matches: matches.map(entryOf),
    ...(possible.length > 0 && { possibleMatches: possible }),
  };
  return [
    answer(state, from, message, 'operation.batchResult', message.subject, result),
    ...matches.map((held) => ({ ...hit(state, from, message, held, at), alone: true })),
  ];
}

function finder(state: ReadState, asker: string): (check: Check) => Found {
  const lookUp: LookUp = register(state);
  const base = state.scenario && baseOf(state.scenario as Parameters<typeof baseOf>[0], state.seed);
  const contributing = new Set(partiesKnownTo(state, asker).map((party) => party.country));
  return ({ documentNumber, issuingCountry }) => {
    const held = lookUp(documentNumber, issuingCountry);
    if (held) return { result: 'match', held };
    const similar = nearMiss(state, lookUp, documentNumber, issuingCountry);
    if (similar) return { result: 'possibleMatch', held: similar };
    const contributes = contributing.has(issuingCountry) || base?.issuers.has(issuingCountry) === true;
    return { result: contributes ? 'noRecord' : 'issuerNotContributing' };
  };
}

/** What the register tells of a record. */
const entryOf = ({ documentNumber, documentType, issuingCountry, status, since, circumstance }: Held) => ({
  documentNumber,
  documentType,
  issuingCountry,
  ...(circumstance !== undefined && { circumstance }),
  recordStatus: status,
  ...(since !== undefined && { eventDate: since }),
});

/** To whoever asked. The hub has no prose of its own: the subject is a number, or the asker's own. */
const answer = (
  state: ReadState,
  from: string,
  message: Message,
  type: string,
  subject: string,
  body: Record<string, unknown>,
): RuleSends => ({
  from,
  draft: {
    inReplyTo: message.id,
    language: message.language,
    urgency: message.urgency,
    type,
    to: [addresseeOf(state, message.from)],
    subject,
    body,
  },
});

/** To whoever asked, and to whose document it is. */
function hit(state: ReadState, from: string, message: Message, held: Held, at: number): RuleSends {
  const { documentNumber, documentType, issuingCountry, circumstance, owner, status, since } = held;
  const asker = addresseeOf(state, message.from);
  // Who gets it sees who else does: of a bureau that the asker does not see it says nothing.
  const hears =
    owner !== undefined &&
    owner !== message.from &&
    knowsOf(state, message.from, owner) &&
    knowsOf(state, owner, message.from);
  const told = hears ? [asker, addresseeOf(state, owner)] : [asker];
  return {
    from,
    draft: {
      inReplyTo: message.id,
      language: message.language,
      type: 'document.hit',
      to: told,
      subject: documentNumber,
      urgency: message.urgency === 'routine' ? 'urgent' : message.urgency,
      body: {
        matchedOn: 'document',
        matchedRef: documentNumber,
        documentType,
        issuingCountry,
        ...(circumstance !== undefined && { circumstance }),
        recordStatus: status,
        ...(since !== undefined && { recordDate: since }),
        where: text(message.body['checkPoint']),
        when: instant(at),
        confirmationUrgency: message.urgency === 'routine' ? 'routine' : 'urgent',
      },
    },
  };
}
