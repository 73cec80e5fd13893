// Parts in a task that are not its own: delegates who prepare it, and whoever has passed it on.

import { visitId, type Turn } from '../decide/turn.ts';
import type { Assignee, Part, SigningSeat, TaskState, Visit } from '../instance.ts';
import type { Party } from '../organisation/actor.ts';

/** Whose part it is: the task of a visit, or a seat of it. */
export interface Owner {
  readonly visit: Visit;
  readonly task: TaskState | SigningSeat | Part;
}

/** Opens the part of a delegate. */
export function addDelegate(turn: Turn, owner: Owner, assignee: Assignee): void {
  addPart(turn, owner, { kind: 'delegate', assignee, closed: null });
}

/** Whoever passes a task on keeps a part that has ended: it stays in their list, and they may still read. */
export function addFormer(turn: Turn, owner: Owner, as: string, by: Party | null): void {
  const { assignee } = owner.task;
  addPart(turn, owner, { kind: 'former', assignee, closed: { as, by, at: turn.facts.now } });
}

function addPart(
  turn: Turn,
  { visit, task }: Owner,
  part: Pick<Part, 'kind' | 'assignee' | 'closed'>,
): void {
  const { now } = turn.facts;
  const name = visitId(visit);
  const current = turn.state.open[name] ?? visit;
  turn.apply({
    kind: 'part.added',
    visit: name,
    part: {
      ...part,
      seat: nextSeat(current),
      of: 'seat' in task ? task.seat : 0,
      openedAt: now,
      claim: null,
      readAt: part.closed === null ? null : now,
    },
  });
}

/** The next number of a visit: seats of signers and parts share them. */
export function nextSeat({ signing, parts }: Visit): number {
  const used = [...(signing?.seats ?? []), ...(parts ?? [])].map(({ seat }) => seat);
  return Math.max(0, ...used) + 1;
}

/** The open delegates of a task. */
export function delegatesOf({ visit, task }: Owner): readonly Part[] {
  const of = 'seat' in task ? task.seat : 0;
  return (visit.parts ?? []).filter(
    (part) => part.kind === 'delegate' && part.of === of && part.closed === null,
  );
}

/** Ends parts of delegates. */
export function closeDelegates(
  turn: Turn,
  visit: Visit,
  parts: readonly Part[],
  how: { as: string; by: Party },
): void {
  for (const { seat } of parts)
    turn.apply({
      kind: 'part.closed',
      visit: visitId(visit),
      seat,
      closed: { ...how, at: turn.facts.now },
    });
}

/** The task that a part belongs to. */
export function ownerOf({ task, signing }: Visit, seat: number): TaskState | SigningSeat | null {
  if (seat === 0) return task;
  return signing?.seats.find((one) => one.seat === seat) ?? null;
}
