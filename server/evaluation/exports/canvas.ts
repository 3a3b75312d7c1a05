import { writeCsv } from '../../../schemas/csv.ts';
import type { Review } from '../../../schemas/review.ts';
import type { Roster } from '../../../schemas/roster.ts';
import { type Language, say } from '../../../schemas/text.ts';
import { isAddress, marked, ofHundred } from './marked.ts';

/**
 * A table for the gradebook of Canvas: one assignment, of 100 points, so that a class gets one new column and not five. Canvas finds a person
 * by SIS User ID, then by SIS Login ID (an address), then by name; its own numbers (ID) are not known here.
 */
export function canvasTable(review: Review, language: Language, roster?: Roster): string {
  const rows = marked(review, roster).map(({ person, bureau }) => {
    const { identifier = '' } = person ?? {};
    return [
      person?.name ?? say(bureau?.name, language),
      '',
      isAddress(identifier) ? '' : identifier,
      isAddress(identifier) ? identifier : '',
      bureau ? `${bureau.id} ${say(bureau.name, language)}` : '',
      bureau && ofHundred(bureau),
    ];
  });
  return writeCsv([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', `EXERCISE ${say(review.title, language)}`],
    ['    Points Possible', '', '', '', '', 100],
    ...rows,
  ]);
}
