// Moments as people say them: what happens, and how long before or after what. More than that stays a formula.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { durationOf, type Span, spanOf } from '../document/duration.ts';

/** What happens at a moment: somebody is told, the task goes to somebody else, it ends, or the step is left. */
export type TimerDoes = 'notify' | 'escalate' | 'outcome' | 'target';

/** What a moment does. */
export function doesOf(timer: JsonObject): TimerDoes {
  if (timer['escalate'] !== undefined) return 'escalate';
  if (timer['outcome'] !== undefined) return 'outcome';
  return timer['target'] === undefined ? 'notify' : 'target';
}

/** When it comes: before, at or after the deadline, or so long after the step began. */
export type TimerWhen = 'before' | 'at' | 'after' | 'entered';

/** A moment in plain words. */
export interface TimerMoment {
  readonly when: TimerWhen;
  /** How long; of one at the deadline, what it would be with one. */
  readonly span: Span;
}

const oneDay: Span = { count: 1, unit: 'workday' };

/** The moment of a timer; null where it is more than a span from the beginning or the deadline. */
export function momentOf({ at, offset }: JsonObject): TimerMoment | null {
  if (at !== 'due' && at !== 'entered') return null;
  if (offset === undefined) return at === 'due' ? { when: 'at', span: oneDay } : null;
  if (typeof offset !== 'string') return null;
  const isBefore = offset.startsWith('-');
  const span = spanOf(isBefore ? offset.slice(1) : offset);
  if (span === null || (isBefore && at === 'entered')) return null;
  return { when: at === 'entered' ? 'entered' : isBefore ? 'before' : 'after', span };
}

/** The timer at another moment. */
export function withMoment(timer: JsonObject, { when, span }: TimerMoment): JsonObject {
  const { offset: _, at: __, ...others } = timer;
  const at = when === 'entered' ? 'entered' : 'due';
  if (when === 'at') return { at, ...others };
  return { at, offset: `${when === 'before' ? '-' : ''}${durationOf(span)}`, ...others };
}

/** The timer with another word, or without it. */
export function withWord(timer: JsonObject, word: string, value: Json | undefined): JsonObject {
  const { [word]: _, ...others } = timer;
  return value === undefined ? others : { ...others, [word]: value };
}
