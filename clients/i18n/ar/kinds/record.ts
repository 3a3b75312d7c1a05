import type { TextsOf } from '../../kinds-type.ts';
import { documentType, recordStatus } from '../subject.ts';

export const recordTexts: TextsOf<'document.record.enter' | 'document.record.modify' | 'document.record.withdraw'> = {
  'document.record.enter': {
    title: 'قيد في السجل',
    short: 'تقييد وثيقة',
    purpose: 'حين تُفقد وثيقة سفر من وثائق بلدك أو تُسرق أو لا تعود صالحة.',
    consequence: 'من الآن يكون كل فحص لهذه الوثيقة في أي مكان تطابقا.',
    fields: {
      documentNumber: { label: 'رقم الوثيقة', help: 'كما هو مطبوع، مثل \u2068EXR31415K\u2069.' },
      batch: {
        label: 'نطاق أرقام',
        help: 'فقط للوثائق التي سُرقت قبل إصدارها.',
        fields: { from: { label: 'أول رقم' }, to: { label: 'آخر رقم' } },
      },
      documentType,
      issuingCountry: { label: 'البلد المُصدر', help: 'بلدك: لا يقيّد الوثيقة إلا البلد الذي أصدرها.' },
      recordStatus,
      eventDate: { label: 'تاريخ الفقدان أو السرقة أو السحب' },
      eventCountry: { label: 'في أي بلد' },
      circumstance: {
        label: 'الظروف',
        options: {
          theft: 'سرقة',
          robbery: 'سلب',
          burglary: 'سطو',
          loss: 'فقدان',
          'in-the-post': 'في البريد',
          'withdrawn-by-issuer': 'سحبتها الجهة المختصة',
          other: 'ظروف أخرى',
        },
      },
    },
  },
  'document.record.modify': {
    title: 'تغيير قيد في السجل',
    short: 'تغيير القيد',
    purpose: 'حين يجب أن يتغير قيد وثيقة من وثائق بلدك.',
    consequence: 'تعطي الفحوص اللاحقة الحالة الجديدة؛ وما أُجيب به من قبل يبقى كما كان.',
    fields: {
      documentNumber: { label: 'رقم الوثيقة' },
      issuingCountry: { label: 'البلد المُصدر' },
      recordStatus,
      eventDate: { label: 'منذ' },
      reason: {
        label: 'السبب',
        options: {
          statusChange: 'صار يُعرف المزيد',
          enteredInError: 'كان القيد خطأ',
          recovered: 'استُعيدت الوثيقة',
        },
      },
    },
  },
  'document.record.withdraw': {
    title: 'سحب قيد من السجل',
    short: 'سحب القيد',
    purpose: 'حين لا ينبغي أن يكون هناك قيد، أو لم تعد الوثيقة موجودة.',
    consequence: 'لا تجد الفحوص اللاحقة سجلا لهذه الوثيقة.',
    fields: {
      documentNumber: { label: 'رقم الوثيقة' },
      issuingCountry: { label: 'البلد المُصدر' },
      reason: {
        label: 'السبب',
        options: {
          enteredInError: 'أُدخل خطأ',
          recoveredAndDestroyed: 'استُعيدت الوثيقة وأُتلفت',
          foundAgain: 'عثر عليها صاحبها',
        },
      },
    },
  },
};
