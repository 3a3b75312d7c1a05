import type { Family } from '../../../schemas/kinds/kind.ts';
import type { Field } from './fields.ts';

/** The fields of message types, by type. */
export type Forms = Readonly<Record<string, readonly Field[]>>;

/**
 * The fields of the types of a family, of other families too where that costs nothing. The build of the pages puts a file for each family
 * in its place (`build/families.ts`), which needs neither the schemas nor their library.
 */
export async function readForms(_family: Family): Promise<Forms> {
  const [{ kinds }, { fieldsOf }] = await Promise.all([
    import('../../../schemas/kinds/index.ts'),
    import('./outline.ts'),
  ]);
  return Object.fromEntries(Object.values(kinds).map(({ type, body }) => [type, fieldsOf(body)]));
}
