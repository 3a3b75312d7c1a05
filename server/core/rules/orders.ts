import type { AgencyRole } from '../../../schemas/bureau.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';
import { outcomeOf, partiesKnownTo, saidBehind } from './domestic.ts';
import type { Asked } from './matters.ts';
import { type Law, type Line, lawOf, lineProblem } from './profile-line.ts';
import { knownTo } from './replies.ts';

/*
 * The order before an answer that says who stands behind a number or an address. One rule in two steps, so that exactly one of the two can
 * refuse: an order that the request encloses is taken as given; failing that, where a prosecutor or a court sits at home, theirs is needed
 * and where none does, the country's law alone decides. Who cannot know of agencies (a post, another authority) is never
 * judged by their being there.
 */

const rank = ['police-request', 'prosecutor-order', 'court-order'] as const;
const rankOf = (value: unknown): number => (rank as readonly unknown[]).indexOf(value);

/** Whose order each wording of the law asks for. */
const givers: Readonly<Record<string, readonly AgencyRole[]>> = {
  'prosecutor-order': ['prosecutor', 'court'],
  'court-order': ['court'],
};

interface Lacking {
  /** What the request encloses instead. */
  readonly enclosed: unknown;
  /** Who at home gives orders, as far as the sender knows. */
  readonly atHome: readonly AgencyRole[];
}

/** The question that is answered: what is replied to, or, where that handed a question on, that one, if it is known. */
function questionOf(
  state: ReadState,
  from: string,
  parent: Asked['parent'],
): Readonly<Record<string, unknown>> | undefined {
  const seen = new Set<string>();
  let at = parent?.message;
  while (at !== undefined && at.type !== 'information.request' && !seen.has(at.id)) {
    seen.add(at.id);
    at = at.inReplyTo === undefined ? undefined : knownTo(state, from, at.inReplyTo)?.message;
  }
  return at?.body;
}

/** Does this answer give what the law wants an order for, and has the request enclosed none that is enough? */
function lacking({ state, from, kind, parent, body }: Asked, law: Law): Lacking | undefined {
  const gives = body['outcome'] === 'positive' || body['outcome'] === 'partial';
  const wanted = rankOf(law.subscriberData);
  if (kind.type !== 'case.reply' || !gives || wanted <= 0) return undefined;
  const question = questionOf(state, from, parent);
  if (question?.['category'] !== 'telephone-or-ip' || rankOf(question['legalOrder']) >= wanted) return undefined;
  const atHome = partiesKnownTo(state, from).flatMap(({ kind: what, role }) =>
    what === 'agency' && (role === 'prosecutor' || role === 'court') ? [role] : [],
  );
  return { enclosed: question['legalOrder'], atHome };
}

/** Nobody at home gives orders: what the law asks for has to come with the request. */
export const order: Line = (asked, law) => {
  const found = lacking(asked, law);
  if (!found || found.atHome.length > 0) return undefined;
  return lineProblem('profile_refuses', law, 'subscriberData', 'R-63', 'Your own law asks for an order first', {
    path: '/draft/body/outcome',
    actual: String(found.enclosed ?? 'none'),
    expected: law.subscriberData,
  });
};

/** Somebody at home gives orders: the answer waits until it has been given, in a case that is linked with this one. */
export function orderProblem(asked: Asked, about: string | undefined): Problem | undefined {
  const { state, from } = asked;
  const law = lawOf(state, from);
  const found = lacking(asked, law);
  if (!found || found.atHome.length === 0) return undefined;
  const wanted = givers[law.subscriberData ?? ''] ?? [];
  // Without a court in the exercise its prosecutor stands for it.
  const fitting = found.atHome.some((role) => wanted.includes(role)) ? wanted : found.atHome;
  const given = saidBehind(asked, about).some((entry) => {
    const role = state.parties.get(entry.message.from)?.role;
    return outcomeOf(entry) === 'order-given' && role !== undefined && fitting.includes(role);
  });
  if (given) return undefined;
  return problem('step_not_allowed', 'Your own law asks for an order first', {
    path: '/draft/body/outcome',
    expected: [...new Set(fitting)].join(' | '),
    rule: 'R-69',
  });
}
