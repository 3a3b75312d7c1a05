import type { Review } from '../../../schemas/review.ts';
import type { Roster } from '../../../schemas/roster.ts';
import type { Language } from '../../../schemas/text.ts';
import { canvasTable } from './canvas.ts';
import { moodleTable } from './moodle.ts';
import { peopleTable } from './people.ts';
import { planTable } from './plan.ts';
import { xapiStatements } from './xapi.ts';

export interface GradesOf {
  readonly exercise: string;
  readonly review: Review;
  /** Without it, marks are those of bureaus. */
  readonly roster?: Roster | undefined;
  readonly language: Language;
  readonly wallAt: (at: string) => string | undefined;
}

/** Where marks can go, and the file that they go in. */
export const gradeFormats = ['moodle', 'canvas', 'xapi'] as const;
export type GradeFormat = (typeof gradeFormats)[number];

export const gradeFiles: Readonly<Record<GradeFormat, (of: GradesOf) => { content: string; ending: 'csv' | 'json' }>> =
  {
    moodle: ({ review, language, roster }) => ({ content: moodleTable(review, language, roster), ending: 'csv' }),
    canvas: ({ review, language, roster }) => ({ content: canvasTable(review, language, roster), ending: 'csv' }),
    xapi: (of) => ({ content: `${JSON.stringify(xapiStatements(of), null, 1)}\n`, ending: 'json' }),
  };

export { peopleTable, planTable };

/** Wall instants of a log: what its clock showed when the exercise's stood at `at`. */
export function wallOf(entries: readonly { readonly at: string; readonly wall?: number | undefined }[]) {
  return (at: string): string | undefined => {
    const wall = entries.findLast((entry) => entry.wall !== undefined && entry.at <= at)?.wall;
    return wall === undefined ? undefined : new Date(wall).toISOString();
  };
}
