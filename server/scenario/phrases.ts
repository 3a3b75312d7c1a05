import type { Language } from '../../schemas/text.ts';

/*
 * What a bureau writes where nobody has written anything: short, polite, true of every case. By the name of the field; `type/field` first.
 */
type Phrase = Readonly<Record<Language, string>>;

const phrases: Readonly<Record<string, Phrase>> = {
  text: {
    en: 'Please confirm that your desk is staffed.',
    fr: 'Veuillez confirmer que votre permanence est assurée.',
    es: 'Confirmen, por favor, que su mesa está atendida.',
    ar: 'يرجى تأكيد وجود من يتولى العمل في مكتبكم.',
  },
  question: {
    en: 'Please tell us more about what we need in order to answer.',
    fr: 'Veuillez nous donner les précisions nécessaires pour répondre.',
    es: 'Indíquennos, por favor, los datos que faltan para poder responder.',
    ar: 'يرجى تزويدنا بما يلزم من تفاصيل كي نتمكن من الإجابة.',
  },
  answers: {
    en: 'The missing details are as in our file; the matter is under inquiry with us.',
    fr: 'Les précisions demandées figurent dans notre dossier ; une enquête est en cours chez nous.',
    es: 'Los datos pedidos constan en nuestro expediente; el asunto se investiga aquí.',
    ar: 'التفاصيل المطلوبة واردة في ملفنا، والقضية قيد التحقيق لدينا.',
  },
  done: {
    en: 'Our registers have been searched.',
    fr: 'Nos registres ont été consultés.',
    es: 'Se han consultado nuestros registros.',
    ar: 'تم البحث في سجلاتنا.',
  },
  stillToDo: {
    en: 'One authority has still to answer in writing.',
    fr: 'Une autorité doit encore répondre par écrit.',
    es: 'Falta la respuesta por escrito de una autoridad.',
    ar: 'ما زلنا ننتظر جوابا خطيا من إحدى الجهات.',
  },
  content: {
    en: 'Our registers have been searched. What we hold agrees with your message.',
    fr: 'Nos registres ont été consultés. Ce que nous avons concorde avec votre message.',
    es: 'Se han consultado nuestros registros. Lo que consta coincide con su mensaje.',
    ar: 'تم البحث في سجلاتنا، وما لدينا يطابق رسالتكم.',
  },
  'content/no-trace': {
    en: 'Our registers have been searched. Nothing was found. That proves nothing beyond our own registers.',
    fr: "Nos registres ont été consultés. Rien n'a été trouvé, ce qui ne prouve rien au-delà de nos registres.",
    es: 'Se han consultado nuestros registros. No se ha encontrado nada, lo que solo vale para nuestros registros.',
    ar: 'تم البحث في سجلاتنا ولم يُعثر على شيء، ولا يدل ذلك إلا على ما في سجلاتنا.',
  },
  'domestic.report/what': {
    en: 'Somebody at the counter whose papers do not fit him. He says little.',
    fr: 'Quelqu’un au guichet dont les papiers ne vont pas avec la personne. Il parle peu.',
    es: 'Alguien en la ventanilla cuyos papeles no le corresponden. Habla poco.',
    ar: 'شخص عند الشباك أوراقه لا تطابقه، وهو قليل الكلام.',
  },
  'domestic.request/what': {
    en: 'We need to know from abroad who this is. Please ask for us.',
    fr: 'Il nous faut savoir, de l’étranger, de qui il s’agit. Merci de demander pour nous.',
    es: 'Necesitamos saber del extranjero quién es. Pregunten por nosotros, por favor.',
    ar: 'نحتاج إلى معرفة هوية هذا الشخص من الخارج. يرجى السؤال نيابة عنا.',
  },
  'domestic.tasking/what': {
    en: 'Please see to this and tell us what you find.',
    fr: 'Merci de vous en occuper et de nous dire ce que vous trouvez.',
    es: 'Ocúpense de esto, por favor, y dígannos qué encuentran.',
    ar: 'يرجى متابعة هذا الأمر وإبلاغنا بما تجدونه.',
  },
  'domestic.answer/content': {
    en: 'Been there. It is as you wrote.',
    fr: 'Nous y sommes allés. C’est comme vous l’écrivez.',
    es: 'Hemos estado allí. Es como ustedes escriben.',
    ar: 'ذهبنا إلى هناك، والأمر كما كتبتم.',
  },
  'domestic.answer/content/nothing-found': {
    en: 'Looked in the book, asked the other shift. Nothing.',
    fr: 'Registre consulté, autre équipe interrogée. Rien.',
    es: 'Mirado el libro, preguntado al otro turno. Nada.',
    ar: 'بحثنا في السجل وسألنا النوبة الأخرى. لا شيء.',
  },
  'domestic.answer/content/order-given': {
    en: 'Order given today, for what you asked and nothing more.',
    fr: 'Décision prise ce jour, pour ce que vous demandez et rien de plus.',
    es: 'Orden dada hoy, para lo pedido y nada más.',
    ar: 'صدر الأمر اليوم لما طلبتم ولا شيء غيره.',
  },
  'domestic.answer/content/consent-given': {
    en: 'You may pass it on. Leave out who told us.',
    fr: 'Vous pouvez le transmettre. Sans dire qui nous l’a appris.',
    es: 'Pueden transmitirlo. Sin decir quién nos lo contó.',
    ar: 'يمكنكم إحالته دون ذكر مصدرنا.',
  },
  'domestic.informed/content': {
    en: 'What we know of it agrees with what you wrote.',
    fr: 'Ce que nous en savons concorde avec ce que vous écrivez.',
    es: 'Lo que sabemos coincide con lo que ustedes escriben.',
    ar: 'ما نعرفه عن ذلك يطابق ما كتبتم.',
  },
  'domestic.informed/content/nothing-found': {
    en: 'Nothing is known of it at the bureau.',
    fr: 'Rien n’est connu au bureau à ce sujet.',
    es: 'En la oficina no se sabe nada de ello.',
    ar: 'لا يُعرف شيء عن ذلك في المكتب.',
  },
  reportedBy: {
    en: 'Officer on duty',
    fr: 'Agent de service',
    es: 'Agente de servicio',
    ar: 'الشرطي المناوب',
  },
  conditionsOfUse: {
    en: 'For police purposes only; please ask before any other use.',
    fr: 'À des fins policières uniquement ; veuillez demander avant tout autre usage.',
    es: 'Solo para fines policiales; consulten antes de cualquier otro uso.',
    ar: 'للأغراض الشرطية فقط، ويرجى الاستئذان قبل أي استعمال آخر.',
  },
  reason: {
    en: 'The answer is needed for the next step of our inquiry.',
    fr: 'La réponse est nécessaire pour la suite de notre enquête.',
    es: 'La respuesta es necesaria para el siguiente paso de nuestra investigación.',
    ar: 'الجواب ضروري للخطوة التالية من تحقيقنا.',
  },
  'case.refusal/reason': {
    en: 'This is not for our bureau to decide. Please turn to the bureau that entered the record.',
    fr: "Cette décision n'appartient pas à notre bureau. Veuillez vous adresser au bureau qui a saisi la fiche.",
    es: 'No corresponde a nuestra oficina decidirlo. Diríjanse a la oficina que hizo la inscripción.',
    ar: 'لا يعود هذا القرار إلى مكتبنا. يرجى التوجه إلى المكتب الذي أدخل السجل.',
  },
  'notice.decision/reason': {
    en: 'What is needed for publication is not complete. Please complete it and send it again.',
    fr: 'Les éléments nécessaires à la publication sont incomplets. Veuillez les compléter et renvoyer la demande.',
    es: 'Faltan elementos necesarios para la publicación. Complétenlos y envíen de nuevo la solicitud.',
    ar: 'العناصر اللازمة للنشر غير مكتملة. يرجى استكمالها وإعادة الإرسال.',
  },
  alternative: {
    en: 'We can help with other questions on this matter.',
    fr: 'Nous pouvons aider pour d’autres questions dans cette affaire.',
    es: 'Podemos ayudar con otras preguntas sobre este asunto.',
    ar: 'يمكننا المساعدة في أسئلة أخرى تخص هذه القضية.',
  },
  clueText: {
    en: 'Paper bag of a bakery, a blue mill printed on it, and under it half a word: Ketter',
    fr: 'Sac en papier d’une boulangerie, imprimé d’un moulin bleu, et dessous une moitié de mot : Ketter',
    es: 'Bolsa de papel de una panadería con un molino azul impreso y debajo media palabra: Ketter',
    ar: 'كيس ورقي من مخبز، طُبعت عليه طاحونة زرقاء وتحتها نصف كلمة: Ketter',
  },
  because: {
    en: 'We have compared it with the shops and signs of our country.',
    fr: 'Nous l’avons comparé avec les commerces et les enseignes de notre pays.',
    es: 'Lo hemos comparado con las tiendas y los rótulos de nuestro país.',
    ar: 'قارنّاه بالمتاجر واللافتات في بلدنا.',
  },
  '#tip.referral': {
    en: 'Online tip',
    fr: 'Signalement en ligne',
    es: 'Aviso en línea',
    ar: 'بلاغ إلكتروني',
  },
  '#ip.confirm.request': {
    en: 'Question about an Internet address',
    fr: 'Question sur une adresse Internet',
    es: 'Consulta sobre una dirección de Internet',
    ar: 'سؤال عن عنوان إنترنت',
  },
  '#clue.enquiry': {
    en: 'Enquiry about a clue',
    fr: 'Question sur un indice',
    es: 'Consulta sobre un indicio',
    ar: 'استفسار عن قرينة',
  },
  '#travel.notification': {
    en: 'Notification of a journey',
    fr: 'Annonce d’un voyage',
    es: 'Aviso de un viaje',
    ar: 'إخطار بسفر',
  },
  result: {
    en: 'Answered in full. Thank you.',
    fr: 'Réponse complète. Merci.',
    es: 'Contestado por completo. Gracias.',
    ar: 'وصل الجواب كاملا. شكرا لكم.',
  },
  instructions: {
    en: 'Please keep the document, give the bearer a receipt, and tell us the outcome.',
    fr: "Veuillez retenir le document, remettre un reçu à son porteur et nous informer de l'issue.",
    es: 'Retengan el documento, entreguen un recibo a su portador y comuníquennos el resultado.',
    ar: 'يرجى الاحتفاظ بالوثيقة وتسليم حاملها إيصالا وإبلاغنا بالنتيجة.',
  },
  'instructions/notice': {
    en: 'The notice is valid. Please tell us where the person is and act as your own law allows.',
    fr: 'La notice est valable. Veuillez nous dire où se trouve la personne et agir selon votre droit.',
    es: 'La notificación es válida. Indíquennos dónde está la persona y actúen según su derecho.',
    ar: 'الإشعار ساري المفعول. يرجى إبلاغنا بمكان الشخص والتصرف وفق قانونكم.',
  },
  'instructions/denied': {
    en: 'This is not our case. Please take no measure because of it.',
    fr: 'Il ne s’agit pas de notre affaire. Veuillez ne prendre aucune mesure à ce titre.',
    es: 'No se trata de nuestro caso. No tomen ninguna medida por ello.',
    ar: 'هذه ليست قضيتنا. يرجى عدم اتخاذ أي إجراء بسببها.',
  },
  'instructions/later': {
    en: 'We are still looking into it. Please take no measure until you hear from us.',
    fr: 'Nous vérifions encore. Veuillez ne prendre aucune mesure avant notre réponse.',
    es: 'Todavía lo estamos comprobando. No tomen medidas hasta nuestra respuesta.',
    ar: 'ما زلنا نتحقق من الأمر. يرجى عدم اتخاذ أي إجراء قبل جوابنا.',
  },
  conditions: {
    en: 'Please tell us the outcome.',
    fr: "Veuillez nous informer de l'issue.",
    es: 'Comuníquennos el resultado.',
    ar: 'يرجى إبلاغنا بالنتيجة.',
  },
  circumstance: {
    en: 'Reported by the holder',
    fr: 'Déclaré par le titulaire',
    es: 'Denunciado por el titular',
    ar: 'أبلغ عنها صاحبها',
  },
  exceptionReason: {
    en: 'The person is part of a group that goes on with the same acts.',
    fr: 'La personne appartient à un groupe qui poursuit les mêmes faits.',
    es: 'La persona pertenece a un grupo que continúa con los mismos hechos.',
    ar: 'ينتمي الشخص إلى جماعة تواصل الأفعال نفسها.',
  },
  explanation: {
    en: 'The record is ours and is correct.',
    fr: 'La fiche est la nôtre et elle est exacte.',
    es: 'La inscripción es nuestra y es correcta.',
    ar: 'السجل يعود إلينا وهو صحيح.',
  },
  note: {
    en: 'The bearer is waiting at the post.',
    fr: 'La personne attend au poste.',
    es: 'La persona espera en el puesto.',
    ar: 'حامل الوثيقة ينتظر في المركز.',
  },
  legalBasis: {
    en: 'National border law of the reporting country',
    fr: 'Droit national des frontières du pays déclarant',
    es: 'Derecho nacional de fronteras del país que informa',
    ar: 'قانون الحدود الوطني في البلد المبلّغ',
  },
  subject: {
    en: 'The person named in our file',
    fr: 'La personne nommée dans notre dossier',
    es: 'La persona nombrada en nuestro expediente',
    ar: 'الشخص المذكور في ملفنا',
  },
  offence: { en: 'Fraud', fr: 'Escroquerie', es: 'Estafa', ar: 'احتيال' },
  charge: {
    en: 'Fraud committed by a group',
    fr: 'Escroquerie en bande',
    es: 'Estafa en grupo',
    ar: 'احتيال ضمن جماعة',
  },
  linkSubjectToOffence: {
    en: 'The person is named in the file as having taken part.',
    fr: 'Le dossier désigne cette personne comme participante.',
    es: 'El expediente señala a esa persona como participante.',
    ar: 'يذكر الملف أن هذا الشخص شارك في الفعل.',
  },
  requestedAction: {
    en: 'Locate, and inform us at once',
    fr: 'Localiser et nous informer aussitôt',
    es: 'Localizar e informarnos de inmediato',
    ar: 'تحديد المكان وإبلاغنا فورا',
  },
  caseSummary: {
    en: 'A group sold holiday houses that did not exist; the person received the money and left the country.',
    fr: "Un groupe a vendu des maisons de vacances qui n'existaient pas ; la personne a reçu l'argent et quitté le pays.",
    es: 'Un grupo vendió casas de vacaciones que no existían; la persona recibió el dinero y salió del país.',
    ar: 'باعت مجموعة بيوت عطلات لا وجود لها، وتسلّم الشخص المال ثم غادر البلاد.',
  },
  proportionality: {
    en: 'Other ways of finding the person have been tried without success.',
    fr: "D'autres moyens de retrouver la personne ont été tentés sans succès.",
    es: 'Se han intentado sin éxito otros medios de encontrar a la persona.',
    ar: 'جُرّبت وسائل أخرى للعثور على الشخص دون نجاح.',
  },
  description: {
    en: 'Tall, grey hair, walks with a stick',
    fr: 'Grande taille, cheveux gris, marche avec une canne',
    es: 'Alta estatura, pelo gris, camina con bastón',
    ar: 'طويل القامة، شعره رمادي، يمشي بعصا',
  },
  circumstances: {
    en: 'Did not arrive where expected; the telephone is switched off.',
    fr: "N'est pas arrivé là où on l'attendait ; le téléphone est éteint.",
    es: 'No llegó adonde se esperaba; el teléfono está apagado.',
    ar: 'لم يصل إلى حيث كان متوقعا، وهاتفه مغلق.',
  },
  lastSeen: {
    en: 'Ferry terminal, in the evening',
    fr: 'Gare maritime, le soir',
    es: 'Terminal de transbordadores, por la tarde',
    ar: 'محطة العبّارات مساء',
  },
  issuingAuthority: {
    en: 'Court of First Instance',
    fr: 'Tribunal de première instance',
    es: 'Juzgado de primera instancia',
    ar: 'المحكمة الابتدائية',
  },
  lawProvision: {
    en: 'Criminal code of the requesting country, section 212',
    fr: 'Code pénal du pays demandeur, article 212',
    es: 'Código penal del país solicitante, artículo 212',
    ar: 'القانون الجزائي للبلد الطالب، المادة 212',
  },
  role: {
    en: 'Planned the fraud and received the money',
    fr: "A préparé l'escroquerie et reçu l'argent",
    es: 'Preparó la estafa y recibió el dinero',
    ar: 'خطط للاحتيال وتسلّم المال',
  },
  handler: { en: 'Duty officer', fr: 'Officier de permanence', es: 'Oficial de guardia', ar: 'الضابط المناوب' },
  lessons: { en: 'None.', fr: 'Aucune.', es: 'Ninguna.', ar: 'لا شيء.' },
  '#information.request': {
    en: 'Request for information',
    fr: 'Demande de renseignements',
    es: 'Solicitud de información',
    ar: 'طلب معلومات',
  },
  '#notice.request': {
    en: 'Request for a notice',
    fr: 'Demande de notice',
    es: 'Solicitud de notificación',
    ar: 'طلب إشعار',
  },
  '#notice.published': { en: 'Notice published', fr: 'Notice publiée', es: 'Notificación publicada', ar: 'نشر إشعار' },
  '#notice.cancelled': { en: 'Notice cancelled', fr: 'Notice annulée', es: 'Notificación anulada', ar: 'إلغاء إشعار' },
  '#document.check': {
    en: 'Document check',
    fr: 'Vérification de document',
    es: 'Consulta de documento',
    ar: 'فحص وثيقة',
  },
  '#operation.checkBatch': {
    en: 'Documents checked at the border',
    fr: 'Documents contrôlés à la frontière',
    es: 'Documentos comprobados en la frontera',
    ar: 'وثائق فُحصت على الحدود',
  },
  '#operation.sitrep': {
    en: 'Situation report',
    fr: 'Point de situation',
    es: 'Parte de situación',
    ar: 'تقرير عن الوضع',
  },
  'return/diffusion.send': {
    en: 'It may not go out like this: it has to be confirmed that it is neutral, and the summary has to say what happened.',
    fr: 'Il ne peut partir ainsi : sa neutralité doit être confirmée, et le résumé doit dire ce qui s’est passé.',
    es: 'No puede salir así: debe confirmarse que es neutral, y el resumen debe decir qué ocurrió.',
    ar: 'لا يمكن إرسالها هكذا: يجب تأكيد حيادها، ويجب أن يذكر الملخص ما حدث.',
  },
  '#hit.report': {
    en: 'Report of a hit',
    fr: 'Signalement d’une concordance',
    es: 'Aviso de coincidencia',
    ar: 'تبليغ عن تطابق',
  },
  '#case.circular': {
    en: 'To all desks',
    fr: 'À toutes les permanences',
    es: 'A todas las mesas',
    ar: 'إلى جميع المكاتب',
  },
  '#': {
    en: 'Message of the watch',
    fr: 'Message de la permanence',
    es: 'Mensaje de la guardia',
    ar: 'رسالة المناوبة',
  },
};

/** The words for a field of a type in a language; undefined if the book has none. */
export const phrase = (language: Language, ...keys: readonly string[]): string | undefined => {
  const found = keys.find((key) => Object.hasOwn(phrases, key));
  return found === undefined ? undefined : phrases[found]?.[language];
};

/** The subject line of a first message of this type. */
export const subjectLine = (language: Language, type: string): string => phrase(language, `#${type}`, '#') ?? type;

export const phraseKeys = Object.keys(phrases);
