import { problem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';
import type { Rules } from './matters.ts';
import { threadOf } from './replies.ts';

/**
 * Is somebody whom this party has had arrested, in this case, still under way? `handedOver`: until the surrender only, for those whose
 * purpose is achieved by it.
 */
export const underWay = (state: ReadState, party: string, thread: string | undefined, handedOver = false): boolean =>
  (state.cases.get(thread ?? '')?.messages ?? []).some((id) => {
    const life = state.lives.get(state.messages.get(id)?.lives.extradition ?? '');
    return (
      life?.beginner === party &&
      !['returned', 'refused', 'lapsed', ...(handedOver ? ['surrendered'] : [])].includes(life.state)
    );
  });

/** The last report of an arrest in this case, as far as the party knows it. */
const arrestKnownTo = (state: ReadState, party: string, thread: string) =>
  threadOf(state, party, thread).findLast(({ message }) => message.type === 'extradition.arrest.report')?.message;

/** What is translated is translated into the language that the country which has arrested asked for. */
export const extraditionRules: Rules = {
  'extradition.documents': ({ state, from, parent, body }) => {
    const wanted = parent && arrestKnownTo(state, from, parent.message.case)?.body['languageRequired'];
    if (wanted === undefined) return undefined;
    const { translatedInto } = body;
    if (translatedInto === undefined || translatedInto === wanted) return undefined;
    return problem('profile_requires', 'These documents were asked for in another language', {
      path: '/draft/body/translatedInto',
      expected: String(wanted),
      rule: 'R-24',
    });
  },
};
