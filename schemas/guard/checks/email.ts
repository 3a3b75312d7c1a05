import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';
import { isReserved } from './domains.ts';

// One character of the name before the @ is enough, so nothing has to be searched backwards.
const EMAIL = /[^\s@]@((?:[\p{L}\p{N}_-]{1,63}\.){1,8}\p{L}{2,24})/gu;

export const email: Check = {
  rule: 'FG03',
  marks: seen.at,
  severity: blocks,
  finds: ({ text }) => [...text.matchAll(EMAIL)].some(([, domain = '']) => !isReserved(domain)),
};
