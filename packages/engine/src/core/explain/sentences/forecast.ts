// What is said of a step that nobody has taken yet.

/** A task that there would be. */
export interface ToldTask {
  readonly task: string;
  /** Null: a lot would say. */
  readonly who: string | null;
  /** Whoever holds the position now. */
  readonly holder: string | null;
  /** The position is held by nobody now. */
  readonly isVacant: boolean;
  /** In words. */
  readonly due: string | null;
  /** The same of a deadline that has passed when the step is done. */
  readonly late: string | null;
}

/** Sentences of one language. `of`: which instance is meant, where it is not the one that is asked about. */
export interface ForecastSentences {
  task(of: string | null, task: ToldTask): string;
  waits(of: string | null, states: string): string;
  stays(of: string | null, tasks: string): string;
  done(of: string | null): string;
  cancelled(of: string | null): string;
  fails(of: string | null): string;
  readonly call: string;
  readonly publish: string;
  chosenBy(name: string): string;
  readonly madeUp: string;
}
