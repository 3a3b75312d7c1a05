import { instant } from '../../schemas/ids.ts';
import type { Draft, Message } from '../../schemas/message.ts';
import { addresseeOf } from './rules/allowed.ts';
import { heldOf } from './rules/records.ts';
import type { ReadState } from './state.ts';

/** What a rule-played party sends because of a message, inside the same entry. */
export interface RuleSends {
  readonly from: string;
  readonly draft: Draft;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The lost-document register answers a check at once: no record, a match (then it also tells the asker and the issuing bureau of a hit),
 * or that the issuing country does not contribute. It knows no holders, and "no record" proves nothing.
 */
export function registerAnswers(state: ReadState, message: Message, at: number): RuleSends[] {
  if (message.type !== 'document.check') return [];
  const register = message.recipients.find((party) => state.parties.get(party)?.kind === 'register');
  if (register === undefined) return [];
  const documentNumber = text(message.body['documentNumber']);
  const issuingCountry = text(message.body['issuingCountry']);
  const asker = addresseeOf(state, message.from);
  const base = { inReplyTo: message.id, language: message.language, urgency: message.urgency } as const;
  const result = (body: Record<string, unknown>): RuleSends => ({
    from: register,
    draft: {
      ...base,
      type: 'document.check.result',
      to: [asker],
      subject: documentNumber, // the hub has no prose of its own
      body: { documentNumber, ...body },
    },
  });
  const record = heldOf(state, documentNumber);
  if (record?.issuingCountry === issuingCountry) {
    const { documentType, circumstance, owner } = record;
    const known = { documentType, issuingCountry, ...(circumstance !== undefined && { circumstance }) };
    const told = owner === message.from ? [asker] : [asker, addresseeOf(state, owner)];
    return [
      result({
        result: 'match',
        record: {
          documentNumber,
          ...known,
          recordStatus: record.status,
          ...(record.since !== undefined && { eventDate: record.since }),
        },
      }),
      {
        from: register,
        draft: {
          ...base,
          type: 'document.hit',
          to: told,
          subject: documentNumber,
          urgency: message.urgency === 'routine' ? 'urgent' : message.urgency,
          body: {
            matchedOn: 'document',
            matchedRef: documentNumber,
            ...known,
            recordStatus: record.status,
            ...(record.since !== undefined && { recordDate: record.since }),
            where: text(message.body['checkPoint']),
            when: instant(at),
            confirmationUrgency: message.urgency === 'routine' ? 'routine' : 'urgent',
          },
        },
      },
    ];
  }
  const contributes = [...state.parties.values()].some((party) => party.country === issuingCountry);
  return [result({ result: contributes ? 'noRecord' : 'issuerNotContributing' })];
}
