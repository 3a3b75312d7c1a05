import { namesOrganisation } from '../lexicon.ts';
import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';

/** The allow-list of a scenario does not help: no scenario needs a real organisation. */
export const organisation: Check = {
  rule: 'FG15',
  marks: seen.name | seen.points,
  severity: blocks,
  finds: ({ words }) => namesOrganisation(words()),
};
