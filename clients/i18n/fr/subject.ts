import type {
  Assets,
  Disappearance,
  Found,
  Inquiry,
  Judicial,
  Listing,
  Method,
  Person,
  Threat,
  Warning,
} from '../../../schemas/kinds/notice/subject.ts';
import type { FieldsOf } from '../kinds-type.ts';

/** Les mots des parties que plusieurs types ont en commun. */

export const person: FieldsOf<typeof Person> = {
  familyName: { label: 'Nom de famille', help: 'Tel qu’il figure dans le document de voyage.' },
  forenames: { label: 'Prénoms', help: 'Tous, dans l’ordre du document.' },
  sex: { label: 'Sexe', options: { F: 'Féminin', M: 'Masculin', X: 'Non précisé' } },
  dateOfBirth: { label: 'Date de naissance', help: 'Ce qui en est connu ; l’année seule suffit.' },
  placeOfBirth: { label: 'Lieu de naissance' },
  nationalities: { label: 'Nationalités' },
  aliases: { label: 'Autres noms utilisés' },
  description: { label: 'Signalement', help: 'Ce qui aide à reconnaître la personne, et rien de plus.' },
  documents: { label: 'Documents de voyage', help: 'Des numéros de la forme EXR31415K.' },
  biometricsHeld: {
    label: 'Détenu par votre bureau',
    help: 'Indiquez seulement ce que vous détenez : rien n’en est jamais transmis.',
    options: { photo: 'Photographie', fingerprints: 'Empreintes digitales', dna: 'Profil génétique' },
  },
  cautions: {
    label: 'Précautions',
    options: {
      armed: 'Peut être armée',
      violent: 'Peut être violente',
      'escape-risk': 'Peut tenter de s’enfuir',
      'needs-medicine': 'A besoin de médicaments',
      vulnerable: 'A besoin de protection',
    },
  },
};

export const judicial: FieldsOf<typeof Judicial> = {
  kind: {
    label: 'Personne recherchée',
    options: { prosecution: 'Pour être poursuivie', sentence: 'Pour exécuter une peine' },
  },
  warrantRef: { label: 'Numéro du mandat ou du jugement' },
  issuingAuthority: { label: 'Délivré par', help: 'La juridiction ou une autre autorité judiciaire.' },
  issuedOn: { label: 'Délivré le' },
  charge: { label: 'Chef d’accusation ou condamnation' },
  lawProvision: { label: 'Disposition légale' },
  offenceCategory: {
    label: 'Nature de l’infraction',
    options: {
      'violent-crime': 'Crime violent',
      'theft-robbery': 'Vol',
      fraud: 'Escroquerie',
      smuggling: 'Contrebande',
      'document-crime': 'Faux documents ou usage abusif de documents',
      other: 'Autre infraction grave',
      norms: 'Question de mœurs ou de culture',
      'family-private': 'Affaire familiale ou privée',
      administrative: 'Manquement à des règles administratives',
      'private-dispute': 'Litige entre particuliers',
    },
  },
  linkedToOrganisedCrime: { label: 'En lien avec la criminalité organisée' },
  maxPenaltyMonths: { label: 'Peine maximale, en mois', help: 'En cas de poursuites : 24 ou plus.' },
  sentenceMonths: {
    label: 'Peine prononcée, en mois',
    help: 'Pour l’exécution d’une peine : 6 ou plus, ou au moins 6 restant à purger.',
  },
  remainingMonths: { label: 'Reste à purger, en mois' },
  exceptionReason: {
    label: 'Motif d’une dérogation',
    help: 'Seulement si la peine est inférieure au seuil.',
  },
  factsDate: { label: 'Date des faits' },
  factsPlace: { label: 'Lieu des faits' },
  role: { label: 'Rôle de la personne', help: 'Ce qu’elle a fait elle-même, et non le groupe.' },
  limitationDate: { label: 'Prescription le' },
  extraditionAssurance: {
    label: 'L’extradition sera demandée',
    help: 'L’autorité judiciaire s’est engagée à la demander dès l’arrestation.',
  },
  extraditionFrom: { label: 'Pays auxquels elle sera demandée', help: 'Aucun choix : à tous.' },
};

