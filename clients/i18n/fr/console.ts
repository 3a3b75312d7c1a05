import type english from '../en/console.ts';
import type { Like } from '../shape.ts';

export default {
  page: 'Instruction',
} satisfies Like<typeof english>;
