import type { TextsOf } from '../../kinds-type.ts';

export const dutyTexts: TextsOf<'duty.task' | 'duty.escalate' | 'duty.handover'> = {
  'duty.task': {
    title: 'Tâche confiée par la permanence',
    short: 'Confier une tâche',
    purpose: 'Lorsqu’un message doit être pris en charge sur-le-champ.',
    consequence: 'Le service destinataire accuse réception de la tâche et rend compte de son exécution.',
    fields: {
      messageRef: { label: 'Numéro de dossier du message' },
      priority: {
        label: 'Priorité',
        options: { flash: 'Flash : danger de mort', urgent: 'Urgente', routine: 'Ordinaire' },
      },
      assignedTo: { label: 'Confiée à', help: 'Une fonction, pas un nom.' },
      why: { label: 'Pourquoi maintenant' },
    },
  },
  'duty.escalate': {
    title: 'Recours à la permanence',
    short: 'Saisir la permanence',
    purpose: 'Lorsqu’une réponse est en retard et que quelque chose en dépend.',
    consequence: 'La permanence relance le service qui doit répondre.',
    fields: {
      overdueRef: { label: 'Numéro de dossier de votre message', help: 'Celui qui est resté sans réponse à temps.' },
      impact: { label: 'Ce qui en dépend' },
    },
  },
  'duty.handover': {
    title: 'Passation de service',
    short: 'Passer le service',
    purpose: 'Lorsque votre service s’achève et que des affaires restent ouvertes.',
    consequence: 'La relève prend le service en accusant réception.',
    fields: {
      openItems: {
        label: 'Affaires ouvertes',
        help: 'Une ligne par affaire : numéro, état, prochaine étape, échéance.',
      },
      acceptedBy: { label: 'Pris en charge par', help: 'Une fonction, pas un nom.' },
      risks: { label: 'Points de vigilance' },
    },
  },
};
