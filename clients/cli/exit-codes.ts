/** What the command line's exit codes mean; the same for every command. */
export const exitCodes = {
  done: 0,
  /** Not foreseen: a fault of ours or of the machine. */
  failed: 1,
  /** A word, option or value that the command does not know. */
  usage: 2,
  /** It was looked at, and something is wrong with it. */
  problems: 3,
  /** File, scenario or exercise not found, not readable, or in use. */
  notFound: 4,
  /** Cannot listen: port, address, permission. */
  cannotListen: 5,
  /** No answer from the server, or it refused. */
  refused: 6,
  /** A format or protocol version that this Liaison does not speak. */
  version: 7,
  /** This computer is not suitable: Node too old, disk full. */
  unsuitable: 8,
  /** Stopped by a second Ctrl+C before everything was saved. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
