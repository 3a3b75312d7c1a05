import type { Path } from '../../../../schemas/yaml/values.ts';

/** The parts of the form, in their order. */
export const sections = [
  'about',
  'objectives',
  'bureaus',
  'people',
  'records',
  'briefs',
  'injects',
  'expectations',
  'debrief',
] as const;
export type Section = (typeof sections)[number];

const lists: Partial<Record<Section, Path>> = {
  objectives: ['objectives'],
  bureaus: ['bureaus'],
  people: ['cast'],
  records: ['records'],
  injects: ['injects'],
  expectations: ['expectations'],
  debrief: ['debrief', 'questions'],
};
/** The list of the file that a part of the form shows one after the other; undefined: it has none. */
export const listOf = (section: Section): Path | undefined => lists[section];

/** Where one is in the form. */
export interface Spot {
  readonly section: Section;
  /** Of the item that is shown, where the part is a list. */
  readonly index: number;
}

const about: readonly unknown[] = ['title', 'summary', 'languages', 'duration', 'level', 'clock'];

/** The part of the form in which a value stands; undefined if the form does not have it. */
export function spotOf(path: Path): Spot | undefined {
  for (const section of sections) {
    const list = listOf(section);
    if (!list?.every((step, at) => step === path[at])) continue;
    const index = Number(path[list.length]);
    return { section, index: Number.isInteger(index) ? index : 0 };
  }
  const [top] = path;
  if (about.includes(top)) return { section: 'about', index: 0 };
  return top === 'brief' ? { section: 'briefs', index: 0 } : undefined;
}
