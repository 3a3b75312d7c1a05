import * as z from 'zod';
import { at, choice, country, groups, list, shaped } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { Event, neverInTips, provider, tipNumber } from './trace.ts';

/** A report of an online service, as the tip desk passes it to the country it seems to belong to: a lead, never what was reported. */
export const referral = defineKind({
  type: 'tip.referral',
  ref: 'TIP',
  family: 'tip',
  msgType: 'Request',
  sensitive: true,
  body: z.strictObject({
    tipNo: tipNumber(),
    receivedAt: at({ prefill: 'now' }),
    category: choice(['childProtection', 'threat', 'fraud']),
    triage: choice(['urgent', 'referral', 'informational']),
    events: groups(Event, 20, 1),
    accountHandle: shaped(/^@ex_[a-z0-9_]{1,14}(?:\.[a-z0-9_]{1,14})?$/, { example: '@ex_harbour.lamp' }).optional(),
    provider: provider().optional(),
    bundleOf: list(tipNumber(), 20).optional(),
    jurisdictionHint: country().optional(),
  }),
  never: neverInTips,
  from: ['tip_desk'],
  to: ['national'],
  opens: true,
  replies: [
    'case.ack',
    'ip.confirm.request',
    'ip.confirm.response',
    'tip.outcome',
    'case.clarification.request',
    'case.transfer',
    'case.reminder',
    'case.close',
  ],
  answerWithin: 'tip',
  answerWhen: { triage: ['urgent', 'referral'] },
  ackWithin: 'acknowledge',
  proposes: 'nobody',
  steps: [{ life: 'tip', step: 'refer' }],
  rules: ['R-46', 'R-47', 'R-5', 'R-22'],
});
