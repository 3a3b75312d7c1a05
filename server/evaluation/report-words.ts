import type { Outcome } from '../../schemas/review.ts';
import type { Language } from '../../schemas/text.ts';

/** The words of the written report. */
interface Words {
  readonly report: string;
  readonly of: string;
  readonly points: string;
  readonly objectives: string;
  readonly inNumbers: string;
  readonly messages: string;
  readonly acknowledged: string;
  readonly answered: string;
  readonly median: string;
  readonly refused: string;
  readonly hints: string;
  readonly best: string;
  readonly discuss: string;
  readonly questions: string;
  readonly people: string;
  readonly bot: string;
  readonly expectation: string;
  readonly result: string;
  readonly at: string;
  readonly forbidden: string;
  readonly word: string;
  readonly remarks: string;
  readonly plan: string;
  readonly none: string;
  readonly course: string;
  readonly unscored: string;
  readonly judged: string;
  readonly writing: string;
  readonly round: string;
  readonly answers: string;
  readonly mean: string;
  readonly near: string;
  readonly steps: string;
  readonly together: string;
  readonly outcome: Readonly<Record<Outcome, string>>;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    report: 'After-action report',
    of: 'of',
    points: 'points',
    objectives: 'Objectives',
    inNumbers: 'In numbers',
    messages: 'Messages',
    acknowledged: 'Acknowledged in time',
    answered: 'Answered in time',
    median: 'Answer time, median',
    refused: 'Refused attempts',
    hints: 'Hints',
    best: 'Well done',
    discuss: 'To talk about',
    questions: 'Questions',
    people: 'People',
    bot: 'played by a bot',
    expectation: 'Expected',
    result: 'Result',
    at: 'At',
    forbidden: 'Against the rules',
    word: 'Assessor',
    remarks: 'Remarks',
    plan: 'Plan',
    none: 'none',
    course: 'Course of events',
    judged: 'Judged by people',
    writing: 'Writing',
    round: 'What the class said afterwards',
    answers: 'answers',
    mean: 'mean',
    near: 'Nearly right',
    steps: 'steps done',
    together: 'together with',
    unscored: 'does not count',
    outcome: {
      met: 'met',
      late: 'late',
      partial: 'incomplete',
      missed: 'missed',
      open: 'open',
      notOpened: 'did not arise',
    },
  },
  fr: {
    report: "Compte rendu d'exercice",
    of: 'sur',
    points: 'points',
    objectives: 'Objectifs',
    inNumbers: 'En chiffres',
    messages: 'Messages',
    acknowledged: 'Accusés de réception à temps',
    answered: 'Réponses à temps',
    median: 'Temps de réponse médian',
    refused: 'Tentatives refusées',
    hints: 'Indices',
    best: 'Bien joué',
    discuss: 'À discuter',
    questions: 'Questions',
    people: 'Participants',
    bot: 'tenu par un robot',
    expectation: 'Attendu',
    result: 'Résultat',
    at: 'À',
    forbidden: 'Contraire aux règles',
    word: 'Évaluateur',
    remarks: 'Remarques',
    plan: 'Plan',
    none: 'aucun',
    course: 'Déroulement',
    judged: 'Évalué par des personnes',
    writing: 'Rédaction',
    round: 'Ce que la classe en a dit',
    answers: 'réponses',
    mean: 'moyenne',
    near: 'Presque juste',
    steps: 'étapes faites',
    together: 'avec',
    unscored: 'non noté',
    outcome: {
      met: 'atteint',
      late: 'en retard',
      partial: 'incomplet',
      missed: 'manqué',
      open: 'ouvert',
      notOpened: 'sans objet',
    },
  },
  es: {
    report: 'Informe posterior al ejercicio',
    of: 'de',
    points: 'puntos',
    objectives: 'Objetivos',
    inNumbers: 'En cifras',
    messages: 'Mensajes',
    acknowledged: 'Acuses a tiempo',
    answered: 'Respuestas a tiempo',
    median: 'Tiempo de respuesta, mediana',
    refused: 'Intentos rechazados',
    hints: 'Pistas',
    best: 'Bien hecho',
    discuss: 'Para comentar',
    questions: 'Preguntas',
    people: 'Participantes',
    bot: 'a cargo de un robot',
    expectation: 'Esperado',
    result: 'Resultado',
    at: 'A las',
    forbidden: 'Contra las reglas',
    word: 'Evaluador',
    remarks: 'Observaciones',
    plan: 'Plan',
    none: 'ninguno',
    course: 'Desarrollo',
    judged: 'Evaluado por personas',
    writing: 'Redacción',
    round: 'Lo que dijo la clase después',
    answers: 'respuestas',
    mean: 'media',
    near: 'Casi correcto',
    steps: 'pasos hechos',
    together: 'junto con',
    unscored: 'no puntúa',
    outcome: {
      met: 'cumplido',
      late: 'tarde',
      partial: 'cumplido en parte',
      missed: 'no cumplido',
      open: 'abierto',
      notOpened: 'no se dio',
    },
  },
  ar: {
    report: 'تقرير ما بعد التمرين',
    of: 'من',
    points: 'نقاط',
    objectives: 'الأهداف',
    inNumbers: 'بالأرقام',
    messages: 'الرسائل',
    acknowledged: 'الإقرارات بالاستلام في الموعد',
    answered: 'الردود في الموعد',
    median: 'زمن الرد، الوسيط',
    refused: 'المحاولات المرفوضة',
    hints: 'التلميحات',
    best: 'أحسنتم',
    discuss: 'للمناقشة',
    questions: 'الأسئلة',
    people: 'المشاركون',
    bot: 'يديره روبوت',
    expectation: 'المتوقع',
    result: 'النتيجة',
    at: 'عند',
    forbidden: 'مخالف للقواعد',
    word: 'المقيّم',
    remarks: 'ملاحظات',
    plan: 'الخطة',
    none: 'لا شيء',
    course: 'سير الأحداث',
    judged: 'ما قيّمه أشخاص',
    writing: 'الكتابة',
    round: 'ما قاله الصف بعد النهاية',
    answers: 'أجوبة',
    mean: 'المتوسط',
    near: 'صحيح تقريبا',
    steps: 'خطوات أُنجزت',
    together: 'مع',
    unscored: 'غير محتسب',
    outcome: {
      met: 'تحقق',
      late: 'متأخر',
      partial: 'غير مكتمل',
      missed: 'فات',
      open: 'مفتوح',
      notOpened: 'لم ينشأ',
    },
  },
};
