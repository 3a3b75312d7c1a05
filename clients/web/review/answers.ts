import type { Review } from '../../../schemas/review.ts';
import type { Text } from '../../../schemas/text.ts';

type Asked = Review['hotwash'][number];

/** How often each answer was given: of a scale 1 to 5, of a choice each choice; undefined where people answered in words. */
export function countsOf({
  kind,
  choices,
  answers,
}: Asked): { readonly answer: Text; readonly count: number }[] | undefined {
  if (kind === 'text') return undefined;
  const given = (text: string): number => answers.filter((one) => one.text === text).length;
  return kind === 'scale'
    ? ['1', '2', '3', '4', '5'].map((answer) => ({ answer, count: given(answer) }))
    : choices.map((answer, index) => ({ answer, count: given(String(index)) }));
}

/** The mean of a scale; undefined where nobody has answered, or it is none. */
export function meanOf({ kind, answers }: Asked): number | undefined {
  if (kind !== 'scale' || answers.length === 0) return undefined;
  return answers.reduce((sum, { text }) => sum + Number(text), 0) / answers.length;
}
