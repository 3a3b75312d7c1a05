import { writeCsv } from '../../../schemas/csv.ts';
import type { Review } from '../../../schemas/review.ts';
import type { Roster } from '../../../schemas/roster.ts';
import { type Language, say } from '../../../schemas/text.ts';
import { isAddress, marked, ofHundred } from './marked.ts';
import { feedback } from './words.ts';

/**
 * A table for the grade import of Moodle: who by ID number or by e-mail address (in the case in which it was typed; it is compared so), a mark
 * of 100 for the whole and for each objective, and the feedback. Mark and feedback always stand side by side: feedback alone would wipe marks.
 * A row of a bureau, or of somebody without an identifier, is for the eye: Moodle finds nobody by it.
 */
export function moodleTable(review: Review, language: Language, roster?: Roster): string {
  const title = `EXERCISE ${say(review.title, language)}`;
  const objectives = review.objectives.filter(({ max }) => max > 0);
  const rows = marked(review, roster).map(({ person, bureau }) => {
    const { identifier = '' } = person ?? {};
    return [
      person?.name ?? say(bureau?.name, language),
      isAddress(identifier) ? '' : identifier,
      isAddress(identifier) ? identifier : '',
      bureau && ofHundred(bureau),
      ...objectives.map(({ id }) => {
        const own = bureau?.objectives.find((one) => one.id === id);
        return own && ofHundred(own);
      }),
      bureau ? feedback(bureau, language) : '',
    ];
  });
  const heads = ['Full name', 'ID number', 'Email address', title];
  return writeCsv([
    [...heads, ...objectives.map((one) => `${title}: ${say(one.title, language)}`), 'Feedback'],
    ...rows,
  ]);
}
