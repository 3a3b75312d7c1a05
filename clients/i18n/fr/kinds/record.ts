import type { TextsOf } from '../../kinds-type.ts';
import { documentType, recordStatus } from '../subject.ts';

export const recordTexts: TextsOf<'document.record.enter' | 'document.record.modify' | 'document.record.withdraw'> = {
  'document.record.enter': {
    title: 'Inscription au registre',
    short: 'Inscrire un document',
    purpose: 'Lorsqu’un document de voyage de votre pays est perdu, volé ou n’est plus valable.',
    consequence: 'Désormais, toute vérification de ce document donne lieu à une concordance.',
    fields: {
      documentNumber: { label: 'Numéro du document', help: 'Tel qu’imprimé, par exemple EXR31415K.' },
      batch: {
        label: 'Série de numéros',
        help: 'Seulement pour des documents volés avant leur délivrance.',
        fields: { from: { label: 'Premier numéro' }, to: { label: 'Dernier numéro' } },
      },
      documentType,
      issuingCountry: { label: 'Pays émetteur', help: 'Le vôtre : seul le pays émetteur inscrit un document.' },
      recordStatus,
      eventDate: { label: 'Perdu, volé ou retiré le' },
      eventCountry: { label: 'Dans quel pays' },
      circumstance: {
        label: 'Circonstances',
        options: {
          theft: 'Vol',
          robbery: 'Vol avec violence',
          burglary: 'Cambriolage',
          loss: 'Perte',
          'in-the-post': 'À la poste',
          'withdrawn-by-issuer': 'Retrait par l’autorité',
          other: 'Autres circonstances',
        },
      },
    },
  },
  'document.record.modify': {
    title: 'Modification d’une inscription',
    short: 'Modifier l’inscription',
    purpose: 'Lorsque l’inscription d’un document de votre pays doit changer.',
    consequence: 'Les vérifications suivantes donnent le nouveau statut ; les réponses déjà données demeurent.',
    fields: {
      documentNumber: { label: 'Numéro du document' },
      issuingCountry: { label: 'Pays émetteur' },
      recordStatus,
      eventDate: { label: 'Depuis le' },
      reason: {
        label: 'Motif',
        options: {
          statusChange: 'On en sait davantage',
          enteredInError: 'L’inscription était inexacte',
          recovered: 'Le document a été retrouvé',
        },
      },
    },
  },
  'document.record.withdraw': {
    title: 'Retrait d’une inscription',
    short: 'Retirer l’inscription',
    purpose: 'Lorsqu’une inscription n’a pas lieu d’être ou que le document n’existe plus.',
    consequence: 'Les vérifications suivantes ne trouvent plus d’inscription.',
    fields: {
      documentNumber: { label: 'Numéro du document' },
      issuingCountry: { label: 'Pays émetteur' },
      reason: {
        label: 'Motif',
        options: {
          enteredInError: 'Il a été inscrit par erreur',
          recoveredAndDestroyed: 'Le document a été retrouvé et détruit',
          foundAgain: 'Le titulaire l’a retrouvé',
        },
      },
    },
  },
};
