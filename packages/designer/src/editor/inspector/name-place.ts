// Where a step says what it is called: a task by what is to be done in it.

import { isObject } from '../../model/change/change.ts';
import type { Step } from '../../model/graph/step.ts';

/** The place of a step's title in what the flow says of it. */
export function namePlace({ state }: Pick<Step, 'state'>): string {
  return isObject(state['task']) ? 'task/title' : 'title';
}
