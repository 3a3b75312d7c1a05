import type { GuardRuleId, Severity } from '../rules.ts';
import type { Marks } from '../survey.ts';
import type { Word } from '../words.ts';

/**
 * What a field is. `name`: a person's, otherwise as a text. `skip`: an enum, a reference or an id that its schema holds to a shape;
 * not looked at.
 */
export type GuardRole = 'text' | 'name' | 'address' | 'document' | 'code' | 'birth' | 'skip';

/** What counts as invented in one exercise. Made by `guardWorld`. */
export interface GuardWorld {
  /** Country codes of this exercise. */
  readonly codes: ReadonlySet<string>;
  /** Names of the world, cast, codeword and title words, folded and in lower case: no real country, no document number. */
  readonly allow: ReadonlySet<string>;
  /** Whether a word, folded and in lower case, may stand in a person's name though it is not allowed above; absent: any may (FG18 is off). */
  readonly names?: (word: string) => boolean;
}

/** What a text is about, where rules of their own hold: online tips, and clues without people. */
export type Matter = 'tip' | 'clue';

/** A text as the checks get it: plain, in one piece, with its words when they are wanted. */
export interface Reading {
  readonly text: string;
  readonly words: () => readonly Word[];
  readonly role: GuardRole;
  readonly matter: Matter | undefined;
  readonly world: GuardWorld;
}

/** One rule for texts. Every expression in it is linear: quantifiers are bounded, and no two that touch match the same. */
export interface Check {
  readonly rule: GuardRuleId;
  /** Asked only about texts with one of these marks. */
  readonly marks: Marks;
  /** How bad a find is in a field of this role. */
  readonly severity: (role: GuardRole) => Severity;
  readonly finds: (reading: Reading) => boolean;
}

export const blocks = (): Severity => 'block';
