import type { PartyKind } from '../../../schemas/bureau.ts';
import type { Addressee, Draft } from '../../../schemas/message.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';
import { knowsOf, partiesKnownTo } from './domestic.ts';

const onlyOne: Partial<Record<Addressee['kind'], PartyKind>> = {
  secretariat: 'secretariat',
  dutyDesk: 'duty_desk',
  register: 'register',
  partner: 'partner',
};

/** Those that everybody sees: who wants another names it. */
const ofKind = (state: ReadState, kind: PartyKind): string[] =>
  [...state.parties.values()].filter((party) => party.kind === kind && !party.visibleTo).map((party) => party.id);

/** The parties that one addressee means to `from`; `all` and `group` are the national bureaus. Empty if there is none, or none that it may know of. */
function expand(state: ReadState, from: string, addressee: Addressee): string[] {
  const { code } = addressee;
  // Everybody together has no code.
  if (addressee.kind === 'all' || addressee.kind === 'group')
    return code === undefined ? ofKind(state, 'national') : [];
  const kind = onlyOne[addressee.kind];
  if (kind === undefined || code !== undefined) {
    const fits = code !== undefined && (kind === undefined || state.parties.get(code)?.kind === kind);
    return fits && knowsOf(state, from, code) ? [code] : [];
  }
  const found = ofKind(state, kind);
  return found.length === 1 ? found : [];
}

/**
 * The parties a draft goes to, fixed when it is sent: those addressed, minus the excluded and, for `all`, minus the sender. Or why it
 * cannot go.
 */
export function recipients(state: ReadState, from: string, draft: Pick<Draft, 'to' | 'excluded'>): string[] | Problem {
  const found = new Set<string>();
  const excluded = new Set(draft.excluded ?? []);
  for (const code of excluded)
    if (!knowsOf(state, from, code))
      return unknown(state, from, code, `/draft/excluded/${[...excluded].indexOf(code)}`);
  for (const [index, addressee] of draft.to.entries()) {
    const path = `/draft/to/${index}`;
    const parties = expand(state, from, addressee);
    const everybody = addressee.kind === 'all' || addressee.kind === 'group';
    if (parties.length === 0 && (!everybody || addressee.code !== undefined))
      return unknown(state, from, addressee.code ?? addressee.kind, path);
    for (const party of parties) {
      if (everybody) {
        if (party !== from && !excluded.has(party)) found.add(party);
        continue;
      }
      if (party === from)
        return problem('addressed_to_oneself', 'A message cannot go to its own sender', { path, rule: 'R-5' });
      if (excluded.has(party))
        return problem('excluded_addressee', 'The same party is addressed and excluded', {
          path,
          actual: party,
          rule: 'R-5',
        });
      if (found.has(party))
        return problem('duplicate_addressee', 'A party is addressed twice', { path, actual: party, rule: 'R-5' });
      found.add(party);
    }
  }
  if (found.size === 0)
    return problem('no_addressee', 'Nobody is left to send this to', { path: '/draft/to', rule: 'R-5' });
  return [...found];
}

function unknown(state: ReadState, from: string, code: string, path: string): Problem {
  return problem('unknown_addressee', 'There is no such party in this exercise', {
    path,
    actual: code,
    expected: partiesKnownTo(state, from)
      .map(({ id }) => id)
      .join(' | ')
      .slice(0, 200),
    rule: 'R-5',
  });
}
