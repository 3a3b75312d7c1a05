import type english from '../en/join.ts';
import type { Like } from '../shape.ts';

export default {
  page: 'Rejoindre',
  heading: "Rejoindre l'exercice",
  intro: 'Tout ici est inventé, pour la formation. Aucun compte nécessaire.',
  code: 'Code',
  codeHelp: "Six lettres et chiffres, sur l'écran devant vous",
  codeShown: 'Code {{code}}',
  changeCode: 'Changer',
  name: "Votre nom pour aujourd'hui",
  nameHelp: "Tel que la classe et l'instructeur le verront",
  giveName: 'Donnez-moi un nom',
  join: 'Rejoindre',
  joining: 'Un instant…',
  bureau: {
    open: "On m'a donné un bureau",
    choose: 'Votre bureau',
    any: "N'importe quel bureau libre",
  },
  again: {
    heading: 'Était-ce vous ?',
    who: '{{name}}, {{bureau}}',
    when: 'Dernière visite {{ago}}',
    justNow: "à l'instant",
    minutes_one: 'il y a {{count}} minute',
    minutes_other: 'il y a {{count}} minutes',
    hours_one: 'il y a {{count}} heure',
    hours_other: 'il y a {{count}} heures',
    days_one: 'il y a {{count}} jour',
    days_other: 'il y a {{count}} jours',
    goOn: 'Continuer comme {{name}}',
    other: "Je suis quelqu'un d'autre",
  },
  device: {
    open: "J'étais sur un autre appareil",
    heading: 'Déplacer votre place vers cet appareil',
    help: "Le code de retour est dans le menu de votre poste sur l'autre appareil. Si cet appareil est perdu, l'instructeur peut vous le dire.",
    returnCode: 'Code de retour',
    returnHelp: 'Quatre lettres et chiffres',
    move: 'Déplacer ma place ici',
    back: "Rejoindre comme quelqu'un de nouveau",
    waiting:
      "Votre place est encore ouverte sur l'autre appareil. Fermez-y la page, ou demandez à l'instructeur de vous laisser entrer. Cette page réessaie toute seule.",
  },
  watch: 'Regarder sans prendre de place',
  wrong: {
    code: "Aucun exercice ouvert avec ce code. Regardez l'écran devant vous, ou demandez à l'instructeur.",
    codeEmpty: "Entrez le code de l'écran devant vous",
    codeLength: 'Le code a six lettres et chiffres ; celui-ci en a {{count}}',
    nameEmpty: "Entrez un nom pour aujourd'hui",
    nameInvalid: 'Choisissez un nom de 1 à 32 lettres et chiffres',
    nameReserved: "Choisissez un autre nom : celui-ci appartient à l'exercice",
    nameTaken:
      "Ce nom est pris. Choisissez-en un autre, ou entrez votre code de retour si c'était vous sur un autre appareil.",
    bureauUnknown: "Il n'y a pas de bureau avec ce code dans cet exercice",
    bureauFull: 'Toutes les places de ce bureau sont prises',
    classFull: "Toutes les places sont prises. Demandez-en une à l'instructeur, ou regardez sans place.",
    returnEmpty: 'Entrez le code de retour : quatre lettres et chiffres',
    returnCode:
      "Ce code de retour ne correspond à aucune place. Regardez votre autre appareil, ou demandez à l'instructeur.",
    tooMany: "Trop d'essais. Vous pourrez réessayer dans {{seconds}} s.",
    network: "Impossible de joindre l'ordinateur de la classe. Même Wi-Fi ? Cette page réessaie toute seule.",
    other: "Cela n'a pas marché. Réessayez, ou demandez à l'instructeur.",
  },
  names:
    'Héron,Loutre,Lynx,Faucon,Blaireau,Courlis,Martre,Pluvier,Martinet,Sterne,Pie,Castor,Balbuzard,Macareux,Phoque,Mouette',
} as const satisfies Like<typeof english>;
