import type { BureauReview } from '../../../schemas/review.ts';
import { type Language, say } from '../../../schemas/text.ts';
import { words } from '../report-words.ts';

/** Characters of a feedback at most. */
const longest = 2_000;

/** What a gradebook shows beside the mark: whose mark it is, the points, and what was late, missed or forbidden. */
export function feedback(bureau: BureauReview, language: Language): string {
  const w = words[language];
  const lost = bureau.expectations.flatMap(({ title, outcome, forbidden, scored }) => {
    if (!scored) return [];
    const name = say(title, language);
    return [
      ...(outcome === 'late' || outcome === 'missed' ? [`${w.outcome[outcome]}: ${name}`] : []),
      ...(forbidden.length > 0 ? [`${w.forbidden}: ${name}`] : []),
    ];
  });
  const text = [
    `EXERCISE. ${say(bureau.name, language)} (${bureau.id}): ${bureau.points} ${w.of} ${bureau.max} ${w.points}`,
    ...lost,
  ].join('. ');
  return [...text].length > longest ? `${[...text].slice(0, longest - 1).join('')}…` : text;
}
