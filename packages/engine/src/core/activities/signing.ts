// A task that several sign. Seats are positions, frozen when the task opens; each has one vote, whoever holds it.

import type { CompiledSigning, CompiledTask, FlowNode, SeatSource } from '../compile/flow.ts';
import { FlowFault } from '../decide/signals.ts';
import { visitId, type Turn } from '../decide/turn.ts';
import type { Assignee, Signing, SigningSeat, Visit } from '../instance.ts';
import type { Json } from '../json.ts';
import { seatFor } from './allocate.ts';
import { resolveAssignee, valueOf } from './assignee.ts';
import { scheduleTurn } from './deadline.ts';
import { decidedOutcome, MAX_SEATS, type Count } from './count-votes.ts';

/**
 * Opens the seats of a task.
 *
 * @returns false when every seat was that of whoever started the instance, and the flow skips them
 * @throws FlowFault SEATS_TOO_FEW, SEATS_TOO_MANY, ASSIGNEE_NOT_FOUND
 */
export function openSigning(
  turn: Turn,
  node: FlowNode,
  { signing, allocation }: CompiledTask,
): boolean {
  const visit = turn.visitOf(node.key);
  if (!visit || !signing) return true;
  const pointer = `${node.pointer}/task/assign`;
  const taken = new Set<string>();
  const seats: SigningSeat[] = [];
  let of = 0;
  let hasNamed = false;
  for (const [index, source] of signing.seats.entries()) {
    const { weight } = source;
    // Whoever is named twice has one seat, where they were named first.
    const named = positionsOf(turn, node, source, pointer);
    const seated = named.flatMap((position) => seatFor(turn, position, allocation) ?? []);
    const own = [...new Set(seated)].filter((position) => !taken.has(position));
    hasNamed ||= named.length > 0;
    for (const position of own) {
      taken.add(position);
      const isTurn = signing.order === 'parallel' || seats.length === 0;
      seats.push(newSeat(turn, { seat: seats.length + 1, assignee: { position }, weight, isTurn }));
    }
    const wanted = source.kind === 'pool' && source.count !== 'all' ? source.count : own.length;
    if (own.length < wanted)
      throw new FlowFault('SEATS_TOO_FEW', pointer, { source: index, wanted, found: own.length });
    of += wanted * weight;
  }
  if (seats.length === 0 && hasNamed && typeof allocation.initiator === 'object') return false;
  if (seats.length === 0) throw new FlowFault('SEATS_TOO_FEW', pointer, { wanted: 1, found: 0 });
  if (seats.length > MAX_SEATS)
    throw new FlowFault('SEATS_TOO_MANY', pointer, { limit: MAX_SEATS, found: seats.length });
  turn.apply({ kind: 'signing.opened', visit: visitId(visit), of, seats });
  return true;
}

/** A seat that nobody has voted in. */
export function newSeat(
  turn: Turn,
  { isTurn, ...seat }: Pick<SigningSeat, 'seat' | 'assignee' | 'weight'> & { isTurn: boolean },
): SigningSeat {
  return {
    ...seat,
    status: isTurn ? 'open' : 'waiting',
    openedAt: isTurn ? turn.facts.now : null,
    claim: null,
    readAt: null,
    vote: null,
  };
}

function positionsOf(turn: Turn, node: FlowNode, source: SeatSource, pointer: string): string[] {
  if (source.kind === 'pool') return poolOf(turn, node, source, pointer);
  if (source.kind === 'list') return positionsIn(turn, node, source.positions, pointer);
  const assignee = resolveAssignee(turn, source.assign, { pointer, node });
  return 'position' in assignee ? [assignee.position] : [];
}

function poolOf(
  turn: Turn,
  node: FlowNode,
  { role, unit }: Extract<SeatSource, { kind: 'pool' }>,
  pointer: string,
): string[] {
  const args = [
    valueOf(turn, role, `${pointer}/role`, { pointer, node }),
    unit === null ? null : valueOf(turn, unit, `${pointer}/unit`, { pointer, node }),
  ];
  const members = texts(turn.ask({ ask: 'members', args }));
  if (members.length === 0)
    throw new FlowFault('ASSIGNEE_NOT_FOUND', pointer, {
      role: args[0] ?? null,
      unit: args[1] ?? null,
    });
  return members;
}

/** Positions of a list, each of which exists. @throws FlowFault ASSIGNEE_NOT_FOUND */
export function positionsIn(
  turn: Turn,
  node: FlowNode,
  list: Extract<SeatSource, { kind: 'list' }>['positions'],
  pointer: string,
): string[] {
  const positions =
    'source' in list
      ? texts(turn.evaluate(list, `${pointer}/positions/from`, { node }))
      : [...list];
  for (const position of positions) checkPosition(turn, position, pointer);
  return positions;
}

/** @throws FlowFault ASSIGNEE_NOT_FOUND */
function checkPosition(turn: Turn, position: string, pointer: string): void {
  if (turn.ask({ ask: 'position', args: [position] }) !== true)
    throw new FlowFault('ASSIGNEE_NOT_FOUND', pointer, { position });
}

const texts = (value: Json): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The seat of this number. */
export function seatOf({ signing }: Visit, seat: number): SigningSeat | null {
  return signing?.seats.find((one) => one.seat === seat) ?? null;
}

/** The outcome that the votes have come to, or null. */
export function outcomeOfVotes(signing: Signing, rules: CompiledSigning): string | null {
  return decidedOutcome(rules, countOf(signing));
}

/** Whether no vote is to come any more. */
export const isComplete = (signing: Signing): boolean => countOf(signing).open === 0;

function countOf({ of, seats }: Signing): Count {
  const tally = new Map<string, number>();
  let cast = 0;
  let waiting = 0;
  for (const { status, weight, vote } of seats) {
    if (status === 'open' || status === 'waiting') waiting += weight;
    if (status !== 'voted') continue;
    cast += weight;
    const outcome = vote?.outcome ?? null;
    if (outcome !== null) tally.set(outcome, (tally.get(outcome) ?? 0) + weight);
  }
  return { of, open: Math.min(of - cast, waiting), tally };
}

/** Weight of all votes there can be when a seat has gone: it shrinks where there were no more seats than votes. */
export function ofWithout({ of, seats }: Signing, seat: number): number {
  const left = seats
    .filter((one) => one.seat !== seat && one.status !== 'removed' && one.status !== 'skipped')
    .reduce((sum, { weight }) => sum + weight, 0);
  return Math.min(of, left);
}

/** In a sequence, gives the turn to the next who waits. */
export function openNextSeat(turn: Turn, node: FlowNode): void {
  const visit = turn.visitOf(node.key);
  if (!visit?.signing || node.task?.signing?.order !== 'sequential') return;
  const { seats } = visit.signing;
  if (seats.some(({ status }) => status === 'open')) return;
  const next = seats.find(({ status }) => status === 'waiting');
  if (!next) return;
  turn.apply({ kind: 'seat.opened', visit: visitId(visit), seat: next.seat });
  scheduleTurn(turn, node);
}

/** Whom the signing waits for. */
export function openSeats({ signing }: Visit): readonly { assignee: Assignee }[] {
  return signing?.seats.filter(({ status }) => status === 'open') ?? [];
}
