import type { TextsOf } from '../../kinds-type.ts';
import { documentType, recordStatus } from '../subject.ts';

export const recordTexts: TextsOf<'document.record.enter' | 'document.record.modify' | 'document.record.withdraw'> = {
  'document.record.enter': {
    title: 'Inscripción en el registro',
    short: 'Inscribir un documento',
    purpose: 'Cuando un documento de viaje de su país se ha perdido, ha sido robado o ya no es válido.',
    consequence: 'Desde ahora, cualquier consulta de este documento en cualquier lugar es una coincidencia.',
    fields: {
      documentNumber: { label: 'Número de documento', help: 'Tal como está impreso, por ejemplo EXR31415K.' },
      batch: {
        label: 'Serie de números',
        help: 'Solo para documentos robados antes de expedirse.',
        fields: { from: { label: 'Primer número' }, to: { label: 'Último número' } },
      },
      documentType,
      issuingCountry: { label: 'País expedidor', help: 'El suyo: solo el país expedidor inscribe un documento.' },
      recordStatus,
      eventDate: { label: 'Perdido, robado o retirado el' },
      eventCountry: { label: 'En qué país' },
      circumstance: {
        label: 'Circunstancias',
        options: {
          theft: 'Hurto',
          robbery: 'Robo con violencia',
          burglary: 'Robo en una vivienda o local',
          loss: 'Pérdida',
          'in-the-post': 'En el correo',
          'withdrawn-by-issuer': 'Retirado por la autoridad',
          other: 'Otras circunstancias',
        },
      },
    },
  },
  'document.record.modify': {
    title: 'Modificación de una inscripción en el registro',
    short: 'Modificar la inscripción',
    purpose: 'Cuando un documento inscrito de su país debe constar de otra manera.',
    consequence: 'Las consultas posteriores dan el nuevo estado; lo respondido antes queda como estaba.',
    fields: {
      documentNumber: { label: 'Número de documento' },
      issuingCountry: { label: 'País expedidor' },
      recordStatus,
      eventDate: { label: 'Desde' },
      reason: {
        label: 'Motivo',
        options: {
          statusChange: 'Ahora se sabe más',
          enteredInError: 'La inscripción era errónea',
          recovered: 'El documento se ha recuperado',
        },
      },
    },
  },
  'document.record.withdraw': {
    title: 'Retirada de una inscripción del registro',
    short: 'Retirar la inscripción',
    purpose: 'Cuando una inscripción no debería estar ahí o el documento ya no existe.',
    consequence: 'En las consultas posteriores este documento no consta.',
    fields: {
      documentNumber: { label: 'Número de documento' },
      issuingCountry: { label: 'País expedidor' },
      reason: {
        label: 'Motivo',
        options: {
          enteredInError: 'Se inscribió por error',
          recoveredAndDestroyed: 'El documento se recuperó y se destruyó',
          foundAgain: 'El titular lo ha encontrado',
        },
      },
    },
  },
};
