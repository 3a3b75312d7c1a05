import type { TextsOf } from '../../kinds-type.ts';
import { grounds, judicial, person, subjectStatus } from '../subject.ts';

export const diffusionTexts: TextsOf<
  'diffusion.send' | 'diffusion.update' | 'diffusion.cancel' | 'diffusion.nonCompliant'
> = {
  'diffusion.send': {
    title: 'Diffusion (message à des bureaux choisis)',
    short: 'Écrire à des bureaux choisis',
    purpose: 'Lorsque seuls certains bureaux doivent rechercher ou connaître une personne.',
    consequence: 'Les bureaux destinataires la reçoivent aussitôt ; nul ne l’a contrôlée auparavant.',
    fields: {
      diffPurpose: {
        label: 'But de la diffusion',
        options: {
          arrest: 'Arrêter en vue d’une extradition',
          locateTrace: 'Localiser ou retrouver',
          information: 'En savoir plus',
          identification: 'Identifier',
          warn: 'Mettre en garde',
          infoOnly: 'Pour information',
        },
      },
      whyNotNotice: {
        label: 'Pourquoi pas une notice',
        options: {
          'limited-recipients': 'Seuls ces bureaux sont concernés',
          'limited-access': 'Peu de gens doivent savoir',
          'not-justified': 'L’affaire n’est pas assez grave pour une notice',
          'pending-notice': 'Une notice est demandée et l’affaire ne peut attendre',
        },
      },
      subjectStatus,
      caseSummary: { label: 'Exposé des faits' },
      requestedAction: { label: 'Mesure demandée aux bureaux' },
      person: { label: 'Personne', fields: person },
      judicial: { label: 'Mandat et infraction', fields: judicial },
      neutralityStatement: { label: 'L’affaire n’est ni politique, ni militaire, ni religieuse, ni raciale' },
      validUntil: { label: 'Valable jusqu’au' },
    },
  },
  'diffusion.update': {
    title: 'Mise à jour d’une diffusion',
    short: 'Mettre à jour la diffusion',
    purpose: 'Lorsqu’un élément d’une diffusion a changé.',
    consequence: 'Tous ceux qui ont reçu la diffusion s’en tiennent au nouveau texte.',
    fields: {
      changed: { label: 'Rubriques concernées', help: 'Choisissez parmi les rubriques du message.' },
      was: { label: 'Ancien texte' },
      reads: { label: 'Nouveau texte' },
      reason: { label: 'Ce qui a changé' },
    },
  },
  'diffusion.cancel': {
    title: 'Annulation d’une diffusion',
    short: 'Annuler la diffusion',
    purpose: 'Lorsqu’une diffusion n’est plus nécessaire.',
    consequence: 'Chaque bureau qui l’a reçue l’efface et en rend compte.',
    fields: {
      reason: {
        label: 'Motif de l’annulation',
        options: {
          'purpose-achieved': 'Son but est atteint',
          'replaced-by-notice': 'Une notice la remplace',
          'no-longer-justified': 'Elle n’est plus justifiée',
          error: 'C’était une erreur',
        },
      },
      effective: { label: 'Annulée le' },
    },
  },
  'diffusion.nonCompliant': {
    title: 'Diffusion jugée non conforme',
    short: 'Faire effacer la diffusion',
    purpose: 'Lorsqu’une diffusion ne peut subsister au regard des règles communes.',
    consequence: 'L’expéditeur et tous ceux qui l’ont reçue l’effacent et en rendent compte.',
    fields: {
      ground: { label: 'Fondement', options: grounds },
      reason: { label: 'Motif' },
      requiredAction: { label: 'Mesure requise', options: { delete: 'Effacer toutes les copies' } },
    },
  },
};
