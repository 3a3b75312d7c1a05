import type { TextsOf } from '../../kinds-type.ts';
import { person } from '../subject.ts';

const itinerary = {
  label: 'Viaje',
  fields: {
    from: { label: 'Desde' },
    to: { label: 'Hasta' },
    departs: { label: 'Salida' },
    returns: { label: 'Regreso' },
    carrier: { label: 'Transportista' },
  },
};
const riskTier = { label: 'Riesgo', options: { high: 'Alto', medium: 'Medio', low: 'Bajo' } };

export const travelTexts: TextsOf<'travel.notification' | 'travel.outcome' | 'travel.correction' | 'travel.withdraw'> =
  {
    'travel.notification': {
      title: 'Comunicación de un viaje',
      short: 'Comunicar un viaje',
      purpose: 'Cuando alguien que debe declarar sus viajes va a viajar a otro país.',
      consequence: 'Los países del viaje lo saben y deciden solos qué se deriva de ello.',
      fields: {
        subject: {
          label: 'Viajero',
          help: 'Lo que una frontera necesita para reconocer a alguien, y nada más.',
          fields: {
            familyName: person.familyName,
            forenames: person.forenames,
            dateOfBirth: person.dateOfBirth,
            documentNumber: { label: 'Documento de viaje' },
          },
        },
        riskTier,
        basis: {
          label: 'Por qué se declaran los viajes',
          options: { registration: 'Inscrito en el registro de condenados', 'court-order': 'Orden de un tribunal' },
        },
        instrument: {
          label: 'Vía que usa',
          help: 'Su propio perfil dice qué vía usa su país para cada riesgo.',
          options: {
            direct: 'Solo este mensaje',
            diffusion: 'Con un mensaje a oficinas elegidas (difusión)',
            green: 'Con una notificación verde',
          },
        },
        itinerary,
        transit: { label: 'Países de paso' },
        notifiedOn: { label: 'Comunicado el' },
        shortNotice: {
          label: 'Por qué con poca antelación',
          help: 'Necesario si el viaje empieza antes de lo que dice la regla R-52.',
          options: {
            emergency: 'Una urgencia familiar o de trabajo',
            'reported-late': 'El viajero lo declaró tarde',
            'plans-changed': 'Los planes han cambiado',
          },
        },
      },
    },
    'travel.outcome': {
      title: 'Resultado de un viaje',
      short: 'Decir en qué quedó el viaje',
      purpose: 'Cuando quiere decir a la oficina de origen en qué quedó un viaje.',
      consequence: 'La oficina de origen sabe cómo terminó. Usted no tiene obligación de decirlo.',
      fields: {
        outcome: {
          label: 'Resultado',
          options: {
            admitted: 'Admitido',
            refusedEntry: 'Entrada denegada',
            didNotArrive: 'No llegó',
            'monitored-not-disclosed': 'Nos consta; no se comunica nada',
          },
        },
        on: { label: 'El día' },
      },
    },
    'travel.correction': {
      title: 'Corrección de un viaje comunicado',
      short: 'Corregir la comunicación',
      purpose: 'Cuando algo de una comunicación era erróneo.',
      consequence: 'Todos los que la tienen eliminan lo erróneo y lo comunican.',
      fields: {
        wrong: {
          label: 'Qué era erróneo',
          help: 'Si era la persona equivocada, no vale nada de ello. Comunique la correcta en un mensaje nuevo.',
          options: { person: 'La persona', itinerary: 'El viaje', riskTier: 'El riesgo' },
        },
        itinerary,
        riskTier,
        complaintNo: { label: 'Número en su lista de quejas' },
      },
    },
    'travel.withdraw': {
      title: 'Retirada de un viaje comunicado',
      short: 'Retirar la comunicación',
      purpose: 'Cuando el viaje se cancela o no debería haberse comunicado.',
      consequence: 'Todos los que la tienen la eliminan y lo comunican.',
      fields: {
        reason: {
          label: 'Por qué se retira',
          options: {
            'trip-cancelled': 'El viaje se cancela',
            'no-longer-at-risk': 'La persona ya no tiene que declarar sus viajes',
            'sent-in-error': 'Se envió por error',
          },
        },
        effective: { label: 'Desde' },
      },
    },
  };
