import type { TextsOf } from '../../kinds-type.ts';

const ip = { label: 'Adresse Internet', help: 'Dans les plages de l’exercice ; la règle R-48 dit à qui est chacune.' };
const sourcePort = { label: 'Port source', help: 'Nécessaire lorsque plusieurs clients partagent une adresse.' };
const at = {
  label: 'Heure exacte, avec son décalage par rapport à UTC',
  help: 'Telle qu’elle figure au journal du service. Sans décalage, ce peut être une autre heure et un autre client.',
};
const provider = { label: 'Fournisseur', help: 'Le nom de l’entreprise, en lettres seulement.' };

export const tipTexts: TextsOf<'tip.referral' | 'ip.confirm.request' | 'ip.confirm.response' | 'tip.outcome'> = {
  'tip.referral': {
    title: 'Signalement en ligne',
    short: 'Transmettre un signalement',
    purpose: 'Lorsqu’un service en ligne a signalé un fait qui semble concerner un pays.',
    consequence: 'Le bureau destinataire en accuse réception et fait connaître les suites.',
    fields: {
      tipNo: { label: 'Numéro du signalement' },
      receivedAt: { label: 'Reçu' },
      category: {
        label: 'Catégorie',
        help: 'Ce qui a été signalé n’est jamais décrit.',
        options: { childProtection: 'Protection de l’enfance', threat: 'Menace', fraud: 'Escroquerie' },
      },
      triage: {
        label: 'Tri',
        options: {
          urgent: 'Urgent : une personne est en danger',
          referral: 'Assez d’éléments pour la police',
          informational: 'Pour information : rien à répondre',
        },
      },
      events: {
        label: 'Utilisations du compte',
        fields: {
          kind: {
            label: 'Ce qui a été fait',
            options: { login: 'Connexion', upload: 'Mise en ligne', message: 'Message' },
          },
          ip,
          sourcePort,
          at,
        },
      },
      accountHandle: { label: 'Nom du compte' },
      provider,
      bundleOf: {
        label: 'Autres signalements joints',
        help: 'Les signalements d’une même affaire partent ensemble.',
      },
      jurisdictionHint: { label: 'Pays qui semble concerné', help: 'Une supposition, à confirmer.' },
    },
  },
  'ip.confirm.request': {
    title: 'Question sur une adresse Internet',
    short: 'Interroger sur une adresse',
    purpose: 'Lorsqu’il faut savoir si une adresse se trouvait sur le territoire d’un autre pays.',
    consequence: 'Le bureau destinataire vérifie et répond, ou demande ce qui manque.',
    fields: {
      ip,
      sourcePort,
      at,
      question: {
        label: 'Question',
        options: {
          inTerritory: 'Était-elle sur votre territoire ?',
          provider: 'Quel fournisseur l’exploite ?',
          preserve: 'Les données peuvent-elles être conservées ?',
        },
      },
    },
  },
  'ip.confirm.response': {
    title: 'Réponse sur une adresse Internet',
    short: 'Répondre sur l’adresse',
    purpose: 'Lorsque vous avez vérifié si une adresse se trouvait alors sur votre territoire.',
    consequence: 'L’autre partie sait si elle s’adresse au bon pays, et quelle pièce il lui faut ensuite.',
    fields: {
      inTerritory: {
        label: 'Était-elle sur votre territoire ?',
        options: { yes: 'Oui', no: 'Non', 'cannot-say': 'On ne peut le dire' },
      },
      provider,
      sharedAddress: { label: 'Plusieurs clients partagent cette adresse' },
      preservationUntil: { label: 'Données conservées jusqu’au' },
      legalProcessNeeded: {
        label: 'Ce qu’exige votre droit avant de nommer l’abonné',
        help: 'Voir votre propre profil.',
        options: {
          'police-request': 'Une demande de police',
          'prosecutor-order': 'Une ordonnance du procureur',
          'court-order': 'Une ordonnance du tribunal',
        },
      },
    },
  },
  'tip.outcome': {
    title: 'Suites d’un signalement en ligne',
    short: 'Donner suite au signalement',
    purpose: 'Lorsque vous savez ce que devient un signalement qui vous a été transmis.',
    consequence: 'Le bureau des signalements le clôt ou le transmet à un autre pays.',
    fields: {
      outcome: {
        label: 'Suites',
        options: {
          'case-opened': 'Une enquête est ouverte',
          insufficient: 'Éléments insuffisants',
          duplicate: 'Nous l’avions déjà',
          'not-ours': 'Il ne nous concerne pas',
          transferred: 'Transmis à une autre partie',
        },
      },
      duplicateOf: { label: 'Numéro du signalement que vous aviez déjà' },
      transferredTo: { label: 'Qui en est chargé' },
    },
  },
};
