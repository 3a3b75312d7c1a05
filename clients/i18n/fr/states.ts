import type { StateTexts } from '../problems-type.ts';

const states: StateTexts = {
  requests: {
    open: 'À traiter',
    acknowledged: 'Réception accusée',
    clarification: 'En attente de précisions',
    clarified: 'Précisions reçues',
    inProgress: 'En cours',
    answered: 'Réponse donnée',
    refused: 'Refusée',
    closed: 'Close',
  },
  effects: {
    ack: 'Accuse réception ; la réponse reste due.',
    ask: 'Demande des précisions ; le délai est suspendu.',
    interim: 'Répond en partie ; le reste demeure dû.',
    final: 'Répond.',
    refuse: 'Refuse.',
    close: 'Clôt l’affaire.',
    none: 'Ne change rien à ce qui est dû.',
  },
  lives: {
    notice: {
      name: 'Notice',
      states: {
        submitted: 'À l’examen',
        clarification: 'En attente de précisions',
        returned: 'Renvoyée pour complément',
        refused: 'Refusée',
        approved: 'Approuvée',
        published: 'Publiée',
        located: 'Personne localisée',
        withdrawRequested: 'Retrait demandé',
        cancelled: 'Annulée',
      },
      steps: {
        submit: 'Soumettre',
        ask: 'Demander des précisions',
        clarify: 'Donner des précisions',
        return: 'Renvoyer',
        refuse: 'Refuser',
        approve: 'Approuver',
        publish: 'Publier',
        locate: 'Signaler où se trouve la personne',
        withdraw: 'Retirer',
        keep: 'Maintenir',
        cancel: 'Annuler',
        purge: 'Effacer les copies',
      },
    },
    hit: {
      name: 'Concordance',
      states: {
        raised: 'Non confirmée',
        awaitingConfirmation: 'En attente de confirmation',
        moreTime: 'Délai supplémentaire demandé',
        confirmed: 'Confirmée',
        negative: 'Infirmée',
        acted: 'Suivie d’effet',
        closed: 'Close',
      },
      steps: {
        raise: 'Signaler',
        ask: 'Demander confirmation',
        confirm: 'Confirmer',
        deny: 'Infirmer',
        moreTime: 'Demander plus de temps',
        act: 'Agir',
        release: 'Laisser aller',
      },
    },
  },
};

export default states;
