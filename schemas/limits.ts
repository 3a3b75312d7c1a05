import type { Urgency } from './message.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const same = (ms: number): Record<Urgency, number> => ({ flash: ms, urgent: ms, routine: ms });

/**
 * How long an answer may take, in exercise ms, by urgency (rule R-6). A scenario scales all (`limits: {scale: 1/60}`) or replaces
 * single rows (`limits: {acknowledge: 5m}`).
 */
export const limits = {
  acknowledge: { flash: 10 * minute, urgent: hour, routine: day },
  information: { flash: 8 * hour, urgent: 3 * day, routine: 7 * day },
  /** Whoever is asked has said that it can look it up at once. */
  informationDirect: { flash: 8 * hour, urgent: 8 * hour, routine: 7 * day },
  supplementary: same(12 * hour),
  confirmation: { flash: 10 * minute, urgent: 10 * minute, routine: hour },
  feedback: same(12 * hour),
  review: same(day),
  resubmission: same(3 * day),
  purge: same(day),
  withdrawal: same(day),
  renewal: same(182 * day),
  oversight: same(270 * day),
  oversightAction: same(30 * day),
  provisionalArrest: same(hour),
  extraditionDocuments: same(18 * day),
  surrenderConsent: same(10 * day),
  extraditionDecision: same(40 * day),
  personReturn: same(day),
  partner: same(7 * day),
  handover: same(15 * minute),
  /** An agency answers its own bureau. */
  domestic: { flash: hour, urgent: 8 * hour, routine: 3 * day },
  /** A bureau answers its own agency: longer than an answer from abroad may take. */
  domesticRequest: { flash: 12 * hour, urgent: 4 * day, routine: 10 * day },
  tip: { flash: hour, urgent: hour, routine: 7 * day },
  addressCheck: same(8 * hour),
  clue: same(3 * day),
  /** From the notification of a journey to the departure. */
  travelNotice: same(21 * day),
} as const satisfies Record<string, Record<Urgency, number>>;

export type LimitName = keyof typeof limits;
export const limitNames = Object.keys(limits) as LimitName[];
