import bureaus from './desk/bureaus.ts';
import cases from './desk/cases.ts';
import course from './desk/course.ts';
import forms from './desk/forms.ts';
import queues from './desk/queues.ts';

/** The trainee's desk. */
export default {
  ...queues,
  ...cases,
  ...forms,
  ...bureaus,
  ...course,
  pane: 'Case',
  notFetched: 'This part of the desk could not be fetched. Is the link there?',
} as const;
