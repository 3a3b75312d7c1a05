import * as z from 'zod';
import { choice, country, date, documentNumber, line } from '../fields.ts';

export const documentTypes = ['passport', 'identityCard', 'visa', 'otherTravel'] as const;
export const recordStatuses = ['stolen', 'lost', 'revoked', 'invalid', 'stolenBlank'] as const;

/** What the register tells of a document. It knows nothing about holders. */
export const DocumentEntry = z.strictObject({
  documentNumber: documentNumber(),
  documentType: choice(documentTypes),
  issuingCountry: country(),
  recordStatus: choice(recordStatuses),
  eventDate: date().optional(),
  circumstance: line(200).optional(),
});
