import type { TextsOf } from '../../kinds-type.ts';

export const domesticTexts: TextsOf<
  'domestic.report' | 'domestic.request' | 'domestic.tasking' | 'domestic.answer' | 'domestic.informed'
> = {
  'domestic.report': {
    title: 'Compte rendu d’un service national',
    short: 'Rendre compte au bureau',
    purpose: 'Lorsqu’il s’est passé quelque chose que votre bureau doit savoir.',
    consequence: 'Votre bureau le lit et décide de ce qu’il demande à l’étranger. Aucun autre pays ne le voit.',
    fields: {
      reportedBy: { label: 'Qui rend compte', help: 'Une fonction, pas un nom.' },
      what: { label: 'Ce qui s’est passé' },
      when: { label: 'Quand' },
      where: { label: 'Où' },
      who: { label: 'Personne ou objet', help: 'Ce que vous en savez.' },
      offence: { label: 'Infraction' },
      documentNumber: { label: 'Numéro d’un document de voyage' },
      issuingCountry: { label: 'Pays qui l’a délivré' },
      holds: { label: 'Ce que vous détenez' },
      wants: { label: 'Ce que vous attendez du bureau' },
    },
  },
  'domestic.request': {
    title: 'Demande d’un service national',
    short: 'Demander au bureau',
    purpose: 'Lorsqu’il vous faut quelque chose de l’étranger, ou une notice.',
    consequence: 'Votre bureau interroge le bon pays dans la bonne forme, et vous rapporte la réponse.',
    fields: {
      wish: {
        label: 'Ce que vous voulez',
        options: {
          'find-out': 'Apprendre quelque chose à l’étranger',
          notice: 'Faire demander une notice',
          'check-document': 'Faire vérifier un document',
          other: 'Autre chose',
        },
      },
      what: { label: 'Votre demande' },
      who: { label: 'Personne ou objet', help: 'Tout ce que vous en savez.' },
      offence: { label: 'Infraction' },
      link: { label: 'Lien', help: 'Le rapport entre cette personne ou cet objet et l’infraction.' },
      reason: { label: 'Pourquoi vous en avez besoin' },
    },
  },
  'domestic.tasking': {
    title: 'Tâche pour un service national',
    short: 'Confier une tâche dans le pays',
    purpose: 'Lorsque quelqu’un, dans votre pays, doit vérifier, demander, remettre ou décider.',
    consequence: 'Ce service vous doit une réponse dans le délai. Aucun autre pays ne le voit.',
    fields: {
      task: {
        label: 'Tâche',
        options: {
          'check-address': 'Vérifier une adresse',
          'find-file': 'Retrouver le dossier',
          interview: 'Interroger une personne',
          serve: 'Remettre un acte',
          order: 'Prendre la décision que notre droit exige',
          consent: 'Consentir à une transmission',
          other: 'Autre chose',
        },
      },
      what: { label: 'Ce qu’il faut faire' },
      why: { label: 'À quoi cela sert', help: 'On travaille mieux quand on sait pourquoi.' },
    },
  },
  'domestic.answer': {
    title: 'Réponse d’un service national',
    short: 'Répondre au bureau',
    purpose: 'Lorsque la tâche est faite, impossible, ou demande plus de temps.',
    consequence: 'Votre bureau s’en sert pour répondre à l’étranger, aux conditions que vous fixez.',
    fields: {
      outcome: {
        label: 'Résultat',
        options: {
          done: 'Fait',
          partial: 'Fait en partie',
          'nothing-found': 'Rien trouvé',
          'order-given': 'Décision prise',
          'order-refused': 'Décision refusée',
          'consent-given': 'Accord : peut être transmis',
          'consent-refused': 'Refus : ne peut pas être transmis',
          'more-time': 'Il faut plus de temps',
        },
      },
      content: { label: 'Réponse' },
      minutes: { label: 'Minutes supplémentaires', help: 'À indiquer s’il faut plus de temps.' },
      orderRef: { label: 'Numéro de la décision', help: 'À indiquer si la décision est prise.' },
    },
  },
  'domestic.informed': {
    title: 'Suites données à un service national',
    short: 'Rendre compte dans le pays',
    purpose: 'Lorsque vous savez ce qu’a donné un compte rendu ou une demande d’un service national.',
    consequence: 'Le service connaît le résultat, et les conditions auxquelles il peut s’en servir.',
    fields: {
      outcome: {
        label: 'Résultat',
        options: {
          answered: 'Réponse reçue',
          partial: 'Réponse partielle',
          'nothing-found': 'Rien n’est connu à l’étranger',
          refused: 'L’autre pays refuse',
          'still-open': 'Encore en cours',
        },
      },
      content: { label: 'Ce que cela a donné' },
      conditionsOfUse: {
        label: 'Conditions d’utilisation',
        help: 'Ce que l’autre pays a fixé lie aussi le service national.',
      },
    },
  },
};
