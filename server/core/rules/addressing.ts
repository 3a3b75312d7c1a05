import type { PartyKind } from '../../../schemas/bureau.ts';
import type { Addressee, Draft } from '../../../schemas/message.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';

const onlyOne: Partial<Record<Addressee['kind'], PartyKind>> = {
  secretariat: 'secretariat',
  dutyDesk: 'duty_desk',
  register: 'register',
  partner: 'partner',
};

const ofKind = (state: ReadState, kind: PartyKind): string[] =>
  [...state.parties.values()].filter((party) => party.kind === kind).map((party) => party.id);

/** The parties that one addressee means; `all` and `group` are the national bureaus. Empty if there is none. */
function expand(state: ReadState, addressee: Addressee): string[] {
  if (addressee.kind === 'all' || addressee.kind === 'group') return ofKind(state, 'national');
  const kind = onlyOne[addressee.kind];
  if (kind === undefined || addressee.code !== undefined)
    return addressee.code !== undefined && state.parties.has(addressee.code) ? [addressee.code] : [];
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
    if (!state.parties.has(code)) return unknown(state, code, `/draft/excluded/${[...excluded].indexOf(code)}`);
  for (const [index, addressee] of draft.to.entries()) {
    const path = `/draft/to/${index}`;
    const parties = expand(state, addressee);
    const everybody = addressee.kind === 'all' || addressee.kind === 'group';
    if (parties.length === 0 && !everybody) return unknown(state, addressee.code ?? addressee.kind, path);
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

function unknown(state: ReadState, code: string, path: string): Problem {
  return problem('unknown_addressee', 'There is no such party in this exercise', {
    path,
    actual: code,
    expected: [...state.parties.keys()].join(' | ').slice(0, 200),
    rule: 'R-5',
  });
}
