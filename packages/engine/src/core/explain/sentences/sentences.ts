// What a wait is called in words: why it waits, and what would end that.

import type { TaskReason } from '../explanation.ts';

/** Two sentences about one wait. */
export interface Saying {
  /** Why it waits. */
  readonly because: string;
  /** What would end it. */
  readonly unblock: string;
}

/** The sentences of one language. `{name}` is filled in; what stands in `[…]` is left out where its name is not known. */
export interface Sentences {
  readonly task: Readonly<Record<TaskReason, Saying>>;
  readonly delegate: Saying;
  /** Who else may do what, by what was delegated to them. */
  readonly onBehalf: {
    /** Of a task that nobody but they can end: instead of what would end it. */
    readonly alone: string;
    readonly too: string;
    /** They may work on it, and not end it: where several sign, and of any other task. */
    readonly unsigned: string;
    readonly undecided: string;
  };
  readonly children: Saying;
  readonly call: Saying;
  readonly event: Saying;
  readonly timer: Readonly<Record<'move' | 'outcome' | 'escalate', Saying>>;
  /** Of timers whose moment has come, while the clock was not run. */
  readonly timerDue: Readonly<Record<'move' | 'outcome' | 'escalate', Saying>>;
  readonly incident: Saying;
  readonly suspended: Saying;
  readonly ended: Readonly<Record<'done' | 'cancelled', Saying>>;
  /** Of an outcome that hangs on what is handed in. */
  readonly depends: string;
  /** How many there are, where they are too many to name. */
  readonly people: string;
  /** Those of a pool of whom nobody can do anything. */
  readonly inCharge: string;
  /** Between the last two of several names. */
  readonly or: string;
}

/** A sentence with its names filled in. */
export function filled(
  sentence: string,
  words: Readonly<Record<string, string | undefined>>,
): string {
  return sentence
    .replaceAll(/\[([^\]]*)\]/g, (_whole, part: string) =>
      namesIn(part).every((name) => words[name] !== undefined) ? part : '',
    )
    .replaceAll(/\{(\w+)\}/g, (_whole, name: string) => words[name] ?? '…');
}

const namesIn = (part: string): string[] =>
  [...part.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
