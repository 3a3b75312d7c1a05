import * as z from 'zod';
import { date, line, yesNo } from '../fields.ts';

/** Whether the person has agreed, to what, and when. */
export const Consent = z.strictObject({
  given: yesNo(),
  scope: line(200, { example: 'Name and telephone number, to the victim support office' }, 3).optional(),
  on: date().optional(),
});
