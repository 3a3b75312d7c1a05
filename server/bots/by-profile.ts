import { kindOf } from '../../schemas/kinds/index.ts';
import type { ProfileLine } from '../../schemas/profile-lines.ts';
import { askedBy } from '../core/rules/profile.ts';
import { bodiesOf, nationalitiesIn } from '../core/rules/profile-facts.ts';
import { lawOf } from '../core/rules/profile-line.ts';
import { knownOf } from '../scenario/draft.ts';
import { textAt } from '../scenario/fill.ts';
import { answer, type Habit, type Incoming, type Step } from './habits.ts';

/** What a bureau does because its own law and practice say so. */

/** On which ground a line of the profile is refused; a line that is not here is asked about. */
const grounds: Partial<Readonly<Record<ProfileLine, string>>> = {
  treaties: 'no-legal-basis',
  'provisionalArrest.channel': 'no-legal-basis',
  minPenaltyMonths: 'below-threshold',
  dualCriminality: 'dual-criminality',
  refuses: 'not-competent',
};

/**
 * What the profile says against a message that came all the same (it was let through, or an inject): a refusal with its ground, or a
 * question for what is missing, once. Undefined where it says nothing.
 */
export function objection({ state, party, entry }: Incoming): Step[] | undefined {
  const { message } = entry;
  const kind = kindOf(message.type);
  if (!kind || party.kind !== 'national' || !requests.includes(message.type)) return undefined;
  const asked = {
    state,
    from: message.from,
    kind,
    parent: undefined,
    parties: [party.id],
    body: message.body,
    draft: message,
    at: state.at,
  };
  const found = askedBy(asked, party.id).filter(({ profile }) => profile?.line !== 'languages');
  const first = found[0];
  if (!first?.profile)
    return lacksOrder({ state, party, entry }) ? refuse(entry, 'judicial-authorisation-missing') : undefined;
  const ground = found.flatMap(({ profile }) => (profile && grounds[profile.line]) ?? [])[0];
  if (ground !== undefined) return refuse(entry, ground);
  const before = knownOf(state, party.id, message.case).some(
    (one) => one.message.from === party.id && one.message.type === 'case.clarification.request',
  );
  if (before) return refuse(entry, 'insufficient-data');
  const missing = (first.issues ?? [{ path: first.path }]).flatMap(
    ({ path }) => path?.replace(/^\/draft(\/body)?/, '') ?? [],
  );
  return answer(entry, 'case.clarification.request', { missing }).map((step) => ({ ...step, step: 'clarify' }));
}

const requests: readonly string[] = ['information.request', 'extradition.provisionalArrest.request'];

const refuse = (entry: Incoming['entry'], ground: string): Step[] => answer(entry, 'case.refusal', { ground });

const rank: readonly unknown[] = ['police-request', 'prosecutor-order', 'court-order'];

/** Who stands behind a number is told on an order only. */
const lacksOrder = ({ state, party, entry }: Pick<Incoming, 'state' | 'party' | 'entry'>): boolean =>
  textAt(entry.message.body, 'category') === 'telephone-or-ip' &&
  rank.indexOf(entry.message.body['legalOrder'] ?? 'police-request') <
    rank.indexOf(lawOf(state, party.id).subscriberData);

export const profileHabits: Readonly<Record<string, Habit>> = {
  'extradition.provisionalArrest.request': ({ entry }) =>
    answer(entry, 'extradition.arrest.report', { forBureau: entry.message.from }),
  // A country that keeps its own nationals says so; one that gives them up under conditions names them.
  'extradition.documents': ({ state, party, entry }) => {
    const about = { state, from: party.id, body: {}, parent: entry };
    const own = nationalitiesIn(bodiesOf(about)).has(party.country);
    const keeps = party.profile.extraditesNationals;
    if (!own || keeps === true || keeps === undefined)
      return answer(entry, 'extradition.decision', { decision: 'granted' });
    return keeps === 'conditional'
      ? answer(entry, 'extradition.decision', { decision: 'conditional' })
      : answer(entry, 'extradition.decision', { decision: 'refused', grounds: ['national'] });
  },
};
