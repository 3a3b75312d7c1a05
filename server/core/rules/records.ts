import { type Problem, problem } from '../../../schemas/problem.ts';
import type { DocumentRecord } from '../../../schemas/scenario.ts';
import type { ReadState } from '../state.ts';
import type { Asked, Rules } from './matters.ts';

/** What the register holds of a document now. */
export interface Held {
  readonly documentNumber: string;
  readonly documentType: string;
  readonly issuingCountry: string;
  readonly status: string;
  readonly since?: string | undefined;
  readonly circumstance?: string | undefined;
  /** The party that is told of a hit. */
  readonly owner: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The record of a document as the register has it: what the scenario gives it, changed by what has reached it since, in the order in
 * which that arrived. A delayed entry is found only once it is there.
 */
export function heldOf(state: ReadState, documentNumber: string): Held | undefined {
  let held = given(state, state.records.get(documentNumber));
  for (const { body, from } of arrived(state)) {
    const range = body['batch'] as { from: string; to: string } | undefined; // shaped when it was sent
    const inRange =
      range !== undefined &&
      range.from <= documentNumber &&
      documentNumber <= range.to &&
      range.from[8] === documentNumber[8];
    if (!inRange && body['documentNumber'] !== documentNumber) continue;
    if (body['reason'] !== undefined && body['recordStatus'] === undefined) held = undefined;
    else if (held && body['reason'] !== undefined)
      held = { ...held, status: text(body['recordStatus']), since: text(body['eventDate']) || held.since };
    else if (body['reason'] === undefined)
      held = {
        documentNumber,
        documentType: text(body['documentType']),
        issuingCountry: text(body['issuingCountry']),
        status: text(body['recordStatus']),
        since: text(body['eventDate']),
        circumstance: text(body['circumstance']) || undefined,
        owner: bureauOf(state, text(body['issuingCountry'])) ?? from,
      };
  }
  return held;
}

const bureauOf = (state: ReadState, country: string): string | undefined =>
  [...state.parties.values()].find((party) => party.kind === 'national' && party.country === country)?.id;

function given(state: ReadState, record: DocumentRecord | undefined): Held | undefined {
  const owner = record && state.parties.get(record.owner);
  if (!record || !owner) return undefined;
  const { documentNumber, documentType, issuingCountry = owner.country, circumstance } = record.fields;
  const { status, since } = record;
  return { documentNumber, documentType, issuingCountry, status, since, circumstance, owner: owner.id };
}

/** The reports on documents that the register has, in the order of their arrival there. */
function arrived(state: ReadState): { body: Readonly<Record<string, unknown>>; from: string }[] {
  const register = [...state.parties.values()].find((party) => party.kind === 'register')?.id ?? '';
  return state.recordMessages
    .flatMap((id) => {
      const entry = state.messages.get(id);
      const at = entry?.arrivals.get(register);
      return entry && at !== undefined ? [{ at, body: entry.message.body, from: entry.message.from }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

/** Only the issuing country writes about its documents. */
function issuerProblem({ state, from, body }: Asked): Problem | undefined {
  const country = state.parties.get(from)?.country;
  if (country === body['issuingCountry']) return undefined;
  return problem('not_permitted', 'Only the country that issued a document enters, changes or withdraws its record', {
    path: '/draft/body/issuingCountry',
    expected: country,
    rule: 'R-12',
  });
}

/** Only what is recorded, and belongs to this country, is changed or withdrawn. */
function knownProblem({ state, body }: Asked): Problem | undefined {
  const held = heldOf(state, text(body['documentNumber']));
  if (held && held.issuingCountry === body['issuingCountry']) return undefined;
  return problem('unknown_reference', 'The register has no such record', {
    path: '/draft/body/documentNumber',
    rule: 'R-42',
  });
}

export const recordRules: Rules = {
  'document.record.enter': (asked) =>
    issuerProblem(asked) ??
    (asked.body['batch'] === undefined && heldOf(asked.state, text(asked.body['documentNumber']))
      ? problem('already_done', 'This document is recorded already', {
          path: '/draft/body/documentNumber',
          rule: 'R-42',
        })
      : undefined),
  'document.record.modify': (asked) => issuerProblem(asked) ?? knownProblem(asked),
  'document.record.withdraw': (asked) =>
    issuerProblem(asked) ??
    knownProblem(asked) ??
    (asked.body['reason'] === 'foundAgain'
      ? problem('step_not_allowed', 'A document that was reported lost stays invalid when it is found', {
          path: '/draft/body/reason',
          rule: 'R-13',
        })
      : undefined),
};
