// What an event of another flow is about, as the flow that listens sees it.

import { variablesOf, type Expression } from '../expr/expression.ts';
import { isoOf } from '../instant.ts';
import type { JsonObject } from '../json.ts';

/**
 * The value of the listener's key that an event of another flow is about; null: the event is not for this flow.
 *
 * @param now - ms UTC
 */
export function correlatedValue(is: Expression, event: JsonObject, now: number): string | null {
  try {
    const value = is.evaluate({
      variable: variablesOf({ event, data: {}, now: isoOf(now) }),
      ask: () => null,
      done: () => false,
    });
    return typeof value === 'string' ? value : null;
  } catch {
    // The event has not what this flow looks for: it is not for it.
    return null;
  }
}
