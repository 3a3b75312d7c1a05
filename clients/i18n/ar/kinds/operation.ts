import type { TextsOf } from '../../kinds-type.ts';
import { documentType, recordStatus } from '../subject.ts';

const figures = {
  checks: { label: 'الوثائق المفحوصة' },
  hits: { label: 'حالات التطابق' },
  confirmed: { label: 'حالات التطابق المؤكدة' },
  falseMatches: { label: 'حالات التطابق المنفية' },
  refusals: { label: 'حالات منع الدخول' },
  victimsReferred: { label: 'ضحايا أُحيلوا إلى جهات الدعم', help: 'عدد فقط، دون ذكر أحد أبدا.' },
} as const;

const record = {
  documentNumber: { label: 'رقم الوثيقة' },
  documentType,
  issuingCountry: { label: 'البلد المُصدر' },
  recordStatus,
  eventDate: { label: 'تاريخ الفقدان أو السرقة أو السحب' },
  circumstance: { label: 'الظروف' },
} as const;

export const operationTexts: TextsOf<
  | 'operation.order'
  | 'operation.stage'
  | 'operation.checkBatch'
  | 'operation.batchResult'
  | 'operation.sitrep'
  | 'operation.close'
  | 'operation.report'
> = {
  'operation.order': {
    title: 'أمر عملية',
    short: 'إصدار أمر عملية',
    purpose: 'حين يجب أن تفحص عدة بلدان معا على حدودها.',
    consequence: 'يقر المشاركون باستلامه، ومنذ البداية يقدمون التقارير بالوتيرة التي تحددها.',
    fields: {
      opName: { label: 'اسم العملية' },
      from: { label: 'البداية' },
      to: { label: 'النهاية' },
      posts: { label: 'المراكز', help: 'سطر لكل مركز.' },
      objectives: { label: 'الأهداف', help: 'سطر لكل هدف.' },
      extendedAccess: {
        label: 'الاطلاع المتاح في أثنائها',
        options: {
          'document-checks': 'فحص الوثائق',
          notices: 'الإشعارات',
          'travel-notifications': 'الإخطارات بالأسفار',
        },
      },
      reportingRhythm: { label: 'عدد الدقائق بين تقريرين عن الوضع' },
      contactDesk: { label: 'المكتب الذي يُرجع إليه', help: 'وظيفة لا اسم.' },
      hitProtocol: { label: 'ما يُفعل عند التطابق' },
    },
  },
  'operation.stage': {
    title: 'مرحلة عملية',
    short: 'بدء أو إيقاف أو استئناف',
    purpose: 'حين يُعقد إيجاز عملية أمرت بها أو تبدأ أو تتوقف مؤقتا أو تُستأنف.',
    consequence: 'منذ البداية تُحتسب الفحوص للعملية وتُستحق التقارير؛ وفي التوقف المؤقت لا هذا ولا ذاك.',
    fields: {
      stage: {
        label: 'المرحلة',
        options: { briefing: 'الإيجاز', start: 'البدء', pause: 'التوقف المؤقت', resume: 'الاستئناف' },
      },
      effective: { label: 'اعتبارا من' },
      instruction: { label: 'التعليمات' },
    },
  },
  'operation.checkBatch': {
    title: 'دفعة فحص وثائق',
    short: 'فحص وثائق كثيرة',
    purpose: 'حين تكون لديك وثائق سفر كثيرة لفحصها دفعة واحدة.',
    consequence: 'يجيب سجل الوثائق المفقودة عنها جميعا؛ ويُبلَّغ البلد المُصدر أيضا بكل تطابق.',
    fields: {
      batchNo: { label: 'رقم الدفعة', help: 'رقم خاص بك؛ ويُستعمل كل رقم مرة واحدة.' },
      checkPoint: { label: 'مكان فحصها' },
      operationRef: { label: 'رقم ملف أمر العملية', help: 'فقط إذا كانت تُفحص لعملية.' },
      checks: {
        label: 'الوثائق',
        fields: {
          documentNumber: { label: 'رقم الوثيقة' },
          issuingCountry: { label: 'البلد المُصدر' },
        },
      },
    },
  },
  'operation.batchResult': {
    title: 'نتيجة دفعة',
    short: 'إعطاء النتائج',
    purpose: 'حين يكون السجل قد بحث عن دفعة وثائق.',
    consequence: 'يرى النتائجَ من سأل عنها.',
    fields: {
      batchNo: { label: 'رقم الدفعة' },
      counts: {
        label: 'الأعداد',
        fields: {
          checked: { label: 'المفحوصة' },
          matches: { label: 'المقيدة' },
          possibleMatches: { label: 'رقم مشابه مقيد' },
          noRecord: {
            label: 'لا سجل',
            help: 'هذا لا يثبت أن وثيقة ما صالحة.',
          },
          issuerNotContributing: { label: 'البلد المُصدر لا يقيّد وثائقه هنا' },
        },
      },
      matches: { label: 'الوثائق المقيدة', fields: record },
      possibleMatches: {
        label: 'الأرقام المشابهة',
        help: 'قارن كل حرف من جديد: فالرقم المشابه ليس تطابقا.',
        fields: { documentNumber: { label: 'الرقم المفحوص' }, record: { label: 'القيد', fields: record } },
      },
    },
  },
  'operation.sitrep': {
    title: 'تقرير عن الوضع',
    short: 'تقديم تقرير عن الوضع',
    purpose: 'حين يُستحق تقرير عن العملية.',
    consequence: 'يُستحق التقرير التالي بعد المدة نفسها.',
    fields: {
      asOf: { label: 'الأرقام حتى', help: 'تُعدّ جميع الأرقام من بداية العملية حتى ذلك الوقت.' },
      ...figures,
      checks: {
        label: 'الوثائق المفحوصة',
        help: 'وثائقك، وما أبلغتك به مراكزك وحدك.',
      },
      issues: { label: 'الصعوبات' },
    },
  },
  'operation.close': {
    title: 'نهاية عملية',
    short: 'إنهاء العملية',
    purpose: 'حين تنتهي العملية.',
    consequence: 'يتوقف المشاركون عن الفحص ويرسلون آخر أرقامهم ويُتمون حالات التطابق المفتوحة.',
    fields: {
      cause: {
        label: 'السبب',
        options: {
          'time-over': 'انتهى وقتها',
          'objectives-met': 'تحققت أهدافها',
          'called-off': 'أُلغيت',
        },
      },
      closedAt: { label: 'وقت الانتهاء' },
      instruction: { label: 'التعليمات' },
    },
  },
  'operation.report': {
    title: 'تقرير عن عملية',
    short: 'تقديم تقرير العملية',
    purpose: 'حين تكون العملية قد انتهت ووصلت آخر الأرقام.',
    consequence: 'يرى كل من شارك ما أسفرت عنه.',
    fields: {
      totals: { label: 'المجاميع', help: 'مجموع آخر تقارير الوضع لجميع المشاركين.', fields: figures },
      medianConfirmationMinutes: { label: 'عدد الدقائق حتى تأكيد تطابق (الوسيط)' },
      openHits: { label: 'حالات تطابق ما زالت مفتوحة' },
      conclusions: { label: 'الاستنتاجات' },
    },
  },
};
