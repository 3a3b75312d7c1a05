/** The lines by which a message may be refused; a problem names one (`profile.line`). */
export const profileLines = [
  'redNoticeEffect',
  'provisionalArrest.channel',
  'provisionalArrest.days',
  'treaties',
  'extraditesNationals',
  'minPenaltyMonths',
  'dualCriminality',
  'subscriberData',
  'adultMissingConsent',
  'offenderNotice',
  'cancelPolicy',
  'languages',
  'requires',
  'refuses',
  'requiresPurposeStatement',
  'requiresCaseSummary',
  'review_before',
] as const;
export type ProfileLine = (typeof profileLines)[number];
