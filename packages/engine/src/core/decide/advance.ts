// Moves an instance: asks the kernel what a trigger does, closes the visits that were left, opens those that were
// entered, and goes on while something is done at once. One call is one atomic macrostep.

import { appendChildren, cancelChildren, endOfFanOut } from '../activities/children.ts';
import { sendCopies } from '../activities/copies.ts';
import { notify } from '../activities/notify.ts';
import {
  enterState,
  exitState,
  openActivities,
  type AtOnce,
  type Departure,
} from '../activities/visit.ts';
import type { FlowNode, Transition } from '../compile/flow.ts';
import { liesWithin } from '../compile/lies-within.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Move, Trail, Trigger } from '../kernel/kernel.ts';
import { checkEnds, noBranch } from './check-ends.ts';
import { TurnJudge } from './judge.ts';
import { returnPoint, wayBackTo } from './return-point.ts';
import { FlowFault, Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/** Rounds of "done at once" after which a step is called a loop. */
const MAX_ROUNDS = 200;

/** Enters the initial state. */
export function enterFlow(turn: Turn): void {
  const judge = new TurnJudge(turn);
  const move = turn.flow.kernel.initial(turn.state.data, judge);
  follow(turn, checked(move, judge), null);
}

/**
 * Lets a trigger act.
 *
 * @returns false when no transition took it
 */
export function advance(turn: Turn, trigger: Trigger): boolean {
  const move = stepKernel(turn, trigger);
  if (move.trail.length === 0) return false;
  follow(turn, move, trigger);
  return true;
}

/** Puts an instance into a configuration: leaves what is not in it, enters what is new in it. */
export function jumpTo(turn: Turn, target: readonly string[]): void {
  const judge = new TurnJudge(turn);
  const { configuration, data } = turn.state;
  follow(turn, checked(turn.flow.kernel.jump(configuration, target, data, judge), judge), null);
}

/** Goes on with what is done at once in states that were opened beside a move, then looks at `always`. */
export function goOn(turn: Turn, immediate: readonly AtOnce[]): void {
  const queue = [...immediate];
  work(turn, queue);
  if (turn.state.status === 'open') advance(turn, { kind: 'tick' });
  checkEnds(turn);
}

function stepKernel(turn: Turn, trigger: Trigger): Move {
  const judge = new TurnJudge(turn, trigger);
  const { state, flow } = turn;
  const move = checked(flow.kernel.step(state.configuration, trigger, state.data, judge), judge);
  // What has come to its end says so once: if nothing takes it, the instance would rest here for ever.
  if (trigger.kind === 'done' && move.trail.length === 0)
    throw noBranch(nodeOf(turn, trigger.state));
  return move;
}

function checked(move: Move, judge: TurnJudge): Move {
  judge.raise();
  if (move.looped) throw new FlowFault('FLOW_LOOP', '/states');
  return move;
}

function follow(turn: Turn, first: Move, trigger: Trigger | null): void {
  work(turn, settle(turn, withWayBack(turn, first), trigger));
  checkEnds(turn);
}

/** @param queue - what is to be done; it grows while that is done */
function work(turn: Turn, queue: AtOnce[]): void {
  let rounds = 0;
  for (const next of queue) {
    if (++rounds > MAX_ROUNDS) throw new FlowFault('FLOW_LOOP', '/states');
    if (!turn.visitOf(next.state)) continue;
    const move = stepKernel(turn, next);
    if (move.trail.length > 0) queue.push(...settleBy(turn, move, next));
    else if (next.kind === 'outcome')
      throw new FlowFault('NO_BRANCH', '/states', { state: next.state });
  }
}

/** What follows by itself: a task that is skipped was nobody's act. */
function settleBy(turn: Turn, move: Move, trigger: AtOnce): AtOnce[] {
  const { by } = turn;
  if (trigger.kind === 'outcome') turn.by = null;
  const next = settle(turn, withWayBack(turn, move), trigger);
  turn.by = by;
  return next;
}

/** Where states resume their senders, the kernel jumps there and the trails are one. */
function withWayBack(turn: Turn, first: Move): Move {
  let move = first;
  for (const entry of first.trail) {
    if (entry.kind !== 'resumed') continue;
    const { state } = entry;
    const point = turn.state.returns[state];
    // What moved beside it may have left it.
    if (!point || !isActive(turn, state, move)) continue;
    const judge = new TurnJudge(turn);
    const target = wayBackTo(turn, state, point, move);
    const { kernel } = turn.flow;
    const jump = checked(kernel.jump(move.configuration, target, move.data, judge), judge);
    turn.apply({ kind: 'returning', state, point: null });
    move = { ...jump, trail: [...move.trail, ...jump.trail] };
  }
  return move;
}

function isActive(turn: Turn, state: string, { configuration }: Move): boolean {
  const node = nodeOf(turn, state);
  return configuration.some((leaf) => liesWithin(turn.flow.nodes.get(leaf) ?? null, node));
}

/** Turns a move into changes and opens what it entered. */
function settle(turn: Turn, move: Move, trigger: Trigger | null): AtOnce[] {
  setData(turn, move.data);
  let only: ReadonlyMap<string, readonly string[]> | null = null;
  // Effects are read off before visits close: an action acts on the visit that offered it.
  const tookAll = move.trail.filter((entry) => entry.kind === 'took');
  for (const { transition, beyond } of tookAll) {
    const again = takeEffect(turn, transition, beyond);
    if (again) only = new Map([...(only ?? []), [again.state, again.keys]]);
  }
  const entered = new Set<string>();
  for (const entry of move.trail) walk(turn, entry, trigger, entered);
  if (!tookAll.some(({ transition }) => transition.effect.kind === 'back')) {
    forgetWaysBack(turn, move, entered);
  }
  turn.apply({ kind: 'moved', configuration: move.configuration });
  const immediate: AtOnce[] = [];
  for (const key of entered) {
    const node = nodeOf(turn, key);
    sendCopies(turn, node);
    if (node.type === 'final') continue;
    const next = openActivities(turn, node, only?.get(key) ?? null);
    if (next) immediate.push(next);
  }
  for (const { transition } of tookAll) {
    const next = doneByWithdrawal(turn, transition);
    if (next) immediate.push(next);
  }
  return immediate;
}

/** A state that is left, other than by sending back, has given its answer to whoever sent back to it. */
function forgetWaysBack(turn: Turn, { trail }: Move, entered: ReadonlySet<string>): void {
  for (const entry of trail) {
    if (entry.kind !== 'exited' || entered.has(entry.state)) continue;
    if (turn.state.returns[entry.state])
      turn.apply({ kind: 'returning', state: entry.state, point: null });
  }
}

/** Withdrawing a child may leave nothing to wait for. */
function doneByWithdrawal(turn: Turn, { effect, source }: Transition): AtOnce | null {
  if (effect.kind !== 'cancel' || source === null || !turn.visitOf(source)) return null;
  return endOfFanOut(turn, nodeOf(turn, source));
}

function walk(turn: Turn, entry: Trail, trigger: Trigger | null, entered: Set<string>): void {
  if (entry.kind === 'entered') {
    enterState(turn, nodeOf(turn, entry.state));
    entered.add(entry.state);
  } else if (entry.kind === 'exited') {
    exitState(turn, nodeOf(turn, entry.state), departure(turn, entry.state, trigger));
    entered.delete(entry.state);
  }
}

function departure(turn: Turn, state: string, trigger: Trigger | null): Departure {
  const ended = trigger?.kind === 'outcome' && trigger.state === state;
  return { outcome: ended ? trigger.name : null, by: turn.by };
}

function takeEffect(
  turn: Turn,
  transition: Transition,
  beyond: boolean,
): { state: string; keys: readonly string[] } | null {
  const { effect, pointer, source } = transition;
  const node = source === null ? null : nodeOf(turn, source);
  switch (effect.kind) {
    case 'target': {
      if (effect.only === null) return null;
      const keys = turn.evaluate(effect.only, `${pointer}/only`, { node });
      return { state: effect.target, keys: Array.isArray(keys) ? keys.map(String) : [] };
    }
    case 'back':
      if (effect.limit !== null && !beyond) turn.apply({ kind: 'counted', transition: pointer });
      if (effect.resume && node && !beyond) {
        const point = returnPoint(turn, node, effect);
        turn.apply({ kind: 'returning', state: effect.target, point });
      }
      return null;
    case 'append':
      if (node?.each)
        appendChildren(
          turn,
          node,
          node.each,
          turn.evaluate(effect.items, `${pointer}/append`, { node }),
        );
      return null;
    case 'cancel':
      if (node)
        cancelChildren(
          turn,
          node,
          turn.evaluate(effect.key, `${pointer}/cancel`, { node }),
          'withdrawn',
        );
      return null;
    case 'notify':
      notify(turn, { node, pointer: `${pointer}/notify` }, effect.to, {
        state: source,
        ...dueOf(turn, node),
      });
      return null;
    case 'finish':
      return null;
  }
}

function dueOf(turn: Turn, node: FlowNode | null): JsonObject {
  return { dueAt: (node && turn.visitOf(node.key)?.dueAt) ?? null };
}

/** Records the fields that differ. */
export function setData(turn: Turn, data: JsonObject): void {
  const before = turn.state.data;
  if (data === before) return;
  const fields: Record<string, Json> = {};
  let isChanged = false;
  for (const [field, value] of Object.entries(data)) {
    if (isSame(before[field], value)) continue;
    fields[field] = value;
    isChanged = true;
  }
  const unset = Object.keys(before).filter((field) => !Object.hasOwn(data, field));
  if (isChanged || unset.length > 0) turn.apply({ kind: 'set', fields, unset });
}

/** The data without these fields. */
export function without(data: JsonObject, fields: readonly string[]): JsonObject {
  if (fields.length === 0) return data;
  return Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));
}

/** Whether two objects have the same fields with the same values. */
export function isSameObject(before: JsonObject, after: JsonObject): boolean {
  const fields = Object.keys(after);
  return (
    fields.length === Object.keys(before).length &&
    fields.every((field) => isSame(before[field], after[field] ?? null))
  );
}

/** The same list or object sent again is no change. */
function isSame(before: Json | undefined, after: Json): boolean {
  if (typeof after !== 'object') return before === after;
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

export function nodeOf(turn: Turn, key: string): FlowNode {
  const node = turn.flow.nodes.get(key);
  if (!node) throw new Refusal('STATE_UNKNOWN', { state: key });
  return node;
}
