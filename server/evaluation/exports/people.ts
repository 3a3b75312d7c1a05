import { writeCsv } from '../../../schemas/csv.ts';
import type { Review } from '../../../schemas/review.ts';
import type { Roster } from '../../../schemas/roster.ts';
import { type Language, say } from '../../../schemas/text.ts';
import { marked, ofHundred } from './marked.ts';

/** One row for each person of the list, for a spreadsheet: the marks of the bureau, and of each objective as so many of a hundred. */
export function peopleTable(review: Review, language: Language, roster: Roster, exercise: string): string {
  const rows = marked(review, roster).map(({ person, bureau }) => {
    const judged = bureau?.expectations.filter(({ scored }) => scored) ?? [];
    const count = (wanted: string) => bureau && judged.filter(({ outcome }) => outcome === wanted).length;
    return [
      'EXERCISE',
      exercise,
      person?.name,
      person?.identifier,
      bureau?.id,
      say(bureau?.name, language),
      bureau?.points,
      bureau?.max,
      bureau && ofHundred(bureau),
      count('met'),
      count('late'),
      count('missed'),
      bureau && judged.reduce((sum, { forbidden }) => sum + forbidden.length, 0),
      bureau?.hintCost,
      ...review.objectives.map(({ id }) => {
        const own = bureau?.objectives.find((one) => one.id === id);
        return own && ofHundred(own);
      }),
    ];
  });
  const heads =
    'marking exercise person identifier bureau bureau_name points max percent met late missed forbidden hint_cost';
  return writeCsv([[...heads.split(' '), ...review.objectives.map(({ title }) => say(title, language))], ...rows]);
}
