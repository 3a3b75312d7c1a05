import type { TextsOf } from '../../kinds-type.ts';

const languages = { en: 'الإنجليزية', fr: 'الفرنسية', es: 'الإسبانية', ar: 'العربية' } as const;
const channels = { bureau: 'من مكتب إلى مكتب', diplomatic: 'بمذكرة دبلوماسية' } as const;

export const extraditionTexts: TextsOf<
  | 'extradition.provisionalArrest.request'
  | 'extradition.arrest.report'
  | 'extradition.documents'
  | 'extradition.lapse'
  | 'extradition.decision'
  | 'extradition.surrender.arrange'
  | 'extradition.surrender.report'
  | 'extradition.return.confirm'
> = {
  'extradition.provisionalArrest.request': {
    title: 'طلب توقيف مؤقت',
    short: 'طلب التوقيف',
    purpose: 'حين يُحدد مكان شخص ويُؤكد التطابق وستطلبون التسليم.',
    consequence: 'يقرر البلد الآخر وفق قانونه هل يوقفه.',
    fields: {
      warrantRef: { label: 'رقم أمر التوقيف أو الحكم' },
      offence: { label: 'الجريمة' },
      factsDatePlace: { label: 'متى حدثت وأين' },
      identityData: { label: 'ما يحدد هوية الشخص' },
      intentToRequest: { label: 'سيُطلب التسليم' },
      channel: { label: 'القناة', help: 'ملف تعريف البلد الآخر يبين أيها.', options: channels },
      noticeNo: { label: 'رقم الإشعار' },
      maxPenaltyMonths: {
        label: 'العقوبة القصوى، بالأشهر',
        help: 'بلدان كثيرة لا توقف إلا في جريمة جسيمة. مطلوب إذا لم يذكرها الإشعار.',
      },
    },
  },
  'extradition.arrest.report': {
    title: 'إبلاغ بتوقيف',
    short: 'الإبلاغ بالتوقيف',
    purpose: 'حين يُوقف شخص يبحث عنه بلد آخر.',
    consequence: 'يبدأ سريان المدة التي يجب أن تصل فيها الوثائق.',
    fields: {
      forBureau: { label: 'يبحث عنه' },
      arrestedOn: { label: 'أُوقف في' },
      documentsDue: { label: 'الوثائق مستحقة في', help: 'يوم التوقيف مضافا إليه المدة التي يسمح بها قانونك.' },
      consent: {
        label: 'يوافق الشخص على تسليمه',
        options: { yes: 'نعم', no: 'لا', unknown: 'غير معروف بعد' },
      },
      languageRequired: { label: 'لغة الوثائق', options: languages },
      legalBasis: { label: 'الأساس في قانونك' },
      nationalities: { label: 'الجنسيات كما ثبتت' },
    },
  },
  'extradition.documents': {
    title: 'وثائق التسليم',
    short: 'الإعلان عن الوثائق',
    purpose: 'حين تكتمل وثائق تسليم وتكون في الطريق.',
    consequence: 'يفحصها البلد الآخر ويقرر.',
    fields: {
      checklist: {
        label: 'المرفقات',
        options: {
          warrant: 'أمر التوقيف أو الحكم',
          factsStatement: 'بيان الوقائع',
          lawText: 'النص القانوني',
          identity: 'إثبات الهوية',
          translation: 'الترجمة',
        },
      },
      translatedInto: { label: 'مترجمة إلى', options: languages },
      sentVia: { label: 'طريقة الإرسال', options: channels },
      sentOn: { label: 'تاريخ الإرسال' },
    },
  },
  'extradition.lapse': {
    title: 'الإفراج عن موقوف',
    short: 'الإبلاغ بالإفراج',
    purpose: 'حين يتعين الإفراج عن شخص موقوف.',
    consequence: 'الشخص حر، ويبقى الإشعار، وتوقيفه من جديد ممكن.',
    fields: {
      releasedOn: { label: 'أُفرج عنه في' },
      reason: {
        label: 'السبب',
        options: {
          'documents-late': 'لم تصل الوثائق في الموعد',
          'documents-incomplete': 'لم تكن الوثائق كاملة',
          'court-decision': 'قررت محكمة ذلك',
          'request-withdrawn': 'سُحب الطلب',
        },
      },
      note: { label: 'ملاحظة' },
    },
  },
  'extradition.decision': {
    title: 'قرار بشأن التسليم',
    short: 'الإبلاغ بالقرار',
    purpose: 'حين تكون الجهة المختصة قد بتّت في تسليم.',
    consequence: 'إن قُبل رُتّب التسليم الفعلي، وإن رُفض بقي الإشعار مع إضافة.',
    fields: {
      decision: {
        label: 'التسليم',
        options: {
          granted: 'مقبول',
          conditional: 'مقبول بشروط',
          postponed: 'مؤجل',
          refused: 'مرفوض',
        },
      },
      grounds: {
        label: 'أسس القرار',
        help: 'عند الرفض: أساس واحد على الأقل.',
        options: {
          national: 'الشخص من المواطنين',
          'no-dual-criminality': 'ليس جريمة في بلدنا',
          'below-threshold': 'العقوبة دون الحد المشترط',
          'time-barred': 'سقطت الملاحقة بمرور الزمن',
          'risk-to-rights': 'الحقوق الأساسية معرضة للخطر',
          'trial-here': 'يُحاكم الشخص هنا',
          other: 'أساس آخر',
        },
      },
      conditions: { label: 'الشروط' },
      reason: { label: 'من قرر، ولماذا' },
    },
  },
  'extradition.surrender.arrange': {
    title: 'ترتيب تسليم فعلي',
    short: 'ترتيب التسليم الفعلي',
    purpose: 'حين يُقبل تسليم ويجب الاتفاق على المكان والزمان.',
    consequence: 'يوافق الطرف الآخر أو يقترح غير ذلك.',
    fields: {
      handover: { label: 'المكان' },
      date: { label: 'اليوم والوقت' },
      transit: { label: 'بلدان العبور', help: 'يجب أن يكون كل منها قد وافق.' },
      escort: { label: 'المرافقون', help: 'وظائف لا أسماء.' },
    },
  },
  'extradition.surrender.report': {
    title: 'إبلاغ بتسليم فعلي',
    short: 'الإبلاغ بالتسليم الفعلي',
    purpose: 'حين يكون الشخص قد سُلّم إلى موظفي البلد الآخر.',
    consequence: 'يؤكد المكتب الطالب فور عودة الشخص.',
    fields: { surrenderedOn: { label: 'سُلّم في' }, handover: { label: 'المكان' } },
  },
  'extradition.return.confirm': {
    title: 'تأكيد العودة',
    short: 'تأكيد العودة',
    purpose: 'حين يكون الشخص قد وصل فعلا إلى بلدك.',
    consequence: 'انتهى التسليم، ويمكن الآن سحب الإشعار.',
    fields: { returnedOn: { label: 'وصل في' }, place: { label: 'مكان الوصول' } },
  },
};
