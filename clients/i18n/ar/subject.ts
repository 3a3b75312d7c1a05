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
  familyName: { label: 'اسم العائلة', help: 'كما في وثيقة السفر.' },
  forenames: { label: 'الأسماء الشخصية', help: 'كلها، بترتيب الوثيقة.' },
  sex: { label: 'الجنس', options: { F: 'أنثى', M: 'ذكر', X: 'غير محدد' } },
  dateOfBirth: { label: 'تاريخ الميلاد', help: 'بقدر ما هو معروف؛ وتكفي السنة وحدها.' },
  placeOfBirth: { label: 'مكان الميلاد' },
  nationalities: { label: 'الجنسيات' },
  aliases: { label: 'أسماء أخرى مستعملة' },
  description: { label: 'الأوصاف', help: 'ما يساعد على التعرف على الشخص، لا أكثر.' },
  documents: { label: 'وثائق السفر', help: 'أرقام مثل \u2068EXR31415K\u2069.' },
  biometricsHeld: {
    label: 'ما لدى مكتبك',
    help: 'اذكر ما لديك فقط. لا يُرسل ذلك في رسالة أبدا.',
    options: { photo: 'صورة شمسية', fingerprints: 'بصمات أصابع', dna: 'بصمة وراثية' },
  },
  cautions: {
    label: 'تنبيه',
    options: {
      armed: 'قد يكون مسلحا',
      violent: 'قد يكون عنيفا',
      'escape-risk': 'قد يحاول الفرار',
      'needs-medicine': 'يحتاج إلى دواء',
      vulnerable: 'يحتاج إلى حماية',
    },
  },
};

export const judicial: FieldsOf<typeof Judicial> = {
  kind: {
    label: 'مطلوب',
    options: { prosecution: 'لملاحقته قضائيا', sentence: 'لتنفيذ عقوبة' },
  },
  warrantRef: { label: 'رقم أمر التوقيف أو الحكم' },
  issuingAuthority: { label: 'صادر عن', help: 'المحكمة أو الجهة القضائية الأخرى.' },
  issuedOn: { label: 'صدر في' },
  charge: { label: 'التهمة أو الإدانة' },
  lawProvision: { label: 'النص القانوني' },
  offenceCategory: {
    label: 'نوع الجريمة',
    options: {
      'violent-crime': 'جريمة عنف',
      'theft-robbery': 'سرقة أو سلب',
      fraud: 'احتيال',
      smuggling: 'تهريب',
      'document-crime': 'تزوير وثائق أو إساءة استعمالها',
      other: 'جريمة خطيرة أخرى',
      norms: 'مسألة سلوك أو ثقافة',
      'family-private': 'شأن عائلي أو خاص',
      administrative: 'مخالفة لأنظمة إدارية',
      'private-dispute': 'نزاع بين أطراف خاصة',
    },
  },
  linkedToOrganisedCrime: { label: 'متصل بجريمة منظمة' },
  maxPenaltyMonths: { label: 'العقوبة القصوى، بالأشهر', help: 'للملاحقة القضائية: 24 أو أكثر.' },
  sentenceMonths: {
    label: 'العقوبة المحكوم بها، بالأشهر',
    help: 'لتنفيذ عقوبة: 6 أو أكثر، أو بقي منها 6 أو أكثر.',
  },
  remainingMonths: { label: 'ما بقي تنفيذه، بالأشهر' },
  exceptionReason: {
    label: 'سبب طلب الاستثناء',
    help: 'فقط إذا كانت العقوبة دون الحد المشترط.',
  },
  factsDate: { label: 'متى حدث ذلك' },
  factsPlace: { label: 'أين حدث ذلك' },
  role: { label: 'ما فعله الشخص', help: 'دور هذا الشخص، لا دور المجموعة.' },
  limitationDate: { label: 'تجوز ملاحقته حتى' },
  extraditionAssurance: {
    label: 'سيُطلب التسليم',
    help: 'وافقت الجهة القضائية على طلبه فور توقيف الشخص.',
  },
  extraditionFrom: { label: 'البلدان التي سيُطلب منها', help: 'إن لم يُختر شيء: من جميعها.' },
};

