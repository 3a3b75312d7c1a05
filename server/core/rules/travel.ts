import { instant } from '../../../schemas/ids.ts';
import { leadDays } from '../../../schemas/kinds/travel/journey.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import { allowance } from './deadlines.ts';
import { completeProblem } from './diffusions.ts';
import type { Asked, Rules } from './matters.ts';
import { lawOf, lineProblem } from './profile-line.ts';

/** Parts of a notification that its kind has shaped. */
interface Journey {
  readonly riskTier: 'high' | 'medium' | 'low';
  readonly instrument: 'direct' | 'diffusion' | 'green';
  readonly itinerary: { readonly to: string; readonly departs: string };
  readonly transit?: readonly string[];
  readonly notifiedOn: string;
  readonly shortNotice?: string;
}

const day = 86_400_000;

/** By which instrument somebody of a tier is notified is the home country's own practice. */
function practiceProblem({ state, from }: Asked, { riskTier, instrument }: Journey): Problem | undefined {
  const law = lawOf(state, from);
  const practice = law.offenderNotice?.[riskTier];
  const own = practice === 'none' ? 'direct' : practice;
  if (own === undefined || own === instrument) return undefined;
  return lineProblem(
    'profile_refuses',
    law,
    'offenderNotice',
    'R-51',
    'Your own practice is another one for this risk',
    {
      path: '/draft/body/instrument',
      actual: instrument,
      expected: own,
    },
  );
}

/** Only countries that the journey touches hear of it. */
function concernedProblem({ state, from, parties }: Asked, { itinerary, transit = [] }: Journey): Problem | undefined {
  const touched = [itinerary.to, ...transit, state.parties.get(from)?.country];
  const stranger = parties.find((party) => {
    const other = state.parties.get(party);
    return other?.kind !== 'duty_desk' && !touched.includes(other?.country);
  });
  if (stranger === undefined) return undefined;
  return problem('against_the_rule', 'The journey does not touch this country', {
    path: '/draft/to',
    actual: stranger,
    rule: 'R-51',
  });
}

/** Early enough to be of use, or with the reason why not. */
function noticeProblem(
  { state, draft, at }: Asked,
  { itinerary, notifiedOn, shortNotice }: Journey,
): Problem | undefined {
  // An earlier day than that of sending makes nobody hear of it earlier.
  const today = instant(at).slice(0, 10);
  const lead = leadDays(itinerary.departs, notifiedOn > today ? notifiedOn : today);
  const least = Math.ceil(allowance(state, 'travelNotice', draft.urgency, '') / day);
  if (lead >= least || shortNotice !== undefined) return undefined;
  return problem('against_the_rule', `This is ${lead} days ahead; say why it is less than ${least}`, {
    path: '/draft/body/shortNotice',
    expected: `${least} days, or the reason`,
    rule: 'R-52',
  });
}

export const travelRules: Rules = {
  'travel.notification': (asked) => {
    const journey = asked.body as unknown as Journey; // shaped by its kind
    return [practiceProblem(asked, journey), concernedProblem(asked, journey), noticeProblem(asked, journey)];
  },
  'travel.correction': (asked) => completeProblem(asked, 'R-39'),
  'travel.withdraw': (asked) => completeProblem(asked, 'R-39'),
};
