import type { TextsOf } from '../../kinds-type.ts';

const personalData = { label: 'Concierne a una persona reconocible' };
const consent = {
  label: 'Consentimiento',
  fields: {
    given: { label: 'La persona ha consentido' },
    scope: { label: 'En qué' },
    on: { label: 'Qué día' },
  },
};

export const partnerTexts: TextsOf<'partner.enquiry' | 'partner.response' | 'partner.trend'> = {
  'partner.enquiry': {
    title: 'Consulta con una organización asociada',
    short: 'Preguntar a un asociado',
    purpose: 'Cuando una organización asociada puede saber algo, o pregunta a una oficina.',
    consequence: 'La otra parte responde en una semana, o dice por qué no puede.',
    fields: {
      topic: {
        label: 'Tema',
        options: {
          'document-fraud-trend': 'Tendencias del fraude documental',
          'referral-to-assistance': 'Ayuda para una persona',
          training: 'Formación',
          'border-technology': 'Tecnología en la frontera',
          'individual-case': 'Un caso concreto',
        },
      },
      question: { label: 'Pregunta' },
      personalData,
      consent,
      purposeShared: { label: 'Para qué es la respuesta', help: 'Se le comunica a la persona interesada.' },
    },
  },
  'partner.response': {
    title: 'Respuesta a o de una organización asociada',
    short: 'Responder a la consulta',
    purpose: 'Cuando se puede responder a una consulta entre una organización asociada y una oficina.',
    consequence: 'La consulta queda respondida; lo que dice solo se usa para la finalidad indicada.',
    fields: { answer: { label: 'Respuesta' }, personalData, consent },
  },
  'partner.trend': {
    title: 'Informe de tendencias',
    short: 'Informar de una tendencia',
    purpose: 'Cuando muchos casos muestran algo que otros deberían saber.',
    consequence: 'Los destinatarios conocen la tendencia, y a nadie en particular.',
    fields: {
      topic: {
        label: 'Tema',
        options: {
          'document-fraud': 'Fraude documental',
          routes: 'Rutas',
          smuggling: 'Contrabando',
          assistance: 'Personas que necesitan ayuda',
        },
      },
      period: { label: 'Período' },
      cases: { label: 'Número de casos', help: 'Cinco o más.' },
      area: { label: 'Zona' },
      summary: { label: 'Resumen' },
    },
  },
};
