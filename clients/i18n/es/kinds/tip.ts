import type { TextsOf } from '../../kinds-type.ts';

const ip = {
  label: 'Dirección de Internet',
  help: 'De los bloques del ejercicio; la regla R-48 dice cuál es de quién.',
};
const sourcePort = { label: 'Puerto de origen', help: 'Necesario si muchos clientes comparten una dirección.' };
const at = {
  label: 'Hora exacta, con su diferencia con UTC',
  help: 'Como en el diario del servicio. Sin la diferencia puede ser otra hora, y otro cliente.',
};
const provider = { label: 'Proveedor', help: 'El nombre de la empresa, solo con letras.' };

export const tipTexts: TextsOf<'tip.referral' | 'ip.confirm.request' | 'ip.confirm.response' | 'tip.outcome'> = {
  'tip.referral': {
    title: 'Aviso en línea',
    short: 'Remitir un aviso en línea',
    purpose: 'Cuando un servicio en línea ha denunciado algo que parece corresponder a un país.',
    consequence: 'La oficina destinataria acusa recibo y comunica en qué ha quedado.',
    fields: {
      tipNo: { label: 'Número del aviso' },
      receivedAt: { label: 'Recibido' },
      category: {
        label: 'Categoría',
        help: 'Nunca se describe lo denunciado.',
        options: { childProtection: 'Protección de menores', threat: 'Amenaza', fraud: 'Estafa' },
      },
      triage: {
        label: 'Valoración',
        options: {
          urgent: 'Urgente: una persona está en peligro ahora',
          referral: 'Lo suficiente para que la policía empiece',
          informational: 'A título informativo: nada que responder',
        },
      },
      events: {
        label: 'Usos de la cuenta',
        fields: {
          kind: {
            label: 'Qué se hizo',
            options: { login: 'Inicio de sesión', upload: 'Subida', message: 'Mensaje' },
          },
          ip,
          sourcePort,
          at,
        },
      },
      accountHandle: { label: 'Nombre de la cuenta' },
      provider,
      bundleOf: { label: 'Otros avisos de este grupo', help: 'Las denuncias del mismo asunto salen juntas.' },
      jurisdictionHint: { label: 'País al que parece corresponder', help: 'Una suposición, por confirmar.' },
    },
  },
  'ip.confirm.request': {
    title: 'Consulta sobre una dirección de Internet',
    short: 'Preguntar por una dirección',
    purpose: 'Cuando necesita saber si una dirección estaba en el territorio de otro país.',
    consequence: 'La oficina destinataria la consulta y responde, o pide lo que falta.',
    fields: {
      ip,
      sourcePort,
      at,
      question: {
        label: 'Pregunta',
        options: {
          inTerritory: '¿Estaba en su territorio?',
          provider: '¿Qué proveedor la tiene?',
          preserve: '¿Se pueden conservar los datos?',
        },
      },
    },
  },
  'ip.confirm.response': {
    title: 'Respuesta sobre una dirección de Internet',
    short: 'Responder sobre la dirección',
    purpose: 'Cuando ha consultado si una dirección estaba en su territorio en ese momento.',
    consequence: 'La otra parte sabe si ha acudido al país adecuado y qué documento necesita después.',
    fields: {
      inTerritory: {
        label: '¿Estaba en su territorio?',
        options: { yes: 'Sí', no: 'No', 'cannot-say': 'No se puede saber' },
      },
      provider,
      sharedAddress: { label: 'Muchos clientes comparten esta dirección' },
      preservationUntil: { label: 'Los datos se conservan hasta' },
      legalProcessNeeded: {
        label: 'Qué pide su derecho antes de nombrar al abonado',
        help: 'Como en su propio perfil.',
        options: {
          'police-request': 'Una petición de la policía',
          'prosecutor-order': 'Una orden de un fiscal',
          'court-order': 'Una orden de un tribunal',
        },
      },
    },
  },
  'tip.outcome': {
    title: 'Resultado de un aviso en línea',
    short: 'Informar sobre el aviso',
    purpose: 'Cuando sabe en qué queda un aviso que se le remitió.',
    consequence: 'La mesa de avisos cierra el aviso o lo remite a otro país.',
    fields: {
      outcome: {
        label: 'Resultado',
        options: {
          'case-opened': 'Se ha abierto un caso',
          insufficient: 'No hay datos suficientes',
          duplicate: 'Ya lo teníamos',
          'not-ours': 'No nos corresponde',
          transferred: 'Trasladado a otro interlocutor',
        },
      },
      duplicateOf: { label: 'Número del aviso que ya tenía' },
      transferredTo: { label: 'Quién lo tiene ahora' },
    },
  },
};