export const disappearance: FieldsOf<typeof Disappearance> = {
  kind: {
    label: 'Situation',
    options: {
      missing: 'Une personne a disparu',
      unidentified: 'Une personne ne peut dire qui elle est',
    },
  },
  reportedToPoliceOn: { label: 'Signalé à la police le' },
  policeRef: { label: 'Numéro du dossier de police' },
  lastSeen: { label: 'Vue en dernier lieu, ou trouvée', help: 'Où et quand.' },
  circumstances: { label: 'Circonstances connues' },
  adult: { label: 'La personne est majeure' },
  privacyLawCheck: {
    label: 'Notre loi sur la vie privée ne s’y oppose pas',
    help: 'À vérifier pour toute personne majeure : elle est libre d’aller où elle veut.',
  },
};

const bodySex = { label: 'Sexe', options: { F: 'Féminin', M: 'Masculin', X: 'Non précisé' } } as const;

export const inquiry: FieldsOf<typeof Inquiry> = {
  informationSought: {
    label: 'Renseignements recherchés',
    options: {
      identity: 'Identité de la personne',
      location: 'Lieu où elle se trouve',
      activities: 'Ses activités',
      criminalHistory: 'Condamnations antérieures',
    },
  },
  investigationRef: { label: 'Numéro de l’enquête' },
};

export const warning: FieldsOf<typeof Warning> = {
  basis: {
    label: 'Fondement de la mise en garde',
    options: { priorConviction: 'Une condamnation antérieure', assessment: 'Une évaluation du risque' },
  },
  assessmentDate: { label: 'Évaluation du' },
  assessingAuthority: { label: 'Évaluation faite par' },
  riskTier: {
    label: 'Risque',
    help: 'Un risque faible ne justifie pas de notice ; un risque moyen doit être motivé.',
    options: { high: 'Élevé', medium: 'Moyen', low: 'Faible' },
  },
  mediumReason: { label: 'Motif d’une notice malgré un risque moyen' },
  warning: { label: 'Ce à quoi il faut prendre garde' },
};

export const found: FieldsOf<typeof Found> = {
  foundOn: { label: 'Découvert le' },
  foundAt: { label: 'Lieu de la découverte' },
  sex: bodySex,
  ageBand: {
    label: 'Âge estimé',
    options: {
      'under-18': 'Moins de 18 ans',
      '18-30': '18 à 30 ans',
      '31-50': '31 à 50 ans',
      '51-70': '51 à 70 ans',
      'over-70': 'Plus de 70 ans',
    },
  },
  clothingAndItems: { label: 'Vêtements et objets', help: 'Rien sur les blessures ni sur la cause de la mort.' },
  biometricsHeld: {
    label: 'Détenu par votre bureau pour comparaison',
    help: 'Indiquez seulement ce que vous détenez : rien n’en est jamais transmis.',
    options: {
      photo: 'Photographie',
      fingerprints: 'Empreintes digitales',
      dna: 'Profil génétique',
      dental: 'Fiche dentaire',
    },
  },
};

export const threat: FieldsOf<typeof Threat> = {
  kind: {
    label: 'Origine de la menace',
    options: { event: 'Un événement', object: 'Un objet', process: 'Un procédé', person: 'Une personne' },
  },
  imminence: {
    label: 'Échéance',
    help: 'Ce qui n’arrivera que dans des semaines ne justifie pas d’avertir tout le monde.',
    options: {
      'within-hours': 'Quelques heures',
      'within-days': 'Quelques jours',
      'within-weeks': 'Quelques semaines',
    },
  },
  description: { label: 'Nature de la menace', help: 'La façon de procéder n’est pas décrite.' },
  advice: { label: 'Conduite à tenir' },
};

export const method: FieldsOf<typeof Method> = {
  theme: {
    label: 'Nature de l’infraction',
    options: {
      fraud: 'Escroquerie',
      'document-alteration': 'Falsification de documents',
      smuggling: 'Contrebande',
      concealment: 'Caches',
    },
  },
  seekingOrGiving: {
    label: 'Votre démarche',
    options: { seeking: 'Demander si d’autres le connaissent', giving: 'Le faire connaître' },
  },
  method: { label: 'Mode opératoire', help: 'Assez pour le reconnaître, trop peu pour l’imiter.' },
  objects: { label: 'Objets utilisés' },
};

