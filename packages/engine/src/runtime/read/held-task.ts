// How a task stands between a reader and those who also may do it.

import { dutyRefusal } from '../../core/access/duties.ts';
import { noSeatFor, seatsOn } from '../../core/access/seats.ts';
import type { FlowNode } from '../../core/compile/flow.ts';
import type { Rejection } from '../../core/decision.ts';
import { whyOf } from '../../core/access/suspension-reason.ts';
import { partOf, type HeldTask } from '../../core/decide/person.ts';
import { Refusal } from '../../core/decide/signals.ts';
import type { Turn } from '../../core/decide/turn.ts';
import type { Instance } from '../../core/instance.ts';
import type { Seat } from '../../core/organisation/actor.ts';
import type { TaskRow } from '../../core/rows.ts';
import type { SeatView } from '../../core/views/people.ts';
import { taskName, visitName } from '../../core/visit-name.ts';
import { seatView } from './people.ts';
import type { Reader } from './reader.ts';

export interface Held {
  /** Id of its visit; null when the task is not open. */
  readonly visit: string | null;
  readonly task: HeldTask['task'] | null;
  readonly seats: readonly SeatView[];
  /** In which the reader would do it, the first that is free; empty: they may not. */
  readonly own: readonly Seat[];
  /** The first of them. */
  readonly seat: Seat | null;
  /** Why the reader may do nothing with it. */
  readonly refusal: Rejection | null;
}

/** The task as it stands between the reader and those who also may do it; what `decide` would say first. */
export function heldTask(reader: Reader, turn: Turn, row: TaskRow): Held {
  const visit = visitName(row.state, row.visit);
  const found = openPart(turn, taskName(row.state, row.visit, row.seat));
  if ('code' in found)
    return { visit: null, task: null, seats: [], own: [], seat: null, refusal: found };
  const { task } = found;
  const own = seatsOn(reader.actor, task);
  const seats = own.map((seat) => seatView(reader, seat));
  const [seat = null] = own;
  const refusal: Rejection | null =
    seat === null
      ? noSeatFor(reader.actor, task.assignee)
      : (haltRefusal(turn.state) ??
        claimRefusal(reader, task) ??
        incidentRefusal(turn.state, visit));
  return { visit, task, seats, own, seat, refusal };
}

/**
 * Why it is not for the reader to decide: they only prepare it, it is laid aside, or another step of theirs forbids it.
 */
export function ownRefusal(
  reader: Reader,
  turn: Turn,
  { task, refusal }: Held,
  node: FlowNode | null,
): Rejection | null {
  if (refusal || task === null) return refusal;
  if ('kind' in task) return { code: 'DELEGATE_HANDS_BACK', details: {} };
  if (task.suspension) return { code: 'TASK_SUSPENDED', details: whyOf(task.suspension) };
  return node && dutyRefusal(turn, node, reader.actor.user);
}

function openPart(turn: Turn, id: string): Pick<HeldTask, 'task'> | Rejection {
  try {
    return partOf(turn, id);
  } catch (signal) {
    if (signal instanceof Refusal) return { code: signal.code, details: signal.details };
    throw signal;
  }
}

/** Why nothing is done with any task of a halted instance. */
export function haltRefusal({ suspension }: Instance): Rejection | null {
  return suspension ? { code: 'INSTANCE_SUSPENDED', details: whyOf(suspension) } : null;
}

function claimRefusal(reader: Reader, { claim }: HeldTask['task']): Rejection | null {
  if (claim === null || claim.user === reader.actor.user) return null;
  const stands = reader.world.organisation.holds(claim.user, claim.position, reader.day);
  const by = { user: claim.user, position: claim.position };
  return stands ? { code: 'TASK_CLAIMED', details: { by } } : null;
}

function incidentRefusal(instance: Instance, visit: string): Rejection | null {
  const open = Object.values(instance.incidents).find((incident) => incident.visit === visit);
  return open ? { code: 'INCIDENT_OPEN', details: { incident: open.id } } : null;
}
