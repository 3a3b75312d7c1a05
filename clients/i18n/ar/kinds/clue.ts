import type { TextsOf } from '../../kinds-type.ts';

const clueKinds = {
  packaging: 'عبوة',
  printedText: 'نص مطبوع',
  signage: 'لافتة',
  uniformCrest: 'شارة على زي رسمي',
  socketType: 'مقبس أو قابس كهربائي',
  transportTicket: 'تذكرة',
  announcement: 'إعلان مسموع',
  landscape: 'منظر طبيعي',
  furniture: 'أثاث',
};

export const clueTexts: TextsOf<'clue.enquiry' | 'clue.response' | 'clue.known' | 'clue.safeguarded'> = {
  'clue.enquiry': {
    title: 'استفسار عن قرينة',
    short: 'السؤال عن قرينة',
    purpose: 'حين قد يدل شيء في الخلفية مكتبا آخر على مكان أمر ما.',
    consequence: 'تقول المكاتب التي تسميها هل تعرف الشيء، أو إن المسألة قد حُلّت من قبل.',
    fields: {
      enquiryNo: { label: 'رقم الاستفسار' },
      clueKind: { label: 'نوع القرينة', options: clueKinds },
      clueText: { label: 'الشيء في كلمات قليلة', help: 'الشيء وحده. لا يوصف أحد.' },
      alreadyKnownCheck: {
        label: 'هل تم التحقق من أن المسألة لم تُحل من قبل؟',
        help: 'اسأل مكتبا واحدا أولا، ثم المجموعة بعده.',
        options: { done: 'نعم، تم التحقق', notDone: 'لا، وهذا هو السؤال' },
      },
      peopleDescribed: { label: 'وصف الأشخاص' },
      media: { label: 'الصور والملفات' },
    },
  },
  'clue.response': {
    title: 'رد على قرينة',
    short: 'الرد على القرينة',
    purpose: 'حين تكون قد نظرت في القرينة أو تحريت عنها في الميدان.',
    consequence: 'يعلم من سأل هل قد يكون بلدك هو المقصود؛ و«ربما» تُبقي السؤال مفتوحا لديك.',
    fields: {
      recognised: { label: 'هل تعرفه؟', options: { yes: 'نعم', maybe: 'ربما', no: 'لا' } },
      basis: {
        label: 'ما تستند إليه',
        help: 'قبل أن تتحرى في الميدان قل إنك قد تعرفه، كي لا يفعل مكتب آخر الشيء نفسه.',
        options: { sight: 'ما نراه في المكتب', inquiry: 'تحرٍّ في الميدان' },
      },
      because: { label: 'السبب', help: 'عن الشيء وحده.' },
      area: { label: 'مربع الخريطة' },
      localInquiryPossible: { label: 'يمكننا التحري في الميدان' },
    },
  },
  'clue.known': {
    title: 'حُلّت من قبل',
    short: 'القول إنها حُلّت',
    purpose: 'حين تكون المسألة وراء قرينة قد حُلّت من قبل، هنا أو في مكان آخر.',
    consequence: 'ينتهي العمل على هذه القرينة؛ ويغلقها من سأل مع جميع من سُئلوا.',
    fields: {
      matchesEnquiry: { label: 'رقم الاستفسار الذي حُلّت فيه' },
    },
  },
  'clue.safeguarded': {
    title: 'كل شيء في أمان',
    short: 'الإبلاغ بأن كل شيء في أمان',
    purpose: 'حين يكون المكتب الذي عثر على المكان قد تولى الأمر أو أبلغ بأن الشخص في أمان.',
    consequence: 'يتوقف عن العمل على ذلك كل من سُئل. ولا يُقال شيء آخر.',
    fields: {
      status: { label: 'الحالة', options: { personSafe: 'الشخص في أمان', inquiryTaken: 'تولينا الأمر' } },
    },
  },
};
