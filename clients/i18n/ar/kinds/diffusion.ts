import type { TextsOf } from '../../kinds-type.ts';
import { grounds, judicial, person, subjectStatus } from '../subject.ts';

export const diffusionTexts: TextsOf<
  'diffusion.send' | 'diffusion.update' | 'diffusion.cancel' | 'diffusion.nonCompliant'
> = {
  'diffusion.send': {
    title: 'رسالة إلى مكاتب مختارة (تعميم)',
    short: 'الكتابة إلى مكاتب مختارة',
    purpose: 'حين لا يحتاج إلى البحث عن شخص أو العلم به إلا بعض المكاتب.',
    consequence: 'يصل فورا إلى المكاتب التي تخاطبها، ولم يفحصه أحد قبل ذلك.',
    fields: {
      diffPurpose: {
        label: 'الغرض منه',
        options: {
          arrest: 'التوقيف تمهيدا للتسليم',
          locateTrace: 'تحديد المكان أو التعقب',
          information: 'معرفة المزيد',
          identification: 'تحديد الهوية',
          warn: 'التحذير',
          infoOnly: 'للعلم فقط',
        },
      },
      whyNotNotice: {
        label: 'لماذا لا يُطلب إشعار',
        options: {
          'limited-recipients': 'لا يعني الأمر إلا هذه المكاتب',
          'limited-access': 'ينبغي ألا يعلم به إلا قلة',
          'not-justified': 'القضية ليست جسيمة بما يكفي لإشعار',
          'pending-notice': 'طُلب إشعار والأمر لا يحتمل الانتظار',
        },
      },
      subjectStatus,
      caseSummary: { label: 'ملخص القضية' },
      requestedAction: { label: 'ما ينبغي أن تفعله المكاتب' },
      person: { label: 'الشخص', fields: person },
      judicial: { label: 'أمر التوقيف والجريمة', fields: judicial },
      neutralityStatement: { label: 'القضية ليست سياسية ولا عسكرية ولا دينية ولا عنصرية' },
      validUntil: { label: 'ساري المفعول حتى' },
    },
  },
  'diffusion.update': {
    title: 'تحديث تعميم',
    short: 'تحديث التعميم',
    purpose: 'حين يتغير شيء فيما كتبته إلى مكاتب مختارة.',
    consequence: 'يعمل بالصيغة الجديدة كل من تلقى الرسالة الأولى.',
    fields: {
      changed: { label: 'الحقول المعنية', help: 'اختر حقول الرسالة.' },
      was: { label: 'كان نصه حتى الآن' },
      reads: { label: 'صار نصه من الآن' },
      reason: { label: 'ما الذي تغيّر' },
    },
  },
  'diffusion.cancel': {
    title: 'إلغاء تعميم',
    short: 'إلغاء التعميم',
    purpose: 'حين لا تعود الحاجة قائمة إلى ما كتبته إلى مكاتب مختارة.',
    consequence: 'يحذفه كل مكتب تلقاه ويبلغ بذلك.',
    fields: {
      reason: {
        label: 'سبب الإلغاء',
        options: {
          'purpose-achieved': 'تحقق الغرض منه',
          'replaced-by-notice': 'حل محله إشعار',
          'no-longer-justified': 'لم يعد له ما يبرره',
          error: 'كان خطأ',
        },
      },
      effective: { label: 'أُلغي في' },
    },
  },
  'diffusion.nonCompliant': {
    title: 'تعميم تبيّن عدم امتثاله',
    short: 'طلب حذف التعميم',
    purpose: 'حين لا يجوز أن يبقى تعميم بموجب القواعد المشتركة.',
    consequence: 'يحذفه مرسله وجميع من تلقوه ويبلغون بذلك.',
    fields: {
      ground: { label: 'الأساس', options: grounds },
      reason: { label: 'السبب' },
      requiredAction: { label: 'ما ينبغي فعله', options: { delete: 'حذف جميع النسخ' } },
    },
  },
};
