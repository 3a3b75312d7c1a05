import type { RuleTexts } from '../rules-type.ts';

const rules: RuleTexts = {
  'R-1': {
    title: 'Todo es un ejercicio',
    text: 'Aquí solo se usan personas, lugares, documentos y números inventados. En un mensaje nunca se escribe nada real, para que nadie pueda sufrir daño.',
  },
  'R-2': {
    title: 'Cada uno tiene sus propios mensajes',
    text: 'Una oficina, un puesto fronterizo, la secretaría y el registro envían cada uno solo ciertos tipos de mensajes. Quien no puede enviar un tipo se lo pide a quien puede.',
  },
  'R-3': {
    title: 'Responda a lo que ha recibido',
    text: 'Solo puede responder a un mensaje que haya llegado a su mesa o haya salido de ella.',
  },
  'R-4': {
    title: 'La respuesta corresponde',
    text: 'Cada tipo de mensaje tiene sus propias respuestas, y algunos pasos solo son posibles cuando se ha dado el anterior. La lista «Lo que puede hacer ahora» sigue la misma tabla.',
  },
  'R-5': {
    title: 'Diríjase a quienes concierne',
    text: 'Escriba a quienes deben actuar o saberlo, una vez a cada uno, y a nadie que esté excluido. Toda copia innecesaria es un riesgo para la persona y trabajo para una mesa.',
  },
  'R-6': {
    title: 'Responda a tiempo',
    text: 'El plazo depende de la urgencia y corre desde la entrega. Si no puede cumplirlo, envíe una respuesta provisional y diga cuándo llegará la definitiva.',
  },
  'R-7': {
    title: 'Acuse recibo',
    text: 'Un acuse de recibo dice dos cosas: lo hemos leído y nos ocupamos de ello. Sin él, la otra parte no puede saber si alguien está trabajando.',
  },
  'R-8': {
    title: 'Recuerde lo vencido',
    text: 'Un recordatorio solo se envía cuando una respuesta está vencida, y tres veces como máximo. Después use otra vía: la mesa de guardia o una llamada dentro del ejercicio.',
  },
  'R-9': {
    title: 'Pedir una aclaración detiene el plazo',
    text: 'Quien necesita algo que falta lo pide. Hasta que llega, el plazo está detenido; nadie se retrasa por lo que la otra parte olvidó.',
  },
  'R-10': {
    title: 'Verifique antes de actuar',
    text: 'Una coincidencia es una pista, no una prueba. No se detiene a nadie, no se deniega la entrada a nadie ni se incauta nada antes de que la confirme aquel a quien pertenece; su propio derecho puede permitir otras medidas, si usted cita la disposición.',
  },
  'R-11': {
    title: 'El tiempo adicional se cuenta',
    text: 'Quien necesita más tiempo para confirmar una coincidencia dice cuántos minutos. Entretanto hay una persona esperando.',
  },
  'R-12': {
    title: 'El país expedidor decide sobre sus documentos',
    text: 'Solo el país que expidió un documento lo inscribe, modifica o retira la inscripción, y solo él puede confirmar una coincidencia. No pueden hacerlo ni la secretaría ni un tercer país.',
  },
  'R-13': {
    title: 'Un documento recuperado sigue sin ser válido',
    text: 'Un documento denunciado como perdido o robado sigue sin ser válido, incluso en manos de su legítimo titular. Se retiene o se devuelve, con cortesía: el titular no ha hecho nada malo.',
  },
  'R-14': {
    title: 'Que no conste no prueba nada',
    text: 'El registro solo conoce lo que los países han inscrito. «No consta» significa que nadie ha denunciado el documento, no que sea válido.',
  },
  'R-15': {
    title: 'Se anula tras el regreso',
    text: 'Una notificación se mantiene hasta que la persona ha regresado físicamente o se ha cumplido de otro modo su finalidad. Una detención no es el final: hay personas que quedan en libertad bajo fianza y siguen viaje.',
  },
  'R-16': {
    title: 'Elimine todas las copias',
    text: 'Cuando se anula una notificación, cuantos la tenían eliminan sus copias y lo comunican. Una copia olvidada retiene a un viajero inocente.',
  },
  'R-17': {
    title: 'La notificación es de quien la solicitó',
    text: 'Solo la oficina que pidió una notificación puede modificarla o retirarla. Los demás comunican a esa oficina lo que saben.',
  },
  'R-18': {
    title: 'La secretaría publica y anula',
    text: 'Las oficinas solicitan; la secretaría de coordinación controla, publica y anula, para que rijan las mismas condiciones para todos.',
  },
  'R-19': {
    title: 'Condiciones de la publicación',
    text: 'Una notificación se publica cuando se puede identificar a la persona y se cumplen las condiciones de su color. Para la roja son una orden de detención o una sentencia vigentes, una pena de al menos 24 meses (o 6 meses de condena) y la garantía de que se pedirá la extradición; para la amarilla, una denuncia ante la policía y, si se trata de adultos, el examen de la ley sobre la vida privada.',
  },
  'R-20': {
    title: 'Neutralidad',
    text: 'Aquí no se trata nada de carácter político, militar, religioso o racial, ni litigios privados, asuntos de familia o simples infracciones administrativas, salvo que detrás haya delincuencia organizada.',
  },
  'R-21': {
    title: 'Diga por qué, y no más de lo necesario',
    text: 'Toda solicitud y toda denegación dan su motivo. Sobre una persona se dice lo que la finalidad exige, y nada más.',
  },
  'R-22': {
    title: 'Las condiciones viajan con el mensaje',
    text: 'Los códigos de tratamiento y las restricciones obligan a todos los que reciben la información. Quien quiera usarla de otro modo pregunta antes al remitente.',
  },
  'R-23': {
    title: 'Una fecha que se pueda cumplir',
    text: 'La hora para la que pide respuesta deja a la otra mesa al menos el plazo habitual para esa urgencia. Si no puede esperar, elija una urgencia mayor, con buenos motivos.',
  },
  'R-24': {
    title: 'Cada país tiene sus propios requisitos',
    text: 'Algunas oficinas solo aceptan una solicitud si contiene ciertas cosas. Consulte el perfil de la oficina antes de escribir.',
  },
  'R-25': {
    title: 'Lo bilateral sigue siendo bilateral',
    text: 'Lo que dos oficinas se escriben no va en copia a la secretaría. Esta asegura la línea; no lee lo que pasa por ella.',
  },
  'R-26': {
    title: 'Cierra quien preguntó',
    text: 'Un asunto lo cierra quien preguntó, una vez respondido todo lo que preguntó.',
  },
  'R-27': {
    title: 'Una coincidencia se comunica enseguida',
    text: 'Una coincidencia se comunica sin demora a aquel a quien pertenece: la oficina que solicitó la notificación o el país que expidió el documento.',
  },
  'R-28': {
    title: 'Una notificación azul hace una pregunta',
    text: 'Una notificación azul dice qué se pregunta y en qué investigación. La persona se nombra por completo, o se dispone de algo que permita una comparación.',
  },
  'R-29': {
    title: 'Una notificación verde se apoya en hechos',
    text: 'Una advertencia sobre una persona se apoya en una condena o en una evaluación, con su fecha y su autor. El riesgo es alto, o medio con un motivo; para un riesgo bajo una notificación es demasiado.',
  },
  'R-30': {
    title: 'Una notificación negra es discreta',
    text: 'De un cuerpo sin identificar dice qué se encontró, dónde y cuándo, y de qué se dispone para comparar. No dice nada de lesiones ni de la causa de la muerte.',
  },
  'R-31': {
    title: 'Una notificación naranja advierte de lo inminente',
    text: 'La amenaza es grave y cercana, y la advertencia dice qué hacer. Nunca se describe cómo se lleva a cabo; en este caso también la mesa de guardia puede publicar en el acto.',
  },
  'R-32': {
    title: 'Una notificación morada no es un manual',
    text: 'Un método se describe para que se pueda reconocer, y no para que se pueda imitar.',
  },
  'R-33': {
    title: 'Una notificación plateada es para quienes participan',
    text: 'Se refiere a lo que procede de un delito, va solo a las oficinas que participan y nunca es pública. Lo que saca a la luz prepara una solicitud entre dos oficinas.',
  },
  'R-34': {
    title: 'Una notificación especial repite la lista',
    text: 'Solo la secretaría publica lo que figura en la lista del consejo, y siempre es público. Ninguna oficina la pide ni la modifica.',
  },
  'R-35': {
    title: 'Una suspensión tiene un final',
    text: 'Una notificación se suspende con motivos y por seis meses como máximo. Hasta entonces nadie actúa en virtud de ella.',
  },
  'R-36': {
    title: 'Cinco años y después una revisión',
    text: 'Una notificación vale cinco años. Seis meses antes del final la secretaría pregunta si todavía se necesita; sin un motivo y, para la roja, sin una orden vigente, caduca.',
  },
  'R-37': {
    title: 'Una denegación no pone fin a una notificación',
    text: 'Si un país deniega la extradición, la notificación se mantiene, con una adenda que lo dice. Otros países pueden decidir de otro modo.',
  },
  'R-38': {
    title: 'Se escucha al comité',
    text: 'Cualquiera puede pedir al comité de supervisión que examine una notificación sobre su persona. Lo que decide se ejecuta en el plazo de un mes.',
  },
  'R-39': {
    title: 'Una difusión llega a quienes concierne',
    text: 'Un mensaje a oficinas elegidas se usa cuando no todos necesitan saberlo. Sus cambios y su final llegan a todas las oficinas que lo recibieron.',
  },
  'R-40': {
    title: 'La vía del país que detiene',
    text: 'La detención preventiva se solicita por la vía que el otro país prescribe: de oficina a oficina o por nota diplomática. Consulte antes su perfil.',
  },
  'R-41': {
    title: 'Los documentos, a tiempo',
    text: 'Desde el día de la detención, los documentos de extradición deben llegar en el plazo que concede el país que detiene. Si no llegan, la persona queda en libertad; más adelante es posible una nueva detención.',
  },
  'R-42': {
    title: 'Un documento, una inscripción',
    text: 'Un documento se inscribe una sola vez. Lo que ha cambiado se cambia en su inscripción, y solo lo inscrito se puede modificar o retirar.',
  },
  'R-43': {
    title: 'Una organización asociada necesita consentimiento',
    text: 'Una organización asociada solo transmite lo que concierne a una persona con el consentimiento de esta. De las tendencias da cifras de cinco casos o más, para que no se pueda reconocer a nadie.',
  },
  'R-44': {
    title: 'Un turno se releva',
    text: 'Quien se va enumera todo lo abierto con su siguiente paso; el turno termina cuando el siguiente ha acusado recibo de la lista.',
  },
  'R-45': {
    title: 'La mesa de guardia reclama',
    text: 'Lo vencido se puede llevar a la mesa de guardia, diciendo qué depende de ello. Antes de que venza el plazo no hay nada que reclamar.',
  },
  'R-46': {
    title: 'Un aviso es un punto de partida',
    text: 'Un aviso en línea es una queja y no prueba nada. Se remite como categoría, con cuentas y horas, nunca con aquello que se denunció; lo que la valoración da por urgente sale como urgente, y varias denuncias de un mismo asunto van juntas.',
  },
  'R-47': {
    title: 'Una dirección tiene su hora y su puerto',
    text: 'Una dirección de Internet cambia de manos, y muchos clientes comparten una. De quién era solo se puede decir con la hora exacta y su diferencia con UTC y, tras una dirección compartida, con el puerto de origen. Lo que falta se pide, no se adivina.',
  },
  'R-48': {
    title: 'Dónde estaba una dirección se consulta',
    text: 'Cada país del ejercicio tiene un bloque de 64 direcciones: las 32 primeras tienen un cliente cada una, las 16 siguientes se ceden al país siguiente de la lista de 12:00 a 24:00 UTC y las 16 últimas son compartidas. La respuesta sigue la tabla, y solo se puede conservar en su territorio lo que está en él.',
  },
  'R-49': {
    title: 'Su propio derecho sobre los abonados',
    text: 'Decir que una dirección está en su territorio no nombra a nadie. Para el abonado, cada país pide un documento propio: una petición de la policía, una orden de un fiscal o de un tribunal. La respuesta nombra el que figura en su propio perfil.',
  },
  'R-50': {
    title: 'Los indicios tratan de cosas',
    text: 'Un indicio son unas pocas palabras sobre una cosa: ninguna persona, ninguna imagen, ningún archivo. Primero se pregunta a una mesa si ya se conoce, y después a un grupo cuyos miembros se nombran uno por uno. Quien investiga lo dice antes; lo conocido o lo que está a salvo pone fin al trabajo, y lo saben todos a quienes se preguntó.',
  },
  'R-51': {
    title: 'Un viaje se comunica, no se recomienda nada',
    text: 'La oficina de origen dice quién viajará, adónde y cuándo, a los países por los que pasa el viaje y por la vía que su propia práctica tiene para el riesgo. No recomienda nada: el país de destino decide solo, según su propio derecho, y no tiene que decir lo que hizo.',
  },
  'R-52': {
    title: 'Con antelación, y corregido con todos',
    text: 'Un viaje se comunica con 21 días de antelación, o en cuanto se conoce, con el motivo. Lo erróneo o lo cancelado se corrige o se retira con todos los que lo tienen; estos eliminan sus copias y lo comunican, y una queja lleva su número.',
  },
  'R-53': {
    title: 'Parecido no es idéntico',
    text: 'Un número que se parece a uno inscrito no es una coincidencia. Lea otra vez el documento, carácter por carácter, y consúltelo de nuevo; nadie actúa por un parecido.',
  },
  'R-54': {
    title: 'Lo saben todos los que participan',
    text: 'La orden de una operación, sus etapas y su final van a todos los que participan. Un puesto olvidado sigue comprobando, o no empieza nunca.',
  },
  'R-55': {
    title: 'Una operación cuenta mientras está en marcha',
    text: 'Se explica antes de empezar, y sus comprobaciones e informes cuentan desde el inicio hasta el final. Cada lote se envía una sola vez: el mismo lote en un mensaje nuevo contaría dos veces.',
  },
  'R-56': {
    title: 'Las cifras se cuentan',
    text: 'Un informe da las cifras contadas desde el inicio hasta la hora que indica: las propias y las que solo se le han comunicado a usted. El informe final suma los últimos informes de todos los que participaron.',
  },
  'R-57': {
    title: 'Las notificaciones plateadas están contadas',
    text: 'Cada oficina puede pedir un número fijo de notificaciones plateadas y ninguna más. Lo denegado no cuenta; una solicitud enviada de nuevo tras su devolución no es una solicitud nueva.',
  },
  'R-58': {
    title: 'Se lee antes de que salga',
    text: 'Donde lo pide el escenario o la práctica de un país, un mensaje a oficinas elegidas espera hasta que lo ha leído la mesa de control. Esta lo deja salir o lo devuelve con un motivo.',
  },
  'R-59': {
    title: 'Cada derecho da su efecto a una notificación roja',
    text: 'En un país una notificación roja es fundamento para detener, en otro un ruego de saber dónde está la persona, en un tercero nada antes de una solicitud propia. Cuenta el derecho del país donde está la persona; una oficina se atiene al suyo.',
  },
  'R-60': {
    title: 'En un idioma que allí se lea',
    text: 'Un mensaje se escribe en un idioma que su destinatario lee; su perfil dice cuáles. A quien se pregunta puede responder en el idioma de la pregunta.',
  },
  'R-61': {
    title: 'Bastante grave, y delito en ambos países',
    text: 'Antes de que un país detenga a alguien para otro, o consulte datos para un juicio, quiere conocer el delito: si también lo es en su derecho y si la pena alcanza su umbral.',
  },
  'R-62': {
    title: 'Un país y sus propios nacionales',
    text: 'Algunos países nunca extraditan a sus propios nacionales, otros solo con condiciones. En su lugar pueden juzgarlos ellos mismos.',
  },
  'R-63': {
    title: 'Quién está tras un número',
    text: 'Quién usa un teléfono o una dirección de Internet solo se dice con lo que pide la ley del país: la petición de la policía, la orden de un fiscal o de un tribunal.',
  },
  'R-64': {
    title: 'Un adulto decide',
    text: 'Un adulto puede ir adonde quiera. Quien estaba desaparecido y ha sido hallado decide lo que se comunica; muchas leyes solo dejan decir que la persona está viva y bien.',
  },
  'R-65': {
    title: 'Una segunda mirada antes de que salga',
    text: 'Algunas oficinas solo dejan salir ciertos mensajes cuando los ha leído otra persona. Hasta entonces el mensaje espera; eso no es una falta.',
  },
  'R-66': {
    title: 'Una advertencia va por la vía que pide el riesgo',
    text: 'De la gravedad del riesgo depende que se advierta a todos, a algunos o a nadie. Cada oficina tiene su propia práctica y la mantiene.',
  },
  'R-67': {
    title: 'El propio país tiene su vía',
    text: 'Las autoridades de su país escriben solo a su oficina. Lo que escriben, y que existen, no lo ve ningún otro país; y nada va a ellas y al extranjero en un mismo mensaje.',
  },
  'R-68': {
    title: 'Condiciones del propio país',
    text: 'Una autoridad nacional puede decir que algo no se transmita sin su permiso. Pida ese permiso antes de que el contenido salga al extranjero.',
  },
  'R-69': {
    title: 'Primero, una orden',
    text: 'Donde su propio derecho exige la orden de un fiscal o de un tribunal, la respuesta espera hasta que usted la tiene. Solo la da una fiscalía, un tribunal o un ministerio.',
  },
  'R-70': {
    title: 'Lleve la respuesta a casa',
    text: 'Quien preguntó en el propio país se entera de lo que resultó, también si no resultó nada, y con las condiciones que ha puesto el otro país.',
  },
};

export default rules;
