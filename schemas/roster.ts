import * as z from 'zod';
import { PartyId } from './ids.ts';

/*
 * The list of persons behind a class, so that marks can go to persons. It lies beside the log of its exercise, never in it: nothing of it is
 * in an archive, a review or on the wire of a seat.
 */

/** Rows of a list at most. */
export const largestRoster = 5_000;
/** Characters of a name or an identifier at most. */
export const longestRosterText = 100;

const Written = z.string().min(1).max(longestRosterText);

export const RosterPerson = z.strictObject({
  /** As the person signs in: it is by this name that a seat is found. */
  name: Written,
  /** By which another system knows the person: an ID number, a login, an e-mail address. Case as typed. */
  identifier: Written.optional(),
  /** Whose marks count for somebody who sits at no desk of that name: a group that shares a device. */
  bureau: PartyId.optional(),
});
export type RosterPerson = z.output<typeof RosterPerson>;

export const Roster = z.strictObject({ people: z.array(RosterPerson).max(largestRoster) });
export type Roster = z.output<typeof Roster>;

/** A remark on a row of a list that somebody sent: 1-based line of the text, or number of the person in JSON. */
export interface RosterRemark {
  readonly code:
    | 'missing'
    | 'too_long'
    | 'control_character'
    | 'unknown_bureau'
    | 'duplicate_name'
    | 'duplicate_identifier'
    | 'too_many_cells';
  readonly line: number;
  readonly column: 'name' | 'identifier' | 'bureau';
  readonly message: string;
  readonly hint?: string;
}
