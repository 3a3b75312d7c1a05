import type { TextsOf } from '../../kinds-type.ts';

const noticeNo = { label: 'Número de notificación' };
const changed = { label: 'Campos afectados', help: 'Elija los campos de la notificación.' };

/** A notice after its publication: changes, pauses, reviews, and what the oversight panel says. */
export const noticeTexts: TextsOf<
  | 'notice.update'
  | 'notice.corrigendum'
  | 'notice.addendum'
  | 'notice.suspend'
  | 'notice.resume'
  | 'notice.reviewDue'
  | 'notice.renew'
  | 'notice.challenge'
  | 'oversight.decision'
> = {
  'notice.update': {
    title: 'Actualización de una notificación',
    short: 'Actualizar la notificación',
    purpose: 'Cuando han cambiado los hechos en que se basa su notificación.',
    consequence: 'Todos los destinatarios se atienen al nuevo texto; el número de la notificación se mantiene.',
    fields: {
      noticeNo,
      changed,
      was: { label: 'Decía hasta ahora' },
      reads: { label: 'Dice desde ahora' },
      reason: { label: 'Qué ha cambiado' },
    },
  },
  'notice.corrigendum': {
    title: 'Corrección de una notificación',
    short: 'Corregir la notificación',
    purpose: 'Cuando algo de su notificación era erróneo desde el principio.',
    consequence: 'Quien haya actuado según el texto erróneo vuelve a examinar el asunto.',
    fields: {
      noticeNo,
      changed,
      was: { label: 'El texto erróneo' },
      reads: { label: 'El texto correcto' },
      reason: { label: 'Cómo se produjo el error' },
    },
  },
  'notice.addendum': {
    title: 'Adenda a una notificación',
    short: 'Añadir a la notificación',
    purpose: 'Cuando todos los que tienen una notificación deben saber algo y esta sigue en vigor.',
    consequence: 'Todos los destinatarios leen la notificación junto con este texto.',
    fields: {
      noticeNo,
      about: {
        label: 'De qué se trata',
        options: {
          'extradition-refused': 'Un país ha denegado la extradición',
          'person-deceased': 'Se dice que la persona ha fallecido',
          contested: 'La notificación está impugnada',
          'restricted-to': 'Solo debe usarse para un fin',
        },
      },
      byBureau: { label: 'Comunicado por' },
      text: { label: 'Texto' },
    },
  },
  'notice.suspend': {
    title: 'Suspensión de una notificación',
    short: 'Suspender la notificación',
    purpose: 'Cuando durante un tiempo se duda de si la notificación puede mantenerse.',
    consequence: 'Hasta el día que usted indique nadie actúa en virtud de la notificación; no se elimina.',
    fields: {
      noticeNo,
      until: { label: 'Suspendida hasta', help: 'Seis meses como máximo.' },
      reason: { label: 'Motivo de la suspensión' },
    },
  },
  'notice.resume': {
    title: 'Fin de una suspensión',
    short: 'Levantar la suspensión',
    purpose: 'Cuando la duda está resuelta y la notificación se mantiene.',
    consequence: 'La notificación vuelve a estar en vigor como antes.',
    fields: { noticeNo, reason: { label: 'Por qué se mantiene' } },
  },
  'notice.reviewDue': {
    title: 'Revisión pendiente de una notificación',
    short: 'Pedir la revisión',
    purpose: 'Cuando a una notificación le quedan seis meses.',
    consequence: 'La oficina solicitante renueva la notificación con motivos o la retira; si no, caduca.',
    fields: { noticeNo, expiresOn: { label: 'Caduca el' } },
  },
  'notice.renew': {
    title: 'Renovación de una notificación',
    short: 'Renovar la notificación',
    purpose: 'Cuando su notificación sigue siendo necesaria tras la revisión.',
    consequence: 'La notificación sigue en vigor otros cinco años.',
    fields: {
      noticeNo,
      reason: { label: 'Por qué sigue siendo necesaria' },
      stillWanted: { label: 'Se sigue buscando a la persona o la cosa' },
      warrantStillValid: { label: 'La orden sigue vigente', help: 'Para una notificación roja.' },
    },
  },
  'notice.challenge': {
    title: 'Impugnación de una notificación',
    short: 'Impugnar una notificación',
    purpose: 'Cuando la persona afectada pide ver, corregir o eliminar lo que consta.',
    consequence: 'El comité de supervisión examina la notificación y decide.',
    fields: {
      noticeNo,
      onBehalfOf: { label: 'En nombre de' },
      requested: {
        label: 'Qué se pide',
        options: { access: 'Saber lo que consta', correct: 'Corregirlo', delete: 'Eliminarlo' },
      },
      ground: { label: 'Por qué no debería mantenerse la notificación' },
    },
  },
  'oversight.decision': {
    title: 'Decisión del comité de supervisión',
    short: 'Dar la decisión',
    purpose: 'Cuando el comité ha examinado si una notificación puede mantenerse.',
    consequence: 'La secretaría ejecuta la decisión en el plazo de un mes.',
    fields: {
      noticeNo,
      decision: {
        label: 'El comité decide',
        options: {
          keep: 'La notificación se mantiene',
          correct: 'La notificación se corrige',
          delete: 'La notificación se elimina',
        },
      },
      reason: { label: 'Razones del comité' },
    },
  },
};
