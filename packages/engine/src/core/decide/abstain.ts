import { seatRefusal } from '../access/acting-refusal.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { ballotOf, castVote, checkMaySign } from './cast-vote.ts';
import { followOutcome } from './follow-outcome.ts';
import {
  checkActing,
  checkDuties,
  checkIncidents,
  checkOwn,
  checkSeen,
  markRead,
  respectClaim,
  taskOf,
} from './person.ts';
import { Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

/**
 * Hands in no vote for any outcome, where the flow lets one abstain. Shares are of all votes still.
 *
 * Rejects with `ABSTAIN_NOT_OFFERED`, `ALREADY_SIGNED`, `TASK_NOT_OPEN`, `SEAT_WAITING`, `NOT_ASSIGNEE`, `TASK_CLAIMED`,
 * `ACTING_NOT_ALLOWED`, `STALE`, or with `GUARD_REFUSED` where the votes come to an outcome that the flow refuses.
 */
export function abstain(turn: Turn, command: Extract<PersonCommand, { type: 'abstain' }>): Account {
  const held = taskOf(turn, command.visit, ({ node }, seat) =>
    seatRefusal(turn, node, { seat, outcome: null }),
  );
  const ballot = ballotOf(held);
  if (!ballot?.signing.abstain) throw new Refusal('ABSTAIN_NOT_OFFERED', { task: command.visit });
  checkIncidents(turn, visitId(held.visit));
  respectClaim(turn, held);
  checkOwn(turn, held);
  checkDuties(turn, held);
  checkMaySign(ballot);
  checkActing(turn, held, null);
  checkSeen(turn, command.seen, held.node);
  turn.by = held.party;
  markRead(turn, held);
  const vote = { outcome: null, by: held.party, at: turn.facts.now, ballot: {} };
  const outcome = castVote(turn, ballot, vote);
  followOutcome(turn, held.node, outcome);
  return {
    type: 'vote.cast',
    detail: {
      state: held.node.key,
      visit: command.visit,
      seat: ballot.seat.seat,
      outcome: null,
      comment: command.comment?.trim() || null,
      decided: outcome,
    },
  };
}
