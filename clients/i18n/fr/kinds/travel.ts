import type { TextsOf } from '../../kinds-type.ts';
import { person } from '../subject.ts';

const itinerary = {
  label: 'Voyage',
  fields: {
    from: { label: 'De' },
    to: { label: 'Vers' },
    departs: { label: 'Départ' },
    returns: { label: 'Retour' },
    carrier: { label: 'Transporteur' },
  },
};
const riskTier = { label: 'Risque', options: { high: 'Élevé', medium: 'Moyen', low: 'Faible' } };

export const travelTexts: TextsOf<'travel.notification' | 'travel.outcome' | 'travel.correction' | 'travel.withdraw'> =
  {
    'travel.notification': {
      title: 'Annonce d’un voyage',
      short: 'Annoncer un voyage',
      purpose: 'Lorsqu’une personne tenue de déclarer ses voyages va se rendre dans un autre pays.',
      consequence: 'Les pays du voyage en sont informés et décident seuls de la suite.',
      fields: {
        subject: {
          label: 'Voyageur',
          help: 'Ce qu’il faut à une frontière pour le reconnaître, et rien de plus.',
          fields: {
            familyName: person.familyName,
            forenames: person.forenames,
            dateOfBirth: person.dateOfBirth,
            documentNumber: { label: 'Document de voyage' },
          },
        },
        riskTier,
        basis: {
          label: 'Pourquoi les voyages sont déclarés',
          options: { registration: 'Inscription au fichier des délinquants', 'court-order': 'Décision d’un tribunal' },
        },
        instrument: {
          label: 'Voie choisie',
          help: 'Votre propre profil dit quelle voie votre pays prend pour quel risque.',
          options: {
            direct: 'Ce message seul',
            diffusion: 'Avec un message à des bureaux choisis (diffusion)',
            green: 'Avec une notice verte',
          },
        },
        itinerary,
        transit: { label: 'Pays traversés' },
        notifiedOn: { label: 'Annoncé le' },
        shortNotice: {
          label: 'Motif du délai court',
          help: 'Nécessaire si le voyage commence plus tôt que ne le prévoit la règle R-52.',
          options: {
            emergency: 'Urgence familiale ou professionnelle',
            'reported-late': 'Déclaration tardive du voyageur',
            'plans-changed': 'Changement de projet',
          },
        },
      },
    },
    'travel.outcome': {
      title: 'Suites d’un voyage',
      short: 'Communiquer les suites',
      purpose: 'Lorsque vous voulez dire au bureau d’origine ce qu’il est advenu d’un voyage.',
      consequence: 'Le bureau d’origine sait comment cela s’est terminé. Rien ne vous y oblige.',
      fields: {
        outcome: {
          label: 'Suites',
          options: {
            admitted: 'Admis',
            refusedEntry: 'Entrée refusée',
            didNotArrive: 'N’est pas arrivé',
            'monitored-not-disclosed': 'Connu de nous ; rien n’est communiqué',
          },
        },
        on: { label: 'Le' },
      },
    },
    'travel.correction': {
      title: 'Correction d’un voyage annoncé',
      short: 'Corriger l’annonce',
      purpose: 'Lorsqu’un élément d’une annonce était faux.',
      consequence: 'Tous ceux qui l’ont reçue effacent ce qui était faux et en rendent compte.',
      fields: {
        wrong: {
          label: 'Ce qui était faux',
          help: 'Si c’était la personne, rien n’en subsiste. Annoncez la bonne par un nouveau message.',
          options: { person: 'La personne', itinerary: 'Le voyage', riskTier: 'Le risque' },
        },
        itinerary,
        riskTier,
        complaintNo: { label: 'Numéro dans votre registre des plaintes' },
      },
    },
    'travel.withdraw': {
      title: 'Retrait d’un voyage annoncé',
      short: 'Retirer l’annonce',
      purpose: 'Lorsque le voyage n’a plus lieu ou n’aurait pas dû être annoncé.',
      consequence: 'Tous ceux qui l’ont reçue l’effacent et en rendent compte.',
      fields: {
        reason: {
          label: 'Motif du retrait',
          options: {
            'trip-cancelled': 'Le voyage n’a plus lieu',
            'no-longer-at-risk': 'La personne n’est plus tenue de déclarer ses voyages',
            'sent-in-error': 'Envoyée par erreur',
          },
        },
        effective: { label: 'À compter du' },
      },
    },
  };
