import type { Problem, ProblemCode } from '../../schemas/problem.ts';

/**
 * What to do about a refused message, for students and operators (trainees read the sentence of their language). Each says the same whatever
 * the state is, so that it tells nothing that its reader may not know.
 */
const hints: Partial<Readonly<Record<ProblemCode, string>>> = {
  schema_invalid: 'Fill in the fields that are named, in the form that is shown',
  unknown_key: 'Take this key out; the type has no such field',
  unknown_type: 'Take one of the types that this exercise uses',
  not_permitted: 'Ask the party whose message this is',
  not_owner: 'Ask the party that it belongs to',
  unknown_addressee: 'Take a party of this exercise, by its id',
  duplicate_addressee: 'Name each addressee once',
  addressed_to_oneself: 'Address another party',
  excluded_addressee: 'Take the party out of the addressees',
  no_addressee: 'Address somebody who is not excluded',
  unknown_reference: 'Answer or name a message that you have sent or received',
  reply_not_allowed: 'Take one of the types that answer it, or open a case of its own',
  cannot_open_case: 'Say in inReplyTo which message this answers',
  step_not_allowed: 'Look at what stands before this step, and who takes it',
  verify_first: 'Ask whoever it belongs to, and wait for the answer',
  profile_requires: 'Look at the profile of the bureau, and add or change what it asks for',
  profile_refuses: 'Look at the profile of the bureau; it may name another way',
  handling_violation: 'Ask its sender, or keep to the conditions under which it came',
  against_the_rule: 'Read the rule that is named',
  deadline_unreasonable: 'Take a time that fits what is expected',
  not_overdue: 'Wait until the limit has passed',
  already_done: 'Look at the case: nothing more is needed',
  figures_differ: 'Count again',
  quota_used: 'Take another way, or wait until one is free',
};

/** A refusal with what to do about it, where nothing closer has been said. */
export const withHint = (refused: Problem): Problem => {
  const hint = refused.hint ?? hints[refused.code];
  return hint === undefined ? refused : { ...refused, hint };
};
