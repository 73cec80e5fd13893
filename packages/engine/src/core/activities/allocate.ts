// Who does a task when it opens: of those that the flow names the one it prefers or picks, somebody else where nobody could,
// or nobody at all, where it is skipped.

import { isExcluded } from '../access/duties.ts';
import { poolKey } from '../access/seats.ts';
import type { Allocation, Assign, FlowNode } from '../compile/flow.ts';
import { FlowFault } from '../decide/signals.ts';
import { visitId, type Turn } from '../decide/turn.ts';
import type { Assignee } from '../instance.ts';
import { resolveAssignee, valueOf, type Place } from './assignee.ts';

/** Levels that are climbed to find somebody: no line of command is longer. */
const MAX_CLIMB = 30;

/** Whose a task is, or by which outcome it is skipped. */
export type Allocated = { readonly assignee: Assignee } | { readonly skip: string };

/** @throws FlowFault ASSIGNEE_NOT_FOUND, DUTIES_UNSATISFIABLE when everybody who could do it may not */
export function allocate(
  turn: Turn,
  node: FlowNode,
  { assign, allocation }: { readonly assign: Assign; readonly allocation: Allocation },
): Allocated {
  const place = { pointer: `${node.pointer}/task/assign`, node };
  const named = resolveAssignee(turn, assign, place);
  const assignee = 'role' in named ? chosenOf(turn, node, named, allocation) : named;
  return isPlain(allocation) ? { assignee } : provided(turn, assignee, allocation, place);
}

const isPlain = ({ not, initiator, nobody }: Allocation): boolean =>
  not.length === 0 && initiator === 'allow' && nobody === null;

/** Of a pool the position that is familiar with it, or that is picked; else the pool. */
function chosenOf(
  turn: Turn,
  node: FlowNode,
  pool: Extract<Assignee, { role: string }>,
  allocation: Allocation,
): Assignee {
  const { prefer, pick } = allocation;
  if (prefer === null && pick === null) return pool;
  const able = membersOf(turn, pool).filter((one) => canDo(turn, one, allocation) === 'yes');
  const familiar = prefer === null ? null : (turn.state.endings[prefer]?.by?.position ?? null);
  if (familiar !== null && able.includes(familiar)) return { position: familiar };
  if (pick === null || able.length === 0) return pool;
  const position = able[indexOf(turn, node, { pool, able, pick })];
  return position === undefined ? pool : { position };
}

interface Choice {
  readonly pool: Assignee;
  readonly able: readonly string[];
  readonly pick: NonNullable<Allocation['pick']>;
}

/** The outside knows whose turn it is, who has how much to do, and what chance says; history keeps what it answered. */
function indexOf(turn: Turn, node: FlowNode, { pool, able, pick }: Choice): number {
  if (pick === 'random')
    return numberOf(turn.ask({ ask: 'chance', args: [able.length, turn.seq, node.key] }));
  if (pick === 'round-robin') {
    const key = `${turn.flow.name}/${node.key}/${poolKey(pool)}`;
    return (numberOf(turn.ask({ ask: 'turn', args: [key, turn.seq] })) - 1) % able.length;
  }
  const pools = able.map((position) => poolKey({ position }));
  const answer = turn.ask({ ask: 'workload', args: pools });
  const loads = Array.isArray(answer) ? answer.map(numberOf) : [];
  return loads.indexOf(Math.min(...loads));
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Somebody who may do it: whoever is named, their superior, or whom the flow names for want of others. */
function provided(
  turn: Turn,
  assignee: Assignee,
  allocation: Allocation,
  { pointer, node }: Place,
): Allocated {
  const { initiator, nobody } = allocation;
  const able = positionsOf(turn, assignee).map((one) => canDo(turn, one, allocation));
  if (able.includes('yes')) return { assignee };
  const isInitiators = able.includes('initiator');
  if (isInitiators && typeof initiator === 'object') return { skip: initiator.skip };
  const isVacant = !isInitiators && !able.includes('no');
  if (isVacant && nobody === null) return { assignee };
  if ((isInitiators && initiator === 'superior') || nobody === 'superior') {
    const superior = superiorOf(turn, assignee, allocation);
    if (superior !== null) return { assignee: { position: superior } };
  }
  if (nobody !== null && nobody !== 'superior') {
    const position = valueOf(turn, nobody, `${node?.pointer ?? ''}/task/allocate/nobody/position`, {
      pointer,
      node: node ?? null,
    });
    if (canDo(turn, position, allocation) === 'yes') return { assignee: { position } };
  }
  throw new FlowFault(isVacant ? 'ASSIGNEE_NOT_FOUND' : 'DUTIES_UNSATISFIABLE', pointer, {
    ...assignee,
  });
}

/** The nearest position above that somebody holds who may do it. */
function superiorOf(turn: Turn, assignee: Assignee, allocation: Allocation): string | null {
  let [position] = positionsOf(turn, assignee);
  for (let level = 0; position !== undefined && level < MAX_CLIMB; level += 1) {
    const above = turn.ask({ ask: 'superior', args: [position] });
    if (typeof above !== 'string') return null;
    if (canDo(turn, above, allocation) === 'yes') return above;
    position = above;
  }
  return null;
}

/** Whether somebody holds a position who may do the task: `vacant` nobody, `initiator` only whoever started it, `no` nobody who may. */
function canDo(
  turn: Turn,
  position: string,
  allocation: Allocation,
): 'yes' | 'vacant' | 'initiator' | 'no' {
  const answer = turn.ask({ ask: 'holders', args: [position] });
  const holders = Array.isArray(answer) ? answer.map(String) : [];
  if (holders.length === 0) return 'vacant';
  if (holders.some((user) => !isExcluded(turn, allocation, user))) return 'yes';
  return holders.includes(turn.state.starter.user) ? 'initiator' : 'no';
}

function positionsOf(turn: Turn, assignee: Assignee): readonly string[] {
  return 'position' in assignee ? [assignee.position] : membersOf(turn, assignee);
}

function membersOf(turn: Turn, { role, unit }: Extract<Assignee, { role: string }>): string[] {
  const members = turn.ask({ ask: 'members', args: [role, unit] });
  return Array.isArray(members) ? members.map(String) : [];
}

/** Seats of a signing as the flow wants them: of whoever started it the superior's, or none. */
export function seatFor(turn: Turn, position: string, allocation: Allocation): string | null {
  const { initiator } = allocation;
  if (initiator === 'allow' || initiator === 'forbid') return position;
  if (canDo(turn, position, allocation) !== 'initiator') return position;
  if (typeof initiator === 'object') return null;
  return superiorOf(turn, { position }, allocation) ?? position;
}

/** Tells history that a task was skipped. */
export function noteSkipped(turn: Turn, node: FlowNode, outcome: string): void {
  const visit = turn.visitOf(node.key);
  if (visit) turn.skipped.push({ state: node.key, visit: visitId(visit), outcome });
}
