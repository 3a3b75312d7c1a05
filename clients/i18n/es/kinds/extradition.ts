import type { TextsOf } from '../../kinds-type.ts';

const languages = { en: 'Inglés', fr: 'Francés', es: 'Español', ar: 'Árabe' } as const;
const channels = { bureau: 'De oficina a oficina', diplomatic: 'Por nota diplomática' } as const;

export const extraditionTexts: TextsOf<
  | 'extradition.provisionalArrest.request'
  | 'extradition.arrest.report'
  | 'extradition.documents'
  | 'extradition.lapse'
  | 'extradition.decision'
  | 'extradition.surrender.arrange'
  | 'extradition.surrender.report'
  | 'extradition.return.confirm'
> = {
  'extradition.provisionalArrest.request': {
    title: 'Solicitud de detención preventiva',
    short: 'Solicitar la detención',
    purpose: 'Cuando se ha localizado a una persona, la coincidencia está confirmada y usted pedirá la extradición.',
    consequence: 'El otro país decide según su propio derecho si la detiene.',
    fields: {
      warrantRef: { label: 'Número de la orden o de la sentencia' },
      offence: { label: 'Delito' },
      factsDatePlace: { label: 'Cuándo y dónde ocurrió' },
      identityData: { label: 'Qué identifica a la persona' },
      intentToRequest: { label: 'Se pedirá la extradición' },
      channel: { label: 'Vía', help: 'El perfil del otro país dice cuál.', options: channels },
      noticeNo: { label: 'Número de la notificación' },
      maxPenaltyMonths: {
        label: 'Pena máxima, en meses',
        help: 'Muchos países solo detienen por un delito grave. Necesario si la notificación no la indica.',
      },
    },
  },
  'extradition.arrest.report': {
    title: 'Comunicación de una detención',
    short: 'Comunicar la detención',
    purpose: 'Cuando se ha detenido a una persona buscada por otro país.',
    consequence: 'Empieza a correr el plazo en el que deben llegar los documentos.',
    fields: {
      forBureau: { label: 'Buscada por' },
      arrestedOn: { label: 'Detenida el' },
      documentsDue: {
        label: 'Documentos antes del',
        help: 'El día de la detención más el plazo que concede su derecho.',
      },
      consent: {
        label: 'La persona acepta ser entregada',
        options: { yes: 'Sí', no: 'No', unknown: 'Todavía no se sabe' },
      },
      languageRequired: { label: 'Idioma de los documentos', options: languages },
      legalBasis: { label: 'Base en su derecho' },
      nationalities: { label: 'Nacionalidades comprobadas' },
    },
  },
  'extradition.documents': {
    title: 'Documentación de extradición',
    short: 'Anunciar los documentos',
    purpose: 'Cuando los documentos de una extradición están completos y en camino.',
    consequence: 'El otro país los examina y decide.',
    fields: {
      checklist: {
        label: 'Se incluyen',
        options: {
          warrant: 'Orden o sentencia',
          factsStatement: 'Relación de los hechos',
          lawText: 'Texto de la ley',
          identity: 'Prueba de identidad',
          translation: 'Traducción',
        },
      },
      translatedInto: { label: 'Traducidos al', options: languages },
      sentVia: { label: 'Enviados', options: channels },
      sentOn: { label: 'Enviados el' },
    },
  },
  'extradition.lapse': {
    title: 'Puesta en libertad de una persona detenida',
    short: 'Comunicar la libertad',
    purpose: 'Cuando hubo que poner en libertad a una persona detenida.',
    consequence: 'La persona está libre; la notificación se mantiene y es posible una nueva detención.',
    fields: {
      releasedOn: { label: 'Puesta en libertad el' },
      reason: {
        label: 'Por qué',
        options: {
          'documents-late': 'Los documentos no llegaron a tiempo',
          'documents-incomplete': 'Los documentos no estaban completos',
          'court-decision': 'Lo decidió un tribunal',
          'request-withdrawn': 'Se retiró la solicitud',
        },
      },
      note: { label: 'Observación' },
    },
  },
  'extradition.decision': {
    title: 'Decisión sobre la extradición',
    short: 'Comunicar la decisión',
    purpose: 'Cuando la autoridad competente ha decidido sobre una extradición.',
    consequence: 'Si se concede, se acuerda la entrega; si se deniega, la notificación se mantiene, con una adenda.',
    fields: {
      decision: {
        label: 'La extradición queda',
        options: {
          granted: 'Concedida',
          conditional: 'Concedida con condiciones',
          postponed: 'Aplazada',
          refused: 'Denegada',
        },
      },
      grounds: {
        label: 'Fundamentos',
        help: 'Para una denegación, al menos uno.',
        options: {
          national: 'La persona es nacional',
          'no-dual-criminality': 'No es delito en nuestro país',
          'below-threshold': 'Pena por debajo del umbral',
          'time-barred': 'El delito ha prescrito',
          'risk-to-rights': 'Peligran derechos fundamentales',
          'trial-here': 'La persona es juzgada aquí',
          other: 'Otro fundamento',
        },
      },
      conditions: { label: 'Condiciones' },
      reason: { label: 'Quién ha decidido y por qué' },
    },
  },
  'extradition.surrender.arrange': {
    title: 'Preparación de una entrega',
    short: 'Acordar la entrega',
    purpose: 'Cuando se ha concedido una extradición y hay que acordar el lugar y la hora.',
    consequence: 'La otra parte está de acuerdo o propone otra cosa.',
    fields: {
      handover: { label: 'Lugar' },
      date: { label: 'Día y hora' },
      transit: { label: 'Países que se atraviesan', help: 'Cada uno de ellos debe haber dado su acuerdo.' },
      escort: { label: 'Escolta', help: 'Funciones, sin nombres.' },
    },
  },
  'extradition.surrender.report': {
    title: 'Comunicación de una entrega',
    short: 'Comunicar la entrega',
    purpose: 'Cuando la persona ha sido entregada a los agentes del otro país.',
    consequence: 'La oficina solicitante lo confirma en cuanto la persona está de regreso.',
    fields: { surrenderedOn: { label: 'Entregada el' }, handover: { label: 'Lugar' } },
  },
  'extradition.return.confirm': {
    title: 'Confirmación del regreso',
    short: 'Confirmar el regreso',
    purpose: 'Cuando la persona ha llegado físicamente a su país.',
    consequence: 'La extradición ha terminado; ahora se puede retirar la notificación.',
    fields: { returnedOn: { label: 'Llegó el' }, place: { label: 'Lugar de llegada' } },
  },
};
