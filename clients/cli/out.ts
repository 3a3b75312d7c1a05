import type { WriteStream } from 'node:tty';

/** Colours and weights, or nothing where there is no terminal or no colour is wanted. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  odd(text: string): string;
}

/** Where a command writes: results to stdout, what is wrong to stderr. With --json stdout is for JSON alone. */
export interface Out {
  readonly json: boolean;
  /** A person looks at stdout. */
  readonly terminal: boolean;
  /** Columns of the terminal; without one as wide as need be. */
  readonly width: number;
  readonly colour: boolean;
  readonly paint: Paint;
  /** A line for people: to stdout; with --json to stderr. */
  line(text?: string): void;
  /** One value as one line of JSON on stdout. */
  data(value: unknown): void;
  /** A file's content on stdout, as it is. */
  raw(text: string): void;
  /** A line on stderr. */
  warn(text: string): void;
  /** From now on it does not matter whether anybody reads: a class goes on when its terminal is closed. */
  outlive(): void;
}

export interface OutOptions {
  readonly json: boolean;
  readonly color: boolean;
}

const plain = (text: string) => text;
const noPaint: Paint = { bold: plain, dim: plain, good: plain, bad: plain, odd: plain };
const ansi = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;
const colours: Paint = {
  bold: ansi(1, 22),
  dim: ansi(2, 22),
  good: ansi(32, 39),
  bad: ansi(31, 39),
  odd: ansi(33, 39),
};

export function openOut({ json, color }: OutOptions): Out {
  const { stdout, stderr } = process;
  let needsReader = true;
  // Whoever read what we print has gone (`liaison list | head -1`): there is nothing left to do, and nothing is wrong.
  const noReader = (error: NodeJS.ErrnoException) => {
    if (!needsReader) return;
    if (error.code === 'EPIPE' || error.code === 'EIO') process.exit(0);
    throw error;
  };
  for (const stream of [stdout, stderr]) stream.on('error', noReader);
  const forPeople = json ? stderr : stdout;
  const colour = color && hasColour(forPeople);
  return {
    json,
    terminal: stdout.isTTY === true,
    width: stdout.isTTY ? stdout.columns || 80 : Number.POSITIVE_INFINITY,
    colour,
    paint: colour ? colours : noPaint,
    line: (text = '') => void forPeople.write(`${text}\n`),
    data: (value) => void stdout.write(`${JSON.stringify(value)}\n`),
    raw: (text) => void stdout.write(text),
    warn: (text) => void stderr.write(`${text}\n`),
    outlive() {
      needsReader = false;
    },
  };
}

/** NO_COLOR and FORCE_COLOR as everywhere; else colour is for terminals that have it. */
function hasColour(stream: Pick<WriteStream, 'isTTY'>): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && TERM !== 'dumb';
}
