import type { TextsOf } from '../../kinds-type.ts';

const noticeNo = { label: 'رقم الإشعار' };
const changed = { label: 'الحقول المعنية', help: 'اختر حقول الإشعار.' };

/** A notice after its publication: changes, pauses, reviews, and what the oversight panel says. */
export const noticeTexts: TextsOf<
  | 'notice.update'
  | 'notice.corrigendum'
  | 'notice.addendum'
  | 'notice.suspend'
  | 'notice.resume'
  | 'notice.reviewDue'
  | 'notice.renew'
  | 'notice.challenge'
  | 'oversight.decision'
> = {
  'notice.update': {
    title: 'تحديث إشعار',
    short: 'تحديث الإشعار',
    purpose: 'حين تتغير الوقائع التي يقوم عليها إشعارك.',
    consequence: 'يعمل بالصيغة الجديدة كل من تخاطبه، ويبقى رقم الإشعار.',
    fields: {
      noticeNo,
      changed,
      was: { label: 'كان نصه حتى الآن' },
      reads: { label: 'صار نصه من الآن' },
      reason: { label: 'ما الذي تغيّر' },
    },
  },
  'notice.corrigendum': {
    title: 'تصحيح إشعار',
    short: 'تصحيح الإشعار',
    purpose: 'حين يكون في إشعارك خطأ منذ البداية.',
    consequence: 'من تصرف بناء على الصيغة الخاطئة ينظر في المسألة من جديد.',
    fields: {
      noticeNo,
      changed,
      was: { label: 'الصيغة الخاطئة' },
      reads: { label: 'الصيغة الصحيحة' },
      reason: { label: 'كيف وقع الخطأ' },
    },
  },
  'notice.addendum': {
    title: 'إضافة إلى إشعار',
    short: 'الإضافة إلى الإشعار',
    purpose: 'حين يجب أن يعلم بأمر ما كل من لديه إشعار ويبقى الإشعار ساريا.',
    consequence: 'يقرأ كل من تخاطبه الإشعار مع هذا النص.',
    fields: {
      noticeNo,
      about: {
        label: 'موضوعها',
        options: {
          'extradition-refused': 'رفض بلد التسليم',
          'person-deceased': 'يُقال إن الشخص توفي',
          contested: 'الإشعار مطعون فيه',
          'restricted-to': 'لا يُستعمل إلا لغرض واحد',
        },
      },
      byBureau: { label: 'المبلِّغ' },
      text: { label: 'النص' },
    },
  },
  'notice.suspend': {
    title: 'تعليق إشعار',
    short: 'تعليق الإشعار',
    purpose: 'حين يقوم شك لبعض الوقت في جواز بقاء الإشعار.',
    consequence: 'لا يتصرف أحد بناء على الإشعار حتى اليوم الذي تحدده؛ ولا يُحذف.',
    fields: {
      noticeNo,
      until: { label: 'معلَّق حتى', help: 'ستة أشهر على الأكثر.' },
      reason: { label: 'سبب التعليق' },
    },
  },
  'notice.resume': {
    title: 'إنهاء تعليق',
    short: 'إنهاء التعليق',
    purpose: 'حين يزول الشك ويبقى الإشعار.',
    consequence: 'يعود الإشعار ساري المفعول كما كان.',
    fields: { noticeNo, reason: { label: 'سبب بقائه' } },
  },
  'notice.reviewDue': {
    title: 'حان موعد مراجعة إشعار',
    short: 'طلب المراجعة',
    purpose: 'حين تنتهي مدة إشعار بعد ستة أشهر.',
    consequence: 'يجدد المكتب الطالب الإشعار مع ذكر الأسباب أو يسحبه، وإلا انتهت مدته.',
    fields: { noticeNo, expiresOn: { label: 'تنتهي مدته في' } },
  },
  'notice.renew': {
    title: 'تجديد إشعار',
    short: 'تجديد الإشعار',
    purpose: 'حين تبقى الحاجة إلى إشعارك قائمة بعد المراجعة.',
    consequence: 'يبقى الإشعار ساري المفعول خمس سنوات أخرى.',
    fields: {
      noticeNo,
      reason: { label: 'سبب استمرار الحاجة إليه' },
      stillWanted: { label: 'ما زال البحث عن الشخص أو الشيء جاريا' },
      warrantStillValid: { label: 'ما زال أمر التوقيف ساري المفعول', help: 'للإشعار الأحمر.' },
    },
  },
  'notice.challenge': {
    title: 'الطعن في إشعار',
    short: 'الطعن في إشعار',
    purpose: 'حين يطلب الشخص المعني الاطلاع على ما هو مقيد أو تصحيحه أو حذفه.',
    consequence: 'تفحص هيئة الرقابة الإشعار وتقرر.',
    fields: {
      noticeNo,
      onBehalfOf: { label: 'نيابة عن' },
      requested: {
        label: 'المطلوب',
        options: { access: 'معرفة ما هو مقيد', correct: 'تصحيحه', delete: 'حذفه' },
      },
      ground: { label: 'لماذا ينبغي ألا يبقى الإشعار' },
    },
  },
  'oversight.decision': {
    title: 'قرار هيئة الرقابة',
    short: 'إصدار القرار',
    purpose: 'حين تكون الهيئة قد فحصت هل يجوز أن يبقى إشعار.',
    consequence: 'تنفذ الأمانة القرار خلال شهر.',
    fields: {
      noticeNo,
      decision: {
        label: 'تقرر الهيئة',
        options: { keep: 'بقاء الإشعار', correct: 'تصحيح الإشعار', delete: 'حذف الإشعار' },
      },
      reason: { label: 'أسباب الهيئة' },
    },
  },
};
