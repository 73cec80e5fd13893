// What every act of a person on a task goes through: the visit is open, the person holds it, what they saw still holds.

import { noSeatFor, partyOf, seatFor } from '../access/seats.ts';
import type { FlowNode } from '../compile/flow.ts';
import type { Seen } from '../command.ts';
import type { Instance, TaskState, Visit } from '../instance.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Actor, Party } from '../organisation/actor.ts';
import type { Validator } from '../validation/compile-validator.ts';
import { nodeOf } from './advance.ts';
import { closedTask } from './closed-task.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';
import { visitId } from './turn.ts';

export interface HeldTask {
  readonly visit: Visit;
  readonly node: FlowNode;
  readonly task: TaskState;
  readonly party: Party;
}

/** @throws Refusal TASK_NOT_FOUND, TASK_NOT_OPEN (who was faster), NOT_ASSIGNEE, DELEGATION_VIEW_ONLY */
export function taskOf(turn: Turn, id: string): HeldTask {
  const visit = turn.state.open[id];
  if (!visit?.task) throw notOpen(turn, id);
  const node = nodeOf(turn, visit.state);
  return { visit, node, task: visit.task, party: partyFor(turn, visit.task) };
}

function partyFor(turn: Turn, task: TaskState): Party {
  // A held command that is done again: the person's right was checked when they gave it.
  if (turn.by) return turn.by;
  const actor = actorOf(turn);
  const seat = seatFor(actor, task.assignee);
  if (seat) return partyOf(actor, seat);
  const { code, details } = noSeatFor(actor, task.assignee);
  throw new Refusal(code, details);
}

export function actorOf(turn: Turn): Actor {
  const { actor } = turn.facts;
  if (!actor) throw new Refusal('NOT_ALLOWED', {});
  return actor;
}

function notOpen(turn: Turn, id: string): Refusal {
  const [state = '', number = ''] = id.split('#');
  const entered = turn.state.visits[state] ?? 0;
  if (!turn.flow.nodes.get(state)?.task || !(Number(number) >= 1 && Number(number) <= entered))
    return new Refusal('TASK_NOT_FOUND', { task: id });
  return new Refusal(
    'TASK_NOT_OPEN',
    closedTask(turn.state, { task: id, state, visit: Number(number) }),
  );
}

/** A claim keeps others off while the pair of person and position stands. @throws Refusal TASK_CLAIMED */
export function respectClaim(turn: Turn, { task, party }: HeldTask): void {
  const { claim } = task;
  if (!claim || claim.user === party.user) return;
  if (turn.ask({ ask: 'holds', args: [claim.user, claim.position] }) === true) {
    throw new Refusal('TASK_CLAIMED', { by: { user: claim.user, position: claim.position } });
  }
}

/**
 * @throws Refusal STALE naming the fields that changed since, when anything the person saw has changed; COMMAND_INVALID
 * when there was no such version to see
 */
export function checkSeen(turn: Turn, seen: Seen | undefined, node: FlowNode | null): void {
  if (!seen) return;
  const { state } = turn;
  if (seen.version > state.version)
    throw new Refusal('COMMAND_INVALID', { issues: [unseen(state)] });
  const form = node?.task?.form;
  const fields = Object.entries(state.changed)
    .filter(([field, version]) => version > seen.version && (!form || form.shown.has(field)))
    .map(([field]) => field);
  const visit = node ? turn.visitOf(node.key) : null;
  const moved = visit !== null && visit.changed > seen.version;
  if (fields.length === 0 && !moved) return;
  const current = Object.fromEntries(fields.map((field) => [field, state.data[field] ?? null]));
  throw new Refusal('STALE', {
    seen: seen.version,
    version: state.version,
    fields: current,
    task: moved,
  });
}

const unseen = ({ version }: Instance): JsonObject => ({
  code: 'VALUE_TOO_LARGE',
  pointer: '/seen/version',
  params: { limit: version },
});

/** @throws Refusal INCIDENT_OPEN while the last act on this visit has not been processed */
export function checkIncidents(turn: Turn, visit: string): void {
  if (turn.by) return;
  const open = Object.values(turn.state.incidents).find((incident) => incident.visit === visit);
  if (open) throw new Refusal('INCIDENT_OPEN', { incident: open.id });
}

/** @throws Refusal INPUT_INVALID */
export function checkInput(validator: Validator | null, input: Json | undefined): Json {
  if (!validator) {
    if (input !== undefined && input !== null)
      throw new Refusal('INPUT_INVALID', {
        issues: [{ code: 'VALUE_UNKNOWN_FIELD', pointer: '', params: {} }],
      });
    return null;
  }
  const issues = validator.validate(input ?? null);
  if (issues.length > 0)
    throw new Refusal('INPUT_INVALID', {
      issues: issues.map(({ code, pointer, params }) => ({ code, pointer, params })),
    });
  return input ?? null;
}

/** Marks the task as read, and tells the parent the first time. */
export function markRead(turn: Turn, visit: Visit): void {
  if (!visit.task || visit.task.readAt !== null) return;
  const first = turn.state.readAt === null;
  turn.apply({ kind: 'task.read', visit: visitId(visit) });
  const { parent } = turn.state;
  if (!first || !parent) return;
  turn.send((id) => ({
    kind: 'message',
    id,
    to: parent.instance,
    message: { type: 'child.read', visit: parent.visit, key: parent.key },
  }));
}
