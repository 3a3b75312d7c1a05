/** Why something is refused: a request by whoever received it, a notice by the review desk. */
export const grounds = [
  'neutrality',
  'private-dispute',
  'dual-criminality',
  'below-threshold',
  'no-legal-basis',
  'judicial-authorisation-missing',
  'would-harm-investigation',
  'endangers-person',
  'national-security',
  'data-protection',
  'refugee-protection',
  'not-competent',
  'insufficient-data',
] as const;
