import type { TextsOf } from '../../kinds-type.ts';

const personalData = { label: 'يتعلق بشخص يمكن التعرف عليه' };
const consent = {
  label: 'الموافقة',
  fields: {
    given: { label: 'وافق الشخص' },
    scope: { label: 'على ماذا' },
    on: { label: 'في أي يوم' },
  },
};

export const partnerTexts: TextsOf<'partner.enquiry' | 'partner.response' | 'partner.trend'> = {
  'partner.enquiry': {
    title: 'استفسار مع منظمة شريكة',
    short: 'سؤال شريك',
    purpose: 'حين يُحتمل أن تعرف منظمة شريكة شيئا، أو حين تسأل هي مكتبا.',
    consequence: 'يجيب الطرف الآخر خلال أسبوع، أو يقول لماذا لا يجوز له ذلك.',
    fields: {
      topic: {
        label: 'الموضوع',
        options: {
          'document-fraud-trend': 'اتجاهات تزوير الوثائق',
          'referral-to-assistance': 'مساعدة شخص',
          training: 'التدريب',
          'border-technology': 'التقنية على الحدود',
          'individual-case': 'حالة بعينها',
        },
      },
      question: { label: 'السؤال' },
      personalData,
      consent,
      purposeShared: { label: 'الغرض من الجواب', help: 'يُخبَر به الشخص المعني.' },
    },
  },
  'partner.response': {
    title: 'رد إلى منظمة شريكة أو منها',
    short: 'الرد على الاستفسار',
    purpose: 'حين يمكن الرد على استفسار بين منظمة شريكة ومكتب.',
    consequence: 'أُجيب عن الاستفسار؛ ولا يُستعمل ما ورد فيه إلا للغرض المذكور.',
    fields: { answer: { label: 'الجواب' }, personalData, consent },
  },
  'partner.trend': {
    title: 'تقرير عن اتجاه',
    short: 'الإبلاغ عن اتجاه',
    purpose: 'حين تُظهر حالات كثيرة ما ينبغي أن يعلم به الآخرون.',
    consequence: 'تعلم الأطراف التي تخاطبها بالاتجاه، ولا تعلم بأحد بعينه.',
    fields: {
      topic: {
        label: 'الموضوع',
        options: {
          'document-fraud': 'تزوير الوثائق',
          routes: 'المسالك',
          smuggling: 'التهريب',
          assistance: 'أشخاص محتاجون إلى المساعدة',
        },
      },
      period: { label: 'الفترة' },
      cases: { label: 'عدد الحالات', help: 'خمس فأكثر.' },
      area: { label: 'المنطقة' },
      summary: { label: 'الملخص' },
    },
  },
};
