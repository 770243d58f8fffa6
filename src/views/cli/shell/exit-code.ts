/** How the program ends, for scripts. */
export const EXIT = {
  done: 0,
  /** It ran, but a stated check failed. */
  failed: 1,
  /** Bad usage or bad input. */
  input: 2,
  /** Our bug. */
  bug: 70,
  /** What was asked for cannot be written where it was asked for. */
  cannotWrite: 73,
  /** Reading or writing broke off. */
  brokenOff: 74,
  /** Part of the work is done and kept: the same command with --resume does the rest. */
  incomplete: 75,
  interrupted: 130,
  /** Whoever was reading the output has gone. */
  readerGone: 141,
} as const;

/** Ends a command with an exit code and a sentence for standard error. */
export class Stop extends Error {
  readonly code: number;

  constructor(code: number, sentence: string) {
    super(sentence);
    this.name = 'Stop';
    this.code = code;
  }
}
