import type { KindTexts } from '../kinds-type.ts';
import { clueTexts } from './kinds/clue.ts';
import { diffusionTexts } from './kinds/diffusion.ts';
import { domesticTexts } from './kinds/domestic.ts';
import { dutyTexts } from './kinds/duty.ts';
import { extraditionTexts } from './kinds/extradition.ts';
import { noticeTexts } from './kinds/notice.ts';
import { operationTexts } from './kinds/operation.ts';
import { partnerTexts } from './kinds/partner.ts';
import { recordTexts } from './kinds/record.ts';
import { tipTexts } from './kinds/tip.ts';
import { travelTexts } from './kinds/travel.ts';
import {
  assets,
  colour,
  confirmationUrgency,
  disappearance,
  documentType,
  found,
  grounds,
  identityCheck,
  inquiry,
  judicial,
  listing,
  method,
  person,
  publishedColour,
  recordStatus,
  subjectStatus,
  threat,
  warning,
} from './subject.ts';

const kinds: KindTexts = {
  'information.request': {
    title: 'Demande de renseignements',
    short: 'Demander des renseignements',
    purpose: 'Lorsqu’un autre bureau peut détenir un renseignement utile à votre dossier.',
    consequence: 'Les bureaux destinataires vous doivent un accusé de réception et une réponse dans le délai.',
    fields: {
      category: {
        label: 'Objet de la demande',
        options: {
          'identity-check': 'Identité d’une personne',
          'criminal-record': 'Antécédents judiciaires',
          'address-or-whereabouts': 'Adresse ou lieu de séjour',
          vehicle: 'Véhicule',
          company: 'Société',
          'travel-history': 'Voyages passés',
          'telephone-or-ip': 'Téléphone ou adresse Internet',
          'document-authenticity': 'Authenticité d’un document',
          other: 'Autre',
        },
      },
      subject: {
        label: 'Personne ou objet concerné',
        help: 'Tout ce qui permet de l’identifier, et rien de plus.',
      },
      offence: { label: 'Infraction', help: 'Les faits sur lesquels porte l’enquête.' },
      linkSubjectToOffence: {
        label: 'Lien avec l’infraction',
        help: 'Ce qui rattache cette personne ou cet objet aux faits.',
      },
      reason: { label: 'Motif de la demande' },
      intendedUse: {
        label: 'Usage prévu',
        help: 'Pour un usage en justice, la plupart des pays exigent une demande judiciaire.',
        options: { intelligence: 'Orienter l’enquête', evidence: 'Preuve en justice' },
      },
      directlyAccessible: {
        label: 'Se trouve sans doute dans un fichier que le destinataire peut consulter aussitôt',
        help: 'Une supposition : le destinataire le dit en accusant réception.',
      },
      legalOrder: {
        label: 'Décision à l’appui',
        help: 'Certains pays ne disent qui se trouve derrière un numéro que sur décision d’un procureur ou d’un tribunal. Leur fiche l’indique.',
        options: {
          'police-request': 'Aucune : demande de la police',
          'prosecutor-order': 'Décision d’un procureur',
          'court-order': 'Décision d’un tribunal',
        },
      },
    },
  },
  'case.circular': {
    title: 'Circulaire',
    short: 'Informer les services',
    purpose: 'Lorsque plusieurs services doivent être informés sans avoir à répondre.',
    consequence: 'Chaque service destinataire en prend connaissance et en accuse réception.',
    fields: { text: { label: 'Texte' } },
  },
  'case.ack': {
    title: 'Accusé de réception',
    short: 'Accuser réception',
    purpose: 'Lorsque vous avez lu un message et le prenez en charge.',
    consequence: 'L’expéditeur sait que l’affaire est entre vos mains ; la réponse reste due.',
    fields: {
      theirRef: {
        label: 'Votre numéro de dossier',
        help: 'Laissez vide : le prochain numéro de votre bureau sera utilisé.',
      },
      expectedBy: { label: 'Vous pensez répondre avant' },
      handler: { label: 'Suivi par', help: 'Une fonction, pas un nom.' },
      directlyAccessible: {
        label: 'Vous pouvez le consulter aussitôt',
        help: 'Pour une demande d’informations urgente : dans ce cas, la réponse est due en quelques heures, sinon en quelques jours.',
      },
    },
  },
  'case.clarification.request': {
    title: 'Demande de précisions',
    short: 'Demander des précisions',
    purpose: 'Lorsque vous ne pouvez répondre parce qu’un élément manque ou n’est pas clair.',
    consequence: 'Votre délai est suspendu jusqu’à réception des précisions.',
    fields: {
      missing: { label: 'Éléments manquants', help: 'Choisissez parmi les rubriques du message.' },
      question: { label: 'Votre question' },
    },
  },
  'case.clarification.response': {
    title: 'Précisions',
    short: 'Donner des précisions',
    purpose: 'Lorsque l’on vous a demandé ce qui manquait ou n’était pas clair.',
    consequence: 'Le délai de votre correspondant reprend.',
    fields: { answers: { label: 'Réponses', help: 'Une par question.' } },
  },
  'case.interim': {
    title: 'Réponse d’attente',
    short: 'Répondre en partie',
    purpose: 'Lorsqu’une partie du travail est faite et que le reste demande plus de temps.',
    consequence: 'La réponse reste due, à la nouvelle échéance que vous indiquez.',
    fields: {
      done: { label: 'Déjà fait' },
      stillToDo: { label: 'Reste à faire' },
      newExpectedBy: { label: 'Vous pensez répondre avant' },
    },
  },
  'case.reply': {
    title: 'Réponse',
    short: 'Répondre',
    purpose: 'Lorsque vous pouvez donner la réponse définitive.',
    consequence: 'La demande a reçu sa réponse ; il revient au demandeur de clore l’affaire.',
    fields: {
      outcome: {
        label: 'Résultat',
        options: {
          positive: 'Trouvé',
          negative: 'Vérifié : ce n’est pas le cas',
          'no-trace': 'Inconnu de nos fichiers',
          partial: 'Trouvé en partie',
        },
      },
      content: { label: 'Réponse' },
      whereabouts: {
        label: 'Où se trouve la personne',
        help: 'Pour un adulte qui était porté disparu : seulement si votre droit et la personne le permettent.',
      },
      personAgrees: { label: 'La personne consent à cette communication' },
      conditionsOfUse: {
        label: 'Conditions d’utilisation',
        help: 'Ce que le destinataire ne peut faire sans votre accord.',
      },
    },
  },
  'case.refusal': {
    title: 'Refus',
    short: 'Refuser',
    purpose: 'Lorsque votre droit ou les faits ne vous permettent pas de donner suite.',
    consequence: 'La demande prend fin par un refus, avec son motif.',
    fields: {
      ground: { label: 'Fondement', options: grounds },
      reason: { label: 'Motif', help: 'Pour que l’autre bureau comprenne et puisse mieux faire.' },
      alternative: { label: 'Autre voie possible' },
    },
  },
  'case.reminder': {
    title: 'Rappel',
    short: 'Envoyer un rappel',
    purpose: 'Lorsqu’une réponse est en retard.',
    consequence: 'Votre correspondant voit que vous attendez ; il n’y a pas de quatrième rappel.',
    fields: {
      n: { label: 'Rang du rappel', help: 'Premier, deuxième ou troisième.' },
      original: { label: 'Numéro de dossier de votre demande' },
    },
  },
  'case.transfer': {
    title: 'Transmission d’une affaire',
    short: 'Transmettre l’affaire',
    purpose: 'Lorsqu’un autre service peut traiter la demande et que le demandeur y consent.',
    consequence: 'Le destinataire reprend l’affaire ; adressez-en copie au demandeur.',
    fields: {
      consentRef: {
        label: 'Numéro de dossier du consentement',
        help: 'Le message par lequel le demandeur consent à la transmission.',
      },
      original: { label: 'Numéro de dossier de la demande initiale' },
      matter: { label: 'Objet de la demande' },
      reason: { label: 'Motif de la transmission' },
    },
  },
  'case.forward': {
    title: 'Message retransmis',
    short: 'Retransmettre un message',
    purpose: 'Lorsqu’un autre service doit savoir ce qui vous a été dit et que les conditions le permettent.',
    consequence: 'Le destinataire le reçoit aux mêmes conditions ; l’auteur du message n’en est pas averti.',
    fields: {
      original: { label: 'Numéro de dossier du message', help: 'D’un message que vous avez reçu ou envoyé.' },
      extract: { label: 'Ce qu’il dit', help: 'Ce dont le destinataire a besoin, et rien de plus.' },
      reason: { label: 'Pourquoi le destinataire en a besoin' },
    },
  },
  'case.close': {
    title: 'Clôture',
    short: 'Clore l’affaire',
    purpose: 'Lorsque votre demande a reçu sa réponse et que plus rien n’est nécessaire.',
    consequence: 'L’affaire est close pour tous ceux qui y ont pris part.',
    fields: {
      result: { label: 'Résultat' },
      lessons: { label: 'À mieux faire la prochaine fois' },
    },
  },
  'notice.request': {
    title: 'Demande de notice',
    short: 'Demander une notice',
    purpose: 'Lorsque tous les bureaux doivent rechercher ou connaître une personne ou un objet.',
    consequence: 'Le secrétariat de coordination contrôle les conditions ; rien n’est encore publié.',
    fields: {
      colour,
      subjectStatus,
      caseSummary: { label: 'Exposé des faits', help: 'Quoi, quand, où : 40 caractères au moins.' },
      requestedAction: {
        label: 'Mesure demandée aux bureaux',
        help: 'Par exemple : localiser la personne et nous en informer sans délai.',
      },
      person: { label: 'Personne', fields: person },
      judicial: { label: 'Mandat et infraction', help: 'Pour une notice rouge.', fields: judicial },
      disappearance: {
        label: 'Disparition ou découverte',
        help: 'Pour une notice jaune.',
        fields: disappearance,
      },
      inquiry: { label: 'Objet de la recherche', help: 'Pour une notice bleue.', fields: inquiry },
      warning: { label: 'Mise en garde', help: 'Pour une notice verte.', fields: warning },
      found: { label: 'Découverte du corps', help: 'Pour une notice noire.', fields: found },
      threat: { label: 'Menace', help: 'Pour une notice orange.', fields: threat },
      method: { label: 'Mode opératoire', help: 'Pour une notice mauve.', fields: method },
      assets: { label: 'Biens', help: 'Pour une notice argentée.', fields: assets },
      publicExtract: { label: 'Un extrait peut être rendu public' },
      zones: { label: 'Pays les plus concernés' },
      supportingRefs: { label: 'Numéros de dossiers liés' },
      neutralityStatement: {
        label: 'L’affaire n’est ni politique, ni militaire, ni religieuse, ni raciale',
        help: 'Et ne se réduit pas à un litige entre particuliers.',
      },
      proportionality: {
        label: 'Pourquoi une notice est nécessaire',
        help: 'Pourquoi une mesure moindre, comme interroger un seul bureau, ne suffit pas : 20 caractères au moins.',
      },
    },
  },
  'notice.decision': {
    title: 'Décision sur une notice',
    short: 'Prendre une décision',
    purpose: 'Lorsqu’une demande de notice a été contrôlée.',
    consequence: 'Le bureau demandeur apprend si la notice est publiée, renvoyée ou refusée.',
    fields: {
      decision: {
        label: 'Décision',
        options: {
          publish: 'Publier',
          return: 'Renvoyer pour complément',
          refuse: 'Refuser',
          'propose-other-colour': 'Proposer une autre couleur',
          'propose-diffusion': 'Proposer un message à certains bureaux seulement',
        },
      },
      grounds: { label: 'Fondements', help: 'Au moins un en cas de refus.', options: grounds },
      missing: { label: 'Éléments manquants', help: 'Choisissez parmi les rubriques de la demande.' },
      article: { label: 'Règle du guide de permanence', help: 'Par exemple R-19.' },
      reason: { label: 'Motif' },
    },
  },
  'notice.published': {
    title: 'Notice publiée',
    short: 'Publier la notice',
    purpose: 'Lorsqu’une demande a été approuvée.',
    consequence:
      'Chaque bureau destinataire en reçoit copie et recherche la personne. Ce n’est pas un ordre d’arrestation.',
    fields: {
      noticeNo: { label: 'Numéro de la notice' },
      colour: publishedColour,
      requestingBureau: { label: 'Bureau demandeur', help: 'Celui auquel toute concordance est signalée.' },
      subjectStatus,
      person: { label: 'Personne', fields: person },
      caseSummary: { label: 'Exposé des faits' },
      requestedAction: { label: 'Mesure demandée aux bureaux' },
      judicial: { label: 'Mandat et infraction', fields: judicial },
      disappearance: { label: 'Disparition ou découverte', fields: disappearance },
      inquiry: { label: 'Objet de la recherche', fields: inquiry },
      warning: { label: 'Mise en garde', fields: warning },
      found: { label: 'Découverte du corps', fields: found },
      threat: { label: 'Menace', fields: threat },
      method: { label: 'Mode opératoire', fields: method },
      assets: { label: 'Biens', fields: assets },
      listing: { label: 'Inscription sur la liste', fields: listing },
      publicExtract: { label: 'Un extrait peut être rendu public' },
      caveats: {
        label: 'Restrictions',
        options: {
          'verify-before-action': 'Vérifier auprès du bureau demandeur avant d’agir',
          'no-contact-with-subject': 'Ne pas entrer en contact avec la personne',
          'no-public-extract': 'Rien ne peut être rendu public',
          'originator-control': 'Ne transmettre qu’avec l’accord du bureau demandeur',
        },
      },
      publishedOn: { label: 'Publiée le' },
      expiresOn: { label: 'Valable jusqu’au', help: 'Cinq ans après la publication.' },
      reviewOn: { label: 'À réexaminer le', help: 'Six mois avant l’échéance.' },
    },
  },
  'notice.withdraw': {
    title: 'Retrait d’une notice',
    short: 'Retirer la notice',
    purpose: 'Lorsque votre notice a atteint son but ou ne peut plus être maintenue.',
    consequence: 'Le secrétariat de coordination annule la notice partout, ou vous dit pourquoi il ne le fait pas.',
    fields: {
      reason: {
        label: 'Motif',
        options: {
          returned: 'La personne est physiquement revenue',
          'sentence-served': 'La peine a été exécutée',
          'warrant-lifted': 'Le mandat a été levé',
          'found-safe': 'La personne a été retrouvée saine et sauve',
          deceased: 'La personne est décédée',
          error: 'La notice était une erreur',
          other: 'Autre motif',
          arrested: 'La personne a été arrêtée',
          'extradition-refused': 'Un pays a refusé l’extradition',
        },
      },
      returnedOn: { label: 'Revenue le', help: 'Le jour où la personne était de retour dans votre pays.' },
    },
  },
  'notice.cancelled': {
    title: 'Annulation d’une notice',
    short: 'Annuler la notice',
    purpose: 'Lorsque le bureau demandeur a retiré sa notice.',
    consequence: 'Tous ceux qui détenaient la notice doivent en effacer les copies et en rendre compte.',
    fields: {
      noticeNo: { label: 'Numéro de la notice' },
      effective: { label: 'Annulée le' },
      cause: {
        label: 'Motif',
        help: 'Laissez vide si le bureau demandeur a retiré la notice.',
        options: {
          withdrawn: 'Retirée par le bureau demandeur',
          'conditions-not-met': 'Ne remplit plus les conditions',
          expired: 'Échue et non renouvelée',
          'oversight-decision': 'Décision de l’instance de contrôle',
        },
      },
      deleteLocalCopies: { label: 'Toutes les copies locales sont à effacer' },
    },
  },
  'notice.purged': {
    title: 'Compte rendu d’effacement',
    short: 'Confirmer l’effacement',
    purpose: 'Lorsqu’une notice a été annulée et que vos copies sont effacées.',
    consequence: 'Le secrétariat de coordination note que plus personne ne peut être arrêté chez vous par erreur.',
    fields: {
      noticeNo: { label: 'Numéro de la notice' },
      original: { label: 'Numéro de dossier du message', help: 'S’il n’a pas de numéro de notice.' },
      purgedOn: { label: 'Effacée le' },
    },
  },
  'document.check': {
    title: 'Vérification d’un document',
    short: 'Vérifier un document',
    purpose: 'Lorsque vous tenez un document de voyage et voulez savoir s’il a été déclaré perdu ou volé.',
    consequence:
      'Le registre des documents perdus répond ; une concordance est aussi portée à la connaissance du pays émetteur.',
    fields: {
      documentNumber: { label: 'Numéro du document', help: 'Tel qu’il est imprimé, par exemple EXR31415K.' },
      issuingCountry: { label: 'Pays émetteur' },
      documentType,
      checkPoint: { label: 'Lieu du contrôle' },
    },
  },
  'document.check.result': {
    title: 'Résultat d’une vérification',
    short: 'Donner le résultat',
    purpose: 'Lorsque le registre a recherché un document.',
    consequence: 'L’auteur de la vérification en voit le résultat.',
    fields: {
      result: {
        label: 'Résultat',
        options: {
          noRecord: 'Aucune inscription. Cela ne prouve pas que le document est valable.',
          match: 'Le document est inscrit',
          possibleMatch: 'Aucune inscription, mais un numéro semblable est inscrit. Comparez de nouveau.',
          issuerNotContributing: 'Le pays émetteur n’inscrit pas ses documents ici',
        },
      },
      documentNumber: { label: 'Numéro du document' },
      record: {
        label: 'Inscription',
        fields: {
          documentNumber: { label: 'Numéro du document' },
          documentType,
          issuingCountry: { label: 'Pays émetteur' },
          recordStatus,
          eventDate: { label: 'Perdu, volé ou retiré le' },
          circumstance: { label: 'Circonstances' },
        },
      },
    },
  },
  'document.hit': {
    title: 'Concordance sur un document',
    short: 'Signaler la concordance',
    purpose: 'Lorsqu’un document vérifié figure au registre.',
    consequence: 'Le service qui a vérifié doit obtenir confirmation du pays émetteur avant que quiconque agisse.',
    fields: {
      matchedOn: { label: 'Trouvé dans', options: { document: 'Registre des documents perdus' } },
      matchedRef: { label: 'Numéro du document' },
      documentType,
      issuingCountry: { label: 'Pays émetteur', help: 'Lui seul peut confirmer l’inscription.' },
      recordStatus,
      recordDate: { label: 'Perdu, volé ou retiré le' },
      circumstance: { label: 'Circonstances' },
      where: { label: 'Lieu de présentation' },
      when: { label: 'Moment de la présentation' },
      confirmationUrgency,
    },
  },
  'document.hit.resolution': {
    title: 'Suite donnée à une concordance sur un document',
    short: 'Donner la suite',
    purpose: 'Lorsqu’un document de votre pays a été trouvé et que vous savez ce qu’il en est.',
    consequence: 'Le service qui tient le document suit vos instructions.',
    fields: {
      resolution: {
        label: 'Ce qu’il en est',
        options: {
          'genuine-hit': 'Le document est inscrit à juste titre',
          'holder-recovered-own-document': 'Le titulaire l’a retrouvé (il reste sans valeur)',
          'data-entry-error': 'L’inscription est une erreur',
          'different-document-same-number': 'Un autre document porte le même numéro',
        },
      },
      instruction: {
        label: 'Que faire du document',
        options: {
          seize: 'Le retenir',
          'return-to-issuer': 'Nous le renvoyer',
          release: 'Le rendre au porteur',
        },
      },
      explanation: { label: 'Explication' },
    },
  },
  'hit.report': {
    title: 'Signalement d’une concordance',
    short: 'Signaler une concordance',
    purpose: 'Lorsque la personne ou le document devant vous semble être celui que l’on recherche.',
    consequence: 'Le bureau concerné confirme ou infirme la concordance dans le délai. Jusque-là, personne n’agit.',
    fields: {
      matchedOn: {
        label: 'Trouvé par',
        options: {
          notice: 'Une notice',
          diffusion: 'Un message adressé à certains bureaux',
          document: 'Une inscription de document',
          nominal: 'Un nom dans nos propres fichiers',
        },
      },
      matchedRef: { label: 'Son numéro', help: 'Celui de la notice, du document ou du dossier.' },
      where: { label: 'Lieu' },
      when: { label: 'Moment' },
      identityCheck,
      subjectNow: {
        label: 'La personne en ce moment',
        options: {
          waiting: 'Attend',
          released: 'Est repartie',
          'in-transit': 'Est en transit',
          'detained-under-national-law': 'Est retenue en vertu de notre droit',
        },
      },
      actionTaken: {
        label: 'Fait jusqu’ici',
        options: { none: 'Rien', local: 'Une mesure prévue par notre droit' },
      },
      legalBasis: { label: 'Base légale', help: 'Nécessaire si vous avez pris une mesure.' },
      confirmationUrgency,
    },
  },
  'hit.confirm.request': {
    title: 'Demande de confirmation',
    short: 'Demander confirmation',
    purpose: 'Lorsqu’il faut savoir, avant que quiconque agisse, si une concordance est fondée.',
    consequence: 'Le destinataire vous doit une réponse dans un court délai ; jusque-là, personne n’agit.',
    fields: {
      questions: {
        label: 'Questions',
        options: {
          stillValid: 'Est-ce toujours valable ?',
          samePerson: 'Est-ce la même personne ou le même document ?',
          actionWanted: 'Que faut-il faire ?',
          willExtradite: 'Demanderez-vous l’extradition ?',
          caution: 'Y a-t-il des précautions à prendre ?',
        },
      },
      note: { label: 'Observation' },
    },
  },
  'hit.confirm.response': {
    title: 'Réponse sur une concordance',
    short: 'Confirmer ou infirmer',
    purpose: 'Lorsque l’on vous demande si une concordance avec votre notice ou votre inscription est fondée.',
    consequence:
      'Si vous confirmez, l’autre service peut agir selon son propre droit ; si vous infirmez, il laisse aller.',
    fields: {
      stillValid: {
        label: 'Toujours valable',
        options: { yes: 'Oui', no: 'Non', moreTime: 'Il nous faut plus de temps' },
      },
      moreTimeMinutes: { label: 'Minutes supplémentaires', help: 'Nécessaire si vous demandez plus de temps.' },
      identity: {
        label: 'Même personne ou même document',
        options: {
          confirmed: 'Confirmé',
          'not-confirmed': 'Ce n’est pas le cas',
          'need-more': 'Il nous faut d’autres éléments',
        },
      },
      instructions: { label: 'Instructions' },
      conditions: { label: 'Conditions' },
    },
  },
  'hit.feedback': {
    title: 'Suites d’une concordance',
    short: 'Rendre compte des suites',
    purpose: 'Lorsque vous avez agi à la suite d’une concordance, ou laissé aller.',
    consequence: 'Le bureau concerné sait comment l’affaire s’est terminée ; la concordance est close.',
    fields: {
      result: {
        label: 'Suite',
        options: {
          arrested: 'Personne arrêtée',
          'refused-entry': 'Entrée refusée',
          'document-seized': 'Document retenu',
          monitored: 'Personne observée',
          released: 'Personne laissée libre',
          'false-match': 'Ni la même personne ni le même document',
          'no-legal-basis': 'Notre droit ne permettait pas d’agir',
        },
      },
      legalBasis: {
        label: 'Base légale',
        help: 'Nécessaire pour une arrestation, un refus d’entrée ou une retenue de document.',
      },
      at: { label: 'Moment' },
    },
  },
  ...noticeTexts,
  ...diffusionTexts,
  ...extraditionTexts,
  ...recordTexts,
  ...operationTexts,
  ...partnerTexts,
  ...dutyTexts,
  ...domesticTexts,
  ...tipTexts,
  ...clueTexts,
  ...travelTexts,
};

export default kinds;
