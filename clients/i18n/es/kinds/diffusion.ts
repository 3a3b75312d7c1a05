import type { TextsOf } from '../../kinds-type.ts';
import { grounds, judicial, person, subjectStatus } from '../subject.ts';

export const diffusionTexts: TextsOf<
  'diffusion.send' | 'diffusion.update' | 'diffusion.cancel' | 'diffusion.nonCompliant'
> = {
  'diffusion.send': {
    title: 'Mensaje a oficinas elegidas (difusión)',
    short: 'Escribir a oficinas elegidas',
    purpose: 'Cuando solo algunas oficinas deben buscar a una persona o saber de ella.',
    consequence: 'Las oficinas destinatarias lo tienen enseguida; nadie lo ha controlado antes.',
    fields: {
      diffPurpose: {
        label: 'Para qué es',
        options: {
          arrest: 'Detener, con miras a la extradición',
          locateTrace: 'Localizar o seguir el rastro',
          information: 'Saber más',
          identification: 'Identificar',
          warn: 'Advertir',
          infoOnly: 'Solo a título informativo',
        },
      },
      whyNotNotice: {
        label: 'Por qué no una notificación',
        options: {
          'limited-recipients': 'Solo concierne a estas oficinas',
          'limited-access': 'Pocos deben saberlo',
          'not-justified': 'El caso no es lo bastante grave para una notificación',
          'pending-notice': 'Se ha solicitado una notificación y no se puede esperar',
        },
      },
      subjectStatus,
      caseSummary: { label: 'Resumen del caso' },
      requestedAction: { label: 'Qué deben hacer las oficinas' },
      person: { label: 'Persona', fields: person },
      judicial: { label: 'Orden y delito', fields: judicial },
      neutralityStatement: { label: 'El caso no es político, militar, religioso ni racial' },
      validUntil: { label: 'Válida hasta' },
    },
  },
  'diffusion.update': {
    title: 'Actualización de una difusión',
    short: 'Actualizar la difusión',
    purpose: 'Cuando ha cambiado algo de lo que escribió a oficinas elegidas.',
    consequence: 'Todos los que recibieron el primer mensaje se atienen al nuevo texto.',
    fields: {
      changed: { label: 'Campos afectados', help: 'Elija los campos del mensaje.' },
      was: { label: 'Decía hasta ahora' },
      reads: { label: 'Dice desde ahora' },
      reason: { label: 'Qué ha cambiado' },
    },
  },
  'diffusion.cancel': {
    title: 'Anulación de una difusión',
    short: 'Anular la difusión',
    purpose: 'Cuando lo que escribió a oficinas elegidas ya no se necesita.',
    consequence: 'Cada oficina que la recibió la elimina y lo comunica.',
    fields: {
      reason: {
        label: 'Por qué se anula',
        options: {
          'purpose-achieved': 'Se ha cumplido su finalidad',
          'replaced-by-notice': 'La sustituye una notificación',
          'no-longer-justified': 'Ya no está justificada',
          error: 'Fue un error',
        },
      },
      effective: { label: 'Anulada el' },
    },
  },
  'diffusion.nonCompliant': {
    title: 'Difusión declarada no conforme',
    short: 'Hacer eliminar la difusión',
    purpose: 'Cuando una difusión a oficinas elegidas no puede mantenerse según las reglas comunes.',
    consequence: 'Su remitente y todos los que la recibieron la eliminan y lo comunican.',
    fields: {
      ground: { label: 'Fundamento', options: grounds },
      reason: { label: 'Motivo' },
      requiredAction: { label: 'Qué hay que hacer', options: { delete: 'Eliminar todas las copias' } },
    },
  },
};
