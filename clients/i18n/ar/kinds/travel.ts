import type { TextsOf } from '../../kinds-type.ts';
import { person } from '../subject.ts';

const itinerary = {
  label: 'السفر',
  fields: {
    from: { label: 'من' },
    to: { label: 'إلى' },
    departs: { label: 'المغادرة' },
    returns: { label: 'العودة' },
    carrier: { label: 'الناقل' },
  },
};
const riskTier = { label: 'الخطر', options: { high: 'عال', medium: 'متوسط', low: 'منخفض' } };

export const travelTexts: TextsOf<'travel.notification' | 'travel.outcome' | 'travel.correction' | 'travel.withdraw'> =
  {
    'travel.notification': {
      title: 'إخطار بسفر',
      short: 'الإخطار بسفر',
      purpose: 'حين ينوي السفرَ إلى بلد آخر شخصٌ ملزم بالإبلاغ عن أسفاره.',
      consequence: 'تعلم به بلدان السفر وتقرر وحدها ما يترتب عليه.',
      fields: {
        subject: {
          label: 'المسافر',
          help: 'ما تحتاج إليه الحدود لتتعرف على الشخص، لا أكثر.',
          fields: {
            familyName: person.familyName,
            forenames: person.forenames,
            dateOfBirth: person.dateOfBirth,
            documentNumber: { label: 'وثيقة السفر' },
          },
        },
        riskTier,
        basis: {
          label: 'سبب الإبلاغ عن الأسفار',
          options: { registration: 'مقيد في سجل الجناة', 'court-order': 'أمر من محكمة' },
        },
        instrument: {
          label: 'الطريق الذي تسلكه',
          help: 'ملف تعريف مكتبك يبين أي طريق يسلكه بلدك لأي خطر.',
          options: {
            direct: 'هذه الرسالة وحدها',
            diffusion: 'مع تعميم إلى مكاتب مختارة',
            green: 'مع إشعار أخضر',
          },
        },
        itinerary,
        transit: { label: 'بلدان الطريق' },
        notifiedOn: { label: 'أُخطر به في' },
        shortNotice: {
          label: 'سبب قصر المدة',
          help: 'مطلوب إذا بدأ السفر قبل الموعد الذي تحدده القاعدة \u2068R-52\u2069.',
          options: {
            emergency: 'طارئ في العائلة أو العمل',
            'reported-late': 'أبلغ المسافر متأخرا',
            'plans-changed': 'تغيّرت الخطط',
          },
        },
      },
    },
    'travel.outcome': {
      title: 'نتيجة سفر',
      short: 'ذكر ما أسفر عنه',
      purpose: 'حين تريد أن تخبر المكتب الأصلي بما أسفر عنه سفر.',
      consequence: 'يعلم المكتب الأصلي كيف انتهى الأمر. ولست ملزما بإخباره.',
      fields: {
        outcome: {
          label: 'النتيجة',
          options: {
            admitted: 'سُمح له بالدخول',
            refusedEntry: 'مُنع من الدخول',
            didNotArrive: 'لم يصل',
            'monitored-not-disclosed': 'معلوم لدينا؛ ولا يُفصح عن شيء',
          },
        },
        on: { label: 'في' },
      },
    },
    'travel.correction': {
      title: 'تصحيح إخطار بسفر',
      short: 'تصحيح الإخطار',
      purpose: 'حين يكون في إخطار شيء خاطئ.',
      consequence: 'يحذف الخطأَ كل من لديه نسخة ويبلغ بذلك.',
      fields: {
        wrong: {
          label: 'ما كان خطأ',
          help: 'إن كان الشخص غير المقصود فلا يبقى من الإخطار شيء. أخطر بالشخص الصحيح في رسالة جديدة.',
          options: { person: 'الشخص', itinerary: 'السفر', riskTier: 'الخطر' },
        },
        itinerary,
        riskTier,
        complaintNo: { label: 'الرقم في قائمة الشكاوى لديكم' },
      },
    },
    'travel.withdraw': {
      title: 'سحب إخطار بسفر',
      short: 'سحب الإخطار',
      purpose: 'حين يُلغى السفر، أو ما كان ينبغي الإخطار به.',
      consequence: 'يحذفه كل من لديه نسخة ويبلغ بذلك.',
      fields: {
        reason: {
          label: 'سبب السحب',
          options: {
            'trip-cancelled': 'أُلغي السفر',
            'no-longer-at-risk': 'لم يعد الشخص ملزما بالإبلاغ عن أسفاره',
            'sent-in-error': 'أُرسل خطأ',
          },
        },
        effective: { label: 'من' },
      },
    },
  };
