// What a command answers, before anything is printed: so that commands can be read and tested without a terminal.

/** 0: fine. 1: problems were found. Unusable input is 2 and is thrown as `Unusable`. */
export type ExitCode = 0 | 1 | 2;

export interface Answer {
  readonly exit: 0 | 1;
  /** What `--json` prints. */
  readonly json: object;
  /** It is the last of several values that the command prints, each in one line. */
  readonly isLast?: boolean;
  /** What people read: lines without a final line break. Empty: nothing is printed. */
  readonly text: string;
}

/** The input is not what the command can work on: a missing file, a database of a newer release. Exit code 2. */
export class Unusable extends Error {
  readonly code: string;

  /** @param message - a sentence in the user's language: what, why, what to do */
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Unusable';
    this.code = code;
  }
}
