// Where several sign: one vote of one seat, and what follows from it.

import { submitBallot } from '../forms/submit-ballot.ts';
import type { JsonObject } from '../json.ts';
import { allows } from '../access/delegated.ts';
import { seatFor } from '../access/seats.ts';
import { ofWithout, openNextSeat, outcomeOfVotes } from '../activities/signing.ts';
import type { CompiledSigning } from '../compile/flow.ts';
import type { SigningSeat, Vote } from '../instance.ts';
import { actorOf, type HeldTask } from './person.ts';
import { Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

/** The seat in which a person votes, with the rules of its signing. */
export interface Ballot {
  readonly held: HeldTask;
  readonly seat: SigningSeat;
  readonly signing: CompiledSigning;
}

/** The seat that a task is, where it is one of several. */
export function ballotOf(held: HeldTask): Ballot | null {
  const { task, node } = held;
  const signing = node.task?.signing;
  return 'vote' in task && signing ? { held, seat: task, signing } : null;
}

/**
 * @throws Refusal DELEGATION_NOT_TO_SIGN when what was delegated to this person does not reach so far; ALREADY_SIGNED when
 * they have voted in another seat
 */
export function checkMaySign(turn: Turn, { held, seat, signing }: Ballot): void {
  // A held vote that is done again: the person's right was checked when they gave it.
  const own = turn.retrying ? null : seatFor(actorOf(turn), seat.assignee);
  if (own && !allows(own, 'sign'))
    throw new Refusal('DELEGATION_NOT_TO_SIGN', { position: own.position, basis: own.basis });
  if (signing.twice === 'allow') return;
  const earlier = held.visit.signing?.seats.find(
    ({ vote }) => vote !== null && vote.by.user === held.party.user,
  );
  if (earlier)
    throw new Refusal('ALREADY_SIGNED', { task: held.id, seat: seat.seat, earlier: earlier.seat });
}

/** What a person hands in with their vote, apart from what they write into the data. @throws Refusal FORM_INVALID */
export function handedIn(
  { held, signing }: Ballot,
  outcome: string,
  submitted: JsonObject,
): { readonly ballot: JsonObject; readonly data: JsonObject } {
  const { ballot, data, issues } = submitBallot(signing.ballot, {
    form: held.node.task?.form ?? null,
    outcome,
    submitted,
  });
  if (issues.length > 0)
    throw new Refusal('FORM_INVALID', {
      issues: issues.map(({ code, pointer, params }) => ({ code, pointer, params })),
    });
  return { ballot, data };
}

/**
 * Records a vote, passes over seats that the same person holds where the flow says so, and gives the turn on.
 *
 * @returns the outcome that the votes have come to; null while they have not
 */
export function castVote(turn: Turn, ballot: Ballot, vote: Vote): string | null {
  const { held, seat, signing } = ballot;
  const { node, visit } = held;
  close(turn, ballot, { seat: seat.seat, status: 'voted', vote });
  if (signing.twice === 'skip') skipOwnSeats(turn, ballot);
  return comeTo(turn, { node, visit: visitId(visit), signing });
}

/** What the votes have come to after a change of seats; else the next in a sequence has the turn. */
export function comeTo(
  turn: Turn,
  { node, visit, signing }: Pick<HeldTask, 'node'> & { visit: string; signing: CompiledSigning },
): string | null {
  const open = turn.state.open[visit]?.signing;
  const outcome = open ? outcomeOfVotes(open, signing) : null;
  if (outcome === null) openNextSeat(turn, node);
  return outcome;
}

/** Seats that whoever has just voted holds as well: nobody is left to vote there but themselves. */
function skipOwnSeats(turn: Turn, ballot: Ballot): void {
  const { visit, party } = ballot.held;
  for (const { seat, status, assignee } of turn.state.open[visitId(visit)]?.signing?.seats ?? []) {
    if ((status !== 'open' && status !== 'waiting') || !('position' in assignee)) continue;
    if (turn.ask({ ask: 'holds', args: [party.user, assignee.position] }) === true)
      close(turn, ballot, { seat, status: 'skipped', vote: null });
  }
}

function close(
  turn: Turn,
  { held }: Ballot,
  change: { seat: number; status: 'voted' | 'skipped'; vote: Vote | null },
): void {
  const visit = visitId(held.visit);
  const signing = turn.state.open[visit]?.signing;
  if (!signing) return;
  const of = change.status === 'skipped' ? ofWithout(signing, change.seat) : signing.of;
  turn.apply({ kind: 'seat.closed', visit, ...change, of });
}
