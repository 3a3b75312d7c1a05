import * as z from 'zod';
import { choice, country, date, list } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { Itinerary, journeyIssues, leadDays, neverInTravel, riskTier, Traveller } from './journey.ts';

/** Somebody who has to report journeys will make one. The home bureau says so; what follows is for the country of destination alone. */
export const travelNotification = defineKind({
  type: 'travel.notification',
  ref: 'TRN',
  family: 'travel',
  msgType: 'Alert',
  sensitive: true,
  body: z.strictObject({
    subject: Traveller,
    riskTier: riskTier(),
    basis: choice(['registration', 'court-order']),
    instrument: choice(['direct', 'diffusion', 'green']),
    itinerary: Itinerary,
    transit: list(country({ example: 'QR' }), 5).optional(),
    notifiedOn: date({ prefill: 'today' }),
    shortNotice: choice(['emergency', 'reported-late', 'plans-changed']).optional(),
  }),
  never: neverInTravel,
  from: ['national', 'duty_desk'],
  to: ['national', 'border_post', 'duty_desk'],
  opens: true,
  replies: [
    'case.ack',
    'travel.outcome',
    'travel.correction',
    'travel.withdraw',
    'case.clarification.request',
    'case.close',
    'case.reminder',
  ],
  // Whether the country of destination says what came of it is its own affair.
  ackWithin: 'acknowledge',
  proposes: 'nobody',
  steps: [{ life: 'travel', step: 'notify' }],
  rules: ['R-51', 'R-52', 'R-5', 'R-21'],
  grave: true,
  check(body) {
    const issues = journeyIssues(body.itinerary);
    if (leadDays(body.itinerary.departs, body.notifiedOn) < 0)
      issues.push({
        code: 'wrong',
        path: '/itinerary/departs',
        rule: 'R-52',
        message: 'This journey has begun already',
      });
    if (body.transit?.some((one) => one === body.itinerary.from || one === body.itinerary.to))
      issues.push({ code: 'wrong', path: '/transit', message: 'A country on the way is neither home nor destination' });
    return issues;
  },
});
