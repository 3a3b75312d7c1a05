import type english from '../en/wall.ts';
import type { Like } from '../shape.ts';

export default {
  page: 'Grand écran',
} satisfies Like<typeof english>;
