import type { Profile } from '../../../schemas/bureau.ts';
import { type Problem, type ProblemCode, problem } from '../../../schemas/problem.ts';
import type { ProfileLine } from '../../../schemas/profile-lines.ts';
import type { ReadState } from '../state.ts';
import { homeOf } from './domestic.ts';
import type { Asked } from './matters.ts';

/** A profile, and whose it is. */
export type Law = Profile & { readonly bureau: string };

/** The profile of a party; a post, an authority or an agency keeps the law of its country's bureau. */
export function lawOf(state: ReadState, party: string): Law {
  const own = state.parties.get(party);
  const home = own && own.kind !== 'national' ? homeOf(state, party) : undefined;
  const bureau = home ?? party;
  return { ...(state.parties.get(bureau)?.profile as Profile | undefined), bureau }; // only read
}

/** A problem that a line of a profile is the reason for. */
export const lineProblem = (
  code: Extract<ProblemCode, 'profile_requires' | 'profile_refuses'>,
  law: { readonly bureau: string },
  line: ProfileLine,
  rule: string,
  message: string,
  rest: Omit<Problem, 'code' | 'message' | 'rule' | 'profile'> & { readonly index?: number },
): Problem => {
  const { index, ...others } = rest;
  return problem(code, message, {
    rule,
    ...others,
    profile: { bureau: law.bureau, line, ...(index !== undefined && { index }) },
  });
};

/** A message as a recipient's profile, or its sender's own, looks at it. */
export type Line = (asked: Asked, law: Law) => Problem | undefined;
