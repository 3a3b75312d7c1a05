import type { Checking } from '../check.ts';
import { messagesOf } from '../walk.ts';

/**
 * Agencies stand behind the bureau of their own country, and write to it alone (rule R-67). What a scenario sends across the two channels
 * would tell other countries of them, so it is refused here as it is when it is played.
 */
export function checkAgencies({ scenario, parties, error, hint }: Checking): void {
  const homes = new Set(
    scenario.bureaus.flatMap(({ id, kind, country }) => (kind === 'national' ? [country ?? id] : [])),
  );
  const names = new Map<string, string>();
  for (const [i, { id, kind, role, country, name }] of scenario.bureaus.entries()) {
    const path = ['bureaus', i];
    if (kind !== 'agency') {
      if (role !== undefined)
        error({
          code: 'wrong_value',
          path: [...path, 'role'],
          message: 'Only an agency has a role.',
          hint: 'Write kind: agency.',
        });
      continue;
    }
    if (country === undefined || !homes.has(country))
      error({
        code: 'unknown_bureau',
        path: [...path, 'country'],
        message: `${id} stands behind no bureau: ${country ?? 'its country'} has none in this scenario.`,
        hint: 'Begin its id with the code of a bureau (QN-POL), or name the country (rule R-67).',
      });
    const shown = JSON.stringify(name);
    const same = names.get(shown);
    if (same !== undefined)
      hint({
        code: 'duplicate_id',
        path: [...path, 'name'],
        message: `${id} has the same name as ${same}.`,
        hint: 'Give each a name.',
      });
    names.set(shown, id);
  }

  for (const { message, from, to, path, key } of messagesOf(scenario)) {
    const sender = parties.get(from);
    const told = (to ?? []).map((id) => parties.get(id));
    const home = [sender, ...told].some((party) => party?.kind === 'agency');
    if (!home) continue;
    const crossing = told.find((party) => party !== undefined && !betweenThem(sender, party));
    if (crossing !== undefined || to?.includes('all') || message.excluded?.length)
      error({
        code: 'addressee',
        path: key === 'message' ? [...path, 'to'] : [...path, key],
        message: `An agency and the bureau of its own country write to each other alone${crossing ? `; ${crossing.id} is somebody else` : ''}.`,
        hint: 'Rule R-67.',
      });
  }
}

type AParty = Checking['scenario']['bureaus'][number] | undefined;

const betweenThem = (one: AParty, other: AParty): boolean =>
  one?.country === other?.country &&
  ((one?.kind === 'agency' && other?.kind === 'national') || (one?.kind === 'national' && other?.kind === 'agency'));
