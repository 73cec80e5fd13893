// One open visit in the new version: its task with whoever has it, its children, its call, its timers; or why it cannot be
// carried over.

import type { FlowNode } from '../compile/flow.ts';
import { Refusal } from '../decide/signals.ts';
import type { JsonObject } from '../json.ts';
import type { Visit } from '../instance.ts';
import { outcomeOfVotes } from '../activities/signing.ts';
import { carryTimers, timerPairs } from './carry-timers.ts';
import { isSameJson } from './same-json.ts';
import { titleOf } from './state-title.ts';

/** A visit that goes on, and what has to be done for it once the instance is in the new version. */
export interface CarriedVisit {
  readonly before: Visit;
  readonly visit: Visit;
  readonly node: FlowNode;
  readonly old: FlowNode;
}

/** @param number - of the visit in the new version */
export function carryVisit(
  before: Visit,
  { old, node, number, seq }: { old: FlowNode; node: FlowNode; number: number; seq: number },
): CarriedVisit {
  checkChildren(before, old, node);
  checkCall(before, old, node);
  const pairs = timerPairs(old, node);
  const { task, signing, parts, held, each, call, ...rest } = before;
  const name = { state: node.key, visit: number };
  const keepsTask = task !== null && node.task?.assign != null;
  const keepsSeats = signing !== undefined && keepsSigning(before, old, node);
  const isChanged = !isSameJson(old.definition, node.definition) || number !== before.visit;
  return {
    before,
    old,
    node,
    visit: {
      ...rest,
      ...name,
      dueAt: node.due === null ? null : before.dueAt,
      task: keepsTask ? task : null,
      ...(keepsSeats ? { signing } : {}),
      ...(parts && (keepsTask || keepsSeats) ? { parts } : {}),
      each: node.each === null ? null : each,
      call: node.call === null ? null : call,
      timers: carryTimers(before.timers, pairs, name),
      ...(held ? { held: carryTimers(held, pairs, name) } : {}),
      listens: before.listens.filter(({ topic }) => node.on.has(topic)),
      changed: isChanged ? seq : before.changed,
    },
  };
}

/** Where a visit ends because the new version has nothing of it: what goes on outside would be lost. */
export function checkDropped({ each, call }: Visit, named: JsonObject): void {
  if (each?.children.some(({ status }) => status === 'open'))
    throw new Refusal('MIGRATION_CHILDREN_OPEN', named);
  if (call && call.status !== 'done') throw new Refusal('MIGRATION_CALL_OPEN', named);
}

/** Open children go on only below a fan-out of the same flow, with keys of the same rule. */
function checkChildren({ each }: Visit, old: FlowNode, node: FlowNode): void {
  if (!each?.children.some(({ status }) => status === 'open')) return;
  const alike =
    node.each?.flow === old.each?.flow && node.each?.key.source === old.each?.key.source;
  if (!alike) throw new Refusal('MIGRATION_CHILDREN_OPEN', named(old));
}

/** A program that is at work answers to the visit that has called it. */
function checkCall({ call }: Visit, old: FlowNode, node: FlowNode): void {
  if (!call || call.status === 'done') return;
  const alike =
    node.key === old.key && node.call?.definition.service === old.call?.definition.service;
  if (!alike) throw new Refusal('MIGRATION_CALL_OPEN', named(old));
}

/**
 * Whether a round of signing goes on. One in which nobody has voted begins anew where those who sign are others.
 *
 * @throws Refusal MIGRATION_SIGNING_BEGUN
 */
function keepsSigning({ signing }: Visit, old: FlowNode, node: FlowNode): boolean {
  const votes = (signing?.seats ?? []).flatMap(({ vote }) => vote ?? []);
  const refuse = (why: string): never => {
    throw new Refusal('MIGRATION_SIGNING_BEGUN', { ...named(old), because: why });
  };
  const next = node.task?.signing;
  const isAlike = isSameJson(seatsOf(old), seatsOf(node));
  if (!next || !isAlike) return votes.length === 0 ? false : refuse('seats');
  const outcomes = node.task?.outcomes;
  if (votes.some(({ outcome }) => outcome !== null && !outcomes?.has(outcome)))
    return refuse('outcomes');
  if (next.ballot && votes.some(({ ballot }) => (next.ballot?.validate(ballot).length ?? 0) > 0))
    return refuse('ballot');
  if (signing && votes.length > 0 && outcomeOfVotes(signing, next) !== null)
    return refuse('decided');
  return true;
}

/** Who signs, and in which order. */
function seatsOf({ definition, task }: FlowNode): readonly unknown[] {
  return [definition.task?.assign, task?.signing?.order, task?.signing?.twice];
}

function named(node: FlowNode): JsonObject {
  const title = titleOf(node);
  return {
    state: node.key,
    title: typeof title === 'object' && title !== null ? { ...title } : title,
  };
}
