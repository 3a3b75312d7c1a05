import { idOf } from './form.ts';
import type { Fault } from './validate.ts';

/** Where a fault stands in the draft, and what element of the form that is. Paths are JSON pointers. */

/** A path of a form's field, which may be one into the body, as one into the draft. */
export const fullPath = (path: string): string => (path.startsWith('/draft/') ? path : `/draft/body${path}`);

/** Is there a field to blame, or is it the draft as a whole? */
const isField = (path: string): boolean => path !== '/draft' && path !== '/draft/type' && path !== '/draft/inReplyTo';

/** A fault of an element is a fault of its list, too, for those that have one control for all. */
export const isAt = (found: string, field: string): boolean =>
  found === field || (found.startsWith(`${field}/`) && /^\d+$/.test(found.slice(field.length + 1)));

/** What is wrong with this field, as a sentence. */
export const wordsAt = (faults: readonly Fault[], path: string): string | undefined =>
  faults.find((one) => one.confirm === undefined && isAt(one.path, fullPath(path)))?.words;

/** The lines of the summary of errors. Parts of the body have their path in the body as the id of their element. */
export const linesOf = (faults: readonly Fault[]): { field?: string; words: string }[] =>
  faults.map(({ path, words }) => ({
    ...(isField(path) && { field: idOf(path.replace(/^\/draft\/body(?=\/)/, '')) }),
    words,
  }));
