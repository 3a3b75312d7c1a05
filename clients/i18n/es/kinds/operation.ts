import type { TextsOf } from '../../kinds-type.ts';
import { documentType, recordStatus } from '../subject.ts';

const figures = {
  checks: { label: 'Documentos consultados' },
  hits: { label: 'Coincidencias' },
  confirmed: { label: 'Coincidencias confirmadas' },
  falseMatches: { label: 'Coincidencias desmentidas' },
  refusals: { label: 'Entradas denegadas' },
  victimsReferred: { label: 'Víctimas derivadas a los servicios de ayuda', help: 'Solo un número; nunca quiénes.' },
} as const;

const record = {
  documentNumber: { label: 'Número de documento' },
  documentType,
  issuingCountry: { label: 'País expedidor' },
  recordStatus,
  eventDate: { label: 'Perdido, robado o retirado el' },
  circumstance: { label: 'Circunstancias' },
} as const;

export const operationTexts: TextsOf<
  | 'operation.order'
  | 'operation.stage'
  | 'operation.checkBatch'
  | 'operation.batchResult'
  | 'operation.sitrep'
  | 'operation.close'
  | 'operation.report'
> = {
  'operation.order': {
    title: 'Orden de operación',
    short: 'Ordenar una operación',
    purpose: 'Cuando varios países deben hacer juntos controles en sus fronteras.',
    consequence: 'Los que participan acusan recibo; desde el inicio informan al ritmo que usted fije.',
    fields: {
      opName: { label: 'Nombre de la operación' },
      from: { label: 'Empieza' },
      to: { label: 'Termina' },
      posts: { label: 'Puestos', help: 'Una línea cada uno.' },
      objectives: { label: 'Objetivos', help: 'Una línea cada uno.' },
      extendedAccess: {
        label: 'Acceso mientras dure',
        options: {
          'document-checks': 'Consultas de documentos',
          notices: 'Notificaciones',
          'travel-notifications': 'Comunicaciones de viajes',
        },
      },
      reportingRhythm: { label: 'Minutos entre dos partes de situación' },
      contactDesk: { label: 'Mesa a la que dirigirse', help: 'Una función, no un nombre.' },
      hitProtocol: { label: 'Qué hacer ante una coincidencia' },
    },
  },
  'operation.stage': {
    title: 'Etapa de una operación',
    short: 'Iniciar, pausar o reanudar',
    purpose: 'Cuando hay que explicar, iniciar, pausar o reanudar una operación que usted ha ordenado.',
    consequence:
      'Desde el inicio las consultas cuentan para la operación y los partes tienen plazo; en una pausa, ni lo uno ni lo otro.',
    fields: {
      stage: {
        label: 'Etapa',
        options: { briefing: 'Instrucciones', start: 'Inicio', pause: 'Pausa', resume: 'Reanudación' },
      },
      effective: { label: 'Desde' },
      instruction: { label: 'Instrucción' },
    },
  },
  'operation.checkBatch': {
    title: 'Lote de consultas de documentos',
    short: 'Consultar muchos documentos',
    purpose: 'Cuando tiene que consultar muchos documentos de viaje a la vez.',
    consequence:
      'El Registro de Documentos Perdidos responde a todas; cada coincidencia se comunica también al país expedidor.',
    fields: {
      batchNo: { label: 'Número del lote', help: 'El suyo propio; cada uno se usa una sola vez.' },
      checkPoint: { label: 'Dónde se consultan' },
      operationRef: {
        label: 'Referencia de la orden de operación',
        help: 'Solo si se consultan para una operación.',
      },
      checks: {
        label: 'Documentos',
        fields: {
          documentNumber: { label: 'Número de documento' },
          issuingCountry: { label: 'País expedidor' },
        },
      },
    },
  },
  'operation.batchResult': {
    title: 'Resultado de un lote',
    short: 'Dar los resultados',
    purpose: 'Cuando el registro ha buscado un lote de documentos.',
    consequence: 'Quien preguntó ve los resultados.',
    fields: {
      batchNo: { label: 'Número del lote' },
      counts: {
        label: 'Recuento',
        fields: {
          checked: { label: 'Consultados' },
          matches: { label: 'Inscritos' },
          possibleMatches: { label: 'Con un número parecido inscrito' },
          noRecord: {
            label: 'No constan',
            help: 'Esto no prueba que un documento sea válido.',
          },
          issuerNotContributing: { label: 'El país expedidor no inscribe aquí sus documentos' },
        },
      },
      matches: { label: 'Documentos inscritos', fields: record },
      possibleMatches: {
        label: 'Números parecidos',
        help: 'Compare otra vez cada carácter: un número parecido no es una coincidencia.',
        fields: {
          documentNumber: { label: 'Número consultado' },
          record: { label: 'Inscripción', fields: record },
        },
      },
    },
  },
  'operation.sitrep': {
    title: 'Parte de situación',
    short: 'Informar de la situación',
    purpose: 'Cuando toca un parte sobre la operación.',
    consequence: 'El siguiente parte vence después del mismo tiempo.',
    fields: {
      asOf: { label: 'Cifras a las', help: 'Todas las cifras cuentan desde el inicio de la operación hasta entonces.' },
      ...figures,
      checks: {
        label: 'Documentos consultados',
        help: 'Los propios y los que sus puestos solo le han comunicado a usted.',
      },
      issues: { label: 'Dificultades' },
    },
  },
  'operation.close': {
    title: 'Fin de una operación',
    short: 'Terminar la operación',
    purpose: 'Cuando la operación ha terminado.',
    consequence:
      'Los que participan dejan de comprobar, envían sus últimas cifras y terminan las coincidencias abiertas.',
    fields: {
      cause: {
        label: 'Por qué',
        options: {
          'time-over': 'Su tiempo ha terminado',
          'objectives-met': 'Se han cumplido sus objetivos',
          'called-off': 'Se suspende',
        },
      },
      closedAt: { label: 'Terminada a las' },
      instruction: { label: 'Instrucción' },
    },
  },
  'operation.report': {
    title: 'Informe sobre una operación',
    short: 'Informar sobre la operación',
    purpose: 'Cuando la operación ha terminado y han llegado las últimas cifras.',
    consequence: 'Todos los que participaron ven en qué quedó.',
    fields: {
      totals: {
        label: 'Totales',
        help: 'Los últimos partes de situación de todos los que participaron, sumados.',
        fields: figures,
      },
      medianConfirmationMinutes: { label: 'Minutos hasta confirmar una coincidencia (mediana)' },
      openHits: { label: 'Coincidencias todavía abiertas' },
      conclusions: { label: 'Conclusiones' },
    },
  },
};
