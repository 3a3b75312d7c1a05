import type { TextsOf } from '../../kinds-type.ts';

const personalData = { label: 'Concerne une personne identifiable' };
const consent = {
  label: 'Consentement',
  fields: {
    given: { label: 'La personne a consenti' },
    scope: { label: 'À quoi' },
    on: { label: 'Quel jour' },
  },
};

export const partnerTexts: TextsOf<'partner.enquiry' | 'partner.response' | 'partner.trend'> = {
  'partner.enquiry': {
    title: 'Demande entre un bureau et un partenaire',
    short: 'Interroger un partenaire',
    purpose: 'Lorsqu’une organisation partenaire peut savoir quelque chose, ou interroge un bureau.',
    consequence: 'L’autre partie répond dans la semaine, ou dit pourquoi elle ne le peut pas.',
    fields: {
      topic: {
        label: 'Objet',
        options: {
          'document-fraud-trend': 'Tendances de la fraude documentaire',
          'referral-to-assistance': 'Aide à une personne',
          training: 'Formation',
          'border-technology': 'Techniques de contrôle aux frontières',
          'individual-case': 'Cas individuel',
        },
      },
      question: { label: 'Question posée' },
      personalData,
      consent,
      purposeShared: { label: 'Usage de la réponse', help: 'Il est porté à la connaissance de l’intéressé.' },
    },
  },
  'partner.response': {
    title: 'Réponse entre un bureau et un partenaire',
    short: 'Répondre à la demande',
    purpose: 'Lorsqu’il peut être répondu à une demande entre un partenaire et un bureau.',
    consequence: 'La demande a reçu sa réponse, qui ne sert qu’à l’usage annoncé.',
    fields: { answer: { label: 'Réponse' }, personalData, consent },
  },
  'partner.trend': {
    title: 'Note de tendance',
    short: 'Signaler une tendance',
    purpose: 'Lorsque de nombreux cas révèlent un phénomène à faire connaître.',
    consequence: 'Les destinataires connaissent la tendance, et personne en particulier.',
    fields: {
      topic: {
        label: 'Objet',
        options: {
          'document-fraud': 'Fraude documentaire',
          routes: 'Itinéraires',
          smuggling: 'Contrebande',
          assistance: 'Personnes à aider',
        },
      },
      period: { label: 'Période' },
      cases: { label: 'Nombre de cas', help: 'Cinq ou plus.' },
      area: { label: 'Zone' },
      summary: { label: 'Résumé' },
    },
  },
};
