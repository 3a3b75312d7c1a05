import type { PartyKind } from './bureau.ts';
import type { RuleId } from './rules.ts';

/** One row of a life cycle: in one of the states `from` ('' = not begun), `by` may take the step, and it is in `to` afterwards; without `to` it stays where it is. */
export interface LifeStep {
  readonly from: readonly string[];
  readonly to?: string;
  /**
   * Who may take it: who began the life (the party that `onBehalfOf` of the kind names, if any); anybody else who has received a
   * message of it ('other'; where the kind that began it names `belongsTo`, only parties of that country); or a kind of party.
   */
  readonly by: 'beginner' | 'other' | 'anyone' | readonly PartyKind[];
  /** Kinds of party that may take it as well. */
  readonly also?: readonly PartyKind[];
  readonly rule: RuleId;
}

interface Life {
  readonly states: readonly string[];
  /** In these states nothing is expected any more of messages that belong to the life. */
  readonly ends: readonly string[];
  readonly steps: Readonly<Record<string, LifeStep>>;
}

const life = <const L extends Life>(table: L): L => table;

const secretariat: readonly PartyKind[] = ['secretariat', 'review_desk'];
/** A notice that bureaus have and go by. */
const inForce = ['published', 'renewed', 'located', 'reviewDue', 'suspended'] as const;

/** A tip of which nobody has said yet what has become of it. */
const undecided = ['referred', 'accepted', 'ipRequested', 'located', 'notOurs', 'insufficient'] as const;

/**
 * The states of things, as tables: the same table says what one may do now and refuses the rest (rule R-4). A message belongs to the
 * life that it begins (a step from ''), else to the one of the message that it answers; so two hits on one notice are two lives.
 */
