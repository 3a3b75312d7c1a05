import type { Party } from '../../../schemas/bureau.ts';
import type { Draft } from '../../../schemas/message.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { MessageState, ReadState } from '../state.ts';
import { knowsOf } from './domestic.ts';

/*
 * Bureaus that only some parties see (`visible_to`): nobody else hears of them, in lists, traffic, or what a message says of its addressees.
 * An agency is another matter: it is known at home, by what it is (`domestic.ts`).
 */

/** Each bureau that only some see, and who they are: itself, those that it names, and the agencies of its own country. */
export const secrets = (parties: readonly Party[]): { readonly told: string[]; readonly party: Party }[] =>
  parties.flatMap((party) => {
    if (!party.visibleTo) return [];
    const home = parties.filter(
      ({ kind, country }) => kind === 'agency' && party.kind === 'national' && country === party.country,
    );
    return [{ told: [...new Set([party.id, ...party.visibleTo, ...home.map(({ id }) => id)])], party }];
  });

/**
 * Whoever gets a message sees who else has it, and what it answers: so those of them whom only some may see are seen by all of these, or
 * it does not go, whoever writes it. A bureau that only some see writes to these alone.
 */
export function secretProblem(
  state: ReadState,
  from: string,
  parties: readonly string[],
  parent: MessageState | undefined,
  { excluded = [], handling }: Pick<Draft, 'excluded' | 'handling'> = {},
): Problem | undefined {
  const barred = handling?.caveats?.map((caveat) => caveat.split(':')[1] ?? '') ?? [];
  const behind = parent ? [parent.message.from, ...parent.message.recipients] : [];
  for (const [path, named] of [
    ['/draft/to', [from, ...parties]],
    ['/draft/excluded', excluded],
    ['/draft/handling/caveats', barred],
    ['/draft/inReplyTo', behind],
  ] as const)
    for (const secret of named) {
      if (state.parties.get(secret)?.visibleTo === undefined) continue;
      // Of what its author does not know nothing is said.
      const stranger = knowsOf(state, from, secret) && parties.find((party) => !knowsOf(state, party, secret));
      if (stranger)
        return problem('not_permitted', 'Not everybody to whom this goes may know of everybody who is named in it', {
          path,
          actual: stranger,
        });
    }
  return undefined;
}
