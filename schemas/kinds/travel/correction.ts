import * as z from 'zod';
import { choice, shaped } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { Itinerary, journeyIssues, neverInTravel, riskTier } from './journey.ts';

/**
 * What was wrong, to all who have it; they delete what they had. Where it named the wrong person nothing of it stands: the right person is
 * notified anew, and the complaint has its number.
 */
export const travelCorrection = defineKind({
  type: 'travel.correction',
  ref: 'TRC',
  family: 'travel',
  msgType: 'Update',
  sensitive: true,
  body: z.strictObject({
    wrong: choice(['person', 'itinerary', 'riskTier']),
    itinerary: Itinerary.optional(),
    riskTier: riskTier().optional(),
    complaintNo: shaped(/^EXK-\d{5}$/, { example: 'EXK-00007' }).optional(),
  }),
  never: { ...neverInTravel, subject: 'R-52', person: 'R-52' },
  from: ['national', 'duty_desk'],
  to: ['national', 'border_post', 'duty_desk'],
  answers: 'own',
  replies: ['notice.purged', 'case.ack', 'case.clarification.request', 'case.reminder'],
  answerWithin: 'purge',
  proposes: 'recipients',
  steps: [
    { life: 'travel', step: 'correct', when: { wrong: ['itinerary', 'riskTier'] } },
    { life: 'travel', step: 'withdraw', when: { wrong: 'person' } },
  ],
  rules: ['R-52', 'R-39', 'R-16'],
  grave: true,
  check(body) {
    const issues = body.itinerary ? journeyIssues(body.itinerary) : [];
    const missing = (path: string, message: string) => issues.push({ code: 'missing', path, rule: 'R-52', message });
    if (body.wrong === 'person' && body.complaintNo === undefined)
      missing('/complaintNo', 'Enter it in your list of complaints, and give the number');
    if (body.wrong === 'itinerary' && body.itinerary === undefined) missing('/itinerary', 'Say what is right');
    if (body.wrong === 'riskTier' && body.riskTier === undefined) missing('/riskTier', 'Say what is right');
    return issues;
  },
});
