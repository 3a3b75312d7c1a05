import type { TextsOf } from '../../kinds-type.ts';

const clueKinds = {
  packaging: 'Emballage',
  printedText: 'Texte imprimé',
  signage: 'Enseigne ou panneau',
  uniformCrest: 'Écusson d’uniforme',
  socketType: 'Prise électrique',
  transportTicket: 'Titre de transport',
  announcement: 'Annonce que l’on entend',
  landscape: 'Paysage',
  furniture: 'Mobilier',
};

export const clueTexts: TextsOf<'clue.enquiry' | 'clue.response' | 'clue.known' | 'clue.safeguarded'> = {
  'clue.enquiry': {
    title: 'Question sur un indice',
    short: 'Interroger sur un indice',
    purpose: 'Lorsqu’un objet à l’arrière-plan peut indiquer un lieu à un autre bureau.',
    consequence: 'Les bureaux nommés disent s’ils connaissent l’objet, ou si l’affaire est déjà réglée.',
    fields: {
      enquiryNo: { label: 'Numéro de la question' },
      clueKind: { label: 'Genre d’indice', options: clueKinds },
      clueText: { label: 'L’objet, en quelques mots', help: 'L’objet seul. On ne décrit personne.' },
      alreadyKnownCheck: {
        label: 'A-t-on vérifié que l’affaire n’est pas déjà réglée ?',
        help: 'Interrogez d’abord un seul bureau, puis le groupe.',
        options: { done: 'Oui, c’est vérifié', notDone: 'Non, c’est la question' },
      },
      peopleDescribed: { label: 'Des personnes sont décrites' },
      media: { label: 'Images et fichiers' },
    },
  },
  'clue.response': {
    title: 'Réponse à un indice',
    short: 'Répondre sur l’indice',
    purpose: 'Lorsque vous avez examiné l’indice ou enquêté sur place.',
    consequence:
      'Le demandeur sait si votre pays peut être le bon ; « peut-être » laisse la question ouverte chez vous.',
    fields: {
      recognised: { label: 'Le reconnaissez-vous ?', options: { yes: 'Oui', maybe: 'Peut-être', no: 'Non' } },
      basis: {
        label: 'Sur quoi vous vous fondez',
        help: 'Avant d’enquêter sur place, dites que vous le reconnaissez peut-être : nul autre ne fera le même travail.',
        options: { sight: 'Examen au bureau', inquiry: 'Enquête sur place' },
      },
      because: { label: 'Pourquoi', help: 'À propos de l’objet seul.' },
      area: { label: 'Carré de la carte' },
      localInquiryPossible: { label: 'Nous pouvons enquêter sur place' },
    },
  },
  'clue.known': {
    title: 'Déjà réglé',
    short: 'Dire que c’est réglé',
    purpose: 'Lorsque l’affaire à laquelle tient l’indice a déjà été réglée, ici ou ailleurs.',
    consequence: 'Le travail sur cet indice prend fin ; le demandeur le clôt auprès de tous ceux qu’il a interrogés.',
    fields: {
      matchesEnquiry: { label: 'Numéro de la question qui l’a réglée' },
    },
  },
  'clue.safeguarded': {
    title: 'Mise en sécurité',
    short: 'Annoncer la mise en sécurité',
    purpose:
      'Lorsque le bureau qui a trouvé le lieu prend l’affaire en main ou annonce que la personne est en sécurité.',
    consequence: 'Tous ceux qui ont été interrogés cessent le travail. Rien d’autre n’est dit.',
    fields: {
      status: {
        label: 'Situation',
        options: { personSafe: 'La personne est en sécurité', inquiryTaken: 'Nous prenons l’affaire en main' },
      },
    },
  },
};
