import type english from '../en/desk.ts';
import type { Like } from '../shape.ts';

export default {
  page: 'Poste',
} as const satisfies Like<typeof english>;
