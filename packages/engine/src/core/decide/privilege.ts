import { privilegeRefusal } from '../access/privileges.ts';
import type { Privilege } from '../compile/flow.ts';
import {
  checkIncidents,
  checkNotDelegate,
  respectClaim,
  taskOf,
  type HeldTask,
  type Hindrance,
} from './person.ts';
import { Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

/** What a person wants to do with a task, and whom they name for it. */
interface Use {
  readonly visit: string;
  readonly privilege: Privilege;
  readonly targets?: readonly string[];
  /** What may be in the way in one of their seats. */
  readonly hindrance?: Hindrance;
}

/**
 * The task, if this person has it and the flow lets them do this with it. Sets who acts.
 *
 * @throws Refusal TASK_NOT_FOUND, TASK_NOT_OPEN, NOT_ASSIGNEE, TASK_CLAIMED, DELEGATE_HANDS_BACK, NOT_ALLOWED,
 * GUARD_REFUSED, POSITION_UNKNOWN
 */
export function usePrivilege(
  turn: Turn,
  { visit: id, privilege, targets = [], hindrance }: Use,
): HeldTask {
  const held = taskOf(turn, id, hindrance);
  checkIncidents(turn, visitId(held.visit));
  respectClaim(turn, held);
  checkNotDelegate(held);
  checkPositions(turn, targets);
  const refusal = privilegeRefusal(turn, held, privilege, targets);
  if (refusal) throw new Refusal(refusal.code, refusal.details);
  turn.by = held.party;
  return held;
}

/** @throws Refusal POSITION_UNKNOWN */
export function checkPositions(turn: Turn, positions: readonly string[]): void {
  for (const position of positions)
    if (turn.ask({ ask: 'position', args: [position] }) !== true)
      throw new Refusal('POSITION_UNKNOWN', { position });
}
