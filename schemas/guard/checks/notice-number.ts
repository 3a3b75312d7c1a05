import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';

// A letter, a number and a month and year; or a year and a number. Nothing of the exercise has a slash.
const NUMBER = /(?:^|[^\w/])(?:[A-K]-\d{1,6}\/\d{1,2}-\d{4}|(?:19[89]|20[0-3])\d\/\d{3,6})(?![\w/])/;

export const noticeNumber: Check = {
  rule: 'FG14',
  marks: seen.slash,
  severity: blocks,
  finds: ({ text }) => NUMBER.test(text),
};
