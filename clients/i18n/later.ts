import type { Catalogue, Texts } from './load.ts';

/*
 * What of a catalogue a desk needs only after its first picture. A language writes a catalogue in one place; the build of the pages divides
 * it along this list (`clients/web/build/families.ts`): the namespace itself keeps what is not named here, `<namespace>-later` has the rest.
 * Whoever shows the rest asks for both.
 */
export const later = {
  desk: [
    'new',
    'drafts',
    'approve',
    'bureaus',
    'profile',
    'form',
    'save',
    'check',
    'realStop',
    'keys',
    'ended',
    'late',
    'copy',
    'flash',
    'nearly',
    'review',
    'territory',
    'coach',
    'care',
  ],
  common: [
    'confidentiality',
    'sourceReliability',
    'infoAccuracy',
    'partyKinds',
    'agencyRoles',
    'addressees',
    'languages',
    'msgType',
    'scope',
    'families',
    'neededForPublication',
    'optional',
  ],
  states: ['effects', 'lives'],
} as const satisfies {
  readonly desk: readonly (keyof Texts['desk'])[];
  readonly common: readonly (keyof Catalogue['common'])[];
  readonly states: readonly (keyof Catalogue['states'])[];
};

export type Divided = keyof typeof later;
export type Later = `${Divided}-later`;
export const isDivided = (name: string): name is Divided => name in later;
export const laterOf = (name: Divided): Later => `${name}-later`;
/** The catalogue that this namespace is the rest of. */
export const dividedOf = (name: string): Divided | undefined => {
  const whole = name.endsWith('-later') ? name.slice(0, -'-later'.length) : '';
  return isDivided(whole) ? whole : undefined;
};
