import type english from '../en/desks.ts';
import type { Like } from '../shape.ts';

export default {
  yours: 'Vos postes',
  here: 'Vous êtes ici',
  looking: 'Connexion…',
  otherTab: 'Ouvert dans un autre onglet',
  gone: "N'existe plus",
  todo_one: '{{count}} à faire',
  todo_many: '{{count}} à faire',
  todo_other: '{{count}} à faire',
  unread_one: '{{count}} non lu',
  unread_many: '{{count}} non lus',
  unread_other: '{{count}} non lus',
  said_one: '{{bureau}} : {{count}} message non lu',
  said_many: '{{bureau}} : {{count}} messages non lus',
  said_other: '{{bureau}} : {{count}} messages non lus',
  why: 'Si une personne joue deux bureaux, les deux postes peuvent être ouverts sur cet appareil.',
  take: 'Prendre un poste de plus',
  heading: 'Un poste de plus pour {{name}}',
  intro: "Vous gardez votre place au poste {{bureau}}. En haut de chaque poste, vous verrez ce qui attend à l'autre.",
  none: "Aucun autre bureau n'a de place libre.",
  sitThere: 'Vous siégez déjà dans ce bureau. Choisissez-en un autre.',
  back: 'Retour à votre poste',
  join: 'Prendre ce poste',
} satisfies Like<typeof english>;
