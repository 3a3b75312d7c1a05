import type english from '../en/people.ts';
import type { Like } from '../shape.ts';

export default {
  page: 'Personnes',
} satisfies Like<typeof english>;
