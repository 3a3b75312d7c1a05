import { problem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';
import type { Rules } from './matters.ts';

/** Arrest is asked for through the channel that the country which is to arrest prescribes. */
export const extraditionRules: Rules = {
  'extradition.provisionalArrest.request': ({ state, parties, body }) => {
    const wrong = parties.find((party) => {
      const channel = state.parties.get(party)?.profile.provisionalArrest?.channel;
      return channel !== undefined && channel !== body['channel'];
    });
    if (wrong === undefined) return undefined;
    return problem('profile_requires', `${wrong} prescribes another channel`, {
      path: '/draft/body/channel',
      actual: wrong,
      expected: state.parties.get(wrong)?.profile.provisionalArrest?.channel,
      rule: 'R-40',
    });
  },
};

/** Is somebody whom this party has had arrested, in this case, still under way? */
export const underWay = (state: ReadState, party: string, thread: string | undefined): boolean =>
  (state.cases.get(thread ?? '')?.messages ?? []).some((id) => {
    const life = state.lives.get(state.messages.get(id)?.lives.extradition ?? '');
    return life?.beginner === party && !['returned', 'refused', 'lapsed'].includes(life.state);
  });
