import { closeCodes, finalCloseCodes } from '../../schemas/line.ts';
import { type Problem, type ProblemCode, problem, problemCodes } from '../../schemas/problem.ts';

/** What the end of a socket means for coming back. */
export type Ending =
  | { readonly final: false; readonly restMs: number | undefined }
  /** `dead`: the ticket will never be let in again, so nothing that waits can ever be sent. */
  | { readonly final: true; readonly why: Problem; readonly dead: boolean };

/** What the hub said just before: a `bye`, or a problem that belongs to no command. */
export interface Farewell {
  readonly code: string;
  readonly retryAfterMs?: number | undefined;
}

/** How long we stay away after 4429 if the hub does not say how long, wall ms. */
const tooMany = 10_000;
const dead: ReadonlySet<ProblemCode> = new Set(['ticket_refused', 'removed', 'exercise_gone']);

/** A farewell decides too: a connection that breaks right after it closes with 1006. */
export function ending(closeCode: number, reason: string, farewell: Farewell | undefined): Ending {
  const said = known(farewell?.code);
  const code = said !== undefined && finalCloseCodes.has(numberOf(said)) ? numberOf(said) : closeCode;
  if (!finalCloseCodes.has(code)) {
    const rest = farewell?.retryAfterMs ?? (code === closeCodes.rate_limited ? tooMany : undefined);
    return { final: false, restMs: rest };
  }
  const why = [said, known(reason)].find((each) => each !== undefined && numberOf(each) === code) ?? wordOf(code);
  return { final: true, why: problem(why, sentences[why] ?? 'The connection is closed'), dead: dead.has(why) };
}

const numberOf = (code: ProblemCode): number => (code in closeCodes ? closeCodes[code as keyof typeof closeCodes] : 0);

const known = (code: string | undefined): ProblemCode | undefined => problemCodes.find((each) => each === code);

const wordOf = (closeCode: number): ProblemCode =>
  problemCodes.find((each) => numberOf(each) === closeCode) ?? 'internal';

const sentences: Partial<Record<ProblemCode, string>> = {
  bad_frames: 'The hub did not understand this client',
  ticket_refused: 'The ticket is not valid any more',
  removed: 'The instructor has removed this seat',
  opened_elsewhere: 'The desk has been opened elsewhere',
  exercise_gone: 'The exercise does not exist any more',
};
