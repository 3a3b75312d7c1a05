import type { Offered } from './languages.ts';
import type { Divided } from './later.ts';

/**
 * What the build has taken out of a catalogue along `later.ts`: nothing here, where the catalogue is whole. The build of the pages puts
 * another in its place (`clients/web/build/families.ts`).
 */
export const readLater = async (_language: Offered, _name: Divided): Promise<{ readonly default: object }> => ({
  default: {},
});
