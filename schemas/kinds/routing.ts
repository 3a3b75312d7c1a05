import { kinds } from './index.ts';
import type { Routing } from './kind.ts';

/*
 * The registry without bodies: all that the fold of the log and "what can I do now" read. It holds nothing of its own. Who needs no more
 * imports this, so that the build of the pages can put the plain data in its place and leave the schemas until a form is opened.
 */

/** Every message type, in the order of the registry. */
export const routings: readonly Routing[] = Object.values(kinds);

const byType: ReadonlyMap<string, Routing> = new Map(routings.map((routing) => [routing.type, routing]));

/** The routing of this type, whatever a stranger may have written. */
export const routingOf = (type: string): Routing | undefined => byType.get(type);
