import type { BureauReview, Review } from '../../../schemas/review.ts';
import type { Roster, RosterPerson } from '../../../schemas/roster.ts';
import { foldedName } from '../../../schemas/seat.ts';

/** One row of a gradebook: a person of the list, or, where there is none, a bureau. */
export interface Marked {
  /** 1-based, in the order of the list or of the scenario. */
  readonly row: number;
  readonly person?: RosterPerson;
  /** Whose marks count; absent for a person who sat at no desk and belongs to none. */
  readonly bureau?: BureauReview;
}

/**
 * Who is marked. Marks belong to bureaus: without a list of persons the rows are the bureaus at which somebody sat. With one, a person gets
 * the marks of the bureau at whose desk somebody of that name sat, else of the one that the list names, else none.
 */
export function marked({ bureaus }: Review, roster?: Roster): Marked[] {
  if (!roster)
    return bureaus
      .filter(({ people, bot, expectations }) => people.length > 0 || (!bot && expectations.length > 0))
      .map((bureau, index) => ({ row: index + 1, bureau }));
  const desks = new Map(bureaus.flatMap((one) => one.people.map((name) => [foldedName(name), one] as const)));
  return roster.people.map((person, index) => {
    const bureau = desks.get(foldedName(person.name)) ?? bureaus.find(({ id }) => id === person.bureau);
    return { row: index + 1, person, ...(bureau && { bureau }) };
  });
}

/** Of a hundred, as gradebooks count: bureaus of one exercise may have different sums. Less than zero if more was forbidden than earned. */
export const ofHundred = ({ points, max }: { readonly points: number; readonly max: number }): number | undefined =>
  max > 0 ? Math.round((points / max) * 10_000) / 100 : undefined;

/** An identifier is one of the two that gradebooks know: an address, or anything else. */
export const isAddress = (identifier: string): boolean => /^\S+@\S+$/.test(identifier);