export const lifecycles = {
  notice: life({
    states: [
      'submitted',
      'clarification',
      'returned',
      'refused',
      'approved',
      'published',
      'located',
      'suspended',
      'reviewDue',
      'renewed',
      'withdrawRequested',
      'cancelled',
      'expired',
      'deleted',
    ],
    ends: ['refused'],
    steps: {
      submit: { from: ['', 'returned'], to: 'submitted', by: 'beginner', rule: 'R-19' },
      ask: { from: ['submitted', 'clarification'], to: 'clarification', by: secretariat, rule: 'R-9' },
      clarify: { from: ['clarification'], to: 'submitted', by: 'beginner', rule: 'R-9' },
      return: { from: ['submitted', 'clarification'], to: 'returned', by: secretariat, rule: 'R-19' },
      refuse: { from: ['submitted', 'clarification'], to: 'refused', by: secretariat, rule: 'R-20' },
      approve: { from: ['submitted', 'clarification'], to: 'approved', by: secretariat, rule: 'R-18' },
      // '' : on the secretariat's own initiative, or a notice that was there before the exercise began. The duty desk: R-31.
      publish: { from: ['', 'approved'], to: 'published', by: [...secretariat, 'duty_desk'], rule: 'R-18' },
      locate: { from: ['published', 'renewed', 'reviewDue', 'located'], to: 'located', by: 'anyone', rule: 'R-27' },
      change: { from: inForce, by: 'beginner', also: secretariat, rule: 'R-17' },
      addend: { from: inForce, by: secretariat, rule: 'R-37' },
      suspend: { from: inForce, to: 'suspended', by: 'beginner', also: secretariat, rule: 'R-35' },
      resume: { from: ['suspended'], to: 'published', by: 'beginner', also: secretariat, rule: 'R-35' },
      review: { from: ['published', 'renewed', 'located'], to: 'reviewDue', by: secretariat, rule: 'R-36' },
      renew: { from: ['reviewDue'], to: 'renewed', by: 'beginner', rule: 'R-36' },
      withdraw: { from: inForce, to: 'withdrawRequested', by: 'beginner', rule: 'R-17' },
      keep: { from: ['withdrawRequested'], to: 'published', by: secretariat, rule: 'R-15' },
      cancel: { from: ['withdrawRequested'], to: 'cancelled', by: secretariat, rule: 'R-18' },
      revoke: { from: inForce, to: 'cancelled', by: secretariat, rule: 'R-19' },
      expire: { from: ['reviewDue'], to: 'expired', by: secretariat, rule: 'R-36' },
      delete: { from: [...inForce, 'withdrawRequested'], to: 'deleted', by: secretariat, rule: 'R-38' },
      purge: { from: ['cancelled', 'expired', 'deleted'], by: 'anyone', rule: 'R-16' },
    },
  }),
  hit: life({
    states: ['raised', 'awaitingConfirmation', 'moreTime', 'confirmed', 'negative', 'acted', 'closed'],
    ends: ['acted', 'closed'],
    steps: {
      raise: { from: [''], to: 'raised', by: 'anyone', rule: 'R-27' },
      ask: {
        from: ['raised', 'awaitingConfirmation', 'moreTime'],
        to: 'awaitingConfirmation',
        by: 'anyone',
        rule: 'R-10',
      },
      // From 'confirmed' and 'negative' too: whoever confirmed may correct it until somebody has acted.
      confirm: {
        from: ['raised', 'awaitingConfirmation', 'moreTime', 'confirmed', 'negative'],
        to: 'confirmed',
        by: 'other',
        rule: 'R-10',
      },
      deny: {
        from: ['raised', 'awaitingConfirmation', 'moreTime', 'confirmed', 'negative'],
        to: 'negative',
        by: 'other',
        rule: 'R-10',
      },
      moreTime: { from: ['raised', 'awaitingConfirmation'], to: 'moreTime', by: 'other', rule: 'R-11' },
      // From 'acted' and 'closed' too: a post tells its bureau what was done, and the bureau passes it on to the issuer.
      act: { from: ['confirmed', 'acted'], to: 'acted', by: 'anyone', rule: 'R-10' },
      release: {
        from: ['raised', 'awaitingConfirmation', 'moreTime', 'confirmed', 'negative', 'closed'],
        to: 'closed',
        by: 'anyone',
        rule: 'R-10',
      },
    },
  }),
  diffusion: life({
    states: ['live', 'cancelled', 'nonCompliant'],
    ends: [],
    steps: {
      send: { from: [''], to: 'live', by: 'anyone', rule: 'R-39' },
      change: { from: ['live'], by: 'beginner', rule: 'R-17' },
      cancel: { from: ['live'], to: 'cancelled', by: 'beginner', rule: 'R-17' },
      reject: { from: ['live'], to: 'nonCompliant', by: secretariat, rule: 'R-20' },
      purge: { from: ['cancelled', 'nonCompliant'], by: 'anyone', rule: 'R-16' },
    },
  }),
  extradition: life({
    states: [
      'requested',
      'arrested',
      'documentsReceived',
      'lapsed',
      'granted',
      'refused',
      'postponed',
      'arranged',
      'surrendered',
      'returned',
    ],
    ends: ['returned'],
    steps: {
      request: { from: ['', 'lapsed'], to: 'requested', by: 'anyone', rule: 'R-40' },
      // '' : a country may arrest on a confirmed hit alone. Released people may be arrested anew.
      arrest: { from: ['', 'requested', 'lapsed'], to: 'arrested', by: 'other', rule: 'R-10' },
      document: {
        from: ['arrested', 'documentsReceived', 'postponed'],
        to: 'documentsReceived',
        by: 'beginner',
        rule: 'R-41',
      },
      // From 'documentsReceived' too: what has come may be incomplete, or in a language that the court does not read.
      lapse: { from: ['arrested', 'documentsReceived'], to: 'lapsed', by: 'other', rule: 'R-41' },
      grant: { from: ['documentsReceived', 'postponed'], to: 'granted', by: 'other', rule: 'R-41' },
      refuse: { from: ['documentsReceived', 'postponed'], to: 'refused', by: 'other', rule: 'R-37' },
      postpone: { from: ['documentsReceived', 'postponed'], to: 'postponed', by: 'other', rule: 'R-41' },
      arrange: { from: ['granted', 'arranged'], to: 'arranged', by: 'anyone', rule: 'R-4' },
      surrender: { from: ['granted', 'arranged'], to: 'surrendered', by: 'other', rule: 'R-4' },
      return: { from: ['surrendered'], to: 'returned', by: 'beginner', rule: 'R-15' },
    },
  }),
  // What the tip desk does with a report before it writes to anybody is no message: a tip begins where it is passed on, or asked about.
  tip: life({
    states: ['referred', 'accepted', 'ipRequested', 'located', 'notOurs', 'insufficient', 'outcome'],
    ends: [],
    steps: {
      refer: { from: ['', 'located', 'notOurs', 'insufficient'], to: 'referred', by: ['tip_desk'], rule: 'R-46' },
      accept: { from: ['referred'], to: 'accepted', by: 'other', rule: 'R-46' },
      ask: {
        from: ['', 'referred', 'accepted', 'ipRequested', 'located', 'notOurs', 'insufficient'],
        to: 'ipRequested',
        by: ['tip_desk', 'national'],
        rule: 'R-47',
      },
      locate: { from: undecided, to: 'located', by: 'other', rule: 'R-48' },
      deny: { from: undecided, to: 'notOurs', by: 'other', rule: 'R-48' },
      lack: { from: undecided, to: 'insufficient', by: 'other', rule: 'R-47' },
      conclude: { from: undecided, to: 'outcome', by: 'other', rule: 'R-46' },
    },
  }),
  clue: life({
    states: [
      'open',
      'dedupeChecked',
      'circulated',
      'claimed',
      'verified',
      'rejected',
      'safeguarded',
      'duplicate',
      'closed',
    ],
    ends: ['safeguarded', 'duplicate', 'closed'],
    steps: {
      open: { from: [''], to: 'open', by: 'anyone', rule: 'R-50' },
      check: { from: ['open'], to: 'dedupeChecked', by: 'other', rule: 'R-50' },
      circulate: {
        from: ['', 'dedupeChecked', 'circulated', 'rejected'],
        to: 'circulated',
        by: 'beginner',
        rule: 'R-50',
      },
      claim: {
        from: ['open', 'dedupeChecked', 'circulated', 'claimed', 'rejected'],
        to: 'claimed',
        by: 'anyone',
        rule: 'R-50',
      },
      verify: { from: ['claimed', 'rejected'], to: 'verified', by: 'other', rule: 'R-50' },
      reject: { from: ['claimed'], to: 'rejected', by: 'other', rule: 'R-50' },
      know: {
        from: ['open', 'dedupeChecked', 'circulated', 'claimed', 'verified', 'rejected'],
        to: 'duplicate',
        by: 'other',
        rule: 'R-50',
      },
      safeguard: { from: ['claimed', 'verified'], to: 'safeguarded', by: 'anyone', rule: 'R-50' },
      close: {
        from: ['open', 'dedupeChecked', 'circulated', 'claimed', 'verified', 'rejected', 'safeguarded', 'duplicate'],
        to: 'closed',
        by: 'beginner',
        rule: 'R-26',
      },
    },
  }),
  travel: life({
    states: ['notified', 'acknowledged', 'outcome', 'corrected', 'withdrawn', 'closed'],
    ends: ['withdrawn', 'closed'],
    steps: {
      notify: { from: [''], to: 'notified', by: 'anyone', rule: 'R-51' },
      acknowledge: { from: ['notified'], to: 'acknowledged', by: 'other', rule: 'R-7' },
      report: { from: ['notified', 'acknowledged', 'corrected', 'outcome'], to: 'outcome', by: 'other', rule: 'R-51' },
      // Also of a journey that is over: a complaint comes when it comes.
      correct: {
        from: ['notified', 'acknowledged', 'corrected', 'outcome', 'closed'],
        to: 'corrected',
        by: 'beginner',
        rule: 'R-52',
      },
      withdraw: {
        from: ['notified', 'acknowledged', 'corrected', 'outcome', 'closed'],
        to: 'withdrawn',
        by: 'beginner',
        rule: 'R-52',
      },
      // It answers a correction or a withdrawal only, whatever has come after that.
      purge: { from: ['corrected', 'withdrawn', 'acknowledged', 'outcome', 'closed'], by: 'anyone', rule: 'R-16' },
      close: {
        from: ['notified', 'acknowledged', 'corrected', 'outcome'],
        to: 'closed',
        by: 'beginner',
        rule: 'R-26',
      },
    },
  }),
  documentRecord: life({
    states: ['active', 'modified', 'withdrawn'],
    ends: [],
    steps: {
      enter: { from: [''], to: 'active', by: 'anyone', rule: 'R-12' },
      // '' : a record that was there before the exercise began, or that another authority of the country has entered.
      modify: { from: ['', 'active', 'modified'], to: 'modified', by: 'other', rule: 'R-12' },
      withdraw: { from: ['', 'active', 'modified'], to: 'withdrawn', by: 'other', rule: 'R-12' },
    },
  }),
  operation: life({
    states: ['planned', 'briefed', 'live', 'paused', 'closed', 'reported'],
    ends: ['closed', 'reported'],
    steps: {
      plan: { from: [''], to: 'planned', by: 'anyone', rule: 'R-54' },
      brief: { from: ['planned', 'briefed'], to: 'briefed', by: 'beginner', rule: 'R-55' },
      start: { from: ['briefed'], to: 'live', by: 'beginner', rule: 'R-55' },
      pause: { from: ['live'], to: 'paused', by: 'beginner', rule: 'R-55' },
      resume: { from: ['paused'], to: 'live', by: 'beginner', rule: 'R-55' },
      // After the close too: last figures.
      tell: { from: ['live', 'paused', 'closed'], by: 'other', rule: 'R-55' },
      // From the stages before the start as well: what is called off never begins.
      close: { from: ['planned', 'briefed', 'live', 'paused'], to: 'closed', by: 'beginner', rule: 'R-54' },
      report: { from: ['closed'], to: 'reported', by: 'beginner', rule: 'R-55' },
    },
  }),
} as const;

export type LifeName = keyof typeof lifecycles;
export type StepName = { [L in LifeName]: keyof (typeof lifecycles)[L]['steps'] }[LifeName];
