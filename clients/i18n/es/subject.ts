import type {
  Assets,
  Disappearance,
  Found,
  Inquiry,
  Judicial,
  Listing,
  Method,
  Person,
  Threat,
  Warning,
} from '../../../schemas/kinds/notice/subject.ts';
import type { FieldsOf } from '../kinds-type.ts';

/** The words of the parts that several kinds have in common. */

export const person: FieldsOf<typeof Person> = {
  familyName: { label: 'Apellidos', help: 'Como en el documento de viaje.' },
  forenames: { label: 'Nombre', help: 'Todos los nombres, en el orden del documento.' },
  sex: { label: 'Sexo', options: { F: 'Femenino', M: 'Masculino', X: 'Sin especificar' } },
  dateOfBirth: { label: 'Fecha de nacimiento', help: 'Lo que se sepa; basta con el año.' },
  placeOfBirth: { label: 'Lugar de nacimiento' },
  nationalities: { label: 'Nacionalidades' },
  aliases: { label: 'Otros nombres usados' },
  description: { label: 'Descripción', help: 'Lo que ayude a reconocer a la persona, y nada más.' },
  documents: { label: 'Documentos de viaje', help: 'Números como EXR31415K.' },
  biometricsHeld: {
    label: 'En poder de su oficina',
    help: 'Diga solo lo que tiene. Nunca se envía en un mensaje.',
    options: { photo: 'Fotografía', fingerprints: 'Huellas dactilares', dna: 'Perfil de ADN' },
  },
  cautions: {
    label: 'Precauciones',
    options: {
      armed: 'Puede estar armada',
      violent: 'Puede ser violenta',
      'escape-risk': 'Puede intentar huir',
      'needs-medicine': 'Necesita medicación',
      vulnerable: 'Necesita protección',
    },
  },
};

export const judicial: FieldsOf<typeof Judicial> = {
  kind: {
    label: 'Se busca a la persona',
    options: { prosecution: 'Para enjuiciarla', sentence: 'Para que cumpla una pena' },
  },
  warrantRef: { label: 'Número de la orden o de la sentencia' },
  issuingAuthority: { label: 'Dictada por', help: 'El tribunal u otra autoridad judicial.' },
  issuedOn: { label: 'Dictada el' },
  charge: { label: 'Acusación o condena' },
  lawProvision: { label: 'Disposición legal' },
  offenceCategory: {
    label: 'Clase de delito',
    options: {
      'violent-crime': 'Delito violento',
      'theft-robbery': 'Hurto o robo',
      fraud: 'Estafa',
      smuggling: 'Contrabando',
      'document-crime': 'Documentos falsificados o mal usados',
      other: 'Otro delito grave',
      norms: 'Cuestión de conducta o de costumbres',
      'family-private': 'Asunto familiar o privado',
      administrative: 'Infracción administrativa',
      'private-dispute': 'Litigio entre particulares',
    },
  },
  linkedToOrganisedCrime: { label: 'Relacionado con la delincuencia organizada' },
  maxPenaltyMonths: { label: 'Pena máxima, en meses', help: 'Para enjuiciar: 24 o más.' },
  sentenceMonths: {
    label: 'Pena impuesta, en meses',
    help: 'Para una condena: 6 o más, o 6 o más por cumplir.',
  },
  remainingMonths: { label: 'Por cumplir, en meses' },
  exceptionReason: {
    label: 'Por qué se pide una excepción',
    help: 'Solo si la pena está por debajo del umbral.',
  },
  factsDate: { label: 'Cuándo ocurrió' },
  factsPlace: { label: 'Dónde ocurrió' },
  role: { label: 'Qué hizo la persona', help: 'La parte de esta persona, no la del grupo.' },
  limitationDate: { label: 'Se puede perseguir hasta' },
  extraditionAssurance: {
    label: 'Se pedirá la extradición',
    help: 'La autoridad judicial ha aceptado pedirla en cuanto la persona sea detenida.',
  },
  extraditionFrom: { label: 'Países a los que se pedirá', help: 'Si no elige ninguno: a todos.' },
};

