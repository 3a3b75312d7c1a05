import type english from '../en/glossary.ts';
import type { Like } from '../shape.ts';

export default {
  heading: 'Vocabulaire',
  words: 'Ce que veulent dire ici les mots de la permanence.',
  terms: {
    bureau: {
      term: 'bureau',
      means:
        'L’office d’un pays par lequel passent tous les messages de police avec l’étranger. Vous êtes à l’un d’eux.',
    },
    secretariat: {
      term: 'secrétariat de coordination',
      means:
        'L’office commun à tous les pays. Il publie et annule les notices et met les bureaux en relation ; il ne commande à personne.',
    },
    reviewDesk: {
      term: 'cellule de contrôle de conformité',
      means:
        'La partie du secrétariat qui lit chaque demande de notice avant sa publication, et peut la renvoyer ou la refuser.',
    },
    register: {
      term: 'Registre des documents perdus',
      means:
        'La liste des documents déclarés perdus ou volés. On l’interroge par numéro. Seul le pays qui a délivré un document peut l’inscrire, le modifier ou l’effacer.',
    },
    notice: {
      term: 'notice',
      means:
        'Une mise en garde ou une demande adressée à tous les bureaux à la fois. Sa couleur dit ce qu’elle demande : rouge trouver et retenir, bleue se renseigner, verte se méfier, jaune personne disparue, noire mort inconnu, orange danger, mauve procédés, argent biens, spéciale inscription sur une liste.',
    },
    diffusion: {
      term: 'diffusion',
      means:
        'Le même genre de message, envoyé directement aux bureaux que l’on choisit. Elle touche moins de monde et convient quand tous ne sont pas concernés.',
    },
    request: {
      term: 'demande de renseignements',
      means:
        'Une question d’un bureau à un autre sur une seule affaire. Elle dit de quoi il s’agit, pourquoi on la pose et à quoi servira la réponse.',
    },
    acknowledgement: {
      term: 'accusé de réception',
      means: '« Nous l’avons, quelqu’un s’en charge. » Il ne répond à rien et se doit aussitôt.',
    },
    interim: {
      term: 'réponse d’attente',
      means: '« Nous y travaillons », avec la date de la réponse. Elle déplace le délai ; la réponse reste due.',
    },
    clarification: {
      term: 'précisions',
      means:
        'Une question en retour avant de pouvoir répondre. Pendant ce temps le délai est suspendu pour celui qui la pose.',
    },
    hit: {
      term: 'concordance',
      means: 'Ce qu’on a vérifié correspond à ce qui était recherché. C’est une piste, pas une preuve.',
    },
    confirmation: {
      term: 'confirmation',
      means:
        'La réponse de celui qui a demandé ou délivré : est-ce toujours valable, est-ce la même personne, que veut-on maintenant ? Avant elle, on ne fait rien à personne.',
    },
    issuer: {
      term: 'pays émetteur',
      means: 'Le pays qui a délivré un document ou demandé une notice. Lui seul confirme, corrige et retire.',
    },
    handling: {
      term: 'code de traitement',
      means:
        'Ce que le destinataire peut faire d’un message : s’en servir librement, seulement comme piste, seulement après accord, ou ne pas le transmettre.',
    },
    urgency: {
      term: 'urgence',
      means:
        'Flash : une vie est en jeu. Urgent : aujourd’hui, avant qu’une chose ne soit perdue. Ordinaire : tout le reste. Qui dit tout urgent n’est plus entendu quand il le faut.',
    },
    needToKnow: {
      term: 'besoin d’en connaître',
      means: 'Un message va à ceux qui doivent agir ou savoir, et à personne d’autre. Le reste n’y figure pas.',
    },
    provisionalArrest: {
      term: 'arrestation provisoire',
      means:
        'Une personne est retenue un nombre limité de jours pendant que l’on prépare les pièces. Si elles n’arrivent pas à temps et dans la bonne langue, elle est libre.',
    },
    surrender: { term: 'remise', means: 'La personne est confiée par un pays à un autre, après une décision.' },
    transit: {
      term: 'transit',
      means: 'Le passage d’une personne remise par un troisième pays. Celui-ci doit y consentir avant.',
    },
    addendum: {
      term: 'addendum',
      means:
        'Quelques lignes ajoutées à une notice publiée, par exemple : ici la remise a été refusée. La notice demeure.',
    },
    withdrawal: {
      term: 'retrait et annulation',
      means:
        'Celui qui a demandé une notice la retire ; le secrétariat l’annule alors pour tous. Seulement quand son but est atteint : après une arrestation, ce n’est souvent pas encore le cas.',
    },
    purge: {
      term: 'purge',
      means:
        'Chaque bureau enlève de ses systèmes une notice annulée et le fait savoir. Une seule copie oubliée arrête une personne à tort.',
    },
    home: {
      term: 'service national',
      means:
        'Police, parquet ou tribunal de son propre pays. Ils n’écrivent qu’à leur bureau, et le bureau à l’étranger.',
    },
    exercise: {
      term: 'EXERCICE',
      means: 'Figure sur chaque message, page et feuille. Rien ici n’est réel, et rien de réel n’y a sa place.',
    },
  },
} as const satisfies Like<typeof english>;
