// Where several sign: one vote of one seat, and what follows from it.

import { submitBallot } from '../forms/submit-ballot.ts';
import type { JsonObject } from '../json.ts';
import { signRefusal } from '../access/acting-refusal.ts';
import { closeDelegates, delegatesOf } from '../activities/parts.ts';
import type { Change } from '../event.ts';
import { ofWithout, openNextSeat, outcomeOfVotes, seatOf } from '../activities/signing.ts';
import type { CompiledSigning } from '../compile/flow.ts';
import type { SigningSeat, Vote } from '../instance.ts';
import type { HeldTask } from './person.ts';
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
export function checkMaySign({ held, seat, signing }: Ballot): void {
  const refusal = held.seat && signRefusal(held.seat);
  if (refusal) throw new Refusal(refusal.code, refusal.details);
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
export function castVote(turn: Turn, { held, seat, signing }: Ballot, vote: Vote): string | null {
  close(turn, held, { seat: seat.seat, status: 'voted', vote });
  return comeTo(turn, held, signing);
}

/** What the votes have come to after a change of seats; else the next in a sequence has the turn. */
export function comeTo(turn: Turn, held: Signed, rules: CompiledSigning): string | null {
  if (rules.twice === 'skip') passOverSpent(turn, held);
  const open = turn.state.open[visitId(held.visit)]?.signing;
  const outcome = open ? outcomeOfVotes(open, rules) : null;
  if (outcome === null) openNextSeat(turn, held.node);
  return outcome;
}

/** A task that several sign, and who changes something in it. */
type Signed = Pick<HeldTask, 'node' | 'visit' | 'party'>;

/** Passes over seats that are held by nobody but people who have voted: nobody is left to vote there. */
function passOverSpent(turn: Turn, held: Signed): void {
  const seats = turn.state.open[visitId(held.visit)]?.signing?.seats ?? [];
  const voters = new Set(seats.flatMap(({ vote }) => vote?.by.user ?? []));
  for (const { seat, status, assignee } of seats) {
    if ((status !== 'open' && status !== 'waiting') || !('position' in assignee)) continue;
    const holders = turn.ask({ ask: 'holders', args: [assignee.position] });
    if (!Array.isArray(holders) || holders.length === 0) continue;
    if (holders.every((one) => voters.has(String(one))))
      close(turn, held, { seat, status: 'skipped', vote: null });
  }
}

function close(
  turn: Turn,
  held: Signed,
  change: { seat: number; status: 'voted' | 'skipped'; vote: Vote | null },
): void {
  const signing = turn.state.open[visitId(held.visit)]?.signing;
  if (!signing) return;
  const of = change.status === 'skipped' ? ofWithout(signing, change.seat) : signing.of;
  closeSeat(turn, held, { ...change, of });
}

/** Ends a seat, and what its delegates had of it. */
export function closeSeat(
  turn: Turn,
  { visit, party }: Pick<HeldTask, 'visit' | 'party'>,
  change: Pick<SeatClosed, 'seat' | 'status' | 'vote' | 'of'>,
): void {
  const name = visitId(visit);
  const current = turn.state.open[name] ?? visit;
  const seat = seatOf(current, change.seat);
  if (seat)
    closeDelegates(turn, current, delegatesOf({ visit: current, task: seat }), {
      as: 'recalled',
      by: party,
    });
  turn.apply({ kind: 'seat.closed', visit: name, ...change });
}

type SeatClosed = Extract<Change, { kind: 'seat.closed' }>;
