import type { People } from '../../../schemas/event.ts';
import type { Seat } from '../../../schemas/seat.ts';

/** Who is in the room: seats and their tickets, who is at the door, which bureaus a bot plays, whose hand is up. */
export interface PeopleState {
  code: string;
  locked: boolean;
  seats: Map<string, Seat>;
  /** SHA-256 of a ticket -> seat. */
  tickets: Map<string, string>;
  knocks: { name: string; seat?: string | undefined; at: number }[];
  /** Parties that a bot plays now -> persona. */
  bots: Map<string, string>;
  extraTime: Map<string, number>;
  hands: Map<string, { at: number; text?: string | undefined }>;
  handAnswers: { seat: string; text: string; at: number }[];
  /** What of them goes on in the next branch after a rewind. */
  kept: People | undefined;
}

export const newPeople = (): PeopleState => ({
  code: '',
  locked: false,
  seats: new Map(),
  tickets: new Map(),
  knocks: [],
  bots: new Map(),
  extraTime: new Map(),
  hands: new Map(),
  handAnswers: [],
  kept: undefined,
});
