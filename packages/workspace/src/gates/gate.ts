// What a gate is.

/** The verdict of a gate. */
export interface Verdict {
  readonly passed: boolean;
  /** One line: what was looked at, or what is wrong. */
  readonly summary: string;
  /** Shown when the gate fails: what to mend. */
  readonly details?: string;
}

/** One thing that must hold before a change is done. */
export interface Gate {
  /** Also how `pnpm verify NAME` picks it. */
  readonly name: string;
  readonly check: () => Promise<Verdict>;
}
