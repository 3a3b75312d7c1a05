import type { TextsOf } from '../../kinds-type.ts';

const clueKinds = {
  packaging: 'Envase o envoltorio',
  printedText: 'Texto impreso',
  signage: 'Rótulo',
  uniformCrest: 'Escudo de un uniforme',
  socketType: 'Enchufe o clavija',
  transportTicket: 'Billete',
  announcement: 'Anuncio que se oye',
  landscape: 'Paisaje',
  furniture: 'Mueble',
};

export const clueTexts: TextsOf<'clue.enquiry' | 'clue.response' | 'clue.known' | 'clue.safeguarded'> = {
  'clue.enquiry': {
    title: 'Consulta sobre un indicio',
    short: 'Preguntar por un indicio',
    purpose: 'Cuando una cosa del fondo puede decir a otra mesa dónde estaba algo.',
    consequence: 'Las mesas que nombra dicen si conocen la cosa, o que el asunto ya está resuelto.',
    fields: {
      enquiryNo: { label: 'Número de la consulta' },
      clueKind: { label: 'Clase de indicio', options: clueKinds },
      clueText: { label: 'La cosa, en pocas palabras', help: 'Solo la cosa. No se describe a nadie.' },
      alreadyKnownCheck: {
        label: '¿Se ha comprobado que el asunto no esté ya resuelto?',
        help: 'Pregunte primero a una mesa, y después al grupo.',
        options: { done: 'Sí, se ha comprobado', notDone: 'No, esa es la pregunta' },
      },
      peopleDescribed: { label: 'Se describe a personas' },
      media: { label: 'Imágenes y archivos' },
    },
  },
  'clue.response': {
    title: 'Respuesta sobre un indicio',
    short: 'Responder sobre el indicio',
    purpose: 'Cuando ha mirado el indicio o ha investigado sobre el terreno.',
    consequence:
      'Quien preguntó sabe si su país puede ser el que busca; con «quizá» la pregunta sigue abierta con usted.',
    fields: {
      recognised: { label: '¿Lo conoce?', options: { yes: 'Sí', maybe: 'Quizá', no: 'No' } },
      basis: {
        label: 'En qué se basa',
        help: 'Antes de investigar sobre el terreno, diga que quizá lo conoce, para que ninguna otra mesa haga lo mismo.',
        options: { sight: 'Lo que vemos en la mesa', inquiry: 'Una investigación sobre el terreno' },
      },
      because: { label: 'Por qué', help: 'Solo sobre la cosa.' },
      area: { label: 'Cuadrícula del mapa' },
      localInquiryPossible: { label: 'Podemos investigar sobre el terreno' },
    },
  },
  'clue.known': {
    title: 'Ya está resuelto',
    short: 'Decir que está resuelto',
    purpose: 'Cuando el asunto que hay tras un indicio ya se resolvió antes, aquí o en otro lugar.',
    consequence: 'Termina el trabajo sobre este indicio; quien preguntó lo cierra con todos a quienes preguntó.',
    fields: {
      matchesEnquiry: { label: 'Número de la consulta en la que se resolvió' },
    },
  },
  'clue.safeguarded': {
    title: 'Todo está a salvo',
    short: 'Decir que todo está a salvo',
    purpose: 'Cuando la mesa que halló el lugar se ha hecho cargo o ha comunicado que la persona está a salvo.',
    consequence: 'Todos a quienes se preguntó dejan de trabajar en ello. No se dice nada más.',
    fields: {
      status: {
        label: 'Situación',
        options: { personSafe: 'La persona está a salvo', inquiryTaken: 'Nos hemos hecho cargo' },
      },
    },
  },
};