export const disappearance: FieldsOf<typeof Disappearance> = {
  kind: {
    label: 'الحالة',
    options: {
      missing: 'شخص مفقود',
      unidentified: 'شخص لا يستطيع أن يقول من هو',
    },
  },
  reportedToPoliceOn: { label: 'تاريخ إبلاغ الشرطة' },
  policeRef: { label: 'رقم ملف الشرطة' },
  lastSeen: { label: 'آخر مشاهدة، أو مكان العثور', help: 'أين ومتى.' },
  circumstances: { label: 'ما يُعرف عن ذلك' },
  adult: { label: 'الشخص بالغ' },
  privacyLawCheck: {
    label: 'قانوننا المتعلق بالحياة الخاصة لا يحول دون ذلك',
    help: 'يُتحقق منه لكل بالغ: فللبالغين أن يذهبوا حيث يشاؤون.',
  },
};

const bodySex = { label: 'الجنس', options: { F: 'أنثى', M: 'ذكر', X: 'غير محدد' } } as const;

export const inquiry: FieldsOf<typeof Inquiry> = {
  informationSought: {
    label: 'ما تريد معرفته',
    options: {
      identity: 'من هو الشخص',
      location: 'أين الشخص',
      activities: 'ماذا يفعل الشخص',
      criminalHistory: 'إدانات سابقة',
    },
  },
  investigationRef: { label: 'رقم التحقيق' },
};

export const warning: FieldsOf<typeof Warning> = {
  basis: {
    label: 'يستند التحذير إلى',
    options: { priorConviction: 'إدانة سابقة', assessment: 'تقييم للخطر' },
  },
  assessmentDate: { label: 'تاريخ التقييم' },
  assessingAuthority: { label: 'صاحب التقييم' },
  riskTier: {
    label: 'الخطر',
    help: 'الخطر المنخفض لا يستدعي إشعارا، والمتوسط يحتاج إلى ذكر السبب.',
    options: { high: 'عال', medium: 'متوسط', low: 'منخفض' },
  },
  mediumReason: { label: 'سبب الإشعار مع أن الخطر متوسط' },
  warning: { label: 'ما ينبغي أن ينتبه إليه الآخرون' },
};

export const found: FieldsOf<typeof Found> = {
  foundOn: { label: 'تاريخ العثور' },
  foundAt: { label: 'مكان العثور' },
  sex: bodySex,
  ageBand: {
    label: 'العمر التقديري',
    options: {
      'under-18': 'دون 18',
      '18-30': 'من 18 إلى 30',
      '31-50': 'من 31 إلى 50',
      '51-70': 'من 51 إلى 70',
      'over-70': 'فوق 70',
    },
  },
  clothingAndItems: { label: 'الملابس والأمتعة', help: 'لا شيء عن الإصابات أو سبب الوفاة.' },
  biometricsHeld: {
    label: 'ما لدى مكتبك للمقارنة',
    help: 'اذكر ما لديك فقط. لا يُرسل ذلك في رسالة أبدا.',
    options: { photo: 'صورة شمسية', fingerprints: 'بصمات أصابع', dna: 'بصمة وراثية', dental: 'سجل الأسنان' },
  },
};

export const threat: FieldsOf<typeof Threat> = {
  kind: {
    label: 'مصدر التهديد',
    options: { event: 'حدث', object: 'شيء', process: 'أسلوب', person: 'شخص' },
  },
  imminence: {
    label: 'متى يُتوقع',
    help: 'ما يبعد أسابيع لا يستدعي تحذير الجميع.',
    options: { 'within-hours': 'خلال ساعات', 'within-days': 'خلال أيام', 'within-weeks': 'خلال أسابيع' },
  },
  description: { label: 'ما التهديد', help: 'لا توصف طريقة التنفيذ.' },
  advice: { label: 'ما ينبغي فعله' },
};

export const method: FieldsOf<typeof Method> = {
  theme: {
    label: 'نوع الجريمة',
    options: {
      fraud: 'احتيال',
      'document-alteration': 'وثائق محرفة',
      smuggling: 'تهريب',
      concealment: 'مخابئ',
    },
  },
  seekingOrGiving: {
    label: 'أنتم',
    options: { seeking: 'تسألون هل يعرفه آخرون', giving: 'تعرّفون الآخرين به' },
  },
  method: { label: 'الأسلوب', help: 'بما يكفي للتعرف عليه ولا يكفي لتقليده.' },
  objects: { label: 'الأشياء المستعملة' },
};

export const assets: FieldsOf<typeof Assets> = {
  kinds: {
    label: 'نوع الأصل',
    options: { property: 'بيت أو أرض', vehicle: 'مركبة أو سفينة', account: 'حساب', business: 'شركة' },
  },
  linkedOffence: { label: 'الجريمة التي نتج عنها' },
  description: { label: 'ما يُعرف عنه' },
  participatingOnly: {
    label: 'للمكاتب المشاركة فقط',
    help: 'لا يُعرض الإشعار الفضي أبدا على غيرهم ولا على العموم.',
  },
};

