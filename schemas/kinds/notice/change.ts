import { line, list, prose } from '../fields.ts';

/** What is new in a notice or diffusion: which fields, and how they read from now on. */
export const change = {
  changed: list(line(80, { role: 'skip', widget: 'answeredFields', example: '/requestedAction' }), 20, 1),
  was: prose(1000, { example: 'Born 12 June 2049' }).optional(),
  reads: prose(1500, { example: 'Born 21 June 2049' }, 2),
} as const;
