import type { TextsOf } from '../../kinds-type.ts';

export const dutyTexts: TextsOf<'duty.task' | 'duty.escalate' | 'duty.handover'> = {
  'duty.task': {
    title: 'تكليف من مكتب المناوبة',
    short: 'إسناد تكليف',
    purpose: 'حين تحتاج رسالة إلى من يعالجها الآن.',
    consequence: 'يقر المكتب الذي تخاطبه باستلام التكليف ويبلغ حين يتم.',
    fields: {
      messageRef: { label: 'رقم ملف الرسالة' },
      priority: {
        label: 'الأولوية',
        options: { flash: 'برقي: خطر على الحياة', urgent: 'عاجل', routine: 'عادي' },
      },
      assignedTo: { label: 'مسند إلى', help: 'وظيفة لا اسم.' },
      why: { label: 'لماذا الآن' },
    },
  },
  'duty.escalate': {
    title: 'رفع إلى مكتب المناوبة',
    short: 'رفع إلى المناوبة',
    purpose: 'حين يتأخر رد ويتوقف عليه شيء.',
    consequence: 'يلاحق مكتب المناوبة الرد.',
    fields: {
      overdueRef: { label: 'رقم ملف رسالتك', help: 'الرسالة التي لم يُجب عنها في الموعد.' },
      impact: { label: 'ما يتوقف عليها' },
    },
  },
  'duty.handover': {
    title: 'تسليم المناوبة',
    short: 'تسليم المناوبة لمن يليك',
    purpose: 'حين تنتهي مناوبتك وما زالت أمور مفتوحة.',
    consequence: 'تتسلم المناوبة التالية بالإقرار بالاستلام.',
    fields: {
      openItems: { label: 'البنود المفتوحة', help: 'سطر لكل بند: رقم الملف، وأين وصل، والخطوة التالية، وموعدها.' },
      acceptedBy: { label: 'من يتسلم', help: 'وظيفة لا اسم.' },
      risks: { label: 'ما قد يسوء' },
    },
  },
};
