// The command that gives a way another condition.

import type { ExitPlace } from '../../../model/graph/step.ts';
import type { SetProperty } from '../../../model/index.ts';

/** Gives a way another condition. */
export function conditionCommand({ step, at }: ExitPlace, value: string): SetProperty {
  return { type: 'set-property', step, at: [...at, 'guard'], value };
}
