import type { OwnTest, Shortcoming } from '../../../../schemas/rehearsal.ts';
import { elapsed } from '../../text.ts';

/** What was promised and did not come, a sentence each. */
export const failuresOf = ({ shortcomings }: OwnTest): string[] => shortcomings.flatMap(sentences);

function sentences({ what, expected, actual }: Shortcoming): string[] {
  switch (what) {
    case 'full_marks':
      return [expected === 'true' ? 'there are no full marks' : 'there are full marks'];
    case 'fired':
      return expected.split(', ').map((inject) => `${inject} did not fire`);
    case 'not_fired':
      return expected.split(', ').map((inject) => `${inject} fired`);
    case 'ends_by':
      return [`it ended at ${elapsed(Number(actual))}, after ${elapsed(Number(expected))}`];
    case 'loop':
      return ['it goes round in a circle'];
    default:
      return [`${what.slice('score.'.length)} has ${actual} points, not ${expected}`];
  }
}
