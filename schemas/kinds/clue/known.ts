import * as z from 'zod';
import { defineKind } from '../kind.ts';
import { enquiryNumber, neverInClues } from './things.ts';

/** Identified already, elsewhere: whoever asked stops, and tells all whom it has asked. */
export const clueKnown = defineKind({
  type: 'clue.known',
  ref: 'CKN',
  family: 'clue',
  msgType: 'Response',
  sensitive: true,
  body: z.strictObject({ matchesEnquiry: enquiryNumber() }),
  never: neverInClues,
  from: ['national', 'secretariat'],
  to: ['national', 'secretariat'],
  replies: ['case.ack', 'case.close'],
  effect: 'final',
  steps: [{ life: 'clue', step: 'know' }],
  rules: ['R-50'],
});
