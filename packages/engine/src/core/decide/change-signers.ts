// Seats of a signing that is open: added by those who sign, removed while they have not voted.

import { poolKey } from '../access/seats.ts';
import { MAX_SEATS } from '../activities/count-votes.ts';
import { nextSeat } from '../activities/parts.ts';
import { sendNotice } from '../activities/notify.ts';
import { newSeat, ofWithout, openNextSeat } from '../activities/signing.ts';
import { isBlankText } from '../blank.ts';
import type { PersonCommand } from '../command.ts';
import type { CompiledSigning } from '../compile/flow.ts';
import type { Signing, SigningSeat } from '../instance.ts';
import type { Account } from './account.ts';
import { closeSeat, comeTo } from './cast-vote.ts';
import { followOutcome } from './follow-outcome.ts';
import { checkAble } from './pass-task.ts';
import type { HeldTask } from './person.ts';
import { usePrivilege } from './privilege.ts';
import { Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

type Add = Extract<PersonCommand, { type: 'add-signers' }>;
type Remove = Extract<PersonCommand, { type: 'remove-signer' }>;

/**
 * Adds seats. `before` one's own in a sequence gives them the turn first, `after` right afterwards. Shares are of all
 * votes there can be then; numbers of votes stay as they are.
 *
 * Rejects with `POSITION_UNKNOWN`, `ALREADY_ASSIGNED`, `POSITION_EXCLUDED`, `SEATS_FULL`, `NOT_ALLOWED`, `GUARD_REFUSED`, and
 * as every act on a task.
 */
export function addSigners(turn: Turn, command: Add): Account {
  const { visit: id, positions, place = 'end', comment } = command;
  const held = usePrivilege(turn, { visit: id, privilege: 'add-signers', targets: positions });
  const { signing, rules } = signingOf(held);
  for (const [index, position] of positions.entries()) {
    if (positions.indexOf(position) < index) throw new Refusal('ALREADY_ASSIGNED', { position });
    checkFree(signing, position);
    checkAble(turn, held, position);
  }
  if (signing.seats.length + positions.length > MAX_SEATS)
    throw new Refusal('SEATS_FULL', { limit: MAX_SEATS });
  const isTurn = rules.order === 'parallel';
  const first = nextSeat(held.visit);
  const seats = positions.map((position, index) =>
    newSeat(turn, { seat: first + index, assignee: { position }, weight: 1, isTurn }),
  );
  const visit = visitId(held.visit);
  turn.apply({
    kind: 'seats.added',
    visit,
    of: signing.of + seats.length,
    seats,
    before: seatBehind(held, place),
  });
  if (place === 'before' && !isTurn) giveTurn(turn, held);
  if (isTurn)
    for (const { assignee } of seats)
      sendNotice(turn, assignee, { state: held.node.key, reason: 'assigned' });
  return {
    type: 'signers.changed',
    detail: {
      state: held.node.key,
      visit: id,
      added: positions,
      removed: null,
      place,
      comment: comment?.trim() || null,
    },
  };
}

/** @throws Refusal ALREADY_ASSIGNED: a seat votes once, also one that has voted */
function checkFree({ seats }: Signing, position: string): void {
  const pool = poolKey({ position });
  const taken = seats.some((one) => one.status !== 'removed' && poolKey(one.assignee) === pool);
  if (taken) throw new Refusal('ALREADY_ASSIGNED', { position });
}

/** The seat before which new ones stand; null: they stand last. */
function seatBehind({ visit, task }: HeldTask, place: NonNullable<Add['place']>): number | null {
  const seats = visit.signing?.seats ?? [];
  const own = seats.findIndex(({ seat }) => 'seat' in task && seat === task.seat);
  if (place === 'end' || own === -1) return null;
  return (place === 'before' ? seats[own] : seats[own + 1])?.seat ?? null;
}

/** In a sequence one's own seat waits for those that were put before it. */
function giveTurn(turn: Turn, { visit, task, node }: HeldTask): void {
  if (!('seat' in task)) return;
  turn.apply({ kind: 'seat.waits', visit: visitId(visit), seat: task.seat });
  openNextSeat(turn, node);
}

/**
 * Removes a seat that has not voted. Votes that were cast stay, and may decide now.
 *
 * Rejects with `COMMENT_REQUIRED`, `SEAT_UNKNOWN`, `SEAT_LAST`, `NOT_ALLOWED`, `GUARD_REFUSED`, and as every act on a task.
 */
export function removeSigner(turn: Turn, command: Remove): Account {
  const held = usePrivilege(turn, { visit: command.visit, privilege: 'remove-signers' });
  if (isBlankText(command.comment)) throw new Refusal('COMMENT_REQUIRED', {});
  const { signing, rules } = signingOf(held);
  const seat = signing.seats.find((one) => one.seat === command.seat && isOpen(one));
  if (!seat) throw new Refusal('SEAT_UNKNOWN', { seat: command.seat });
  if (!signing.seats.some((one) => one !== seat && (isOpen(one) || one.status === 'voted')))
    throw new Refusal('SEAT_LAST', { seat: command.seat });
  const of = ofWithout(signing, seat.seat);
  closeSeat(turn, held, { seat: seat.seat, status: 'removed', vote: null, of });
  const outcome = comeTo(turn, held, rules);
  followOutcome(turn, held.node, outcome);
  return {
    type: 'signers.changed',
    detail: {
      state: held.node.key,
      visit: command.visit,
      added: null,
      removed: { ...seat.assignee },
      decided: outcome,
      comment: command.comment.trim(),
    },
  };
}

const isOpen = ({ status }: SigningSeat): boolean => status === 'open' || status === 'waiting';

/** @throws Refusal NOT_ALLOWED where nobody but one decides */
function signingOf({ visit, node }: HeldTask): { signing: Signing; rules: CompiledSigning } {
  const rules = node.task?.signing;
  if (!visit.signing || !rules) throw new Refusal('NOT_ALLOWED', {});
  return { signing: visit.signing, rules };
}
