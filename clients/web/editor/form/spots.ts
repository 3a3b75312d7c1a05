import type { Path } from '../../../../schemas/yaml/values.ts';

/** The parts of the form, in their order. */
export const sections = ['about', 'bureaus', 'people', 'briefs', 'injects', 'expectations', 'debrief'] as const;
export type Section = (typeof sections)[number];

/** Where one is in the form. */
export interface Spot {
  readonly section: Section;
  /** Of the inject that is shown. */
  readonly index: number;
}

/** The part of the form in which a value stands; undefined if the form does not have it. */
export function spotOf(path: Path): Spot | undefined {
  const [top, index] = path;
  const spot = (section: Section): Spot => ({ section, index: typeof index === 'number' ? index : 0 });
  switch (top) {
    case 'title':
    case 'summary':
    case 'languages':
    case 'duration':
    case 'level':
    case 'clock':
      return spot('about');
    case 'cast':
      return spot('people');
    case 'brief':
      return spot('briefs');
    case 'bureaus':
    case 'injects':
    case 'expectations':
    case 'debrief':
      return spot(top);
    default:
      return undefined;
  }
}
