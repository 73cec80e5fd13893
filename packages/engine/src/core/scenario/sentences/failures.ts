// What is said of a step of a scenario and of how it went. Words of the file stand in quotes, so that its author finds them.

import type { Unmet } from '../expectations.ts';
import type { Happens } from '../parse-scenarios.ts';

/** What a step says, each in quotes. */
export interface ToldStep {
  readonly by: string | null;
  readonly state: string | null;
  readonly outcome: string | null;
  readonly action: string | null;
  readonly to: string | null;
  readonly name: string | null;
  readonly error: string | null;
}

/** The sentences of one language. Names come in quotes. */
export interface FailureSentences {
  step(number: number, happens: string): string;
  readonly happens: Readonly<Record<Happens, (told: ToldStep) => string>>;
  /** A step in which nothing happens: it looks how things stand. */
  readonly look: string;
  /** @param path - children that lead to it, in quotes */
  within(path: string): string;
  refused(expected: string | null): string;
  incident(expected: string | null): string;
  done(expected: string): string;
  /** What the engine says, after how it went. */
  answer(sentence: string): string;
  unmet(
    aspect: Exclude<Unmet['aspect'], 'open' | 'ended'>,
    expected: string,
    actual: string,
  ): string;
  /** It was to go on. */
  readonly notOpenAnyMore: string;
  /** It was to end. @param actual - how it ended; null: it goes on */
  ended(expected: string, actual: string | null): string;
  /** In place of values that are not there. */
  readonly nothing: string;
  nobody(who: string, nearest: string | null): string;
  vacant(who: string, day: string): string;
  readonly nothingStarted: string;
  noChild(key: string, children: string): string;
  noCall(state: string, open: string): string;
  noTimer(state: string): string;
  noListener(state: string, name: string): string;
  notOpen(state: string): string;
  allPassed(scenarios: number): string;
  readonly none: string;
  someFailed(failed: number, all: number): string;
}
