import type en from '../en/guard.ts';

export default {
  FG00: 'Ce message est trop imbriqué pour être vérifié. Utilisez les champs du formulaire.',
  FG01: 'Ce pays ne fait pas partie de l’exercice. Choisissez un pays de la carte de l’exercice.',
  FG02: 'Cela ressemble au nom d’un pays réel. Écrivez un pays de l’exercice, ou confirmez qu’il s’agit d’un prénom ou d’un mot courant.',
  FG03: 'Cela ressemble à une adresse électronique réelle. Écrivez une adresse qui se termine par .example, par exemple bureau@norvane.example.',
  FG04: 'Cela ressemble à une adresse web réelle. Écrivez une adresse qui se termine par .example, par exemple registre.norvane.example.',
  FG05: 'Cela ressemble à une adresse IP réelle. Utilisez une adresse qui commence par 192.0.2., 198.51.100., 203.0.113. ou 2001:db8:.',
  FG06: 'Cela ressemble à un numéro de téléphone que l’on pourrait appeler. Écrivez un numéro d’exercice, par exemple EX-1234-5678.',
  FG07: 'Cela ressemble au numéro d’une carte de paiement. N’indiquez pas le numéro, écrivez « une carte de paiement ».',
  FG08: 'Cela ressemble au numéro d’un compte bancaire. N’indiquez pas le numéro, nommez une banque inventée.',
  FG09: 'Cela ressemble au numéro d’un document de voyage réel. Écrivez un numéro d’exercice : EXR, cinq chiffres et une lettre, par exemple EXR31415K.',
  FG10: 'Cela ressemble aux lignes imprimées d’un document de voyage réel. Utilisez celles d’un document de l’exercice, ou seulement son numéro, par exemple EXR31415K.',
  FG12: 'Cela ressemble à un lieu sur une carte réelle. Écrivez une case de la carte de l’exercice, par exemple EXGRID B4, ou le nom d’une ville inventée.',
  FG14: 'Cela ressemble au numéro d’une notice ou d’un dossier réels. Les numéros de l’exercice n’ont pas de barre oblique : EXN-R-00001 ou QN-RFI-2091-000123.',
  FG15: 'Vous nommez une organisation ou un système réels. Écrivez plutôt leur rôle dans l’exercice : secrétariat de coordination, bureau national de liaison, permanence…',
  FG16: 'Une personne vivante pourrait avoir cette date de naissance. Choisissez une année de 2035 à 2091, ou indiquez une tranche d’âge.',
  FG17: 'On n’envoie ni image ni fichier pendant l’exercice. Décrivez avec des mots ce que l’on voit.',
  FG20: 'Ce message n’est pas marqué comme exercice. Son statut doit être « Exercise ».',
} as const satisfies Record<keyof typeof en, string>;
