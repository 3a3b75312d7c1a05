import type { Problem } from '../../../schemas/problem.ts';
import type { RuleId } from '../../../schemas/rules.ts';
import type { ReadState } from '../state.ts';
import type { Asked } from './matters.ts';
import { order } from './orders.ts';
import { accepting, channel, languages, offence, treaty, wantedFields } from './profile-asks.ts';
import { arrest, consent, documentsDue, nationals, warning } from './profile-law.ts';
import { type Line, lawOf } from './profile-line.ts';

/*
 * A bureau's profile, applied. What it asks of others stands in `profile-asks.ts`: the recipient's rules. What it keeps itself, because its
 * own law or practice says so, stands in `profile-law.ts`: the sender's rules. A withdrawal (`cancelPolicy`) is in `notices.ts`, the hours in
 * `hours.ts`, the reply targets in `requests.ts`.
 */

const asks: readonly Line[] = [languages, treaty, channel, wantedFields, offence, accepting];
const keeps: readonly Line[] = [arrest, documentsDue, nationals, order, consent, warning];

/** What the profile of one recipient says against a message, line by line. */
export function askedBy(asked: Asked, recipient: string): Problem[] {
  const law = { ...lawOf(asked.state, recipient), bureau: recipient };
  return asks.flatMap((line) => line(asked, law) ?? []);
}

/** Everything that profiles say against a message: the recipients' first, then the sender's own. Each line once. */
export function profileProblems(asked: Asked): Problem[] {
  const seen = new Set<string>();
  const theirs = asked.parties
    .filter((party) => asked.state.parties.get(party)?.kind === 'national')
    .flatMap((party) => askedBy(asked, party));
  const law = lawOf(asked.state, asked.from);
  const own = keeps.flatMap((line) => line(asked, law) ?? []);
  return [...theirs, ...own].filter(({ profile }) => {
    const key = String(profile?.line);
    return !seen.has(key) && seen.add(key);
  });
}

/** By this rule a message waits because its own bureau wants it to be seen by somebody else first: it is no breach. */
export const practiceRule = 'R-65' satisfies RuleId;

/** Who has to see a message of this type before it leaves this bureau, by its own practice. */
export const seenBefore = (
  state: ReadState,
  from: string,
  type: string,
): { readonly by: 'staff' | 'review_desk' } | undefined =>
  state.parties.get(from)?.profile.review_before?.find((row) => row.type === type);
