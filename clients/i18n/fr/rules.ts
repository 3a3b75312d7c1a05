import type { RuleTexts } from '../rules-type.ts';

const rules: RuleTexts = {
  'R-1': {
    title: 'Tout est exercice',
    text: 'On n’emploie ici que des personnes, des lieux, des documents et des numéros inventés. Rien de réel ne figure jamais dans un message, afin que nul n’en souffre.',
  },
  'R-2': {
    title: 'À chacun ses messages',
    text: 'Un bureau, un poste frontière, le secrétariat et le registre n’envoient chacun que certains types de messages. Qui ne peut envoyer un type s’adresse à celui qui le peut.',
  },
  'R-3': {
    title: 'Répondre à ce que l’on a reçu',
    text: 'Vous ne pouvez répondre qu’à un message parvenu à votre service ou parti de lui.',
  },
  'R-4': {
    title: 'La réponse convient',
    text: 'À chaque type de message correspondent ses réponses, et certaines étapes en supposent une autre. La liste « Ce que vous pouvez faire maintenant » suit le même tableau.',
  },
  'R-5': {
    title: 'Écrire à qui est concerné',
    text: 'Écrivez à ceux qui doivent agir ou savoir, une seule fois à chacun, et à nul destinataire exclu. Toute copie inutile est un risque pour la personne et une charge pour un service.',
  },
  'R-6': {
    title: 'Répondre à temps',
    text: 'Le délai dépend de l’urgence et court dès la remise du message. Si vous ne pouvez le tenir, envoyez une réponse d’attente et dites quand la réponse viendra.',
  },
  'R-7': {
    title: 'Accuser réception',
    text: 'L’accusé de réception dit deux choses : nous avons lu, et nous prenons en charge. Sans lui, votre correspondant ignore si quelqu’un est à l’œuvre.',
  },
  'R-8': {
    title: 'Rappeler en cas de retard',
    text: 'Un rappel ne s’envoie que si la réponse est en retard, et trois fois au plus. Ensuite, passez par une autre voie : la permanence, ou un appel téléphonique dans l’exercice.',
  },
  'R-9': {
    title: 'La demande de précisions suspend le délai',
    text: 'Qui a besoin d’un élément manquant le demande. Jusqu’à ce qu’il arrive, le délai est suspendu : nul n’est en retard pour ce que l’autre a oublié.',
  },
  'R-10': {
    title: 'Vérifier avant d’agir',
    text: 'Une concordance est une piste, non une preuve. Nul n’est arrêté ni refoulé et rien n’est retenu avant la confirmation de celui qu’elle concerne ; votre droit peut permettre d’autres mesures, à condition d’en citer la disposition.',
  },
  'R-11': {
    title: 'Le temps demandé se compte',
    text: 'Qui a besoin de plus de temps pour confirmer une concordance dit combien de minutes. Pendant ce temps, une personne attend.',
  },
  'R-12': {
    title: 'Le pays émetteur décide de ses documents',
    text: 'Seul le pays qui a délivré un document en inscrit, modifie ou retire l’inscription, et lui seul peut confirmer une concordance. Ni le secrétariat ni un pays tiers ne le peuvent.',
  },
  'R-13': {
    title: 'Retrouvé, mais sans valeur',
    text: 'Un document déclaré perdu ou volé reste sans valeur, même entre les mains de son titulaire. On le retient ou on le renvoie, avec courtoisie : le titulaire n’a rien fait de mal.',
  },
  'R-14': {
    title: 'L’absence d’inscription ne prouve rien',
    text: 'Le registre ne connaît que ce que les pays y ont inscrit. « Aucune inscription » signifie que personne n’a déclaré le document, non qu’il est valable.',
  },
  'R-15': {
    title: 'Annuler après le retour',
    text: 'Une notice demeure jusqu’à ce que la personne soit physiquement revenue ou que son but soit atteint d’une autre façon. L’arrestation n’est pas la fin : on est libéré sous caution, et l’on repart.',
  },
  'R-16': {
    title: 'Effacer toutes les copies',
    text: 'Lorsqu’une notice est annulée, chacun de ceux qui la détenaient en efface les copies et en rend compte. Une copie oubliée arrête un voyageur innocent.',
  },
  'R-17': {
    title: 'La notice appartient au demandeur',
    text: 'Seul le bureau qui a demandé une notice peut la modifier ou la retirer. Les autres lui signalent ce qu’ils savent.',
  },
  'R-18': {
    title: 'Le secrétariat publie et annule',
    text: 'Les bureaux demandent ; le secrétariat de coordination contrôle, publie et annule, afin que les mêmes conditions valent pour tous.',
  },
  'R-19': {
    title: 'Conditions de publication',
    text: 'Une notice est publiée si la personne peut être identifiée et si les conditions de sa couleur sont remplies. Pour la rouge, ce sont un mandat ou un jugement valable, une peine d’au moins 24 mois (ou 6 mois d’une peine prononcée) et l’assurance que l’extradition sera demandée ; pour la jaune, un signalement à la police et, pour les majeurs, un contrôle au regard de la loi sur la vie privée.',
  },
  'R-20': {
    title: 'Neutralité',
    text: 'On ne traite ici rien qui ait un caractère politique, militaire, religieux ou racial, ni litige entre particuliers, affaire familiale ou simple manquement administratif, à moins que la criminalité organisée n’en soit l’origine.',
  },
  'R-21': {
    title: 'Dire pourquoi, et rien de trop',
    text: 'Toute demande et tout refus sont motivés. D’une personne, on dit ce que le but exige, et rien d’autre.',
  },
  'R-22': {
    title: 'Les conditions suivent le message',
    text: 'Les codes de traitement et les restrictions lient tous ceux qui reçoivent l’information. Qui veut en faire un autre usage demande d’abord à l’expéditeur.',
  },
  'R-23': {
    title: 'Une échéance tenable',
    text: 'L’échéance que vous fixez laisse à l’autre service au moins le délai habituel pour cette urgence. Si l’affaire ne peut attendre, choisissez une urgence plus élevée, à bon escient.',
  },
  'R-24': {
    title: 'À chaque pays ses exigences',
    text: 'Certains bureaux n’acceptent une demande que si elle contient certains éléments. Consultez la fiche du bureau avant d’écrire.',
  },
  'R-25': {
    title: 'Le bilatéral reste bilatéral',
    text: 'Ce que deux bureaux s’écrivent n’est pas communiqué au secrétariat. Il garantit la liaison ; il ne lit pas.',
  },
  'R-26': {
    title: 'Qui a demandé clôt',
    text: 'L’affaire est close par celui qui a demandé, une fois qu’il a été répondu à tout.',
  },
  'R-27': {
    title: 'Signaler sans délai',
    text: 'Une concordance est signalée sans délai à celui qu’elle concerne : le bureau qui a demandé la notice, ou le pays qui a délivré le document.',
  },
  'R-28': {
    title: 'Une notice bleue pose une question',
    text: 'Une notice bleue dit ce que l’on cherche à savoir, et dans quelle enquête. La personne est nommée en entier, ou l’on détient de quoi la comparer.',
  },
  'R-29': {
    title: 'Une notice verte repose sur des faits',
    text: 'La mise en garde contre une personne repose sur une condamnation ou sur une évaluation, datée et signée. Le risque est élevé, ou moyen avec un motif ; pour un risque faible, une notice serait excessive.',
  },
  'R-30': {
    title: 'Une notice noire est discrète',
    text: 'Pour un corps inconnu, elle dit ce qui a été trouvé, où et quand, et ce que l’on détient pour comparaison. Elle ne dit rien des blessures ni de la cause de la mort.',
  },
  'R-31': {
    title: 'Une notice orange avertit de l’imminent',
    text: 'La menace est grave et proche, et l’avertissement dit que faire. La façon de procéder n’est jamais décrite ; ici, la permanence peut elle aussi publier aussitôt.',
  },
  'R-32': {
    title: 'Une notice mauve n’est pas un manuel',
    text: 'Un mode opératoire est décrit pour être reconnu, et non pour être imité.',
  },
  'R-33': {
    title: 'Une notice argentée va aux participants',
    text: 'Elle porte sur ce qui provient d’une infraction, ne va qu’aux bureaux participants et n’est jamais publique. Ce qu’elle révèle prépare une demande entre deux bureaux.',
  },
  'R-34': {
    title: 'Une notice spéciale reprend la liste',
    text: 'Seul le secrétariat publie ce qui figure sur la liste du conseil, toujours publiquement. Aucun bureau ne la demande ni ne la modifie.',
  },
  'R-35': {
    title: 'Une suspension a un terme',
    text: 'Une notice est suspendue avec un motif et pour six mois au plus. D’ici là, nul n’agit sur sa foi.',
  },
  'R-36': {
    title: 'Cinq ans, puis un réexamen',
    text: 'Une notice vaut cinq ans. Six mois avant le terme, le secrétariat demande si elle est encore nécessaire ; sans motif et, pour la rouge, sans mandat valable, elle prend fin.',
  },
  'R-37': {
    title: 'Un refus ne met pas fin à une notice',
    text: 'Si un pays refuse l’extradition, la notice demeure, avec un additif qui le dit. D’autres pays peuvent en décider autrement.',
  },
  'R-38': {
    title: 'L’instance de contrôle est entendue',
    text: 'Chacun peut faire examiner par l’instance de contrôle une notice qui le vise. Ce qu’elle décide est exécuté dans le mois.',
  },
  'R-39': {
    title: 'Une diffusion atteint les intéressés',
    text: 'On écrit à des bureaux choisis lorsqu’il n’est pas nécessaire que tous sachent. Les modifications et la fin d’une diffusion parviennent à tous ceux qui l’ont reçue.',
  },
  'R-40': {
    title: 'La voie du pays qui arrête',
    text: 'L’arrestation provisoire se demande par la voie que prescrit l’autre pays : de bureau à bureau, ou par note diplomatique. Consultez d’abord sa fiche.',
  },
  'R-41': {
    title: 'Les pièces à temps',
    text: 'À compter de l’arrestation, les pièces d’extradition sont dues dans le délai que fixe le pays qui a arrêté. À défaut, la personne est libérée ; une nouvelle arrestation reste possible.',
  },
  'R-42': {
    title: 'Un document, une inscription',
    text: 'Un document n’est inscrit qu’une fois. Ce qui a changé se modifie dans son inscription, et seul ce qui est inscrit peut être modifié ou retiré.',
  },
  'R-43': {
    title: 'Un partenaire a besoin d’un consentement',
    text: 'Une organisation partenaire ne transmet ce qui touche une personne qu’avec le consentement de celle-ci. Des tendances, elle donne des nombres à partir de cinq cas, afin que nul ne soit reconnaissable.',
  },
  'R-44': {
    title: 'Un service se transmet',
    text: 'Qui part dresse la liste de tout ce qui reste ouvert, avec la prochaine étape ; le service prend fin lorsque la relève a accusé réception de cette liste.',
  },
  'R-45': {
    title: 'La permanence relance',
    text: 'Ce qui est en retard peut être porté à la permanence, avec ce qui en dépend. Avant l’échéance, il n’y a rien à relancer.',
  },
  'R-46': {
    title: 'Un signalement est une piste',
    text: 'Un signalement en ligne est une plainte et ne prouve rien. On le transmet sous forme de catégorie, avec des comptes et des heures, jamais avec ce qui a été signalé ; ce que le tri dit urgent part comme urgent, et plusieurs signalements d’une même affaire partent ensemble.',
  },
  'R-47': {
    title: 'Une adresse a son heure et son port',
    text: 'Une adresse Internet change de mains, et plusieurs clients en partagent une. On ne peut dire à qui elle était qu’avec l’heure exacte et son décalage par rapport à UTC et, derrière une adresse partagée, avec le port source. Ce qui manque se demande, ne se devine pas.',
  },
  'R-48': {
    title: 'La place d’une adresse se consulte',
    text: 'Chaque pays de l’exercice a un bloc de 64 adresses : les 32 premières ont chacune un client, les 16 suivantes sont prêtées au pays suivant de la liste de 12 h à 24 h UTC, les 16 dernières sont partagées. La réponse suit le tableau, et l’on ne conserve que ce qui se trouve sur son territoire.',
  },
  'R-49': {
    title: 'Votre propre droit sur les abonnés',
    text: 'Dire qu’une adresse est sur votre territoire ne nomme personne. Pour l’abonné, chaque pays exige une pièce qui lui est propre : demande de police, ordonnance d’un procureur ou d’un tribunal. La réponse indique celle que prévoit votre propre profil.',
  },
  'R-50': {
    title: 'Un indice parle d’objets',
    text: 'Un indice tient en quelques mots sur un objet : aucune personne, aucune image, aucun fichier. On demande d’abord à un bureau si l’affaire est connue, puis à un groupe dont chaque membre est nommé. Qui enquête sur place le dit avant ; ce qui est connu ou réglé met fin au travail, et tous ceux qu’on a interrogés l’apprennent.',
  },
  'R-51': {
    title: 'On annonce un voyage, on ne recommande rien',
    text: 'Le bureau d’origine dit qui voyagera, où et quand, aux pays que le voyage touche, par la voie que sa propre pratique prévoit pour ce risque. Il ne recommande rien : le pays de destination décide seul, selon son droit, et n’est pas tenu de dire ce qu’il a fait.',
  },
  'R-52': {
    title: 'À temps, et corrigé auprès de tous',
    text: 'Un voyage s’annonce 21 jours à l’avance, ou dès qu’il est connu, avec le motif. Ce qui était faux ou n’a plus lieu est corrigé ou retiré auprès de tous ceux qui l’ont reçu ; ils effacent leurs copies et en rendent compte, et une plainte a son numéro.',
  },
  'R-53': {
    title: 'Semblable n’est pas identique',
    text: 'Un numéro qui ressemble à un numéro inscrit n’est pas une concordance. Relisez le document, caractère par caractère, et vérifiez-le de nouveau ; nul n’agit sur une ressemblance.',
  },
  'R-54': {
    title: 'Tous les participants sont informés',
    text: 'L’ordre d’opération, ses étapes et sa fin sont adressés à tous les participants. Un poste oublié continue de contrôler, ou ne commence jamais.',
  },
  'R-55': {
    title: 'Une opération vit entre son lancement et sa fin',
    text: 'Elle est présentée avant d’être lancée ; ses contrôles et ses points de situation comptent du lancement à la fin. Chaque lot s’envoie une seule fois : le même lot, dans un nouveau message, compterait double.',
  },
  'R-56': {
    title: 'Les chiffres se comptent',
    text: 'Un point de situation donne les chiffres du décompte, du lancement à l’heure indiquée : les vôtres, et ceux qui n’ont été signalés qu’à vous. Le compte rendu final additionne les derniers points de tous les participants.',
  },
  'R-57': {
    title: 'Les notices argentées sont comptées',
    text: 'Chaque bureau peut demander un nombre fixé de notices argentées, pas davantage. Ce qui a été refusé ne compte pas ; une demande renvoyée après un retour n’est pas une nouvelle demande.',
  },
  'R-58': {
    title: 'Lue avant de partir',
    text: 'Lorsque le scénario ou la pratique du pays l’exige, un message à des bureaux choisis attend que le service d’examen l’ait lu. Celui-ci le laisse partir, ou le rend avec un motif.',
  },
  'R-59': {
    title: 'Une notice rouge a l’effet que chaque droit lui donne',
    text: 'Dans un pays, une notice rouge permet l’arrestation ; dans un autre, elle demande seulement où se trouve la personne ; dans un troisième, rien ne se fait sans une demande propre. Ce qui compte est le droit du pays où se trouve la personne ; chaque bureau respecte le sien.',
  },
  'R-60': {
    title: 'Dans une langue lue là-bas',
    text: 'Un message est écrit dans une langue que lit son destinataire ; sa fiche l’indique. On peut toujours répondre dans la langue de la question.',
  },
  'R-61': {
    title: 'Un fait assez grave, et une infraction dans les deux pays',
    text: 'Avant d’arrêter quelqu’un pour un autre pays, ou de faire des recherches pour un procès, un pays veut connaître l’infraction : si elle en est une chez lui, et si la peine atteint son seuil.',
  },
  'R-62': {
    title: 'Un pays et ses ressortissants',
    text: 'Certains pays n’extradent jamais leurs ressortissants, d’autres seulement sous conditions. Ils peuvent les juger chez eux.',
  },
  'R-63': {
    title: 'Qui se trouve derrière un numéro',
    text: 'L’utilisateur d’un téléphone ou d’une adresse Internet n’est indiqué que sur ce que demande le droit du pays : la demande de la police, la décision d’un procureur ou celle d’un tribunal.',
  },
  'R-64': {
    title: 'Un adulte décide',
    text: 'Un adulte va où il veut. Une personne disparue puis retrouvée décide de ce qui est dit ; bien des droits permettent seulement de dire qu’elle est en vie et va bien.',
  },
  'R-65': {
    title: 'Un second regard avant l’envoi',
    text: 'Certains bureaux ne laissent partir certains messages qu’après qu’une autre personne les a lus. Jusque-là, le message attend ; ce n’est pas une faute.',
  },
  'R-66': {
    title: 'La mise en garde suit le risque',
    text: 'L’importance du risque décide si tous sont avertis, quelques-uns ou personne. Chaque bureau a sa pratique et s’y tient.',
  },
  'R-67': {
    title: 'Le pays a sa propre voie',
    text: 'Les services de votre pays n’écrivent qu’à votre bureau. Aucun autre pays ne voit ce qu’ils écrivent, ni qu’ils existent ; et aucun message ne part à la fois vers eux et vers l’étranger.',
  },
  'R-68': {
    title: 'Les conditions de la source nationale',
    text: 'Un service national peut dire que rien ne doit être transmis sans son accord. Demandez cet accord avant que le contenu ne parte à l’étranger.',
  },
  'R-69': {
    title: 'La décision d’abord',
    text: 'Là où votre droit exige une décision du parquet ou d’un tribunal, la réponse attend que vous l’ayez. Seul un parquet, un tribunal ou un ministère la prend.',
  },
  'R-70': {
    title: 'Rapporter la réponse',
    text: 'Qui a demandé, dans le pays, apprend ce que cela a donné, même si ce n’est rien, avec les conditions fixées par l’autre pays.',
  },
};

export default rules;
