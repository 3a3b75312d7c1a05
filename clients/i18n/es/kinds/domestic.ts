import type { TextsOf } from '../../kinds-type.ts';

export const domesticTexts: TextsOf<
  'domestic.report' | 'domestic.request' | 'domestic.tasking' | 'domestic.answer' | 'domestic.informed'
> = {
  'domestic.report': {
    title: 'Parte de una autoridad nacional',
    short: 'Dar parte a la oficina',
    purpose: 'Cuando ha ocurrido algo que su oficina debe saber.',
    consequence: 'Su propia oficina lo lee y decide qué preguntar en el extranjero. Ningún otro país lo ve.',
    fields: {
      reportedBy: { label: 'Quién da parte', help: 'Una función, no un nombre.' },
      what: { label: 'Qué ha ocurrido' },
      when: { label: 'Cuándo' },
      where: { label: 'Dónde' },
      who: { label: 'Sobre quién o qué', help: 'Hasta donde se sepa.' },
      offence: { label: 'Delito' },
      documentNumber: { label: 'Número de un documento de viaje' },
      issuingCountry: { label: 'País que lo expidió' },
      holds: { label: 'Qué tiene en su poder' },
      wants: { label: 'Qué quiere de la oficina' },
    },
  },
  'domestic.request': {
    title: 'Solicitud de una autoridad nacional',
    short: 'Pedir a la oficina',
    purpose: 'Cuando necesita algo del extranjero o quiere que se solicite una notificación.',
    consequence: 'Su propia oficina pregunta al país adecuado en la forma adecuada y le trae la respuesta.',
    fields: {
      wish: {
        label: 'Qué quiere',
        options: {
          'find-out': 'Averiguar algo en el extranjero',
          notice: 'Que se solicite una notificación',
          'check-document': 'Que se consulte un documento',
          other: 'Otra cosa',
        },
      },
      what: { label: 'Su solicitud' },
      who: { label: 'Sobre quién o qué', help: 'Todo lo que sepa.' },
      offence: { label: 'Delito' },
      link: { label: 'Relación', help: 'Qué tiene que ver esta persona o cosa con el delito.' },
      reason: { label: 'Para qué lo necesita' },
    },
  },
  'domestic.tasking': {
    title: 'Encargo a una autoridad nacional',
    short: 'Encargar una gestión',
    purpose: 'Cuando alguien de su propio país debe mirar, preguntar, entregar o decidir algo.',
    consequence: 'La autoridad le debe una respuesta dentro del plazo. Ningún otro país lo ve.',
    fields: {
      task: {
        label: 'Gestión',
        options: {
          'check-address': 'Comprobar un domicilio',
          'find-file': 'Encontrar el expediente',
          interview: 'Preguntar a una persona',
          serve: 'Entregar un escrito',
          order: 'Dictar una orden, como pide nuestro derecho',
          consent: 'Autorizar que algo se transmita',
          other: 'Otra cosa',
        },
      },
      what: { label: 'Qué exactamente' },
      why: { label: 'Para qué sirve', help: 'Quien hace el trabajo lo hace mejor si sabe para qué.' },
    },
  },
  'domestic.answer': {
    title: 'Respuesta de una autoridad nacional',
    short: 'Responder a la oficina',
    purpose: 'Cuando la gestión está hecha, no se puede hacer o necesita más tiempo.',
    consequence: 'Su oficina la usa en su respuesta al extranjero, con las condiciones que usted ponga.',
    fields: {
      outcome: {
        label: 'Resultado',
        options: {
          done: 'Hecho',
          partial: 'Hecho en parte',
          'nothing-found': 'No se ha hallado nada',
          'order-given': 'Orden dictada',
          'order-refused': 'Orden denegada',
          'consent-given': 'Autorizado: puede transmitirse',
          'consent-refused': 'No autorizado: no puede transmitirse',
          'more-time': 'Hace falta más tiempo',
        },
      },
      content: { label: 'Respuesta' },
      minutes: { label: 'Cuántos minutos más', help: 'Necesario si pide más tiempo.' },
      orderRef: { label: 'Número de la orden', help: 'Necesario si se dicta una orden.' },
    },
  },
  'domestic.informed': {
    title: 'Resultado para una autoridad nacional',
    short: 'Decir en el país el resultado',
    purpose: 'Cuando sabe en qué quedó un parte o una solicitud del propio país.',
    consequence: 'La autoridad conoce el resultado y con qué condiciones puede usarlo.',
    fields: {
      outcome: {
        label: 'Resultado',
        options: {
          answered: 'Respondido',
          partial: 'Respondido en parte',
          'nothing-found': 'En el extranjero no consta nada',
          refused: 'El otro país lo deniega',
          'still-open': 'Todavía abierto',
        },
      },
      content: { label: 'En qué quedó' },
      conditionsOfUse: {
        label: 'Condiciones de uso',
        help: 'Lo que ha puesto el otro país obliga también a la autoridad nacional.',
      },
    },
  },
};