export const listing: FieldsOf<typeof Listing> = {
  listingBody: { label: 'من أدرجه' },
  listedOn: { label: 'تاريخ الإدراج' },
  listRef: { label: 'الرقم في القائمة' },
  measures: {
    label: 'التدابير',
    options: { 'assets-frozen': 'تجميد الأصول', 'travel-ban': 'منع السفر', 'arms-embargo': 'حظر السلاح' },
  },
};

export const colour = {
  label: 'اللون',
  options: {
    red: 'أحمر: العثور على مطلوب تمهيدا لتسليمه',
    blue: 'أزرق: معرفة المزيد عن شخص في تحقيق',
    green: 'أخضر: التحذير من شخص قد يعود إلى ارتكاب الجرائم',
    yellow: 'أصفر: العثور على مفقود أو تحديد هوية شخص',
    black: 'أسود: تحديد هوية جثة',
    orange: 'برتقالي: التحذير من تهديد جسيم ووشيك',
    purple: 'بنفسجي: التعريف بأسلوب إجرامي أو السؤال عنه',
    silver: 'فضي: العثور على ما يملكه مجرم',
  },
} as const;
export const publishedColour = {
  ...colour,
  options: { ...colour.options, special: 'خاص: شخص مدرج في قائمة المجلس' },
} as const;

export const subjectStatus = {
  label: 'صفة الشخص أو الشيء',
  options: {
    convicted: 'مدان',
    charged: 'متهم',
    suspect: 'مشتبه به',
    witness: 'شاهد',
    victim: 'ضحية',
    missing: 'مفقود',
    unidentified: 'شخص مجهول الهوية',
    deceasedUnidentified: 'جثة مجهولة الهوية',
    asset: 'أصل',
    modusOperandi: 'أسلوب إجرامي',
    threat: 'تهديد',
  },
} as const;

export const grounds = {
  neutrality: 'طابع سياسي أو عسكري أو ديني أو عنصري',
  'private-dispute': 'نزاع بين أطراف خاصة',
  'dual-criminality': 'ليس جريمة في بلدنا',
  'below-threshold': 'العقوبة دون الحد المشترط',
  'no-legal-basis': 'لا أساس لذلك في قانوننا',
  'judicial-authorisation-missing': 'يلزم قرار من جهة قضائية',
  'would-harm-investigation': 'يضر بتحقيق جار',
  'endangers-person': 'يعرّض شخصا للخطر',
  'national-security': 'الأمن الوطني',
  'data-protection': 'حماية البيانات',
  'refugee-protection': 'حماية اللاجئين',
  'not-competent': 'لسنا الجهة المختصة: اسألوا طرفا آخر',
  'insufficient-data': 'المعلومات غير كافية',
} as const;

export const documentType = {
  label: 'نوع الوثيقة',
  options: {
    passport: 'جواز سفر',
    identityCard: 'بطاقة هوية',
    visa: 'تأشيرة',
    otherTravel: 'وثيقة سفر أخرى',
  },
} as const;

export const recordStatus = {
  label: 'مقيدة بوصفها',
  options: {
    stolen: 'مسروقة',
    lost: 'مفقودة',
    revoked: 'ملغاة',
    invalid: 'لم تعد صالحة',
    stolenBlank: 'سُرقت قبل إصدارها',
  },
} as const;

const elements = {
  familyName: 'اسم العائلة',
  forenames: 'الأسماء الشخصية',
  sex: 'الجنس',
  dateOfBirth: 'تاريخ الميلاد',
  placeOfBirth: 'مكان الميلاد',
  nationality: 'الجنسية',
  documentNumber: 'رقم الوثيقة',
  documentType: 'نوع الوثيقة',
  description: 'الأوصاف',
  photo: 'صورة شمسية',
  fingerprints: 'بصمات الأصابع',
} as const;

export const identityCheck = {
  label: 'مقارنة الهوية',
  help: 'قارن عنصرا عنصرا؛ فاختلاف واحد منها قد يعني أنه شخص آخر.',
  fields: {
    elementsMatching: { label: 'متطابق', options: elements },
    elementsDiffering: { label: 'مختلف', options: elements },
  },
} as const;

export const confirmationUrgency = {
  label: 'التأكيد مطلوب',
  options: { urgent: 'فورا: هناك من ينتظر', routine: 'في الوقت المعتاد' },
} as const;
