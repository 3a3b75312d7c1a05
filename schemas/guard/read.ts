import type { GuardRole, GuardWorld, Matter } from './checks/check.ts';
import { checks } from './checks/index.ts';
import type { GuardRuleId, Severity } from './rules.ts';
import { type Marks, seen, survey } from './survey.ts';
import { fold, type Word, wordsOf } from './words.ts';

/** A rule that a text breaks. */
export interface Broken {
  readonly rule: GuardRuleId;
  readonly severity: Severity;
}

const NONE: readonly Broken[] = [];

/** What a document number of the exercise looks like, and nothing else does: a batch has two hundred. */
const INVENTED_DOCUMENT = /^EXR\d{5}[A-Z]$/;

/** What a field's own role makes worth looking at, whatever the survey saw. */
const MARKS_OF_ROLE: Readonly<Record<GuardRole, Marks>> = {
  text: 0,
  name: seen.person,
  address: seen.host,
  document: seen.mixed,
  birth: seen.year,
  code: 0,
  skip: 0,
};

/** The same for what a message is about: a word about people is none of those that a survey notices. */
const MARKS_OF_MATTER: Readonly<Record<Matter, Marks>> = { tip: 0, clue: seen.name };

/** Every rule that this text breaks in a field of this role, by rule number. */
export function readText(written: string, role: GuardRole, world: GuardWorld, matter?: Matter): readonly Broken[] {
  if (role === 'skip' || written === '') return NONE;
  if (role === 'code') return world.codes.has(written) ? NONE : [{ rule: 'FG01', severity: 'block' }];
  if (role === 'document' && INVENTED_DOCUMENT.test(written)) return NONE;
  const { text, marks } = unfold(written);
  const wanted = marks | MARKS_OF_ROLE[role] | (matter ? MARKS_OF_MATTER[matter] : 0);
  if (wanted === 0) return NONE;
  let words: readonly Word[] | undefined;
  const reading = { text, role, matter, world, words: () => (words ??= wordsOf(fold(withoutPoints(text)))) };
  const broken: Broken[] = [];
  for (const check of checks) {
    if (!(check.marks & wanted) || broken.at(-1)?.rule === check.rule) continue;
    if (check.finds(reading)) broken.push({ rule: check.rule, severity: check.severity(role) });
  }
  return broken;
}

/** The text in the form in which the expressions look at it: as it was, as nearly always, or folded and uncovered. */
function unfold(written: string): { text: string; marks: Marks } {
  let text = written;
  let marks = survey(text, false);
  if (marks === undefined) {
    text = fold(written);
    marks = survey(text, true) ?? 0;
  }
  if (!(marks & seen.hidden)) return { text, marks };
  const open = fold(uncover(text));
  return { text: open, marks: survey(open, true) ?? 0 };
}

/** Addresses as people write them who do not want a machine to follow them. */
const uncover = (text: string): string =>
  text.replace(/\s?[[(]\s?(?:\.|dot)\s?[\])]\s?/gi, '.').replace(/\s?[[(]\s?(?:@|at)\s?[\])]\s?/gi, '@');

/** Abbreviations with points become one word. */
const withoutPoints = (text: string): string =>
  text.replace(/\b(?:[A-Z]\.){1,9}[A-Z]\b/g, (letters) => letters.replaceAll('.', ''));
