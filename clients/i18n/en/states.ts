import type { StateTexts } from '../problems-type.ts';

const states: StateTexts = {
  requests: {
    open: 'Open',
    acknowledged: 'Acknowledged',
    clarification: 'Waiting for clarification',
    clarified: 'Clarified',
    inProgress: 'In progress',
    answered: 'Answered',
    refused: 'Refused',
    closed: 'Closed',
  },
  effects: {
    ack: 'Acknowledges receipt; the answer is still due.',
    ask: 'Asks back; the time limit stands still.',
    interim: 'Answers in part; the rest is still due.',
    final: 'Answers.',
    refuse: 'Refuses.',
    close: 'Closes the matter.',
    none: 'Changes nothing about what is due.',
  },
  lives: {
    notice: {
      name: 'Notice',
      states: {
        submitted: 'Being checked',
        clarification: 'Waiting for clarification',
        returned: 'Returned for completion',
        refused: 'Refused',
        approved: 'Approved',
        published: 'Published',
        located: 'Person located',
        withdrawRequested: 'Withdrawal asked for',
        cancelled: 'Cancelled',
      },
      steps: {
        submit: 'Submit',
        ask: 'Ask back',
        clarify: 'Clarify',
        return: 'Return',
        refuse: 'Refuse',
        approve: 'Approve',
        publish: 'Publish',
        locate: 'Report where the person is',
        withdraw: 'Withdraw',
        keep: 'Keep in force',
        cancel: 'Cancel',
        purge: 'Delete the copies',
      },
    },
    hit: {
      name: 'Hit',
      states: {
        raised: 'Not confirmed',
        awaitingConfirmation: 'Waiting for confirmation',
        moreTime: 'More time asked for',
        confirmed: 'Confirmed',
        negative: 'Denied',
        acted: 'Acted upon',
        closed: 'Closed',
      },
      steps: {
        raise: 'Report',
        ask: 'Ask for confirmation',
        confirm: 'Confirm',
        deny: 'Deny',
        moreTime: 'Ask for more time',
        act: 'Act on it',
        release: 'Let go',
      },
    },
  },
};

export default states;
