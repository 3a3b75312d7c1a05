import type english from '../en/glossary.ts';
import type { Like } from '../shape.ts';

export default {
  heading: 'Vocabulario',
  words: 'Qué significan aquí las palabras de la mesa de guardia.',
  terms: {
    bureau: {
      term: 'oficina',
      means:
        'El despacho de un país por el que pasan todos los mensajes policiales con el extranjero. Usted está en una de ellas.',
    },
    secretariat: {
      term: 'secretaría de coordinación',
      means:
        'El despacho común de todos los países. Publica y anula notificaciones y pone en contacto a las oficinas; no manda sobre nadie.',
    },
    reviewDesk: {
      term: 'mesa de control de conformidad',
      means:
        'La parte de la secretaría que lee cada solicitud de notificación antes de publicarla, y puede devolverla o denegarla.',
    },
    register: {
      term: 'Registro de Documentos Perdidos',
      means:
        'La lista de documentos declarados perdidos o robados. Se consulta por número. Solo el país que expidió un documento puede inscribirlo, modificarlo o eliminarlo.',
    },
    notice: {
      term: 'notificación',
      means:
        'Un aviso o una petición que llega a todas las oficinas a la vez. Su color dice qué pide: roja localizar y retener, azul averiguar, verde precaución, amarilla persona desaparecida, negra fallecido sin identificar, naranja peligro, morada métodos, plateada bienes, especial inscripción en una lista.',
    },
    diffusion: {
      term: 'difusión',
      means:
        'El mismo tipo de mensaje, enviado directamente a las oficinas que se eligen. Llega a menos personas y es lo adecuado cuando no todos están afectados.',
    },
    request: {
      term: 'solicitud de información',
      means:
        'Una pregunta de una oficina a otra sobre un asunto. Dice de qué se trata, por qué se pregunta y para qué servirá la respuesta.',
    },
    acknowledgement: {
      term: 'acuse de recibo',
      means: '«Lo tenemos, alguien se ocupa». No responde a nada y se debe de inmediato.',
    },
    interim: {
      term: 'respuesta provisional',
      means: '«Estamos en ello», con la fecha de la respuesta. Desplaza el plazo; la respuesta se sigue debiendo.',
    },
    clarification: {
      term: 'aclaración',
      means: 'Una pregunta de vuelta antes de poder responder. Entretanto el plazo se detiene para quien la hace.',
    },
    hit: {
      term: 'coincidencia',
      means: 'Lo que se comprobó encaja con lo que se buscaba. Es una pista, no una prueba.',
    },
    confirmation: {
      term: 'confirmación',
      means:
        'La respuesta de quien pidió o expidió: ¿sigue vigente, es la misma persona, qué se quiere ahora? Antes de ella no se hace nada a nadie.',
    },
    issuer: {
      term: 'país emisor',
      means: 'El país que expidió un documento o pidió una notificación. Solo él confirma, corrige y retira.',
    },
    handling: {
      term: 'código de tratamiento',
      means:
        'Qué puede hacer el destinatario con un mensaje: usarlo libremente, solo como pista, solo tras preguntar, o no transmitirlo.',
    },
    urgency: {
      term: 'urgencia',
      means:
        'Inmediato: está en juego una vida. Urgente: hoy, antes de que algo se pierda. Ordinario: todo lo demás. A quien llama urgente a todo no se le oye cuando importa.',
    },
    needToKnow: {
      term: 'necesidad de conocer',
      means: 'Un mensaje va a quienes deben actuar o saber, y a nadie más. Todo lo demás queda fuera.',
    },
    provisionalArrest: {
      term: 'detención preventiva',
      means:
        'Se retiene a una persona un número limitado de días mientras se preparan los documentos. Si no llegan a tiempo y en el idioma debido, queda libre.',
    },
    surrender: { term: 'entrega', means: 'Un país pone a una persona en manos de otro, después de una decisión.' },
    transit: {
      term: 'tránsito',
      means: 'El paso de una persona entregada por un tercer país. Ese país debe consentirlo antes.',
    },
    addendum: {
      term: 'adenda',
      means:
        'Unas líneas que se añaden a una notificación publicada, por ejemplo: aquí se denegó la entrega. La notificación permanece.',
    },
    withdrawal: {
      term: 'retirada y anulación',
      means:
        'Quien pidió una notificación la retira; la secretaría la anula entonces para todos. Solo cuando se ha cumplido su fin: tras una detención a menudo todavía no.',
    },
    purge: {
      term: 'eliminación',
      means:
        'Cada oficina quita de sus sistemas una notificación anulada y lo comunica. Una sola copia olvidada detiene a quien no se debe.',
    },
    home: {
      term: 'autoridad nacional',
      means: 'Policía, fiscalía o tribunal del propio país. Solo escriben a su oficina, y la oficina al extranjero.',
    },
    exercise: {
      term: 'EJERCICIO',
      means: 'Está en cada mensaje, página y hoja. Nada de esto es real, y nada real debe entrar en ello.',
    },
  },
} as const satisfies Like<typeof english>;