export const disappearance: FieldsOf<typeof Disappearance> = {
  kind: {
    label: 'Situación',
    options: {
      missing: 'Una persona ha desaparecido',
      unidentified: 'Una persona no puede decir quién es',
    },
  },
  reportedToPoliceOn: { label: 'Denunciado a la policía el' },
  policeRef: { label: 'Referencia de la policía' },
  lastSeen: { label: 'Última vez vista, o hallada', help: 'Dónde y cuándo.' },
  circumstances: { label: 'Lo que se sabe' },
  adult: { label: 'La persona es adulta' },
  privacyLawCheck: {
    label: 'Nuestra ley sobre la vida privada no lo impide',
    help: 'Debe comprobarse con todo adulto: los adultos pueden ir adonde quieran.',
  },
};

const bodySex = { label: 'Sexo', options: { F: 'Femenino', M: 'Masculino', X: 'Sin especificar' } } as const;

export const inquiry: FieldsOf<typeof Inquiry> = {
  informationSought: {
    label: 'Qué quiere saber',
    options: {
      identity: 'Quién es la persona',
      location: 'Dónde está la persona',
      activities: 'Qué hace la persona',
      criminalHistory: 'Condenas anteriores',
    },
  },
  investigationRef: { label: 'Número de la investigación' },
};

export const warning: FieldsOf<typeof Warning> = {
  basis: {
    label: 'La advertencia se apoya en',
    options: { priorConviction: 'Una condena anterior', assessment: 'Una evaluación del riesgo' },
  },
  assessmentDate: { label: 'Evaluado el' },
  assessingAuthority: { label: 'Evaluado por' },
  riskTier: {
    label: 'Riesgo',
    help: 'Un riesgo bajo no es para una notificación; uno medio necesita un motivo.',
    options: { high: 'Alto', medium: 'Medio', low: 'Bajo' },
  },
  mediumReason: { label: 'Por qué una notificación aunque el riesgo sea medio' },
  warning: { label: 'A qué deben estar atentos los demás' },
};

export const found: FieldsOf<typeof Found> = {
  foundOn: { label: 'Hallado el' },
  foundAt: { label: 'Hallado en' },
  sex: bodySex,
  ageBand: {
    label: 'Edad estimada',
    options: {
      'under-18': 'Menos de 18',
      '18-30': 'De 18 a 30',
      '31-50': 'De 31 a 50',
      '51-70': 'De 51 a 70',
      'over-70': 'Más de 70',
    },
  },
  clothingAndItems: { label: 'Ropa y pertenencias', help: 'Nada sobre lesiones ni sobre la causa de la muerte.' },
  biometricsHeld: {
    label: 'En poder de su oficina para comparar',
    help: 'Diga solo lo que tiene. Nunca se envía en un mensaje.',
    options: {
      photo: 'Fotografía',
      fingerprints: 'Huellas dactilares',
      dna: 'Perfil de ADN',
      dental: 'Ficha dental',
    },
  },
};

export const threat: FieldsOf<typeof Threat> = {
  kind: {
    label: 'La amenaza procede de',
    options: { event: 'Un acontecimiento', object: 'Un objeto', process: 'Un proceso', person: 'Una persona' },
  },
  imminence: {
    label: 'Cuándo',
    help: 'Lo que está a semanas de distancia no es para una advertencia a todos.',
    options: { 'within-hours': 'En horas', 'within-days': 'En días', 'within-weeks': 'En semanas' },
  },
  description: { label: 'Qué amenaza', help: 'No se describe cómo se lleva a cabo.' },
  advice: { label: 'Qué hacer' },
};

export const method: FieldsOf<typeof Method> = {
  theme: {
    label: 'Clase de delito',
    options: {
      fraud: 'Estafa',
      'document-alteration': 'Documentos alterados',
      smuggling: 'Contrabando',
      concealment: 'Escondites',
    },
  },
  seekingOrGiving: {
    label: 'Usted',
    options: { seeking: 'Pregunta si otros lo conocen', giving: 'Lo da a conocer a otros' },
  },
  method: { label: 'El método', help: 'Lo bastante para reconocerlo, no lo bastante para imitarlo.' },
  objects: { label: 'Objetos usados' },
};

export const assets: FieldsOf<typeof Assets> = {
  kinds: {
    label: 'Clase de bien',
    options: {
      property: 'Casa o terreno',
      vehicle: 'Vehículo o embarcación',
      account: 'Cuenta',
      business: 'Empresa',
    },
  },
  linkedOffence: { label: 'Delito del que procede' },
  description: { label: 'Lo que se sabe' },
  participatingOnly: {
    label: 'Solo para las oficinas que participan',
    help: 'Una notificación plateada nunca se muestra a otros ni al público.',
  },
};

