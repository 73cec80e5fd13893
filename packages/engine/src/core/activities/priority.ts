// How urgent tasks are: what lists can be sorted by. It follows the data, and decides nothing.

import type { CompiledTask } from '../compile/flow.ts';
import { nodeOf } from '../decide/advance.ts';
import { FlowFault } from '../decide/signals.ts';
import { visitId, type Turn } from '../decide/turn.ts';
import type { Visit } from '../instance.ts';

/** Of a task for which the flow says nothing. */
export const USUAL_PRIORITY = 50;
const LOWEST = 0;
const HIGHEST = 100;

/** Sets the priorities of the tasks that are open at the end of a step. */
export function prioritise(turn: Turn): void {
  for (const visit of Object.values(turn.state.open)) {
    const { task } = nodeOf(turn, visit.state);
    if (!task) continue;
    const priority = priorityNow(turn, task.priority, visit);
    if (priority !== priorityOf(visit))
      turn.apply({ kind: 'priority.changed', visit: visitId(visit), priority });
  }
}

export const priorityOf = ({ priority }: Visit): number => priority ?? USUAL_PRIORITY;

/** What cannot be told yet is as usual: nobody is kept from working by a hint for lists. Beyond the ends the end counts. */
function priorityNow(turn: Turn, rule: CompiledTask['priority'], { state }: Visit): number {
  if (typeof rule === 'number') return rule;
  try {
    const value = turn.evaluate(rule.from, rule.pointer, { node: nodeOf(turn, state) });
    return typeof value === 'number' ? Math.min(HIGHEST, Math.max(LOWEST, value)) : USUAL_PRIORITY;
  } catch (signal) {
    if (signal instanceof FlowFault) return USUAL_PRIORITY;
    throw signal;
  }
}
