import type english from '../en/review.ts';
import type { Like } from '../shape.ts';

export default {
  page: 'Bilan',
} satisfies Like<typeof english>;
