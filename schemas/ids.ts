import * as z from 'zod';
import { commandIdForm } from './line.ts';

/** A party of an exercise as it is addressed: a national bureau's country code, or a name such as `register` or `QN-BP`. */
export const PartyId = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,23}$/);
/** Invented countries only: ISO 3166 user-assigned alpha-2, or alpha-3 QMA-QZZ in mass exercises. */
export const CountryCode = z.string().regex(/^[A-Z]{2,3}$/);
/** `QN-RFI-2091-000123`: country, three letters of the kind, exercise year, six digits. No slash, so that it cannot look like a real file number. */
export const Reference = z.string().regex(/^[A-Z]{2,3}-[A-Z]{3}-\d{4}-\d{6}$/);
/** `EXN-R-00001`: the letter is the colour (R B G Y K O P, V silver, S special). */
export const NoticeNumber = z.string().regex(/^EXN-[RBGYKOPVS]-\d{5}$/);
/** `EXR31415K`: nine characters, so that it fits a machine-readable line. */
export const DocumentNumber = z.string().regex(/^EXR\d{5}[A-Z]$/);
/** Made by the client and kept for every retry of the same command. */
export const CommandId = z.string().regex(commandIdForm);
export const MessageId = z.string().min(1).max(64);
export const CaseId = z.string().min(1).max(64);
/** One version of a draft that waits for approval. */
export const SubmissionId = z.string().min(1).max(64);
export const SeatId = z.string().min(1).max(64);
/** Id of an item in a scenario file (inject, expectation, objective, hint, fault ...). */
export const ItemId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/);
/** RFC 3339, UTC, milliseconds: what the log and the wire carry. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/);

export { instant, millis } from './instant.ts';
