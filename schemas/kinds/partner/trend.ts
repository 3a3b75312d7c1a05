import * as z from 'zod';
import { choice, line, prose, whole } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const partnerTrend = defineKind({
  type: 'partner.trend',
  ref: 'PTR',
  family: 'partner',
  msgType: 'Report',
  body: z.strictObject({
    topic: choice(['document-fraud', 'routes', 'smuggling', 'assistance']),
    period: line(60, { example: 'January to March 2091' }, 3),
    cases: whole(1, 1_000_000, { example: '11' }),
    area: line(120, { example: 'Northern ferry routes' }, 2).optional(),
    summary: prose(1500, { example: 'Visas are moved from one passport to another.' }, 10),
  }),
  from: ['partner', 'national', 'secretariat'],
  to: ['partner', 'national', 'secretariat'],
  opens: true,
  replies: ['case.ack', 'partner.enquiry', 'case.clarification.request', 'case.reminder'],
  ackWithin: 'acknowledge',
  proposes: 'nobody',
  rules: ['R-43'],
  check: (body) =>
    body.cases < 5
      ? [{ code: 'wrong', path: '/cases', rule: 'R-43', message: 'Fewer than five cases could point to a person' }]
      : [],
});
