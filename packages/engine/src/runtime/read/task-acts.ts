// What a reader may do with a task besides its outcomes: what `decide` would say first.

import { actingRefusal, seatRefusal } from '../../core/access/acting-refusal.ts';
import { hindranceIn } from '../../core/access/seats.ts';
import { permitsCopy } from '../../core/access/copies.ts';
import { privilegeRefusal } from '../../core/access/privileges.ts';
import { delegatesOf, type Owner } from '../../core/activities/parts.ts';
import type { FlowNode, Privilege } from '../../core/compile/flow.ts';
import type { Rejection } from '../../core/decision.ts';
import { taking } from '../../core/decide/take-back.ts';
import { FlowFault } from '../../core/decide/signals.ts';
import { whyOf } from '../../core/access/suspension-reason.ts';
import type { Turn } from '../../core/decide/turn.ts';
import type { Seat } from '../../core/organisation/actor.ts';
import type { TaskAct, TaskActView } from '../../core/views/task-acts.ts';
import { haltRefusal } from './held-task.ts';
import { permission } from './permission.ts';
import type { Reader } from './reader.ts';

interface Held {
  readonly node: FlowNode;
  /** Null when it is not open any more. */
  readonly owner: Owner | null;
  /** `state#visit`, with `/seat` where it is one of several. */
  readonly name: string;
  /** In which the reader would act, the first that is free. */
  readonly own: readonly Seat[];
  /** Why the reader may do nothing with it. */
  readonly refusal: Rejection | null;
}

export function taskActViews(reader: Reader, turn: Turn, held: Held): TaskActView[] {
  const { node, owner, refusal } = held;
  const offer: Offer = (name, refused) => ({ name, permission: permission(reader, refused) });
  if (owner === null) return takenBack(reader, turn, held, offer);
  if ('kind' in owner.task) return [offer('hand-back', refusal)];
  const acts: TaskActView[] = [];
  if (node.task?.signing?.abstain)
    acts.push(offer('abstain', refusal ?? abstainRefusal(turn, held)));
  acts.push(...privilegeActs(reader, turn, { ...held, owner }, offer));
  if (delegatesOf(owner).length > 0) acts.push(offer('hand-back', refusal));
  if (node.task?.can.has('copy')) acts.push(offer('copy', copyRefusal(reader, turn)));
  return acts;
}

/** What is not decided in some capacity is not abstained from either: a vote that is in may decide. */
function abstainRefusal(turn: Turn, { node, own }: Held): Rejection | null {
  return hindranceIn(own, (seat) => seatRefusal(turn, node, { seat, outcome: null }));
}

function copyRefusal(reader: Reader, turn: Turn): Rejection | null {
  const permitted = permitsCopy(turn, turn.facts.actor ?? reader.actor, null);
  return 'code' in permitted ? permitted : null;
}

type Offer = (name: TaskAct, refusal: Rejection | null) => TaskActView;

function takenBack(reader: Reader, turn: Turn, { node, name }: Held, offer: Offer): TaskActView[] {
  if (!node.task?.can.has('take-back')) return [];
  const taken = taking(turn, turn.facts.actor ?? reader.actor, name);
  return [offer('take-back', 'code' in taken ? taken : null)];
}

/** What the flow lets whoever has the task do with it; operators pass on any task, whatever its flow says. */
function privilegeActs(
  reader: Reader,
  turn: Turn,
  { node, owner, own, refusal }: Held & { owner: Owner },
  offer: Offer,
): TaskActView[] {
  const named = [...(node.task?.can.keys() ?? [])].flatMap((name) => {
    if (name === 'take-back' || name === 'copy') return [];
    if (name === 'transfer' && reader.operator) return [];
    const act = name === 'suspend' && owner.task.suspension ? 'resume' : name;
    const skip = name === 'skip' ? skipRefusal(turn, { node, owner, own }) : null;
    return [offer(act, refusal ?? skip ?? refusalOf(turn, node, name))];
  });
  return reader.operator ? [...named, offer('transfer', haltRefusal(turn.state))] : named;
}

/** Skipping ends the task by an outcome: what is laid aside is not ended so either, nor what another capacity decides. */
function skipRefusal(
  turn: Turn,
  { node, owner, own }: Pick<Held, 'node' | 'own'> & { owner: Owner },
): Rejection | null {
  const { suspension } = owner.task;
  if (suspension) return { code: 'TASK_SUSPENDED', details: whyOf(suspension) };
  const outcome = node.task?.can.get('skip')?.outcome ?? null;
  return hindranceIn(own, ({ capacity }) => actingRefusal(turn, node, { capacity, outcome }));
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
