import * as z from 'zod';
import { address, offsetTime, shaped, whole } from '../fields.ts';

/** The parts that the messages on online tips have in common. None of them has room for what was seen, said or sent. */

export const tipNumber = () => shaped(/^EXT-\d{6}$/, { example: 'EXT-000123' });
/** Letters only: no file name, no address, no number. */
export const provider = () => shaped(/^\p{L}[\p{L} '’-]{1,39}$/u, { role: 'text', example: 'Callisport Net' });

/** One use of an account. Port and offset may be missing, as they are missing in real reports: then it leads nowhere yet. */
export const trace = {
  ip: address(),
  sourcePort: whole(1, 65_535, { example: '50122' }).optional(),
  at: offsetTime().optional(),
} as const;

export const Event = z.strictObject({
  kind: z.enum(['login', 'upload', 'message']).meta({ role: 'skip' }),
  ...trace,
});

/** Keys that somebody may think of, and that would bring in what a tip is about. */
export const neverInTips = {
  content: 'R-46',
  contents: 'R-46',
  description: 'R-46',
  narrative: 'R-46',
  summary: 'R-46',
  text: 'R-46',
  attachment: 'R-46',
  attachments: 'R-46',
  image: 'R-46',
  media: 'R-46',
  file: 'R-46',
  fileName: 'R-46',
  hash: 'R-46',
  url: 'R-46',
} as const;
