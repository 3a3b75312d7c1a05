import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';

const FORMS = [
  // +44 (0)1632 960123
  /(?:^|[^\w+])\+[1-9](?:[\s().-]{0,2}\d){6,14}(?!\d)/,
  // 0033 6 12 34 56 78
  /(?:^|[^\w+.-])00[1-9](?:[\s().-]{0,2}\d){7,13}(?![\d-])/,
  // (01632) 960 123, 01632-960123
  /(?:^|[^\w-])\(?0[1-9]\d{1,3}\)?[\s.-]\s?\d{3,4}[\s.-]?\d{3,4}(?![\d-])/,
  // 06 12 34 56 78, 0612345678
  /(?:^|[^\w.-])0[1-9](?:[\s.-]?\d{2}){4}(?![\d-])/,
  // (212) 555-0123, 212-555-0123
  /(?:^|[^\w-])(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[.\s-])\d{3}[.\s-]\d{4}(?![\d-])/,
  // a number after the word for it, unless it is a date
  /\b(?:tele?phone|tel|phone|mobile|cell|fax|whatsapp|m[oó]vil|tel[eé]fono|t[eé]l[eé]phone)\b[\s.:]{0,3}(?!\d{4}-\d\d-\d\d)\d(?:[\s.-]?\d){6,14}(?!\d)/i,
  /(?:هاتف|جوال|تلفون)[\s:]{0,3}\d(?:[\s.-]?\d){6,14}(?!\d)/,
];

export const phone: Check = {
  rule: 'FG06',
  marks: seen.digits7,
  severity: blocks,
  finds: ({ text }) => FORMS.some((form) => form.test(text)),
};
