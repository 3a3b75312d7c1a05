import type { ScenarioParty } from '../../../schemas/scenario.ts';
import type { Checking } from '../check.ts';
import { messagesOf } from '../walk.ts';

/** What everybody has to do with, or what nobody but its own country sees in any case. */
const cannot: readonly ScenarioParty['kind'][] = ['agency', 'register', 'secretariat', 'review_desk', 'press'];

/**
 * A bureau that only some see writes to these alone, and is written to by these alone; a message that others get too would tell them of it. So
 * it is refused here as it is when it is played.
 */
export function checkSecrets({ scenario, parties, error }: Checking): void {
  const knows = (viewer: string, one: ScenarioParty): boolean => {
    const own = parties.get(viewer);
    const home = own?.kind === 'agency' && own.country === (one.country ?? one.id);
    return !one.visible_to || viewer === one.id || home || one.visible_to.includes(viewer);
  };
  for (const [i, one] of scenario.bureaus.entries()) {
    if (!one.visible_to) continue;
    const path = ['bureaus', i, 'visible_to'];
    if (cannot.includes(one.kind))
      error({
        code: 'wrong_value',
        path,
        message: `${one.id} is of the kind ${one.kind}, which cannot be kept from anybody.`,
        hint: one.kind === 'agency' ? 'Nobody but its own country sees it anyhow.' : 'Leave visible_to away.',
      });
    for (const [j, id] of one.visible_to.entries()) {
      const other = parties.get(id);
      const stranger = one.visible_to.find((who) => other && who !== id && !knows(who, other));
      if (id === one.id)
        error({
          code: 'wrong_value',
          path: [...path, j],
          message: `${id} sees itself anyhow.`,
          hint: 'Name the others.',
        });
      else if (other && stranger !== undefined)
        error({
          code: 'wrong_value',
          path: [...path, j],
          message: `${stranger} would be told of ${id}, which it does not see.`,
          hint: `Write ${stranger} into visible_to of ${id}, or leave one of the two out here.`,
        });
    }
  }
  for (const { message, from, to, path, key } of messagesOf(scenario)) {
    const all = [from, ...(to ?? [])].filter((id) => parties.get(id)?.kind !== 'register');
    for (const id of all) {
      const party = parties.get(id);
      const stranger = party && all.find((who) => who !== 'all' && !knows(who, party));
      if (!party?.visible_to || (stranger === undefined && !to?.includes('all') && !message.excluded?.includes(id)))
        continue;
      error({
        code: 'addressee',
        path: key === 'message' ? [...path, 'to'] : [...path, key],
        message: `${stranger ?? 'Everybody'} would see that ${id} is there.`,
        hint: `Only ${party.visible_to.join(', ')} may (visible_to): send them a message of their own.`,
      });
      break;
    }
  }
}
