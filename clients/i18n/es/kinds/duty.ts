import type { TextsOf } from '../../kinds-type.ts';

export const dutyTexts: TextsOf<'duty.task' | 'duty.escalate' | 'duty.handover'> = {
  'duty.task': {
    title: 'Tarea de la mesa de guardia',
    short: 'Asignar una tarea',
    purpose: 'Cuando un mensaje necesita a alguien que se ocupe de él ahora.',
    consequence: 'La mesa destinataria acusa recibo de la tarea y comunica cuándo está hecha.',
    fields: {
      messageRef: { label: 'Referencia del mensaje' },
      priority: {
        label: 'Prioridad',
        options: { flash: 'Inmediata: peligro de muerte', urgent: 'Urgente', routine: 'Ordinaria' },
      },
      assignedTo: { label: 'Asignada a', help: 'Una función, no un nombre.' },
      why: { label: 'Por qué ahora' },
    },
  },
  'duty.escalate': {
    title: 'Reclamación a la mesa de guardia',
    short: 'Acudir a la mesa de guardia',
    purpose: 'Cuando una respuesta está vencida y algo depende de ella.',
    consequence: 'La mesa de guardia reclama la respuesta.',
    fields: {
      overdueRef: { label: 'Referencia de su mensaje', help: 'El que no se ha respondido a tiempo.' },
      impact: { label: 'Qué depende de ello' },
    },
  },
  'duty.handover': {
    title: 'Relevo de un turno',
    short: 'Pasar el turno',
    purpose: 'Cuando su turno termina y quedan cosas abiertas.',
    consequence: 'El turno siguiente toma el relevo al acusar recibo.',
    fields: {
      openItems: {
        label: 'Asuntos abiertos',
        help: 'Una línea cada uno: referencia, cómo está, paso siguiente, para cuándo.',
      },
      acceptedBy: { label: 'Toma el relevo', help: 'Una función, no un nombre.' },
      risks: { label: 'Qué podría salir mal' },
    },
  },
};
