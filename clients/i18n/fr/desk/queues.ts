import type english from '../../en/desk/queues.ts';
import type { Like } from '../../shape.ts';

export default {
  queue: { todo: 'À faire', waiting: 'En attente', done: 'Terminé', all: 'Tout' },
  places: {
    label: 'Endroits du poste',
    new: 'Nouveau message',
    newShort: 'Nouveau',
    drafts: 'Brouillons',
    approve: 'À valider',
    review: 'À contrôler chez nous',
    news: 'Nouvelles',
    bureaus: 'Liste des bureaux',
    guide: 'Guide de permanence',
    more: 'Plus',
  },
  search: {
    label: 'Chercher dans tous les dossiers',
    placeholder: 'Chercher : mots, from:QN, is:late',
    found_one: '{{count}} dossier trouvé',
    found_many: '{{count}} de dossiers trouvés',
    found_other: '{{count}} dossiers trouvés',
    none: 'Aucun dossier ne contient tout cela. Enlevez un mot.',
    unread: 'Non lus',
    late: 'En retard',
    flagged: 'Marqués',
  },
  row: {
    to: 'À {{names}}',
    unread_one: '{{count}} message non lu.',
    unread_many: '{{count}} de messages non lus.',
    unread_other: '{{count}} messages non lus.',
    flagged: 'Marqué',
    draft: 'Brouillon',
  },
  nothing: {
    all: 'Aucun message pour le moment. Ce qui arrive apparaît ici tout seul.',
    free: 'Rien ne vous attend.',
    todo_one: "Rien ne vous attend. {{count}} dossier attend d'autres bureaux, depuis {{time}}.",
    todo_many: "Rien ne vous attend. {{count}} de dossiers attendent d'autres bureaux, le plus ancien depuis {{time}}.",
    todo_other: "Rien ne vous attend. {{count}} dossiers attendent d'autres bureaux, le plus ancien depuis {{time}}.",
    waiting: "Vous n'attendez personne.",
    done: "Rien n'est encore terminé.",
  },
} as const satisfies Like<typeof english>;
