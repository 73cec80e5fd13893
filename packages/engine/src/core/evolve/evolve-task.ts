// Changes of a task: of its one assignee, of the seats of those who sign, and of parts that others have in it.

import type { Change } from '../event.ts';
import type { Part, Signing, SigningSeat, Suspension, TaskState, Visit } from '../instance.ts';
import type { At } from './at.ts';

type TaskChange = Extract<
  Change,
  {
    kind:
      | 'task.opened'
      | 'task.assigned'
      | 'task.suspended'
      | 'task.claimed'
      | 'task.read'
      | 'part.added'
      | 'part.closed'
      | 'signing.opened'
      | 'seat.opened'
      | 'seat.waits'
      | 'seat.closed'
      | 'seats.added';
  }
>;

export function evolveTask(visit: Visit, change: TaskChange, at: At): Visit {
  switch (change.kind) {
    case 'task.opened':
      return { ...visit, task: { assignee: change.assignee, claim: null, readAt: null } };
    case 'task.assigned': {
      const fresh = { assignee: change.assignee, claim: null, readAt: null };
      return { ...withHeld(visit, change.seat, fresh), changed: at.seq };
    }
    case 'task.suspended': {
      const next = withHeld(visit, change.seat, {}, 'suspension');
      const { suspension } = change;
      const laid = suspension ? withHeld(next, change.seat, { suspension }) : next;
      return { ...laid, changed: at.seq };
    }
    case 'part.added':
      return { ...visit, parts: [...(visit.parts ?? []), change.part] };
    case 'part.closed':
      return withPart(visit, change.seat, { closed: change.closed });
    case 'task.claimed':
      return claimed(visit, change, at);
    case 'task.read':
      return withHeld(visit, change.seat, { readAt: at.at });
    case 'signing.opened':
      return { ...visit, signing: { of: change.of, seats: change.seats } };
    case 'seat.opened':
      return withSeat(visit, change.seat, { status: 'open', openedAt: at.at });
    case 'seat.waits':
      return withSeat(visit, change.seat, { status: 'waiting', openedAt: null });
    case 'seat.closed':
      return withSigning(
        withSeat(visit, change.seat, { status: change.status, vote: change.vote }),
        {
          of: change.of,
        },
      );
    case 'seats.added':
      return withSigning(visit, {
        of: change.of,
        seats: placed(visit.signing?.seats ?? [], change.seats, change.before),
      });
  }
}

/** A claim keeps others off by itself. A task that is free again may have been seen as somebody's. */
function claimed(
  visit: Visit,
  { claim, seat }: Extract<Change, { kind: 'task.claimed' }>,
  at: At,
): Visit {
  const changed = claim === null ? at.seq : visit.changed;
  return { ...withHeld(visit, seat, { claim }), changed };
}

/**
 * Changes the task of a visit, or the seat or part with this number.
 *
 * @param dropped - a field that goes
 */
function withHeld(
  visit: Visit,
  seat: number | undefined,
  difference: Partial<TaskState>,
  dropped?: 'suspension',
): Visit {
  if (seat === undefined)
    return visit.task
      ? { ...visit, task: { ...dropFrom(visit.task, dropped), ...difference } }
      : visit;
  const next = withSigning(visit, {
    seats: (visit.signing?.seats ?? []).map((one) =>
      one.seat === seat ? { ...dropFrom(one, dropped), ...difference } : one,
    ),
  });
  return withPart(next, seat, difference);
}

function dropFrom<T extends { readonly suspension?: Suspension }>(
  task: T,
  dropped: 'suspension' | undefined,
): T | Omit<T, 'suspension'> {
  if (dropped === undefined || task.suspension === undefined) return task;
  const { [dropped]: _dropped, ...rest } = task;
  return rest;
}

function withPart(visit: Visit, seat: number, difference: Partial<Part>): Visit {
  if (!visit.parts?.some((part) => part.seat === seat)) return visit;
  const parts = visit.parts.map((part) => (part.seat === seat ? { ...part, ...difference } : part));
  return { ...visit, parts };
}

function withSigning(visit: Visit, difference: Partial<Signing>): Visit {
  return visit.signing ? { ...visit, signing: { ...visit.signing, ...difference } } : visit;
}

function withSeat(visit: Visit, seat: number, difference: Partial<SigningSeat>): Visit {
  return withSigning(visit, {
    seats: (visit.signing?.seats ?? []).map((one) =>
      one.seat === seat ? { ...one, ...difference } : one,
    ),
  });
}

function placed(
  seats: readonly SigningSeat[],
  added: readonly SigningSeat[],
  before: number | null,
): readonly SigningSeat[] {
  const at = before === null ? -1 : seats.findIndex(({ seat }) => seat === before);
  return at === -1 ? [...seats, ...added] : [...seats.slice(0, at), ...added, ...seats.slice(at)];
}
