import type { Problem, ProblemCode } from '../../schemas/problem.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';

/** Reasons that only a command can meet: nobody on the wire is there to be told. */
type OwnCode = 'wrong_usage' | 'cannot_listen' | 'unreachable' | 'unsuitable' | 'timed_out' | 'problems_found';

interface Rest {
  readonly code?: ProblemCode | OwnCode;
  /** What to do about it. */
  readonly help?: string | undefined;
  /** Lines between the sentence and the help. */
  readonly details?: readonly string[];
  /** Where in which file. */
  readonly place?: Place;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Ends the command: what happened, why, what to do, and with which exit code. Never shown with a stack. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly exit: ExitCode;
  readonly code: ProblemCode | OwnCode;
  readonly help: string | undefined;
  readonly details: readonly string[];
  readonly place: Place | undefined;

  constructor(exit: ExitCode, message: string, { code, help, details = [], place }: Rest = {}) {
    super(message);
    this.exit = exit;
    this.code = code ?? usual[exit];
    this.help = help;
    this.details = details;
    this.place = place;
  }
}

const usual: Readonly<Record<ExitCode, ProblemCode | OwnCode>> = {
  [exitCodes.done]: 'nothing_to_do',
  [exitCodes.failed]: 'internal',
  [exitCodes.usage]: 'wrong_usage',
  [exitCodes.problems]: 'problems_found',
  [exitCodes.notFound]: 'not_found',
  [exitCodes.cannotListen]: 'cannot_listen',
  [exitCodes.refused]: 'unreachable',
  [exitCodes.version]: 'unsupported_version',
  [exitCodes.unsuitable]: 'unsuitable',
  [exitCodes.interrupted]: 'server_stopping',
};

/** A problem of the hub, a scenario or an archive as the end of a command. */
export function stopFor(found: Problem, exit: ExitCode): Stop {
  const { code, message, expected, actual, hint, issues = [], more = 0 } = found;
  const said = [expected && `expected ${expected}`, actual && `got ${JSON.stringify(actual)}`].filter(Boolean);
  const lines = issues
    .filter((issue) => issue.message !== message)
    .map((issue) => `${issue.path ? `${issue.path}  ` : ''}${issue.message}`);
  return new Stop(exit, said.length > 0 ? `${message}: ${said.join(', ')}` : message, {
    code,
    help: hint,
    details: more > 0 ? [...lines, `and ${more} more`] : lines,
  });
}
