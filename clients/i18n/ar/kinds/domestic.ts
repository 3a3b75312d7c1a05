import type { TextsOf } from '../../kinds-type.ts';

export const domesticTexts: TextsOf<
  'domestic.report' | 'domestic.request' | 'domestic.tasking' | 'domestic.answer' | 'domestic.informed'
> = {
  'domestic.report': {
    title: 'إبلاغ من داخل البلد',
    short: 'إبلاغ المكتب',
    purpose: 'حين يحدث شيء ينبغي أن يعلم به مكتبك.',
    consequence: 'يقرؤه مكتبك ويقرر ما يسأل عنه في الخارج. ولا يراه أي بلد آخر.',
    fields: {
      reportedBy: { label: 'من يبلغ', help: 'وظيفة لا اسم.' },
      what: { label: 'ماذا حدث' },
      when: { label: 'متى' },
      where: { label: 'أين' },
      who: { label: 'عمن أو عمّ', help: 'بقدر ما تعرف.' },
      offence: { label: 'الجريمة' },
      documentNumber: { label: 'رقم وثيقة سفر' },
      issuingCountry: { label: 'البلد الذي أصدرها' },
      holds: { label: 'ما لديك' },
      wants: { label: 'ما تريده من المكتب' },
    },
  },
  'domestic.request': {
    title: 'طلب من داخل البلد',
    short: 'سؤال المكتب',
    purpose: 'حين تحتاج إلى شيء من الخارج، أو تريد أن يُطلب إشعار.',
    consequence: 'يسأل مكتبك البلد المناسب بالشكل المناسب، ويأتيك بالجواب.',
    fields: {
      wish: {
        label: 'ما تريده',
        options: {
          'find-out': 'معرفة شيء من الخارج',
          notice: 'أن يُطلب إشعار',
          'check-document': 'أن تُفحص وثيقة',
          other: 'شيء آخر',
        },
      },
      what: { label: 'طلبك' },
      who: { label: 'عمن أو عمّ', help: 'كل ما تعرفه.' },
      offence: { label: 'الجريمة' },
      link: { label: 'الصلة', help: 'ما علاقة هذا الشخص أو الشيء بالجريمة.' },
      reason: { label: 'سبب حاجتك إلى ذلك' },
    },
  },
  'domestic.tasking': {
    title: 'تكليف لجهة وطنية',
    short: 'تكليف جهة في البلد',
    purpose: 'حين يجب أن ينظر أحد في بلدك أو يسأل أو يبلّغ أو يقرر.',
    consequence: 'الجهة ملزمة بالرد خلال المهلة. ولا يرى ذلك أي بلد آخر.',
    fields: {
      task: {
        label: 'التكليف',
        options: {
          'check-address': 'التحقق من عنوان',
          'find-file': 'البحث عن الملف',
          interview: 'سؤال شخص',
          serve: 'تبليغ ورقة',
          order: 'إصدار أمر يشترطه قانوننا',
          consent: 'الموافقة على نقل شيء',
          other: 'شيء آخر',
        },
      },
      what: { label: 'ما المطلوب تحديدا' },
      why: { label: 'الغرض منه', help: 'من يقوم بالعمل يحسنه إذا عرف السبب.' },
    },
  },
  'domestic.answer': {
    title: 'رد من داخل البلد',
    short: 'الرد على المكتب',
    purpose: 'حين يتم التكليف أو يتعذر أو يحتاج إلى وقت أطول.',
    consequence: 'يستعمله مكتبك في رده إلى الخارج بالشروط التي تضعها.',
    fields: {
      outcome: {
        label: 'النتيجة',
        options: {
          done: 'تم',
          partial: 'تم جزئيا',
          'nothing-found': 'لم يُعثر على شيء',
          'order-given': 'صدر الأمر',
          'order-refused': 'رُفض الأمر',
          'consent-given': 'موافقة: يجوز نقله',
          'consent-refused': 'لا موافقة: لا يجوز نقله',
          'more-time': 'يلزم وقت إضافي',
        },
      },
      content: { label: 'الجواب' },
      minutes: { label: 'عدد الدقائق الإضافية', help: 'مطلوب إذا طلبت وقتا إضافيا.' },
      orderRef: { label: 'رقم الأمر', help: 'مطلوب إذا صدر أمر.' },
    },
  },
  'domestic.informed': {
    title: 'نتيجة لجهة وطنية',
    short: 'إخبار الداخل بما أسفر عنه',
    purpose: 'حين تعرف ما أسفر عنه إبلاغ أو طلب من داخل البلد.',
    consequence: 'تعلم الجهة بالنتيجة وبالشروط التي يجوز لها استعمالها بها.',
    fields: {
      outcome: {
        label: 'النتيجة',
        options: {
          answered: 'أُجيب عنه',
          partial: 'أُجيب عن جزء منه',
          'nothing-found': 'لا يُعرف شيء في الخارج',
          refused: 'يرفض البلد الآخر',
          'still-open': 'ما زال مفتوحا',
        },
      },
      content: { label: 'ما أسفر عنه' },
      conditionsOfUse: {
        label: 'شروط الاستعمال',
        help: 'ما وضعه البلد الآخر يلزم الجهة الوطنية أيضا.',
      },
    },
  },
};
