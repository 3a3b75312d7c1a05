import type { NearlyRight } from '../../../schemas/nearly.ts';
import type { Text } from '../../../schemas/text.ts';

/** Of one bureau, or (without `bureau`) of all whose expectation it is. `level`: of a question for staff, from 0. */
export interface AssessorWord {
  bureau?: string | undefined;
  level?: number | undefined;
  points: number;
  reason: string;
  at: number;
}

export interface Result {
  expectation: string;
  bureau: string;
  /** All whose it is, where several do it together. */
  bureaus?: string[] | undefined;
  outcome: 'met' | 'late' | 'partial' | 'missed';
  points: number;
  entries: number[];
  at: number;
  adjusted?: { points: number; reason: string } | undefined;
}

/** What was expected and how it went: points, words of assessors, hints, and what is said and planned afterwards. */
export interface MarkingState {
  results: Map<string, Result>;
  forbidden: {
    expectation: string;
    bureau: string;
    points: number;
    entries: number[];
    rule?: string | undefined;
    at: number;
  }[];
  /** What assessors said of an expectation, first to last: nothing is overwritten. */
  words: Map<string, AssessorWord[]>;
  /** How staff found what a bureau has written, first to last. */
  writing: Map<string, { rating: number; reason: string; at: number }[]>;
  /** What was sent and nearly did what was expected: at a desk only its own. */
  near: {
    expectation: string;
    bureau: string;
    message: string;
    failed: NearlyRight[];
    at: number;
    /** Since when that has been done rightly, as far as the bureau is told. */
    fitsSince?: number | undefined;
  }[];
  hints: {
    expectation: string;
    hint: string;
    bureau: string;
    text: Text;
    example?:
      | { readonly type: string; readonly subject: Text; readonly body: Readonly<Record<string, unknown>> }
      | undefined;
    cost: number;
    at: number;
  }[];
  marks: { at: number; n: number; by: string; text: string; about?: number | undefined }[];
  /** One for each person and question; at a desk only those with a name. */
  hotwash: { question: string; answer: string; seat?: string | undefined; voice?: string | undefined; at: number }[];
  plan: string;
  planRows: Record<string, string>[];
}

export const newMarking = (): MarkingState => ({
  results: new Map(),
  forbidden: [],
  words: new Map(),
  writing: new Map(),
  near: [],
  hints: [],
  marks: [],
  hotwash: [],
  plan: '',
  planRows: [],
});
