import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';

const HASH = /(?:^|[^\w-])(?:[a-f\d]{32}|[a-f\d]{40}|[a-f\d]{64}|[a-f\d]{128})(?![\w-])/i;

/** Elsewhere such a run may be the fingerprint of an archive; in a tip or a clue it can only be that of a picture. */
export const fileHash: Check = {
  rule: 'FG11',
  marks: seen.mixed | seen.digits13,
  severity: blocks,
  finds: ({ text, matter }) => matter !== undefined && HASH.test(text),
};
