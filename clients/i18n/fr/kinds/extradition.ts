import type { TextsOf } from '../../kinds-type.ts';

const languages = { en: 'Anglais', fr: 'Français', es: 'Espagnol', ar: 'Arabe' } as const;
const channels = { bureau: 'De bureau à bureau', diplomatic: 'Par note diplomatique' } as const;

export const extraditionTexts: TextsOf<
  | 'extradition.provisionalArrest.request'
  | 'extradition.arrest.report'
  | 'extradition.documents'
  | 'extradition.lapse'
  | 'extradition.decision'
  | 'extradition.surrender.arrange'
  | 'extradition.surrender.report'
  | 'extradition.return.confirm'
> = {
  'extradition.provisionalArrest.request': {
    title: 'Demande d’arrestation provisoire',
    short: 'Demander l’arrestation',
    purpose: 'Lorsqu’une personne est localisée, la concordance confirmée et l’extradition envisagée.',
    consequence: 'L’autre pays décide, selon son droit, s’il procède à l’arrestation.',
    fields: {
      warrantRef: { label: 'Numéro du mandat ou du jugement' },
      offence: { label: 'Infraction' },
      factsDatePlace: { label: 'Date et lieu des faits' },
      identityData: { label: 'Éléments d’identification' },
      intentToRequest: { label: 'L’extradition sera demandée' },
      channel: { label: 'Voie', help: 'La fiche de l’autre pays indique laquelle.', options: channels },
      noticeNo: { label: 'Numéro de la notice' },
      maxPenaltyMonths: {
        label: 'Peine maximale, en mois',
        help: 'Bien des pays n’arrêtent que pour un fait grave. À indiquer si la notice ne le dit pas.',
      },
    },
  },
  'extradition.arrest.report': {
    title: 'Compte rendu d’arrestation',
    short: 'Signaler l’arrestation',
    purpose: 'Lorsqu’une personne recherchée par un autre pays a été arrêtée.',
    consequence: 'Le délai de transmission des pièces commence à courir.',
    fields: {
      forBureau: { label: 'Recherchée par' },
      arrestedOn: { label: 'Arrêtée le' },
      documentsDue: {
        label: 'Pièces attendues avant le',
        help: 'Le jour de l’arrestation, plus le délai prévu par votre droit.',
      },
      consent: {
        label: 'La personne consent à sa remise',
        options: { yes: 'Oui', no: 'Non', unknown: 'On ne le sait pas encore' },
      },
      languageRequired: { label: 'Langue des pièces', options: languages },
      legalBasis: { label: 'Fondement dans votre droit' },
      nationalities: { label: 'Nationalités établies' },
    },
  },
  'extradition.documents': {
    title: 'Pièces d’extradition',
    short: 'Annoncer les pièces',
    purpose: 'Lorsque les pièces d’une extradition sont réunies et envoyées.',
    consequence: 'L’autre pays les examine et statue.',
    fields: {
      checklist: {
        label: 'Pièces jointes',
        options: {
          warrant: 'Mandat ou jugement',
          factsStatement: 'Exposé des faits',
          lawText: 'Texte de loi',
          identity: 'Preuve d’identité',
          translation: 'Traduction',
        },
      },
      translatedInto: { label: 'Traduites en', options: languages },
      sentVia: { label: 'Envoyées', options: channels },
      sentOn: { label: 'Envoyées le' },
    },
  },
  'extradition.lapse': {
    title: 'Libération d’une personne arrêtée',
    short: 'Signaler la libération',
    purpose: 'Lorsqu’une personne arrêtée a dû être libérée.',
    consequence: 'La personne est libre ; la notice demeure et une nouvelle arrestation reste possible.',
    fields: {
      releasedOn: { label: 'Libérée le' },
      reason: {
        label: 'Motif',
        options: {
          'documents-late': 'Les pièces ne sont pas arrivées à temps',
          'documents-incomplete': 'Les pièces étaient incomplètes',
          'court-decision': 'Décision de justice',
          'request-withdrawn': 'La demande a été retirée',
        },
      },
      note: { label: 'Remarque' },
    },
  },
  'extradition.decision': {
    title: 'Décision d’extradition',
    short: 'Communiquer la décision',
    purpose: 'Lorsque l’autorité compétente a statué sur une extradition.',
    consequence: 'Accordée, la remise s’organise ; refusée, la notice demeure, avec un additif.',
    fields: {
      decision: {
        label: 'L’extradition est',
        options: {
          granted: 'Accordée',
          conditional: 'Accordée sous conditions',
          postponed: 'Différée',
          refused: 'Refusée',
        },
      },
      grounds: {
        label: 'Fondements',
        help: 'En cas de refus, au moins un.',
        options: {
          national: 'La personne est un ressortissant',
          'no-dual-criminality': 'Pas d’infraction dans notre pays',
          'below-threshold': 'Peine inférieure au seuil',
          'time-barred': 'Faits prescrits',
          'risk-to-rights': 'Droits fondamentaux menacés',
          'trial-here': 'La personne est jugée ici',
          other: 'Autre fondement',
        },
      },
      conditions: { label: 'Conditions imposées' },
      reason: { label: 'Autorité et motifs' },
    },
  },
  'extradition.surrender.arrange': {
    title: 'Organisation d’une remise',
    short: 'Organiser la remise',
    purpose: 'Lorsqu’une extradition est accordée et que lieu et date sont à convenir.',
    consequence: 'L’autre partie accepte ou propose autre chose.',
    fields: {
      handover: { label: 'Lieu' },
      date: { label: 'Jour et heure' },
      transit: { label: 'Pays traversés', help: 'Chacun doit avoir donné son accord.' },
      escort: { label: 'Accompagnement', help: 'Des fonctions, pas des noms.' },
    },
  },
  'extradition.surrender.report': {
    title: 'Compte rendu de remise',
    short: 'Rendre compte de la remise',
    purpose: 'Lorsque la personne a été remise aux agents de l’autre pays.',
    consequence: 'Le bureau demandeur confirme dès que la personne est de retour.',
    fields: { surrenderedOn: { label: 'Remise le' }, handover: { label: 'Lieu' } },
  },
  'extradition.return.confirm': {
    title: 'Confirmation du retour',
    short: 'Confirmer le retour',
    purpose: 'Lorsque la personne est physiquement arrivée dans votre pays.',
    consequence: 'L’extradition est terminée ; la notice peut désormais être retirée.',
    fields: { returnedOn: { label: 'Arrivée le' }, place: { label: 'Lieu d’arrivée' } },
  },
};
