import type { TextsOf } from '../../kinds-type.ts';
import { documentType, recordStatus } from '../subject.ts';

const figures = {
  checks: { label: 'Documents contrôlés' },
  hits: { label: 'Concordances' },
  confirmed: { label: 'Concordances confirmées' },
  falseMatches: { label: 'Concordances démenties' },
  refusals: { label: 'Refus d’entrée' },
  victimsReferred: {
    label: 'Victimes orientées vers une aide',
    help: 'Un nombre seulement ; jamais de qui il s’agit.',
  },
} as const;

const record = {
  documentNumber: { label: 'Numéro du document' },
  documentType,
  issuingCountry: { label: 'Pays émetteur' },
  recordStatus,
  eventDate: { label: 'Perdu, volé ou retiré le' },
  circumstance: { label: 'Circonstances' },
} as const;

export const operationTexts: TextsOf<
  | 'operation.order'
  | 'operation.stage'
  | 'operation.checkBatch'
  | 'operation.batchResult'
  | 'operation.sitrep'
  | 'operation.close'
  | 'operation.report'
> = {
  'operation.order': {
    title: 'Ordre d’opération',
    short: 'Ordonner une opération',
    purpose: 'Lorsque plusieurs pays doivent contrôler ensemble à leurs frontières.',
    consequence: 'Les participants en accusent réception ; dès le début, ils rendent compte au rythme que vous fixez.',
    fields: {
      opName: { label: 'Nom de l’opération' },
      from: { label: 'Début' },
      to: { label: 'Fin' },
      posts: { label: 'Postes', help: 'Une ligne chacun.' },
      objectives: { label: 'Objectifs', help: 'Une ligne chacun.' },
      extendedAccess: {
        label: 'Accès pendant l’opération',
        options: {
          'document-checks': 'Vérification de documents',
          notices: 'Notices',
          'travel-notifications': 'Avis de déplacement',
        },
      },
      reportingRhythm: { label: 'Minutes entre deux points de situation' },
      contactDesk: { label: 'Service à joindre', help: 'Une fonction, pas un nom.' },
      hitProtocol: { label: 'Conduite à tenir en cas de concordance' },
    },
  },
  'operation.stage': {
    title: 'Étape d’une opération',
    short: 'Lancer, suspendre ou reprendre',
    purpose: 'Lorsqu’une opération que vous avez ordonnée doit être présentée, lancée, suspendue ou reprise.',
    consequence:
      'Dès le lancement, les contrôles comptent pour l’opération et des points de situation sont dus ; pas pendant une suspension.',
    fields: {
      stage: {
        label: 'Étape',
        options: { briefing: 'Présentation', start: 'Lancement', pause: 'Suspension', resume: 'Reprise' },
      },
      effective: { label: 'À partir de' },
      instruction: { label: 'Consigne' },
    },
  },
  'operation.checkBatch': {
    title: 'Lot de vérifications de documents',
    short: 'Vérifier plusieurs documents',
    purpose: 'Lorsque vous avez de nombreux documents de voyage à vérifier d’un coup.',
    consequence:
      'Le registre des documents perdus répond pour tous ; chaque concordance est aussi portée à la connaissance du pays émetteur.',
    fields: {
      batchNo: { label: 'Numéro du lot', help: 'Le vôtre ; chacun ne sert qu’une fois.' },
      checkPoint: { label: 'Lieu du contrôle' },
      operationRef: {
        label: 'Numéro de dossier de l’ordre d’opération',
        help: 'Seulement s’ils sont contrôlés pour une opération.',
      },
      checks: {
        label: 'Documents',
        fields: {
          documentNumber: { label: 'Numéro du document' },
          issuingCountry: { label: 'Pays émetteur' },
        },
      },
    },
  },
  'operation.batchResult': {
    title: 'Résultat d’un lot',
    short: 'Donner les résultats',
    purpose: 'Lorsque le registre a recherché un lot de documents.',
    consequence: 'L’auteur des vérifications en voit les résultats.',
    fields: {
      batchNo: { label: 'Numéro du lot' },
      counts: {
        label: 'Décompte',
        fields: {
          checked: { label: 'Contrôlés' },
          matches: { label: 'Inscrits' },
          possibleMatches: { label: 'Un numéro semblable est inscrit' },
          noRecord: {
            label: 'Aucune inscription',
            help: 'Cela ne prouve pas qu’un document est valable.',
          },
          issuerNotContributing: { label: 'Le pays émetteur n’inscrit pas ses documents ici' },
        },
      },
      matches: { label: 'Documents inscrits', fields: record },
      possibleMatches: {
        label: 'Numéros semblables',
        help: 'Comparez de nouveau chaque caractère : un numéro semblable n’est pas une concordance.',
        fields: { documentNumber: { label: 'Numéro vérifié' }, record: { label: 'Inscription', fields: record } },
      },
    },
  },
  'operation.sitrep': {
    title: 'Point de situation',
    short: 'Faire un point de situation',
    purpose: 'Lorsqu’un point sur l’opération est dû.',
    consequence: 'Le suivant est dû après le même délai.',
    fields: {
      asOf: { label: 'Chiffres arrêtés à', help: 'Tous les chiffres comptent du début de l’opération à cette heure.' },
      ...figures,
      checks: {
        label: 'Documents contrôlés',
        help: 'Les vôtres, et ceux que vos postes n’ont signalés qu’à vous.',
      },
      issues: { label: 'Difficultés' },
    },
  },
  'operation.close': {
    title: 'Fin d’une opération',
    short: 'Terminer l’opération',
    purpose: 'Lorsque l’opération est terminée.',
    consequence:
      'Les participants cessent les contrôles, envoient leurs derniers chiffres et achèvent les concordances en cours.',
    fields: {
      cause: {
        label: 'Motif',
        options: {
          'time-over': 'Sa durée est écoulée',
          'objectives-met': 'Ses objectifs sont atteints',
          'called-off': 'Elle est annulée',
        },
      },
      closedAt: { label: 'Terminée à' },
      instruction: { label: 'Consigne' },
    },
  },
  'operation.report': {
    title: 'Compte rendu d’une opération',
    short: 'Rendre compte de l’opération',
    purpose: 'Lorsque l’opération est terminée et que les derniers chiffres sont arrivés.',
    consequence: 'Tous les participants voient ce qu’elle a donné.',
    fields: {
      totals: {
        label: 'Totaux',
        help: 'La somme des derniers points de situation de tous les participants.',
        fields: figures,
      },
      medianConfirmationMinutes: { label: 'Minutes avant la confirmation d’une concordance (médiane)' },
      openHits: { label: 'Concordances encore ouvertes' },
      conclusions: { label: 'Conclusions' },
    },
  },
};
