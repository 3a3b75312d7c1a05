import type english from '../en/print.ts';
import type { Like } from '../shape.ts';

export default {
  page: 'À imprimer',
  intro:
    'Choisissez les feuilles, regardez-les ici, puis imprimez. Elles conviennent au format A4 comme au format Letter.',
  go: 'Imprimer',
  back: 'Retour à la console',
  which: 'Feuilles',
  part: {
    slips: "Billets d'entrée, un par place",
    cards: 'Fiches de rôle, une page par bureau',
    roles: 'Feuille de tous les rôles',
    instructor: "Page pour l'instructeur",
    trainee: 'Page pour les stagiaires',
  },
  people: 'Nombre de participants',
  peopleHelp: 'Les billets sont répartis entre les bureaux comme le propose la préparation.',
  closed:
    "La classe n'est pas encore admise : les autres appareils ne peuvent pas atteindre cette adresse. Faites entrer la classe, puis imprimez.",
  slip: {
    open: 'Ouvrez, sur le même Wi-Fi',
    code: 'Code',
    bureau: 'Votre bureau',
    choose: "Touchez « On m'a donné un bureau » et choisissez {{code}}.",
    duty: 'Votre fonction',
    name: "Votre nom pour aujourd'hui",
    qr: "Code QR de l'entrée",
  },
  card: {
    heading: 'Fiche de rôle',
    everybody: 'Ce que tout le monde sait',
    own: 'Pour votre bureau seul',
    noOwn: "Rien n'est connu de ce seul bureau.",
    law: 'Ce que demande votre propre droit',
    duties: 'Fonctions à ce poste',
    facts: 'En bref',
    time: 'Heure locale',
    hours: "Heures d'ouverture",
    languages: 'Langues',
    capital: 'Capitale',
    notes: 'Vos notes',
  },
  roles: {
    bureau: 'Bureau',
    kind: "Ce que c'est",
    by: 'Joué par',
    people: 'Personnes',
    duties: 'Fonctions',
    names: 'Noms',
    bot: 'un robot',
    either: "un robot, jusqu'à ce que quelqu'un s'installe",
    human: 'des personnes',
    spread: 'Pour {{count}} personnes, comme le propose la préparation.',
    secret: 'Pour l’instructeur seul',
    secretHelp:
      'Tout le monde ne doit pas connaître ces services. Ne montrez pas et ne distribuez pas cette feuille ; placez-y les personnes vous-même, dans la console.',
  },
  help: {
    instructor: {
      before: {
        title: 'Avant le cours',
        one: "Lancez le programme. La console s'ouvre d'elle-même ; son adresse vous identifie.",
        two: "Appuyez sur « Laisser entrer la classe », puis essayez avec votre propre téléphone. La deuxième coche de la préparation dit qu'il a été vu.",
        three:
          "Ouvrez le grand écran sur le projecteur. Il montre l'adresse, le code et l'image, jamais le contenu d'un message.",
        four: 'Voyez ce que propose la préparation : quels bureaux sont tenus par des personnes et lesquels sont laissés aux robots.',
      },
      during: {
        title: "Pendant l'exercice",
        one: "« À aider » indique qui attend de l'aide, le plus ancien en premier. Circulez ; la liste attend.",
        two: 'P met tout en pause : horloge, délais, injections. On peut continuer à rédiger.',
        three: 'I joue une injection, B marque un moment pour le bilan, V choisit ce que montre le grand écran.',
        four: "Un fait réel ? Chacun peut arrêter l'exercice dans le menu de son poste ; tous les écrans le disent, et c'est vous qui levez l'arrêt.",
      },
      after: {
        title: 'Après',
        one: "Annoncez la fin deux minutes avant. Puis le bilan s'ouvre : ce qui était attendu, ce qui a été fait.",
        two: 'Publiez les résultats après en avoir parlé. Imprimez le rapport : deux pages pour la classe, une par bureau.',
        three: "Supprimez l'exercice quand plus personne n'a besoin des noms, ou gardez l'archive sans noms.",
      },
      trouble: {
        title: 'Si cela ne marche pas',
        one: "Un téléphone n'entre pas : même Wi-Fi ? une autre adresse de la liste ? le partage de connexion de votre téléphone ?",
        two: "Quelqu'un a perdu sa place : le code de retour figure à côté du nom sous « Personnes ».",
        three:
          "Le programme s'est arrêté : relancez-le. L'exercice reprend où il en était, en pause ; personne n'a à rejoindre.",
      },
    },
    trainee: {
      idea: {
        title: "De quoi il s'agit",
        one: "Vous êtes la permanence d'un pays qui n'existe pas. Vous échangez des messages avec d'autres postes, comme de vrais bureaux, et apprenez les étapes.",
        two: "Tout est inventé. N'écrivez jamais rien sur une personne réelle.",
      },
      desk: {
        title: 'Au poste',
        one: "« À faire » est ce qui vous attend, avec l'heure limite. Commencez par le haut.",
        two: "Ouvrez un dossier : il est dit dessous ce que vous pouvez faire. Ce qui n'est pas proposé n'est pas encore permis, et la page dit pourquoi.",
        three:
          'Ce que vous écrivez est gardé tout seul. Rien ne part avant « Envoyer » ; ce qui est envoyé ne se reprend pas, mais se corrige.',
      },
      care: {
        title: 'À garder en tête',
        one: "Une concordance n'est pas encore la personne. Confirmez avant d'agir.",
        two: 'Chaque pays a ses exigences : lisez le profil du bureau avant de lui écrire.',
        three: "Ne dites que ce dont l'autre a besoin, et à qui cela concerne.",
      },
      trouble: {
        title: 'En cas de difficulté',
        one: "Levez la main : H, ou le bouton du haut. L'instructeur le voit.",
        two: "La liaison est coupée : continuez d'écrire et gardez la page ouverte. Elle revient d'elle-même.",
        three: 'Un autre appareil ? Le code de retour est dans le menu de votre poste.',
        four: "Un fait réel ? Dites-le à voix haute et appuyez dans le menu sur « Urgence réelle : arrêter l'exercice ».",
      },
    },
  },
} as const satisfies Like<typeof english>;
