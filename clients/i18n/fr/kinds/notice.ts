import type { TextsOf } from '../../kinds-type.ts';

const noticeNo = { label: 'Numéro de la notice' };
const changed = { label: 'Rubriques concernées', help: 'Choisissez parmi les rubriques de la notice.' };

/** Une notice après sa publication : modifications, suspension, réexamen, et décisions de l’instance de contrôle. */
export const noticeTexts: TextsOf<
  | 'notice.update'
  | 'notice.corrigendum'
  | 'notice.addendum'
  | 'notice.suspend'
  | 'notice.resume'
  | 'notice.reviewDue'
  | 'notice.renew'
  | 'notice.challenge'
  | 'oversight.decision'
> = {
  'notice.update': {
    title: 'Mise à jour d’une notice',
    short: 'Mettre à jour la notice',
    purpose: 'Lorsque les faits à l’origine de votre notice ont évolué.',
    consequence: 'Les destinataires s’en tiennent au nouveau texte ; le numéro de la notice reste le même.',
    fields: {
      noticeNo,
      changed,
      was: { label: 'Ancien texte' },
      reads: { label: 'Nouveau texte' },
      reason: { label: 'Ce qui a changé' },
    },
  },
  'notice.corrigendum': {
    title: 'Rectificatif d’une notice',
    short: 'Rectifier la notice',
    purpose: 'Lorsque votre notice contenait une erreur dès l’origine.',
    consequence: 'Quiconque a agi sur la foi du texte erroné réexamine l’affaire.',
    fields: {
      noticeNo,
      changed,
      was: { label: 'Texte erroné' },
      reads: { label: 'Texte exact' },
      reason: { label: 'Origine de l’erreur' },
    },
  },
  'notice.addendum': {
    title: 'Additif à une notice',
    short: 'Joindre un additif',
    purpose: 'Lorsque tous les détenteurs d’une notice doivent être informés alors qu’elle demeure en vigueur.',
    consequence: 'Les destinataires lisent désormais la notice avec ce texte.',
    fields: {
      noticeNo,
      about: {
        label: 'Objet de l’additif',
        options: {
          'extradition-refused': 'Un pays a refusé l’extradition',
          'person-deceased': 'La personne serait décédée',
          contested: 'La notice est contestée',
          'restricted-to': 'Elle ne sert plus qu’à un seul usage',
        },
      },
      byBureau: { label: 'Signalé par' },
      text: { label: 'Texte' },
    },
  },
  'notice.suspend': {
    title: 'Suspension d’une notice',
    short: 'Suspendre la notice',
    purpose: 'Lorsque le maintien de la notice est provisoirement en doute.',
    consequence: 'Jusqu’à la date indiquée, nul n’agit sur la notice ; elle n’est pas effacée.',
    fields: {
      noticeNo,
      until: { label: 'Suspendue jusqu’au', help: 'Six mois au plus.' },
      reason: { label: 'Motif de la suspension' },
    },
  },
  'notice.resume': {
    title: 'Levée d’une suspension',
    short: 'Lever la suspension',
    purpose: 'Lorsque le doute est levé et que la notice est maintenue.',
    consequence: 'La notice reprend effet comme auparavant.',
    fields: { noticeNo, reason: { label: 'Motif du maintien' } },
  },
  'notice.reviewDue': {
    title: 'Réexamen d’une notice',
    short: 'Demander le réexamen',
    purpose: 'Lorsqu’une notice arrive à échéance dans six mois.',
    consequence: 'Le bureau demandeur la renouvelle en motivant sa décision ou la retire ; à défaut, elle expire.',
    fields: { noticeNo, expiresOn: { label: 'Expire le' } },
  },
  'notice.renew': {
    title: 'Renouvellement d’une notice',
    short: 'Renouveler la notice',
    purpose: 'Lorsque votre notice reste nécessaire après réexamen.',
    consequence: 'La notice demeure en vigueur cinq ans de plus.',
    fields: {
      noticeNo,
      reason: { label: 'Pourquoi elle reste nécessaire' },
      stillWanted: { label: 'La personne ou l’objet est toujours recherché' },
      warrantStillValid: { label: 'Le mandat est toujours valable', help: 'Pour une notice rouge.' },
    },
  },
  'notice.challenge': {
    title: 'Contestation d’une notice',
    short: 'Contester une notice',
    purpose: 'Lorsque la personne visée demande l’accès, la rectification ou l’effacement.',
    consequence: 'L’instance de contrôle examine la notice et statue.',
    fields: {
      noticeNo,
      onBehalfOf: { label: 'Au nom de' },
      requested: {
        label: 'Objet de la demande',
        options: { access: 'Savoir ce qui est enregistré', correct: 'Le faire rectifier', delete: 'Le faire effacer' },
      },
      ground: { label: 'Motifs de la contestation' },
    },
  },
  'oversight.decision': {
    title: 'Décision de l’instance de contrôle',
    short: 'Rendre la décision',
    purpose: 'Lorsque l’instance a examiné si une notice peut être maintenue.',
    consequence: 'Le secrétariat exécute la décision dans un délai d’un mois.',
    fields: {
      noticeNo,
      decision: {
        label: 'L’instance décide',
        options: {
          keep: 'La notice est maintenue',
          correct: 'La notice est rectifiée',
          delete: 'La notice est effacée',
        },
      },
      reason: { label: 'Motifs de l’instance' },
    },
  },
};
