// What every act of a person on a task goes through: the visit is open, the person holds it, what they saw still holds.

import { actingRefusal } from '../access/acting-refusal.ts';
import { claimRefusal } from '../access/assignee-refusal.ts';
import { dutyRefusal } from '../access/duties.ts';
import { operatorRefusal } from '../access/operators.ts';
import { chosenSeats, freeSeat, noSeatFor, partyOf, seatsOn } from '../access/seats.ts';
import { whyOf } from '../access/suspension-reason.ts';
import type { FlowNode } from '../compile/flow.ts';
import type { Seen } from '../command.ts';
import type { Rejection } from '../decision.ts';
import { ownerOf } from '../activities/parts.ts';
import { openSeats, seatOf } from '../activities/signing.ts';
import type { Instance, Part, SigningSeat, TaskState, Visit } from '../instance.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Actor, Party, Seat } from '../organisation/actor.ts';
import type { Validator } from '../validation/compile-validator.ts';
import { nodeOf } from './advance.ts';
import { closedPart, closedSeat, closedTask } from './closed-task.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';
import { visitId } from './turn.ts';

export interface HeldTask {
  /** `state#visit`, with `/seat` where several sign. */
  readonly id: string;
  readonly visit: Visit;
  readonly node: FlowNode;
  /** The task of the visit, one of its seats, or the part of a delegate. */
  readonly task: TaskState | SigningSeat | Part;
  /** In which they act; null for operators, and where a held command is done again: the right to it was checked before. */
  readonly seat: Seat | null;
  readonly party: Party;
}

/** A task of whoever it is. */
export type OpenTask = Omit<HeldTask, 'seat' | 'party'>;

/** What is in the way of an act in one seat of somebody, where another of theirs may be free. */
export type Hindrance = (task: OpenTask, seat: Seat) => Rejection | null;

/**
 * The task, in the seat in which somebody acts on it: where they chose none, the first in which nothing is in the way.
 *
 * @throws Refusal TASK_NOT_FOUND, TASK_NOT_OPEN (who was faster), SEAT_WAITING, NOT_ASSIGNEE, DELEGATION_VIEW_ONLY
 */
export function taskOf(turn: Turn, id: string, hindrance: Hindrance = () => null): HeldTask {
  const open = partOf(turn, id);
  if (turn.by) return { ...open, seat: null, party: turn.by };
  const actor = actorOf(turn);
  const seat = freeSeat(seatsOn(actor, open.task), (one) => hindrance(open, one));
  if (seat) return { ...open, seat, party: partyOf(actor, seat) };
  const { code, details } = noSeatFor(actor, open.task.assignee);
  throw new Refusal(code, details);
}

/** The same for whoever asks: an operator need not have it. */
export function partOf(turn: Turn, id: string): OpenTask {
  const [name = '', number] = id.split('/');
  const visit = turn.state.open[name];
  const task = visit && (number === undefined ? visit.task : openSeat(turn, visit, id));
  if (!visit || !task) throw notOpen(turn, id);
  return { id, visit, node: nodeOf(turn, visit.state), task };
}

/** Null where there is no such seat. @throws Refusal TASK_NOT_OPEN, SEAT_WAITING */
function openSeat(turn: Turn, visit: Visit, id: string): SigningSeat | Part | null {
  const number = Number(id.split('/')[1]);
  const part = visit.parts?.find((one) => one.seat === number);
  if (part?.closed) throw new Refusal('TASK_NOT_OPEN', closedPart(id, part));
  if (part) return part;
  const seat = seatOf(visit, number);
  if (!seat || seat.status === 'open') return seat;
  if (seat.status !== 'waiting') throw new Refusal('TASK_NOT_OPEN', closedSeat(id, seat));
  const [turnOf] = openSeats(visit);
  throw new Refusal('SEAT_WAITING', { task: id, turn: turnOf ? { ...turnOf.assignee } : null });
}

/** A delegate prepares and does not decide. @throws Refusal DELEGATE_HANDS_BACK */
export function checkNotDelegate({ task, visit }: HeldTask): void {
  if (!('kind' in task)) return;
  const owner = ownerOf(visit, task.of);
  throw new Refusal('DELEGATE_HANDS_BACK', { owner: owner ? { ...owner.assignee } : null });
}

/** @throws Refusal DUTIES_SEPARATED, INITIATOR_EXCLUDED: whoever did another step, or started it, leaves this one to others */
export function checkDuties(turn: Turn, { node, party }: HeldTask): void {
  if (turn.retrying) return;
  const refusal = dutyRefusal(turn, node, party.user);
  if (refusal) throw new Refusal(refusal.code, refusal.details);
}

/** @throws Refusal ACTING_NOT_ALLOWED: whoever acts for another does not decide this */
export function checkActing(
  turn: Turn,
  { node, party: { capacity } }: HeldTask,
  outcome: string | null,
): void {
  const refusal = actingRefusal(turn, node, { capacity, outcome });
  if (refusal) throw new Refusal(refusal.code, refusal.details);
}

/** What is laid aside is decided by nobody, and by a delegate nothing is. @throws Refusal DELEGATE_HANDS_BACK, TASK_SUSPENDED */
export function checkOwn(turn: Turn, held: HeldTask): void {
  checkNotDelegate(held);
  const { task } = held;
  if (task.suspension && !turn.retrying)
    throw new Refusal('TASK_SUSPENDED', whyOf(task.suspension));
}

/** Whoever asks, where they are an operator; they act in the first of their seats. @throws Refusal NOT_ALLOWED */
export function operatorOf(turn: Turn, action: string): Party {
  const actor = actorOf(turn);
  const refusal = operatorRefusal(actor, action);
  if (refusal) throw new Refusal(refusal.code, refusal.details);
  return partyOf(actor, chosenSeats(actor)[0] ?? null);
}

export function actorOf(turn: Turn): Actor {
  const { actor } = turn.facts;
  if (!actor) throw new Refusal('NOT_ALLOWED', {});
  return actor;
}

function notOpen(turn: Turn, id: string): Refusal {
  const [state = '', number = ''] = id.split('/')[0]?.split('#') ?? [];
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
  const refusal = claimRefusal(turn, task, party.user);
  if (refusal) throw new Refusal(refusal.code, refusal.details);
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
export function markRead(turn: Turn, { visit, task }: Pick<HeldTask, 'visit' | 'task'>): void {
  if (task.readAt !== null) return;
  const first = turn.state.readAt === null;
  turn.apply({ kind: 'task.read', visit: visitId(visit), ...seatIn(task) });
  const { parent } = turn.state;
  if (!first || !parent) return;
  turn.send((id) => ({
    kind: 'message',
    id,
    to: parent.instance,
    message: { type: 'child.read', visit: parent.visit, key: parent.key },
  }));
}

/** Which seat a change is about, where several sign. */
export function seatIn(task: HeldTask['task']): { seat?: number } {
  return 'seat' in task ? { seat: task.seat } : {};
}
