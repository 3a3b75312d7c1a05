import type { PartyKind } from '../bureau.ts';

/** Groups of parties that several kinds use. */

/** Everybody who works on cases with persons at a desk. */
export const desks = [
  'national',
  'secretariat',
  'review_desk',
  'oversight_panel',
  'duty_desk',
  'border_post',
  'issuing_authority',
  'tip_desk',
  'partner',
  'representative',
] as const satisfies readonly PartyKind[];

/** The same and the agencies at home: what a domestic conversation uses of the messages that all share. */
export const everyDesk = [...desks, 'agency'] as const satisfies readonly PartyKind[];

/** The co-ordination secretariat and its review desk. */
export const centre = ['secretariat', 'review_desk'] as const satisfies readonly PartyKind[];

/** Who may come upon a person or a document. */
export const finders = ['national', 'border_post', 'duty_desk'] as const satisfies readonly PartyKind[];

/** Who holds copies of notices; a partner never does. */
export const noticeHolders = [
  'national',
  'border_post',
  'issuing_authority',
  'duty_desk',
  'secretariat',
  'review_desk',
] as const satisfies readonly PartyKind[];
