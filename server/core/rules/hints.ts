import type { EventOf } from '../../../schemas/event.ts';
import { millis } from '../../../schemas/ids.ts';
import type { Hint } from '../../../schemas/scenario/expectation.ts';
import type { Expectation } from '../../../schemas/scenario.ts';
import type { Text } from '../../../schemas/text.ts';
import type { ReadState } from '../state.ts';
import { bureausOf } from './expected.ts';

interface HintNow {
  readonly expectation: string;
  readonly hint: string;
  readonly bureau: string;
  readonly text: Text;
  readonly example?: EventOf<'hint.given'>['example'];
  readonly cost: number;
}

/** What a hint shows of its example. */
export const exampleOf = ({ example }: Hint): Pick<EventOf<'hint.given'>, 'example'> =>
  example ? { example: { type: example.type, subject: example.subject, body: example.body } } : {};

/** Since when an expectation is open, exercise ms, as far as the log says it by itself; undefined: not yet. */
function openSince(state: ReadState, { from_moment: moment }: Expectation): number | undefined {
  if ('inject' in moment) return state.injects.get(moment.inject)?.at;
  if ('at' in moment) return millis(state.setting?.startsAt ?? '') + moment.at;
  return state.startedAt;
}

/**
 * The hints that a bureau could be given at `at`: of its open expectations, those whose time has come, each once, in the order of the ladder.
 */
export function hintsFor(
  state: ReadState,
  bureau: string,
  at: number,
  offer: 'on_request' | 'instructor' = 'on_request',
): HintNow[] {
  const found: HintNow[] = [];
  const { scenario } = state;
  if (!scenario) return found;
  for (const expectation of scenario.expectations) {
    if (!bureausOf(scenario, expectation).includes(bureau) || state.results.has(expectation.id)) continue;
    const since = openSince(state, expectation);
    if (since === undefined) continue;
    for (const hint of expectation.hints) {
      const given = state.hints.some((one) => one.hint === hint.id && one.bureau === bureau);
      if (given || since + hint.after > at || (offer === 'on_request' && hint.offer === 'instructor')) continue;
      found.push({
        expectation: expectation.id,
        hint: hint.id,
        bureau,
        text: hint.text,
        ...exampleOf(hint as Hint), // only read
        cost: hint.cost,
      });
      break;
    }
  }
  return found;
}
