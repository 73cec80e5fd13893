// Whose task it is: turns an `assign` of the flow into a position or a pool that exists.

import type { Assign, FlowNode, Value } from '../compile/flow.ts';
import { FlowFault } from '../decide/signals.ts';
import type { Turn } from '../decide/turn.ts';
import type { Assignee } from '../instance.ts';

export interface Place {
  readonly pointer: string;
  readonly node?: FlowNode | null;
}

/** @throws FlowFault ASSIGNEE_NOT_FOUND when the organisation has no such position, or nobody in the pool */
export function resolveAssignee(turn: Turn, assign: Assign, place: Place): Assignee {
  if (assign.kind === 'same') return doerOf(turn, assign.state, place);
  if (assign.kind === 'position') {
    const position = valueOf(turn, assign.position, `${place.pointer}/position`, place);
    if (turn.ask({ ask: 'position', args: [position] }) !== true) {
      throw new FlowFault('ASSIGNEE_NOT_FOUND', place.pointer, { position });
    }
    return { position };
  }
  const role = valueOf(turn, assign.role, `${place.pointer}/role`, place);
  const unit =
    assign.unit === null ? null : valueOf(turn, assign.unit, `${place.pointer}/unit`, place);
  if (turn.ask({ ask: 'pool', args: [role, unit] }) !== true) {
    throw new FlowFault('ASSIGNEE_NOT_FOUND', place.pointer, { role, unit });
  }
  return { role, unit };
}

/** The position that completed a state last. @throws FlowFault ASSIGNEE_NOT_FOUND where nobody has */
function doerOf(turn: Turn, state: string, { pointer }: Place): Assignee {
  const position = turn.state.endings[state]?.by?.position ?? null;
  if (position === null || turn.ask({ ask: 'position', args: [position] }) !== true)
    throw new FlowFault('ASSIGNEE_NOT_FOUND', pointer, { sameAs: state, position });
  return { position };
}

/** A literal, or the text that its expression gives. */
export function valueOf(turn: Turn, value: Value, pointer: string, { node }: Place): string {
  if ('literal' in value) return value.literal;
  const result = turn.evaluate(value.from, `${pointer}/from`, { node: node ?? null });
  if (typeof result !== 'string')
    throw new FlowFault('EXPRESSION_FAILED', `${pointer}/from`, {
      source: value.from.source,
      result,
    });
  return result;
}
