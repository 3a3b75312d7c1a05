import type { CrewName } from '../../../schemas/scenario.ts';

/** How a crew of bots plays, for a page that carries no schemas. */
export const crewNames = ['perfect', 'slow', 'careless', 'silent'] as const satisfies readonly CrewName[];