export const listing: FieldsOf<typeof Listing> = {
  listingBody: { label: 'Incluida en la lista por' },
  listedOn: { label: 'Incluida el' },
  listRef: { label: 'Número en la lista' },
  measures: {
    label: 'Medidas',
    options: {
      'assets-frozen': 'Bienes congelados',
      'travel-ban': 'Prohibición de viajar',
      'arms-embargo': 'Prohibición de armas',
    },
  },
};

export const colour = {
  label: 'Color',
  options: {
    red: 'Roja: encontrar a una persona buscada, con miras a la extradición',
    blue: 'Azul: saber más de una persona en una investigación',
    green: 'Verde: advertir de una persona que puede volver a delinquir',
    yellow: 'Amarilla: encontrar a una persona desaparecida o identificar a alguien',
    black: 'Negra: identificar un cuerpo',
    orange: 'Naranja: advertir de una amenaza grave e inminente',
    purple: 'Morada: dar o pedir un modo de cometer delitos',
    silver: 'Plateada: encontrar lo que posee un delincuente',
  },
} as const;
export const publishedColour = {
  ...colour,
  options: { ...colour.options, special: 'Especial: alguien figura en la lista del consejo' },
} as const;

export const subjectStatus = {
  label: 'Situación de la persona o cosa',
  options: {
    convicted: 'Condenada',
    charged: 'Acusada',
    suspect: 'Sospechosa',
    witness: 'Testigo',
    victim: 'Víctima',
    missing: 'Desaparecida',
    unidentified: 'Persona sin identificar',
    deceasedUnidentified: 'Cuerpo sin identificar',
    asset: 'Bien',
    modusOperandi: 'Modo de cometer un delito',
    threat: 'Amenaza',
  },
} as const;

export const grounds = {
  neutrality: 'Carácter político, militar, religioso o racial',
  'private-dispute': 'Litigio entre particulares',
  'dual-criminality': 'No es delito en nuestro país',
  'below-threshold': 'Pena por debajo del umbral',
  'no-legal-basis': 'Nuestro derecho no ofrece base',
  'judicial-authorisation-missing': 'Se necesita la decisión de una autoridad judicial',
  'would-harm-investigation': 'Perjudicaría una investigación',
  'endangers-person': 'Pondría en peligro a una persona',
  'national-security': 'Seguridad nacional',
  'data-protection': 'Protección de datos',
  'refugee-protection': 'Protección de refugiados',
  'not-competent': 'No somos competentes: pregunten a otro interlocutor',
  'insufficient-data': 'Información insuficiente',
} as const;

export const documentType = {
  label: 'Clase de documento',
  options: {
    passport: 'Pasaporte',
    identityCard: 'Documento de identidad',
    visa: 'Visado',
    otherTravel: 'Otro documento de viaje',
  },
} as const;

export const recordStatus = {
  label: 'Inscrito como',
  options: {
    stolen: 'Robado',
    lost: 'Perdido',
    revoked: 'Revocado',
    invalid: 'Ya no válido',
    stolenBlank: 'Robado antes de expedirse',
  },
} as const;

const elements = {
  familyName: 'Apellidos',
  forenames: 'Nombre',
  sex: 'Sexo',
  dateOfBirth: 'Fecha de nacimiento',
  placeOfBirth: 'Lugar de nacimiento',
  nationality: 'Nacionalidad',
  documentNumber: 'Número de documento',
  documentType: 'Clase de documento',
  description: 'Descripción',
  photo: 'Fotografía',
  fingerprints: 'Huellas dactilares',
} as const;

export const identityCheck = {
  label: 'Comprobación de identidad',
  help: 'Compare dato por dato; uno distinto puede significar otra persona.',
  fields: {
    elementsMatching: { label: 'Iguales', options: elements },
    elementsDiffering: { label: 'Distintos', options: elements },
  },
} as const;

export const confirmationUrgency = {
  label: 'Confirmación necesaria',
  options: { urgent: 'En el acto: alguien está esperando', routine: 'En el plazo normal' },
} as const;
