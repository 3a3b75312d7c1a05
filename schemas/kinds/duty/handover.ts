import * as z from 'zod';
import { line, list, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** The next shift takes over by acknowledging it (rule R-44). */
export const dutyHandover = defineKind({
  type: 'duty.handover',
  ref: 'DHO',
  family: 'duty',
  msgType: 'Report',
  body: z.strictObject({
    openItems: list(line(300, { example: 'QN-RFI-2091-000123: no answer from Peltrosa, remind at 22:00' }, 3), 40, 1),
    acceptedBy: line(60, { example: 'Officer of the night shift' }, 2),
    risks: prose(500, { example: 'A draft of a cancellation is in the tray: the person is not back yet.' }).optional(),
  }),
  from: ['duty_desk', 'national', 'secretariat'],
  to: ['duty_desk', 'national', 'secretariat'],
  opens: true,
  replies: ['case.ack', 'case.clarification.request', 'case.reminder'],
  ackWithin: 'handover',
  proposes: 'nobody',
  rules: ['R-44'],
});
