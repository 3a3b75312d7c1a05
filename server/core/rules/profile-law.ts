import { instant } from '../../../schemas/ids.ts';
import type { ReadState } from '../state.ts';
import { aboutMissingAdult, bodiesOf, nationalitiesIn } from './profile-facts.ts';
import { type Law, type Line, lawOf, lineProblem } from './profile-line.ts';
import { threadOf } from './replies.ts';

/** What a bureau's own law and practice let it do: the rules of whoever sends. */

const day = 86_400_000;

/**
 * A red notice has the effect that a country's own law gives it: where it is no ground for arrest, nobody is arrested before a request
 * for provisional arrest has come. What somebody does about a document is another matter.
 */
export const arrest: Line = ({ state, from, kind, parent, body }, law) => {
  const reports = kind.type === 'extradition.arrest.report';
  const feedback = kind.type === 'hit.feedback' && body['result'] === 'arrested';
  const effect = law.redNoticeEffect;
  if ((!reports && !feedback) || effect === undefined || effect === 'arrest-basis') return undefined;
  const thread = parent === undefined ? [] : threadOf(state, from, parent.message.case);
  if (
    feedback &&
    thread.some(({ message }) => message.type === 'document.hit' || message.body['matchedOn'] === 'document')
  )
    return undefined;
  const asked = thread.some(
    ({ message }) => message.type === 'extradition.provisionalArrest.request' && message.from !== from,
  );
  if (asked) return undefined;
  return lineProblem(
    'profile_requires',
    law,
    'redNoticeEffect',
    'R-59',
    'Your own law asks for a request for provisional arrest first',
    {
      path: feedback ? '/draft/body/result' : '/draft/type',
      actual: effect,
      expected: 'extradition.provisionalArrest.request',
    },
  );
};

/** The first and the last day by which documents may be asked for, counted from the day of the arrest; exercise ms of their midnights. */
export function documentDays(
  law: Omit<Law, 'bureau'>,
  arrestedOn: number,
): { first: number; last: number } | undefined {
  const rule = law.provisionalArrest;
  if (!rule) return undefined;
  const midnight = Math.floor(arrestedOn / day) * day;
  return { first: midnight + rule.days * day, last: midnight + (rule.maxDays ?? rule.days) * day };
}

/** The documents are asked for within the days that the law of the country allows a person to be held. */
export const documentsDue: Line = ({ kind, body }, law) => {
  if (kind.type !== 'extradition.arrest.report') return undefined;
  const days = documentDays(law, Date.parse(String(body['arrestedOn'])));
  const due = Date.parse(String(body['documentsDue']));
  if (!days || (due >= days.first && due < days.last + day)) return undefined;
  const { first, last } = days;
  return lineProblem('profile_requires', law, 'provisionalArrest.days', 'R-41', 'Your own law sets another day', {
    path: '/draft/body/documentsDue',
    actual: String(body['documentsDue']),
    expected: [...new Set([first, last])].map((at) => instant(at).slice(0, 10)).join(' .. '),
  });
};

/** A country that does not extradite its own nationals does not grant it; one that does so under conditions names them. */
export const nationals: Line = (asked, law) => {
  const { state, from, kind, body } = asked;
  const decision = body['decision'];
  const granted = decision === 'granted' || decision === 'conditional';
  if (kind.type !== 'extradition.decision' || !granted || law.extraditesNationals === undefined) return undefined;
  const country = state.parties.get(from)?.country ?? from;
  const allowed =
    law.extraditesNationals === true || (law.extraditesNationals === 'conditional' && decision === 'conditional');
  if (allowed || !nationalitiesIn(bodiesOf(asked)).has(country)) return undefined;
  return lineProblem(
    'profile_refuses',
    law,
    'extraditesNationals',
    'R-62',
    'Your own law does not extradite its nationals like this',
    {
      path: '/draft/body/decision',
      actual: decision,
      expected: law.extraditesNationals === 'conditional' ? 'conditional | refused' : 'refused',
    },
  );
};

const street =
  '(?:[Ss]treet|[Rr]oad|Row|Lane|[Aa]venue|Square|Quay|[Rr]ue|[Cc]hemin|[Qq]uai|[Bb]oulevard|[Cc]alle|[Aa]venida|[Pp]laza|شارع)';
/** A house number by the word for a street, in the four languages: what stands between the lines of an answer is told as well. */
const addresses = new RegExp(`\\d{1,4}[^.\\n]{0,30}${street}(?!\\w)|${street}[^.\\n]{0,30}\\d{1,4}`);
const namesAddress = (text: string): boolean => addresses.test(text);

/**
 * An adult who was missing decides what is told. `location-disclosed`: nothing to keep; `only-alive-and-well`: no place without the
 * person's word; `consent-required`: not even that without it.
 */
export const consent: Line = (asked, law) => {
  const { kind, body } = asked;
  const rule = law.adultMissingConsent;
  if (kind.type !== 'case.reply' || rule === undefined || rule === 'location-disclosed') return undefined;
  if (body['personAgrees'] === true || !aboutMissingAdult(asked)) return undefined;
  const tells = body['outcome'] === 'positive' || body['outcome'] === 'partial';
  const place =
    body['whereabouts'] !== undefined
      ? 'whereabouts'
      : namesAddress(String(body['content'] ?? ''))
        ? 'content'
        : undefined;
  const path = place ?? (rule === 'consent-required' && tells ? 'outcome' : undefined);
  if (path === undefined) return undefined;
  return lineProblem(
    'profile_refuses',
    law,
    'adultMissingConsent',
    'R-64',
    'The person has not agreed to this being told',
    {
      path: `/draft/body/${path}`,
      expected: rule,
    },
  );
};

/** Which way a warning goes is for the bureau's own practice, by the risk (R-66); that of a journey is R-51's. */
export const warning: Line = ({ kind, body }, law) => {
  const risk = (body['warning'] as { readonly riskTier?: unknown } | undefined)?.riskTier; // shaped by its kind
  const tier = (['high', 'medium', 'low'] as const).find((one) => one === risk);
  if (kind.type !== 'notice.request' || body['colour'] !== 'green' || tier === undefined) return undefined;
  const way = law.offenderNotice?.[tier];
  if (way === undefined || way === 'green') return undefined;
  return lineProblem(
    'profile_refuses',
    law,
    'offenderNotice',
    'R-66',
    'Your own practice is another one for this risk',
    {
      path: '/draft/body/warning/riskTier',
      actual: tier,
      expected: way,
    },
  );
};

/** What a party's own law puts into a body that leaves it open, as the filler needs it: by when documents are due after an arrest. */
export function dictated(state: ReadState, party: string, type: string, now: number): Record<string, unknown> {
  const days = type === 'extradition.arrest.report' ? documentDays(lawOf(state, party), now) : undefined;
  // The end of the last day but one minute: whatever the hour of the arrest.
  return days ? { arrestedOn: instant(now), documentsDue: instant(days.first + day - 60_000) } : {};
}
