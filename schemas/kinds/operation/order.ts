import * as z from 'zod';
import { at, choices, line, list, prose, whole } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { participants } from './participants.ts';

/**
 * The secretariat's order to those who take part in a joint operation at the border. From its start on, and while it is not paused, each of
 * them owes a situation report every `reportingRhythm` minutes.
 */
export const operationOrder = defineKind({
  type: 'operation.order',
  ref: 'OPO',
  family: 'operation',
  msgType: 'Alert',
  scope: 'Restricted',
  body: z.strictObject({
    opName: line(40, { example: 'Lantern' }, 3),
    from: at({ example: '2091-03-04T09:00:00Z' }),
    to: at({ example: '2091-03-04T17:00:00Z' }),
    posts: list(line(80, { example: 'Marrow Bay ferry terminal' }, 2), 40, 1),
    objectives: list(line(200, { example: 'Check every travel document against the register' }, 3), 10, 1),
    extendedAccess: choices(['document-checks', 'notices', 'travel-notifications'], 0).optional(),
    reportingRhythm: whole(5, 1440, { example: '60' }),
    contactDesk: line(80, { example: 'Operations room of the secretariat' }, 2),
    hitProtocol: prose(1000, { example: 'Second line, ask the issuing country, act only when it has confirmed.' }, 10),
  }),
  from: ['secretariat'],
  to: participants,
  opens: true,
  replies: [
    'case.ack',
    'case.clarification.request',
    'operation.stage',
    'operation.sitrep',
    'operation.close',
    'case.reminder',
  ],
  ackWithin: 'acknowledge',
  rhythm: 'reportingRhythm',
  proposes: 'nobody',
  steps: [{ life: 'operation', step: 'plan' }],
  rules: ['R-54', 'R-55', 'R-10'],
  grave: true,
  check: (body) =>
    body.to > body.from ? [] : [{ code: 'wrong', path: '/to', message: 'An operation ends after it begins' }],
});
