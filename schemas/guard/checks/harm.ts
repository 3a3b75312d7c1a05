import { namesHarm, namesPerson } from '../lexicon.ts';
import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';

/** What nobody needs to read in order to learn. The name of an offence passes: a request has to say what somebody is wanted for. */
export const harm: Check = {
  rule: 'FG19',
  marks: seen.name | seen.points,
  severity: blocks,
  finds: ({ words, matter }) => namesHarm(words()) || (matter === 'clue' && namesPerson(words())),
};
