import type { Wish } from '../../scenario/draft.ts';

/** What a persona makes of what it ought to do. `next` draws numbers in [0, 1) that belong to this message and step alone. */
export interface Persona {
  /** After how many exercise ms it acts; undefined: never. `limit`: how long it has, ms. */
  delay(step: 'acknowledge' | 'answer', limit: number, next: () => number): number | undefined;
  /** Another answer than the right one, or none. */
  change?(answer: Answered, next: () => number): Wish | undefined;
}

/** The right answer, and what it answers. */
export interface Answered {
  readonly wish: Wish;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Something has been asked back already. */
  readonly clarified: boolean;
}

/** A length between two shares of the limit, at least and at most so many ms. */
export const share = (limit: number, from: number, to: number, next: () => number): number =>
  Math.round(limit * (from + (to - from) * next()));
export const seconds = (from: number, to: number, next: () => number): number =>
  Math.round(from + (to - from) * next()) * 1000;