export const assets: FieldsOf<typeof Assets> = {
  kinds: {
    label: 'Nature du bien',
    options: {
      property: 'Maison ou terrain',
      vehicle: 'Véhicule ou bateau',
      account: 'Compte',
      business: 'Société',
    },
  },
  linkedOffence: { label: 'Infraction dont il provient' },
  description: { label: 'Ce qu’on en sait' },
  participatingOnly: {
    label: 'Pour les seuls bureaux participants',
    help: 'Une notice argentée n’est jamais montrée à d’autres, ni au public.',
  },
};

export const listing: FieldsOf<typeof Listing> = {
  listingBody: { label: 'Inscrit par' },
  listedOn: { label: 'Inscrit le' },
  listRef: { label: 'Numéro sur la liste' },
  measures: {
    label: 'Mesures',
    options: {
      'assets-frozen': 'Avoirs gelés',
      'travel-ban': 'Interdiction de voyager',
      'arms-embargo': 'Interdiction d’armes',
    },
  },
};

export const colour = {
  label: 'Couleur',
  options: {
    red: 'Rouge : retrouver une personne recherchée en vue de son extradition',
    blue: 'Bleue : en savoir plus sur une personne dans une enquête',
    green: 'Verte : mettre en garde contre une personne susceptible de récidiver',
    yellow: 'Jaune : retrouver une personne disparue ou identifier quelqu’un',
    black: 'Noire : identifier un corps',
    orange: 'Orange : avertir d’une menace grave et imminente',
    purple: 'Mauve : décrire un mode opératoire ou s’en enquérir',
    silver: 'Argentée : retrouver les biens d’un criminel',
  },
} as const;
export const publishedColour = {
  ...colour,
  options: { ...colour.options, special: 'Spéciale : une personne figure sur la liste du conseil' },
} as const;

export const subjectStatus = {
  label: 'Statut de la personne ou de l’objet',
  options: {
    convicted: 'Condamnée',
    charged: 'Mise en accusation',
    suspect: 'Suspecte',
    witness: 'Témoin',
    victim: 'Victime',
    missing: 'Disparue',
    unidentified: 'Personne non identifiée',
    deceasedUnidentified: 'Corps non identifié',
    asset: 'Bien',
    modusOperandi: 'Mode opératoire',
    threat: 'Menace',
  },
} as const;

export const grounds = {
  neutrality: 'Caractère politique, militaire, religieux ou racial',
  'private-dispute': 'Litige entre particuliers',
  'dual-criminality': 'Pas d’infraction dans notre pays',
  'below-threshold': 'Peine inférieure au seuil',
  'no-legal-basis': 'Notre droit ne le permet pas',
  'judicial-authorisation-missing': 'Une décision judiciaire est nécessaire',
  'would-harm-investigation': 'Nuirait à une enquête',
  'endangers-person': 'Mettrait une personne en danger',
  'national-security': 'Sécurité nationale',
  'data-protection': 'Protection des données',
  'refugee-protection': 'Protection des réfugiés',
  'not-competent': 'Nous ne sommes pas compétents : adressez-vous ailleurs',
  'insufficient-data': 'Renseignements insuffisants',
} as const;

export const documentType = {
  label: 'Nature du document',
  options: {
    passport: 'Passeport',
    identityCard: 'Carte d’identité',
    visa: 'Visa',
    otherTravel: 'Autre document de voyage',
  },
} as const;

export const recordStatus = {
  label: 'Inscrit comme',
  options: {
    stolen: 'Volé',
    lost: 'Perdu',
    revoked: 'Révoqué',
    invalid: 'Périmé ou annulé',
    stolenBlank: 'Volé vierge, avant délivrance',
  },
} as const;

const elements = {
  familyName: 'Nom de famille',
  forenames: 'Prénoms',
  sex: 'Sexe',
  dateOfBirth: 'Date de naissance',
  placeOfBirth: 'Lieu de naissance',
  nationality: 'Nationalité',
  documentNumber: 'Numéro du document',
  documentType: 'Nature du document',
  description: 'Signalement',
  photo: 'Photographie',
  fingerprints: 'Empreintes digitales',
} as const;

export const identityCheck = {
  label: 'Contrôle de l’identité',
  help: 'Comparez élément par élément : une seule différence peut désigner une autre personne.',
  fields: {
    elementsMatching: { label: 'Éléments concordants', options: elements },
    elementsDiffering: { label: 'Éléments divergents', options: elements },
  },
} as const;

export const confirmationUrgency = {
  label: 'Confirmation attendue',
  options: { urgent: 'Sans délai : quelqu’un attend', routine: 'Dans le délai habituel' },
} as const;
