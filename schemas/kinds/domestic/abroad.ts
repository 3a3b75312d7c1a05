import type { KindType } from '../index.ts';

const fields: Partial<Readonly<Record<KindType, Readonly<Record<string, string>>>>> = {
  'information.request': { subject: 'who', offence: 'offence', linkSubjectToOffence: 'link', reason: 'reason' },
  'notice.request': { caseSummary: 'what', requestedAction: 'wants' },
  'diffusion.send': { caseSummary: 'what', requestedAction: 'wants' },
  'document.check': { documentNumber: 'documentNumber', issuingCountry: 'issuingCountry', checkPoint: 'where' },
  'document.record.enter': { documentNumber: 'documentNumber', issuingCountry: 'issuingCountry' },
  'hit.report': { matchedRef: 'documentNumber', where: 'where' },
};

const byType: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = fields;

/**
 * Where a field of an international message has the same meaning as one of the domestic message that it is made from: target -> source.
 * A form takes it over for the person to go through; nothing is sent by itself.
 */
export const fromDomestic = (type: string): Readonly<Record<string, string>> | undefined => byType[type];
