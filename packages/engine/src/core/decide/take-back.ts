// Taking back: whoever completed a task last may have it again while the next has not opened theirs.

import { permitsTakeBack } from '../access/completed.ts';
import type { PersonCommand } from '../command.ts';
import type { FlowNode } from '../compile/flow.ts';
import type { Ending, Part, SigningSeat, TaskState, Visit } from '../instance.ts';
import type { Rejection } from '../decision.ts';
import type { Actor, Party } from '../organisation/actor.ts';
import type { Account } from './account.ts';
import { jumpTo, nodeOf } from './advance.ts';
import { actorOf } from './person.ts';
import { FINISHED } from '../kernel/kernel.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/**
 * Goes back to where a task was before its outcome, under a new visit. Data stays as it is.
 *
 * Rejects with `TASK_NOT_FOUND`, `NOT_ASSIGNEE` (somebody else completed it), `NOT_ALLOWED` (the flow does not let one) or
 * `TAKE_BACK_LATE` (somebody has opened or done what came next, a program works on it, or the instance has ended).
 */
export function takeBack(
  turn: Turn,
  { visit, comment }: Extract<PersonCommand, { type: 'take-back' }>,
): Account {
  const actor = actorOf(turn);
  const taken = taking(turn, actor, visit);
  if ('code' in taken) throw new Refusal(taken.code, taken.details);
  const { node, ending, party } = taken;
  turn.by = party;
  const scope = scopeOf(turn, node);
  const isInside = (leaf: string): boolean => isWithin(turn, leaf, scope);
  const stays = turn.state.configuration.filter((leaf) => !isInside(leaf));
  jumpTo(turn, [...stays, ...(ending.from ?? []).filter(isInside)]);
  return {
    type: 'task.taken-back',
    detail: { state: node.key, visit, outcome: ending.outcome, comment: comment?.trim() || null },
  };
}

/** The task that would be taken back, or why it is not. Screens ask the same. */
export function taking(
  turn: Turn,
  actor: Actor,
  visit: string,
): { node: FlowNode; ending: Ending; party: Party } | Rejection {
  const [state = '', number = ''] = visit.split('/')[0]?.split('#') ?? [];
  const ending = turn.state.endings[state];
  const node = turn.flow.nodes.get(state);
  if (!node?.task || !ending) return { code: 'TASK_NOT_FOUND', details: { task: visit } };
  if (!node.task.can.has('take-back'))
    return { code: 'NOT_ALLOWED', details: { action: 'take-back' } };
  const party = permitsTakeBack(actor, ending);
  if (!party) return { code: 'NOT_ASSIGNEE', details: {} };
  if (ending.visit !== Number(number) || isLate(turn, node, ending))
    return { code: 'TAKE_BACK_LATE', details: { task: visit } };
  return { node, ending, party };
}

function isLate(turn: Turn, node: FlowNode, { seq = 0, from }: Ending): boolean {
  const { state } = turn;
  if (from === undefined || state.status !== 'open') return true;
  const scope = scopeOf(turn, node);
  const inside = (key: string): boolean => isWithin(turn, key, scope);
  const hasMovedOn = Object.entries(state.endings).some(
    ([key, ending]) => inside(key) && (ending.seq ?? 0) > seq,
  );
  return (
    hasMovedOn ||
    Object.values(state.open).some((visit) => inside(visit.state) && isTouched(visit, seq))
  );
}

/** Whether anybody has done something with what came next. */
function isTouched({ changed, call, each, parts = [], ...visit }: Visit, seq: number): boolean {
  const tasks: readonly (TaskState | SigningSeat | Part)[] = [
    ...(visit.task ? [visit.task] : []),
    ...(visit.signing?.seats ?? []),
    ...parts,
  ];
  const isSeen = tasks.some(({ readAt, claim }) => readAt !== null || claim !== null);
  const hasChildren = (each?.children ?? []).some(({ read, status }) => read || status !== 'open');
  return changed > seq || isSeen || call !== null || hasChildren;
}

/** What taking back concerns: the region of the outermost parallel that is still open, or null: the whole flow. */
function scopeOf({ state, flow }: Turn, node: FlowNode): FlowNode | null {
  let scope: FlowNode | null = null;
  for (let at: FlowNode | null = node; at?.parent; at = at.parent) {
    const { parent } = at;
    const isOpen = state.configuration.some((leaf) => contains(parent, flow.nodes.get(bare(leaf))));
    if (parent.type === 'parallel' && isOpen) scope = at;
  }
  return scope;
}

const bare = (leaf: string): string =>
  leaf.endsWith(FINISHED) ? leaf.slice(0, -FINISHED.length) : leaf;

function isWithin(turn: Turn, leaf: string, scope: FlowNode | null): boolean {
  return scope === null || contains(scope, nodeOf(turn, bare(leaf)));
}

function contains(outer: FlowNode, inner: FlowNode | undefined | null): boolean {
  return !!inner && (inner === outer || contains(outer, inner.parent));
}
