import { type Problem, problem } from '../../../schemas/problem.ts';
import type { DocumentRecord, Scenario } from '../../../schemas/scenario.ts';
import { baseOf, baseRecord } from '../register-base.ts';
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
  /** The party that is told of a hit; a country without a bureau in the exercise has none. */
  readonly owner?: string | undefined;
}
/** Asks the register for the document of a country. */
export type LookUp = (documentNumber: string, issuingCountry: string) => Held | undefined;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The register as it is now: what the scenario and its base give it, changed by what has reached it since, in the order in which that
 * arrived. A delayed entry is found only once it is there. Two countries may have documents with the same number.
 */
export function register(state: ReadState): LookUp {
  const reports = arrived(state);
  return (documentNumber, issuingCountry) => {
    const rewritten = state.rewritten.get(documentNumber);
    const base = rewritten === undefined ? synthetic(state, documentNumber, issuingCountry) : undefined;
    const first = given(state, documentNumber, issuingCountry) ?? base;
    // What was reported before the script changed the record is part of what it changed.
    const later = rewritten === undefined ? reports : reports.filter(({ at }) => at > rewritten);
    return later.length === 0 ? first : changed(state, first, later, documentNumber, issuingCountry);
  };
}

/** The record that this number looks like, if its country wants that to be told. */
export function nearMiss(state: ReadState, lookUp: LookUp, number: string, issuingCountry: string): Held | undefined {
  for (const [similar, { near_misses, reveals }] of state.records) {
    if (reveals?.possible_hit !== true || !near_misses.includes(number)) continue;
    const held = lookUp(similar, issuingCountry);
    if (held) return held;
  }
  return undefined;
}

function changed(
  state: ReadState,
  first: Held | undefined,
  reports: ReturnType<typeof arrived>,
  documentNumber: string,
  issuingCountry: string,
): Held | undefined {
  let held = first;
  for (const { body, from } of reports) {
    if (body['issuingCountry'] !== issuingCountry) continue;
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
        issuingCountry,
        status: text(body['recordStatus']),
        since: text(body['eventDate']),
        circumstance: text(body['circumstance']) || undefined,
        owner: bureauOf(state, issuingCountry) ?? from,
      };
  }
  return held;
}

const bureauOf = (state: ReadState, country: string): string | undefined =>
  [...state.parties.values()].find((party) => party.kind === 'national' && party.country === country)?.id;

/** What the scenario gives the register. */
function given(state: ReadState, documentNumber: string, country: string): Held | undefined {
  const record = state.records.get(documentNumber) as DocumentRecord | undefined;
  const owner = record && state.parties.get(record.owner);
  if (!record || !owner) return undefined;
  const { documentType, issuingCountry = owner.country, circumstance } = record.fields;
  if (issuingCountry !== country) return undefined;
  const { status, since, reveals } = record;
  const tells = (what: 'eventDate' | 'circumstance'): boolean => reveals?.hit.includes(what) ?? true;
  return {
    documentNumber,
    documentType,
    issuingCountry,
    status,
    since: tells('eventDate') ? since : undefined,
    circumstance: tells('circumstance') ? circumstance : undefined,
    owner: owner.id,
  };
}

/** What the base holds of it. */
function synthetic(state: ReadState, documentNumber: string, issuingCountry: string): Held | undefined {
  const base = state.scenario && baseOf(state.scenario as Scenario, state.seed);
  const found = base && baseRecord(base, issuingCountry, documentNumber);
  return found && { documentNumber, issuingCountry, ...found, owner: bureauOf(state, issuingCountry) };
}

/** The reports on documents that the register has, in the order of their arrival there. */
function arrived(state: ReadState): { at: number; body: Readonly<Record<string, unknown>>; from: string }[] {
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

const recorded = ({ state, body }: Asked): boolean =>
  register(state)(text(body['documentNumber']), text(body['issuingCountry'])) !== undefined;

/** Only what is recorded, and belongs to this country, is changed or withdrawn. */
function knownProblem(asked: Asked): Problem | undefined {
  if (recorded(asked)) return undefined;
  return problem('unknown_reference', 'The register has no such record', {
    path: '/draft/body/documentNumber',
    rule: 'R-42',
  });
}

export const recordRules: Rules = {
  'document.record.enter': (asked) =>
    issuerProblem(asked) ??
    (asked.body['batch'] === undefined && recorded(asked)
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
