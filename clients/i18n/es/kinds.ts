import type { KindTexts } from '../kinds-type.ts';
import { clueTexts } from './kinds/clue.ts';
import { diffusionTexts } from './kinds/diffusion.ts';
import { domesticTexts } from './kinds/domestic.ts';
import { dutyTexts } from './kinds/duty.ts';
import { extraditionTexts } from './kinds/extradition.ts';
import { noticeTexts } from './kinds/notice.ts';
import { operationTexts } from './kinds/operation.ts';
import { partnerTexts } from './kinds/partner.ts';
import { recordTexts } from './kinds/record.ts';
import { tipTexts } from './kinds/tip.ts';
import { travelTexts } from './kinds/travel.ts';
import {
  assets,
  colour,
  confirmationUrgency,
  disappearance,
  documentType,
  found,
  grounds,
  identityCheck,
  inquiry,
  judicial,
  listing,
  method,
  person,
  publishedColour,
  recordStatus,
  subjectStatus,
  threat,
  warning,
} from './subject.ts';

const kinds: KindTexts = {
  'information.request': {
    title: 'Solicitud de información',
    short: 'Solicitar información',
    purpose: 'Cuando otra oficina puede saber algo que su caso necesita.',
    consequence: 'Las oficinas destinatarias le deben un acuse de recibo y una respuesta dentro del plazo.',
    fields: {
      category: {
        label: 'Qué se pide',
        options: {
          'identity-check': 'Identidad de una persona',
          'criminal-record': 'Antecedentes penales',
          'address-or-whereabouts': 'Domicilio o paradero',
          vehicle: 'Vehículo',
          company: 'Empresa',
          'travel-history': 'Viajes anteriores',
          'telephone-or-ip': 'Teléfono o dirección de Internet',
          'document-authenticity': 'Si un documento es auténtico',
          other: 'Otra cosa',
        },
      },
      subject: { label: 'Sobre quién o qué', help: 'Todo lo que identifica a la persona o la cosa, y nada más.' },
      offence: { label: 'Delito', help: 'Lo que se investiga.' },
      linkSubjectToOffence: { label: 'Relación', help: 'Qué tiene que ver esta persona o cosa con el delito.' },
      reason: { label: 'Para qué lo necesita' },
      intendedUse: {
        label: 'Qué uso le dará',
        help: 'Para usarlo ante un tribunal, la mayoría de los países exige una solicitud judicial.',
        options: { intelligence: 'Orientar la investigación', evidence: 'Como prueba ante un tribunal' },
      },
      directlyAccessible: {
        label: 'Probablemente en un registro que el destinatario puede consultar en el acto',
        help: 'Es una suposición: el destinatario lo dirá al acusar recibo.',
      },
      legalOrder: {
        label: 'Orden que lo respalda',
        help: 'Algunos países solo dicen quién está tras un número por orden de un fiscal o de un tribunal. Su perfil lo indica.',
        options: {
          'police-request': 'Ninguna: petición de la policía',
          'prosecutor-order': 'Orden de un fiscal',
          'court-order': 'Orden de un tribunal',
        },
      },
    },
  },
  'case.circular': {
    title: 'Circular',
    short: 'Informar a las mesas',
    purpose: 'Cuando varias mesas deben saber algo y no hay nada que responder.',
    consequence: 'Cada mesa destinataria la lee y acusa recibo.',
    fields: { text: { label: 'Texto' } },
  },
  'case.ack': {
    title: 'Acuse de recibo',
    short: 'Acusar recibo',
    purpose: 'Cuando ha leído un mensaje y se hace cargo de él.',
    consequence: 'El remitente sabe que su mesa tiene el asunto; la respuesta en sí sigue pendiente.',
    fields: {
      theirRef: { label: 'Su referencia', help: 'Déjelo vacío: se usa el siguiente número de su oficina.' },
      expectedBy: { label: 'Espera responder antes de' },
      handler: { label: 'A cargo de', help: 'Una función, no un nombre.' },
      directlyAccessible: {
        label: 'Puede consultarlo en el acto',
        help: 'En una solicitud de información urgente: si es así, su respuesta vence en horas; si no, en días.',
      },
    },
  },
  'case.clarification.request': {
    title: 'Solicitud de aclaración',
    short: 'Pedir una aclaración',
    purpose: 'Cuando no puede responder porque algo falta o no está claro.',
    consequence: 'Su plazo se detiene hasta que llegue la aclaración.',
    fields: {
      missing: { label: 'Qué falta', help: 'Elija los campos del mensaje.' },
      question: { label: 'Su pregunta' },
    },
  },
  'case.clarification.response': {
    title: 'Aclaración',
    short: 'Dar la aclaración',
    purpose: 'Cuando le han pedido lo que faltaba o no estaba claro.',
    consequence: 'El plazo de quien la pidió vuelve a correr.',
    fields: { answers: { label: 'Respuestas', help: 'Una por cada pregunta.' } },
  },
  'case.interim': {
    title: 'Respuesta provisional',
    short: 'Responder en parte',
    purpose: 'Cuando parte del trabajo está hecha y el resto necesita más tiempo.',
    consequence: 'La respuesta sigue pendiente, para la nueva hora que usted indique.',
    fields: {
      done: { label: 'Hecho hasta ahora' },
      stillToDo: { label: 'Por hacer' },
      newExpectedBy: { label: 'Espera responder antes de' },
    },
  },
  'case.reply': {
    title: 'Respuesta',
    short: 'Enviar la respuesta',
    purpose: 'Cuando puede dar la respuesta definitiva.',
    consequence: 'La solicitud queda respondida; quien preguntó cierra el asunto.',
    fields: {
      outcome: {
        label: 'Resultado',
        options: {
          positive: 'Hallado',
          negative: 'Comprobado: no es así',
          'no-trace': 'No consta en nuestros registros',
          partial: 'Hallado en parte',
        },
      },
      content: { label: 'Respuesta' },
      whereabouts: {
        label: 'Dónde está la persona',
        help: 'De un adulto que estaba desaparecido, solo hasta donde lo permitan su ley y esa persona.',
      },
      personAgrees: { label: 'La persona acepta que se comunique' },
      conditionsOfUse: { label: 'Condiciones de uso', help: 'Lo que el destinatario no puede hacer sin su permiso.' },
    },
  },
  'case.refusal': {
    title: 'Denegación',
    short: 'Denegar',
    purpose: 'Cuando su derecho o los hechos no le permiten hacer lo que se pide.',
    consequence: 'La solicitud queda denegada, con su fundamento y su motivo.',
    fields: {
      ground: { label: 'Fundamento', options: grounds },
      reason: { label: 'Motivo', help: 'Para que la otra oficina lo entienda y pueda hacerlo mejor.' },
      alternative: { label: 'Qué se podría hacer en su lugar' },
    },
  },
  'case.reminder': {
    title: 'Recordatorio',
    short: 'Enviar un recordatorio',
    purpose: 'Cuando una respuesta está vencida.',
    consequence: 'La otra parte ve que usted espera; después del tercero no hay más recordatorios.',
    fields: {
      n: { label: 'Qué recordatorio es', help: 'Primero, segundo o tercero.' },
      original: { label: 'Referencia de su solicitud' },
    },
  },
  'case.transfer': {
    title: 'Traslado de un asunto',
    short: 'Trasladar el asunto',
    purpose: 'Cuando otro interlocutor puede ocuparse de lo que le han pedido y quien lo pidió está de acuerdo.',
    consequence: 'El destinatario se hace cargo del asunto; envíe una copia a quien se lo pidió a usted.',
    fields: {
      consentRef: {
        label: 'Referencia del consentimiento',
        help: 'El mensaje en el que quien se lo pidió acepta el traslado.',
      },
      original: { label: 'Referencia de la solicitud original' },
      matter: { label: 'Qué se pide' },
      reason: { label: 'Por qué lo traslada' },
    },
  },
  'case.forward': {
    title: 'Mensaje reenviado',
    short: 'Reenviar un mensaje',
    purpose: 'Cuando otro interlocutor necesita saber lo que le han dicho a usted y las condiciones lo permiten.',
    consequence: 'El destinatario lo tiene con las mismas condiciones; quien lo escribió no se entera por sí solo.',
    fields: {
      original: { label: 'Referencia del mensaje', help: 'De uno que haya recibido o enviado.' },
      extract: { label: 'Qué dice', help: 'Lo que el destinatario necesita, y nada más.' },
      reason: { label: 'Por qué lo necesita el destinatario' },
    },
  },
  'case.close': {
    title: 'Cierre',
    short: 'Cerrar el asunto',
    purpose: 'Cuando lo que preguntó está respondido y no se necesita nada más.',
    consequence: 'El asunto queda cerrado para todos los que participaron.',
    fields: {
      result: { label: 'Resultado' },
      lessons: { label: 'Qué mejorar la próxima vez' },
    },
  },
  'notice.request': {
    title: 'Solicitud de notificación',
    short: 'Solicitar una notificación',
    purpose: 'Cuando todas las oficinas deben buscar a una persona o una cosa, o saber de ella.',
    consequence: 'La secretaría de coordinación controla las condiciones; todavía no se publica nada.',
    fields: {
      colour,
      subjectStatus,
      caseSummary: { label: 'Resumen del caso', help: 'Qué ocurrió, cuándo y dónde: al menos 40 caracteres.' },
      requestedAction: {
        label: 'Qué deben hacer las oficinas',
        help: 'Por ejemplo: localizar e informarnos de inmediato.',
      },
      person: { label: 'Persona', fields: person },
      judicial: { label: 'Orden y delito', help: 'Para una notificación roja.', fields: judicial },
      disappearance: {
        label: 'Desaparición o hallazgo',
        help: 'Para una notificación amarilla.',
        fields: disappearance,
      },
      inquiry: { label: 'Qué se pregunta', help: 'Para una notificación azul.', fields: inquiry },
      warning: { label: 'Advertencia', help: 'Para una notificación verde.', fields: warning },
      found: { label: 'Hallado con el cuerpo', help: 'Para una notificación negra.', fields: found },
      threat: { label: 'Amenaza', help: 'Para una notificación naranja.', fields: threat },
      method: { label: 'Método', help: 'Para una notificación morada.', fields: method },
      assets: { label: 'Bienes', help: 'Para una notificación plateada.', fields: assets },
      publicExtract: { label: 'Un extracto puede mostrarse al público' },
      zones: { label: 'Países más afectados' },
      supportingRefs: { label: 'Referencias relacionadas' },
      neutralityStatement: {
        label: 'El caso no es político, militar, religioso ni racial',
        help: 'Ni un litigio entre particulares.',
      },
      proportionality: {
        label: 'Por qué hace falta una notificación',
        help: 'Por qué no basta un paso menor, como preguntar a una oficina: al menos 20 caracteres.',
      },
    },
  },
  'notice.decision': {
    title: 'Decisión sobre una notificación',
    short: 'Decidir sobre ella',
    purpose: 'Cuando se ha controlado una solicitud de notificación.',
    consequence: 'La oficina solicitante sabe si la notificación se publica, se devuelve o se deniega.',
    fields: {
      decision: {
        label: 'Decisión',
        options: {
          publish: 'Publicar',
          return: 'Devolver para completar',
          refuse: 'Denegar',
          'propose-other-colour': 'Proponer otro color',
          'propose-diffusion': 'Proponer en su lugar una difusión a oficinas elegidas',
        },
      },
      grounds: { label: 'Fundamentos', help: 'Para una denegación, al menos uno.', options: grounds },
      missing: { label: 'Qué falta', help: 'Elija los campos de la solicitud.' },
      article: { label: 'Regla de la guía de guardia', help: 'Por ejemplo R-19.' },
      reason: { label: 'Motivo' },
    },
  },
  'notice.published': {
    title: 'Notificación publicada',
    short: 'Publicar la notificación',
    purpose: 'Cuando se ha aprobado una solicitud.',
    consequence: 'Cada oficina destinataria tiene una copia y busca a la persona. No es una orden de detención.',
    fields: {
      noticeNo: { label: 'Número de notificación' },
      colour: publishedColour,
      requestingBureau: { label: 'Oficina solicitante', help: 'La oficina a la que se comunica una coincidencia.' },
      subjectStatus,
      person: { label: 'Persona', fields: person },
      caseSummary: { label: 'Resumen del caso' },
      requestedAction: { label: 'Qué deben hacer las oficinas' },
      judicial: { label: 'Orden y delito', fields: judicial },
      disappearance: { label: 'Desaparición o hallazgo', fields: disappearance },
      inquiry: { label: 'Qué se pregunta', fields: inquiry },
      warning: { label: 'Advertencia', fields: warning },
      found: { label: 'Hallado con el cuerpo', fields: found },
      threat: { label: 'Amenaza', fields: threat },
      method: { label: 'Método', fields: method },
      assets: { label: 'Bienes', fields: assets },
      listing: { label: 'Inclusión en la lista', fields: listing },
      publicExtract: { label: 'Un extracto puede mostrarse al público' },
      caveats: {
        label: 'Restricciones',
        options: {
          'verify-before-action': 'Verificar con la oficina solicitante antes de actuar',
          'no-contact-with-subject': 'No establecer contacto con la persona',
          'no-public-extract': 'Nada puede hacerse público',
          'originator-control': 'No transmitir sin permiso de la oficina solicitante',
        },
      },
      publishedOn: { label: 'Publicada el' },
      expiresOn: { label: 'Válida hasta', help: 'Cinco años después de la publicación.' },
      reviewOn: { label: 'Debe revisarse el', help: 'Seis meses antes del final.' },
    },
  },
  'notice.withdraw': {
    title: 'Retirada de una notificación',
    short: 'Retirar la notificación',
    purpose: 'Cuando su notificación ha cumplido su finalidad o ya no puede mantenerse.',
    consequence: 'La secretaría de coordinación anula la notificación en todas partes, o le dice por qué no.',
    fields: {
      reason: {
        label: 'Motivo',
        options: {
          returned: 'La persona ha regresado físicamente',
          'sentence-served': 'La pena está cumplida',
          'warrant-lifted': 'La orden se ha levantado',
          'found-safe': 'La persona ha sido hallada a salvo',
          deceased: 'La persona ha fallecido',
          error: 'La notificación fue un error',
          other: 'Otro motivo',
          arrested: 'La persona ha sido detenida',
          'extradition-refused': 'Un país ha denegado la extradición',
        },
      },
      returnedOn: { label: 'Regresó el', help: 'El día en que la persona estuvo de vuelta en su país.' },
    },
  },
  'notice.cancelled': {
    title: 'Anulación de una notificación',
    short: 'Anular la notificación',
    purpose: 'Cuando la oficina solicitante ha retirado su notificación.',
    consequence: 'Todos los que tenían la notificación deben eliminar las copias y comunicarlo.',
    fields: {
      noticeNo: { label: 'Número de notificación' },
      effective: { label: 'Anulada el' },
      cause: {
        label: 'Por qué',
        help: 'Déjelo vacío si la oficina solicitante ha retirado la notificación.',
        options: {
          withdrawn: 'Retirada por la oficina solicitante',
          'conditions-not-met': 'Ya no cumple las condiciones',
          expired: 'Su tiempo ha terminado y no se renovó',
          'oversight-decision': 'Decisión del comité de supervisión',
        },
      },
      deleteLocalCopies: { label: 'Hay que eliminar todas las copias locales' },
    },
  },
  'notice.purged': {
    title: 'Comunicación de eliminación',
    short: 'Comunicar la eliminación',
    purpose: 'Cuando se ha anulado una notificación y sus copias ya no existen.',
    consequence: 'La secretaría de coordinación anota que en su país nadie puede ser retenido por error.',
    fields: {
      noticeNo: { label: 'Número de notificación' },
      original: { label: 'Referencia del mensaje', help: 'Para lo que no tiene número de notificación.' },
      purgedOn: { label: 'Eliminada el' },
    },
  },
  'document.check': {
    title: 'Consulta de documento',
    short: 'Consultar un documento',
    purpose: 'Cuando tiene en la mano un documento de viaje y quiere saber si consta como perdido o robado.',
    consequence: 'El Registro de Documentos Perdidos responde; una coincidencia se comunica también al país expedidor.',
    fields: {
      documentNumber: { label: 'Número de documento', help: 'Tal como está impreso, por ejemplo EXR31415K.' },
      issuingCountry: { label: 'País expedidor' },
      documentType,
      checkPoint: { label: 'Dónde se consulta' },
    },
  },
  'document.check.result': {
    title: 'Resultado de una consulta de documento',
    short: 'Dar el resultado',
    purpose: 'Cuando el registro ha buscado un documento.',
    consequence: 'Quien preguntó ve el resultado.',
    fields: {
      result: {
        label: 'Resultado',
        options: {
          noRecord: 'No consta. Esto no prueba que el documento sea válido.',
          match: 'El documento está inscrito',
          possibleMatch: 'No consta, pero hay inscrito un número parecido. Compare de nuevo.',
          issuerNotContributing: 'El país expedidor no inscribe aquí sus documentos',
        },
      },
      documentNumber: { label: 'Número de documento' },
      record: {
        label: 'Inscripción',
        fields: {
          documentNumber: { label: 'Número de documento' },
          documentType,
          issuingCountry: { label: 'País expedidor' },
          recordStatus,
          eventDate: { label: 'Perdido, robado o retirado el' },
          circumstance: { label: 'Circunstancias' },
        },
      },
    },
  },
  'document.hit': {
    title: 'Coincidencia de documento',
    short: 'Avisar de la coincidencia',
    purpose: 'Cuando un documento consultado está inscrito.',
    consequence: 'La mesa que preguntó debe pedir la confirmación del país expedidor antes de que nadie actúe.',
    fields: {
      matchedOn: { label: 'Hallado en', options: { document: 'Registro de Documentos Perdidos' } },
      matchedRef: { label: 'Número de documento' },
      documentType,
      issuingCountry: { label: 'País expedidor', help: 'Solo este país puede confirmar la inscripción.' },
      recordStatus,
      recordDate: { label: 'Perdido, robado o retirado el' },
      circumstance: { label: 'Circunstancias' },
      where: { label: 'Dónde se presentó' },
      when: { label: 'Cuándo se presentó' },
      confirmationUrgency,
    },
  },
  'document.hit.resolution': {
    title: 'Resolución de una coincidencia de documento',
    short: 'Resolver la coincidencia',
    purpose: 'Cuando se ha hallado un documento de su país y usted sabe qué es cierto.',
    consequence: 'La mesa que tiene el documento hace lo que usted indica.',
    fields: {
      resolution: {
        label: 'Qué es cierto',
        options: {
          'genuine-hit': 'El documento está bien inscrito',
          'holder-recovered-own-document': 'El legítimo titular lo ha recuperado (sigue sin ser válido)',
          'data-entry-error': 'La inscripción es un error',
          'different-document-same-number': 'Otro documento con el mismo número',
        },
      },
      instruction: {
        label: 'Qué hacer con el documento',
        options: {
          seize: 'Retenerlo',
          'return-to-issuer': 'Devolvérnoslo',
          release: 'Entregarlo de nuevo a su portador',
        },
      },
      explanation: { label: 'Explicación' },
    },
  },
  'hit.report': {
    title: 'Aviso de coincidencia',
    short: 'Comunicar una coincidencia',
    purpose: 'Cuando una persona o un documento que tiene delante parece ser lo que se busca.',
    consequence:
      'La oficina a la que pertenece la confirma o la desmiente dentro del plazo. Hasta entonces nadie actúa.',
    fields: {
      matchedOn: {
        label: 'Hallada por',
        options: {
          notice: 'Una notificación',
          diffusion: 'Una difusión a oficinas elegidas',
          document: 'La inscripción de un documento',
          nominal: 'Un nombre en nuestros propios archivos',
        },
      },
      matchedRef: { label: 'Su número', help: 'El número de notificación o de documento, o la referencia.' },
      where: { label: 'Dónde' },
      when: { label: 'Cuándo' },
      identityCheck,
      subjectNow: {
        label: 'La persona ahora',
        options: {
          waiting: 'Está esperando',
          released: 'Ha seguido su camino',
          'in-transit': 'Está en tránsito',
          'detained-under-national-law': 'Está retenida según nuestro propio derecho',
        },
      },
      actionTaken: {
        label: 'Hecho hasta ahora',
        options: { none: 'Nada', local: 'Una medida según nuestro propio derecho' },
      },
      legalBasis: { label: 'Base en su derecho', help: 'Necesaria si ha tomado una medida.' },
      confirmationUrgency,
    },
  },
  'hit.confirm.request': {
    title: 'Solicitud de confirmación de una coincidencia',
    short: 'Pedir confirmación',
    purpose: 'Cuando necesita saber, antes de que nadie actúe, si una coincidencia es buena.',
    consequence: 'A quien pregunta le debe una respuesta en un plazo corto; hasta entonces nadie actúa.',
    fields: {
      questions: {
        label: 'Preguntas',
        options: {
          stillValid: '¿Sigue vigente?',
          samePerson: '¿Es la misma persona o el mismo documento?',
          actionWanted: '¿Qué debe hacerse?',
          willExtradite: '¿Pedirán la extradición?',
          caution: '¿Hay que tener alguna precaución?',
        },
      },
      note: { label: 'Observación' },
    },
  },
  'hit.confirm.response': {
    title: 'Respuesta sobre una coincidencia',
    short: 'Confirmar o desmentir',
    purpose: 'Cuando le preguntan si una coincidencia con su notificación o inscripción es buena.',
    consequence:
      'Si confirma, la otra mesa puede actuar según su propio derecho; si desmiente, deja marchar a la persona.',
    fields: {
      stillValid: {
        label: 'Sigue vigente',
        options: { yes: 'Sí', no: 'No', moreTime: 'Necesitamos más tiempo' },
      },
      moreTimeMinutes: { label: 'Cuántos minutos más', help: 'Necesario si pide más tiempo.' },
      identity: {
        label: 'Misma persona o mismo documento',
        options: {
          confirmed: 'Confirmado',
          'not-confirmed': 'No coincide',
          'need-more': 'Necesitamos saber más',
        },
      },
      instructions: { label: 'Indicaciones' },
      conditions: { label: 'Condiciones' },
    },
  },
  'hit.feedback': {
    title: 'Resultado de una coincidencia',
    short: 'Decir en qué quedó',
    purpose: 'Cuando ha actuado tras una coincidencia o ha dejado marchar a la persona.',
    consequence: 'La oficina a la que pertenece sabe cómo terminó; la coincidencia queda cerrada.',
    fields: {
      result: {
        label: 'Resultado',
        options: {
          arrested: 'Persona detenida',
          'refused-entry': 'Entrada denegada',
          'document-seized': 'Documento retenido',
          monitored: 'Persona observada',
          released: 'Se la dejó marchar',
          'false-match': 'No es la misma persona ni el mismo documento',
          'no-legal-basis': 'Nuestro derecho no daba base para actuar',
        },
      },
      legalBasis: {
        label: 'Base en su derecho',
        help: 'Necesaria para una detención, una denegación de entrada o la retención de un documento.',
      },
      at: { label: 'Cuándo' },
    },
  },
  ...noticeTexts,
  ...diffusionTexts,
  ...extraditionTexts,
  ...recordTexts,
  ...operationTexts,
  ...partnerTexts,
  ...dutyTexts,
  ...domesticTexts,
  ...tipTexts,
  ...clueTexts,
  ...travelTexts,
};

export default kinds;
