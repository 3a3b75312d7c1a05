import type { TextsOf } from '../../kinds-type.ts';

const ip = { label: 'عنوان الإنترنت', help: 'من نطاقات التمرين؛ والقاعدة \u2068R-48\u2069 تبين أيها لمن.' };
const sourcePort = { label: 'منفذ المصدر', help: 'مطلوب حيث يشترك عملاء كثيرون في عنوان واحد.' };
const at = {
  label: 'الوقت الدقيق مع فرقه عن \u2068UTC\u2069',
  help: 'كما في سجل الخدمة. ودون الفرق قد يعني ساعة أخرى وعميلا آخر.',
};
const provider = { label: 'المزوّد', help: 'اسم الشركة بالحروف فقط.' };

export const tipTexts: TextsOf<'tip.referral' | 'ip.confirm.request' | 'ip.confirm.response' | 'tip.outcome'> = {
  'tip.referral': {
    title: 'بلاغ إلكتروني',
    short: 'إحالة بلاغ إلكتروني',
    purpose: 'حين تكون خدمة على الإنترنت قد أبلغت عن شيء يبدو أنه يخص بلدا.',
    consequence: 'يقر المكتب الذي تخاطبه باستلامه ويبلغ بما آل إليه.',
    fields: {
      tipNo: { label: 'رقم البلاغ' },
      receivedAt: { label: 'تاريخ الاستلام' },
      category: {
        label: 'الفئة',
        help: 'ما أُبلغ عنه لا يوصف أبدا.',
        options: { childProtection: 'حماية الأطفال', threat: 'تهديد', fraud: 'احتيال' },
      },
      triage: {
        label: 'التصنيف',
        options: {
          urgent: 'عاجل: شخص في خطر الآن',
          referral: 'يكفي كي تبدأ الشرطة',
          informational: 'للعلم: لا شيء للرد عليه',
        },
      },
      events: {
        label: 'استعمالات الحساب',
        fields: {
          kind: { label: 'ما الذي جرى', options: { login: 'تسجيل دخول', upload: 'رفع ملف', message: 'رسالة' } },
          ip,
          sourcePort,
          at,
        },
      },
      accountHandle: { label: 'اسم الحساب' },
      provider,
      bundleOf: { label: 'بلاغات أخرى في هذه الحزمة', help: 'تُرسل البلاغات عن المسألة نفسها معا.' },
      jurisdictionHint: { label: 'البلد الذي يبدو أنه معني', help: 'تقدير يحتاج إلى تأكيد.' },
    },
  },
  'ip.confirm.request': {
    title: 'سؤال عن عنوان إنترنت',
    short: 'السؤال عن عنوان',
    purpose: 'حين تحتاج إلى أن تعرف هل كان عنوان في إقليم بلد آخر.',
    consequence: 'يبحث عنه المكتب الذي تخاطبه ويجيب، أو يطلب الناقص.',
    fields: {
      ip,
      sourcePort,
      at,
      question: {
        label: 'السؤال',
        options: {
          inTerritory: 'هل كان في إقليمكم؟',
          provider: 'أي مزوّد لديه العنوان؟',
          preserve: 'هل يمكن حفظ البيانات؟',
        },
      },
    },
  },
  'ip.confirm.response': {
    title: 'رد بشأن عنوان إنترنت',
    short: 'الرد بشأن العنوان',
    purpose: 'حين تكون قد بحثت هل كان عنوان في إقليمك في تلك اللحظة.',
    consequence: 'يعلم الطرف الآخر هل توجه إلى البلد الصحيح، وأي ورقة يحتاج إليها بعد ذلك.',
    fields: {
      inTerritory: {
        label: 'هل كان في إقليمكم؟',
        options: { yes: 'نعم', no: 'لا', 'cannot-say': 'يتعذر القول' },
      },
      provider,
      sharedAddress: { label: 'يشترك عملاء كثيرون في هذا العنوان' },
      preservationUntil: { label: 'البيانات محفوظة حتى' },
      legalProcessNeeded: {
        label: 'ما يشترطه قانونكم قبل الكشف عن المشترك',
        help: 'كما في ملف تعريف مكتبكم.',
        options: {
          'police-request': 'طلب من الشرطة',
          'prosecutor-order': 'أمر من النيابة',
          'court-order': 'أمر من محكمة',
        },
      },
    },
  },
  'tip.outcome': {
    title: 'نتيجة بلاغ إلكتروني',
    short: 'الإفادة بنتيجة البلاغ',
    purpose: 'حين تعرف ما آل إليه بلاغ أُحيل إليك.',
    consequence: 'يغلق مكتب البلاغات البلاغ، أو يحيله إلى بلد آخر.',
    fields: {
      outcome: {
        label: 'النتيجة',
        options: {
          'case-opened': 'فُتحت قضية',
          insufficient: 'المعطيات غير كافية',
          duplicate: 'كان لدينا من قبل',
          'not-ours': 'لا يخصنا',
          transferred: 'أُحيل إلى طرف آخر',
        },
      },
      duplicateOf: { label: 'رقم البلاغ الذي كان لديكم من قبل' },
      transferredTo: { label: 'لدى من هو الآن' },
    },
  },
};
