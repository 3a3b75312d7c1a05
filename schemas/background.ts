import * as z from 'zod';
import { Duration } from './duration.ts';
import { PartyId } from './ids.ts';
import { WrittenMessage } from './scenario/message.ts';

/** Document numbers that the synthetic base can hold for one country: 100,000 of each last letter U to Z. */
export const mostPerIssuer = 600_000;

/**
 * The base of the register that no author writes: `count` records of `issuers` countries (those of the exercise first, then the codes QMA to
 * QZZ). Which numbers are recorded is a function of the seed, so 34 million cost nothing.
 */
const Base = z
  .strictObject({
    count: z.number().int().min(0),
    /** Absent: the countries that the file names. */
    issuers: z.number().int().min(1).max(364).optional(),
    /** Absent: that of the exercise. */
    seed: z.number().int().min(0).optional(),
  })
  .refine(({ count, issuers = 364 }) => count <= issuers * mostPerIssuer, {
    message: 'More records than document numbers: 600,000 for each issuer at most',
    path: ['count'],
  });

/** What one party says to others now and then while a bot plays it: its messages in turn. */
const Chatter = z.strictObject({
  from: PartyId,
  to: z.array(PartyId).min(1),
  /** Exercise time from one to the next; a span is drawn anew each time. */
  every: z
    .union([Duration, z.strictObject({ from: Duration, to: Duration })])
    .refine((span) => (typeof span === 'number' ? span : span.from) >= 10_000, { message: 'Ten seconds is the least' }),
  messages: z.array(WrittenMessage).min(1).max(50),
});

/** What goes on meanwhile: checks that border posts make, and talk between parties, while a bot plays them. All times are exercise time. */
export const Background = z.strictObject({
  queries_per_minute: z.number().int().min(0).max(4000).default(0),
  /** The share of checks that is made to match a record. */
  hit_rate: z
    .number()
    .min(0)
    .max(1)
    .default(1 / 3000),
  /** Which posts ask, in turns; absent: all border posts. */
  posts: z.array(PartyId).min(1).optional(),
  from: Duration.default(0),
  until: Duration.optional(),
  records: Base.optional(),
  chatter: z.array(Chatter).max(50).optional(),
});
