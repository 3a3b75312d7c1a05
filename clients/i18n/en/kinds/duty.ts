import type { TextsOf } from '../../kinds-type.ts';

export const dutyTexts: TextsOf<'duty.task' | 'duty.escalate' | 'duty.handover'> = {
  'duty.task': {
    title: 'Task from the duty desk',
    short: 'Assign a task',
    purpose: 'When a message needs somebody who deals with it now.',
    consequence: 'The desk you address acknowledges the task and reports when it is done.',
    fields: {
      messageRef: { label: 'File number of the message' },
      priority: {
        label: 'Priority',
        options: { flash: 'Flash: danger to life', urgent: 'Urgent', routine: 'Routine' },
      },
      assignedTo: { label: 'Assigned to', help: 'A function, not a name.' },
      why: { label: 'Why now' },
    },
  },
  'duty.escalate': {
    title: 'Escalation to the duty desk',
    short: 'Escalate',
    purpose: 'When an answer is overdue and something depends on it.',
    consequence: 'The duty desk chases the answer.',
    fields: {
      overdueRef: { label: 'File number of your message', help: 'The one that has not been answered in time.' },
      impact: { label: 'What depends on it' },
    },
  },
  'duty.handover': {
    title: 'Handover of a shift',
    short: 'Hand over the shift',
    purpose: 'When your shift ends and things are still open.',
    consequence: 'The next shift takes over by acknowledging it.',
    fields: {
      openItems: { label: 'Open items', help: 'One line each: file number, where it stands, next step, by when.' },
      acceptedBy: { label: 'Taken over by', help: 'A function, not a name.' },
      risks: { label: 'What could go wrong' },
    },
  },
};
