import { writeCsv } from '../../../schemas/csv.ts';
import type { Review } from '../../../schemas/review.ts';
import { type Language, say } from '../../../schemas/text.ts';

/** What the class will do differently: a row for each thing, by the columns of the scenario. */
export const planTable = ({ planFields, planRows }: Review, language: Language): string =>
  writeCsv([
    ['marking', ...planFields.map(({ label }) => say(label, language))],
    ...planRows.map((row) => ['EXERCISE', ...planFields.map(({ id }) => row[id] ?? '')]),
  ]);
