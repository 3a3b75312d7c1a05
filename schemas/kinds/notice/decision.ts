import * as z from 'zod';
import { choice, choices, line, list, prose } from '../fields.ts';
import { grounds } from '../grounds.ts';
import { defineKind } from '../kind.ts';
import { centre } from '../parties.ts';

export const decision = defineKind({
  type: 'notice.decision',
  ref: 'NDC',
  family: 'notice',
  msgType: 'Response',
  body: z.strictObject({
    decision: choice(['publish', 'return', 'refuse', 'propose-other-colour', 'propose-diffusion']),
    grounds: choices(grounds, 0).optional(),
    missing: list(line(80, { role: 'skip', widget: 'answeredFields', example: '/judicial/warrantRef' }), 30).optional(),
    article: line(8, { role: 'skip', example: 'R-19' }).optional(),
    reason: prose(1500, { example: 'The maximum penalty is below the threshold.' }).optional(),
  }),
  from: centre,
  to: ['national'],
  replies: [
    'notice.request',
    'notice.published',
    'notice.withdraw',
    'case.close',
    'case.clarification.request',
    'case.ack',
  ],
  answerWithin: 'resubmission',
  answerWhen: { decision: ['return', 'propose-other-colour', 'propose-diffusion'] },
  effect: 'final',
  steps: [
    { life: 'notice', step: 'approve', when: { decision: 'publish' } },
    { life: 'notice', step: 'return', when: { decision: ['return', 'propose-other-colour', 'propose-diffusion'] } },
    { life: 'notice', step: 'refuse', when: { decision: 'refuse' } },
  ],
  rules: ['R-18', 'R-19', 'R-20', 'R-21'],
  grave: true,
  check(body) {
    if (body.decision === 'refuse' && !body.grounds?.length)
      return [{ code: 'missing', path: '/grounds', rule: 'R-21', message: 'A refusal names at least one ground' }];
    if (body.decision === 'return' && !body.missing?.length && !body.reason)
      return [{ code: 'missing', path: '/missing', rule: 'R-21', message: 'Say what is missing, or give a reason' }];
    return [];
  },
});
