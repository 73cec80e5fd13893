// What a reader may do with a task besides its outcomes: what `decide` would say first.

import { permitsCopy } from '../../core/access/copies.ts';
import { privilegeRefusal } from '../../core/access/privileges.ts';
import { delegatesOf, type Owner } from '../../core/activities/parts.ts';
import type { FlowNode, Privilege } from '../../core/compile/flow.ts';
import type { Rejection } from '../../core/decision.ts';
import { taking } from '../../core/decide/take-back.ts';
import { FlowFault } from '../../core/decide/signals.ts';
import type { Turn } from '../../core/decide/turn.ts';
import type { TaskAct, TaskActView } from '../../core/views.ts';
import { permission } from './permission.ts';
import type { Reader } from './reader.ts';

interface Held {
  readonly node: FlowNode;
  /** Null when it is not open any more. */
  readonly owner: Owner | null;
  /** `state#visit`, with `/seat` where it is one of several. */
  readonly name: string;
  /** Why the reader may do nothing with it. */
  readonly refusal: Rejection | null;
}

export function taskActViews(reader: Reader, turn: Turn, held: Held): TaskActView[] {
  const { node, owner } = held;
  const offer = (name: TaskAct, refusal: Rejection | null): TaskActView => ({
    name,
    permission: permission(reader, refusal),
  });
  if (owner === null) {
    if (!node.task?.can.has('take-back')) return [];
    const taken = taking(turn, reader.actor, held.name);
    return [offer('take-back', 'code' in taken ? taken : null)];
  }
  if ('kind' in owner.task) return [offer('hand-back', held.refusal)];
  const named = [...(node.task?.can.keys() ?? [])].filter(
    (name) => name !== 'take-back' && name !== 'copy',
  );
  return [
    ...(node.task?.signing?.abstain ? [offer('abstain', held.refusal)] : []),
    ...named.map((name) =>
      offer(
        name === 'suspend' && owner.task.suspension ? 'resume' : name,
        held.refusal ?? refusalOf(turn, node, name),
      ),
    ),
    ...(delegatesOf(owner).length > 0 ? [offer('hand-back', held.refusal)] : []),
    ...(node.task?.can.has('copy') ? [offer('copy', copyRefusal(reader, turn))] : []),
  ];
}

function copyRefusal(reader: Reader, turn: Turn): Rejection | null {
  const permitted = permitsCopy(turn, reader.actor, null);
  return 'code' in permitted ? permitted : null;
}

/** A rule that fails here fails when somebody acts, and is told then. */
function refusalOf(turn: Turn, node: FlowNode, name: Privilege): Rejection | null {
  try {
    return privilegeRefusal(turn, { node }, name, null);
  } catch (signal) {
    if (signal instanceof FlowFault) return null;
    throw signal;
  }
}
