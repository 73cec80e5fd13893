// The fan-out of a state: children are started, added, withdrawn, heard and counted here.

import type { CompiledEach, FlowNode } from '../compile/flow.ts';
import { FlowFault, Refusal } from '../decide/signals.ts';
import { visitId, type Turn } from '../decide/turn.ts';
import type { Child } from '../instance.ts';
import type { Json } from '../json.ts';
import { currentChildren } from './current-children.ts';
import type { Trigger } from '../kernel/kernel.ts';
import { visitName } from '../visit-name.ts';

/** A fan-out or a call has come to its end. */
export type EndTrigger = Extract<Trigger, { kind: 'done' | 'error' }>;

/** Most instances of one tree that may be open at once. */
const MAX_OPEN = 10_000;

/** The fan-out of an open visit. */
export interface FanOut {
  readonly node: FlowNode;
  readonly each: CompiledEach;
  readonly visit: string;
}

/** Starts the children of a list taken at entry, or carries results over and starts only some again. */
export function openChildren(turn: Turn, fan: FanOut, only: readonly string[] | null): void {
  const children = only === null ? startListed(turn, fan) : startAgain(turn, fan, only);
  turn.apply({ kind: 'each.opened', visit: fan.visit, children });
}

function startListed(turn: Turn, fan: FanOut): Child[] {
  const pointer = `${fan.node.pointer}/each/in`;
  const items = turn.evaluate(fan.each.in, pointer, { node: fan.node });
  return startAll(turn, fan, listOf(items, pointer), []);
}

/** The children of the last visit: those of `only` anew, the others with their results. */
function startAgain(turn: Turn, fan: FanOut, only: readonly string[]): Child[] {
  const ending = turn.state.endings[fan.node.key];
  const remembered = currentChildren(ending?.children ?? []);
  for (const key of only) {
    if (!remembered.some((child) => child.key === key)) throw new Refusal('KEY_UNKNOWN', { key });
  }
  checkOpen(turn, only.length);
  return remembered.map((child) => {
    if (!only.includes(child.key)) return child;
    // One that was left running is withdrawn: two would do the same work.
    if (child.status === 'open' && ending)
      sendCancel(turn, child, visitName(fan.node.key, ending.visit), 'again');
    return startChild(turn, fan, child.item);
  });
}

/** Adds children to a fan-out that is open. @throws Refusal KEY_EXISTS */
export function appendChildren(turn: Turn, node: FlowNode, each: CompiledEach, items: Json): void {
  const visit = turn.visitOf(node.key);
  if (!visit) return;
  const fan = { node, each, visit: visitId(visit) };
  const list = listOf(items, `${node.pointer}/each`);
  for (const child of startAll(turn, fan, list, visit.each?.children ?? [])) {
    turn.apply({ kind: 'child.added', visit: fan.visit, child });
  }
}

/** @param present - children that are there already; the key of one that was withdrawn is free again */
function startAll(
  turn: Turn,
  fan: FanOut,
  items: readonly Json[],
  present: readonly Child[],
): Child[] {
  const keys = new Set(
    present.filter((child) => child.status !== 'cancelled').map((child) => child.key),
  );
  checkOpen(turn, items.length);
  return items.map((item) => {
    const child = startChild(turn, fan, item);
    if (keys.has(child.key)) throw new Refusal('KEY_EXISTS', { key: child.key });
    keys.add(child.key);
    return child;
  });
}

/** A flow that starts itself again and again must not fill the database. @throws Refusal TOO_MANY */
function checkOpen(turn: Turn, more: number): void {
  if (more === 0) return;
  const committed = turn.ask({ ask: 'open', args: [turn.state.root, MAX_OPEN] });
  const open = Number(committed) + (turn.before === null ? 1 : 0);
  if (open + more > MAX_OPEN) throw new Refusal('TOO_MANY', { limit: MAX_OPEN });
}

function startChild(turn: Turn, fan: FanOut, item: Json): Child {
  const { node, each, visit } = fan;
  const depth = turn.state.depth + 1;
  const limit = turn.flow.maxDepth;
  if (depth > limit) throw new Refusal('TOO_DEEP', { depth, limit });
  const pointer = `${node.pointer}/each`;
  const sight = { node, variables: { [each.as]: item } };
  const key = turn.evaluate(each.key, `${pointer}/key`, sight);
  if (typeof key !== 'string') {
    throw new FlowFault('EXPRESSION_FAILED', `${pointer}/key`, { result: key });
  }
  const waits =
    each.waits === null || turn.evaluate(each.waits, `${pointer}/waits`, sight) === true;
  const instance = turn.ask({ ask: 'id', args: [turn.seq, `${visit}/${key}`] });
  if (typeof instance !== 'string') throw new FlowFault('LOOKUP_EMPTY', pointer, { ask: 'id' });
  const fresh = { status: 'open', read: false, result: null, output: null } as const;
  const child: Child = { key, item, instance, waits, ...fresh };
  sendStart(turn, fan, child);
  return child;
}

/** Asks for the child instance to be started, with data as `with` says now. */
export function sendStart(turn: Turn, { node, each, visit }: FanOut, child: Child): void {
  const { state } = turn;
  const sight = { node, variables: { [each.as]: child.item } };
  const data: Record<string, Json> = {};
  for (const { field, value, pointer } of each.with) {
    data[field] = turn.evaluate(value, pointer, sight);
  }
  turn.send((id) => ({
    kind: 'message',
    id,
    to: child.instance,
    message: {
      type: 'start',
      flow: each.flow,
      flowVersion: turn.flow.pins.get(each.flow) ?? null,
      data,
      parent: { instance: state.id, visit, key: child.key },
      root: state.root,
      path: `${state.path}${child.instance}/`,
      depth: state.depth + 1,
      starter: turn.by ?? state.starter,
    },
  }));
}

/** Withdraws children by key. What they did before the message reaches them stands. @throws Refusal KEY_UNKNOWN */
export function cancelChildren(turn: Turn, node: FlowNode, keys: Json, reason: string): void {
  const list = typeof keys === 'string' ? [keys] : listOf(keys, node.pointer);
  for (const key of list) {
    const child = turn
      .visitOf(node.key)
      ?.each?.children.find((one) => one.key === key && one.status === 'open');
    if (!child) throw new Refusal('KEY_UNKNOWN', { key });
    cancelChild(turn, node.key, child, reason);
  }
}

function cancelChild(turn: Turn, state: string, child: Child, reason: string): void {
  const visit = turn.visitOf(state);
  if (!visit) return;
  turn.apply({
    kind: 'child.changed',
    visit: visitId(visit),
    child: child.instance,
    status: 'cancelled',
  });
  sendCancel(turn, child, visitId(visit), reason);
}

function sendCancel(turn: Turn, child: Child, visit: string, reason: string): void {
  turn.send((id) => ({
    kind: 'message',
    id,
    to: child.instance,
    message: { type: 'cancel', visit, reason },
  }));
}

/** Is the fan-out of this state done? A fan-out without children is done at once, unless it ends by hand. */
function isDone(
  turn: Turn,
  node: FlowNode,
  each: CompiledEach,
  children: readonly Child[],
): boolean {
  if (each.done === 'manual') return false;
  if (children.length === 0) return true;
  if (typeof each.done === 'object')
    return turn.evaluate(each.done, `${node.pointer}/each/done`, { node }) === true;
  if (each.done === 'all')
    return children.every((child) => !child.waits || child.status !== 'open');
  return children.filter((child) => child.status === 'done').length >= wantedOf(each.done);
}

const wantedOf = (done: 'any' | number): number => (done === 'any' ? 1 : done);

/** How a fan-out goes on now, if it does: it is done, or can no more be. @throws FlowFault CHILDREN_TOO_FEW without `onError` */
export function endOfFanOut(turn: Turn, node: FlowNode): EndTrigger | null {
  const { each } = node;
  if (!each) return null;
  const children = currentChildren(turn.visitOf(node.key)?.each?.children ?? []);
  if (isDone(turn, node, each, children)) return { kind: 'done', state: node.key };
  const short = shortOf(node, each, children);
  if (short === null) return null;
  if (node.onError.length > 0) return { kind: 'error', state: node.key };
  throw new FlowFault('CHILDREN_TOO_FEW', `${node.pointer}/each/done`, short);
}

/** How far the fan-out is from what it can no more reach; null while it can. */
function shortOf(
  { task, on, timers }: FlowNode,
  { done }: CompiledEach,
  children: readonly Child[],
): { wanted: number | null; possible: number } | null {
  const possible = children.filter((child) => child.status !== 'cancelled').length;
  if (done === 'any' || typeof done === 'number')
    return possible < wantedOf(done) ? { wanted: wantedOf(done), possible } : null;
  // By a rule: when all have ended and nothing else is offered here, it will never hold.
  const isOver = children.every((child) => child.status !== 'open');
  const isAlone =
    !task && on.size === 0 && !timers.some(({ consequence }) => consequence.kind === 'target');
  return typeof done === 'object' && isOver && isAlone ? { wanted: null, possible } : null;
}

/**
 * What is left open when the state is left: withdrawn, unless the flow lets it run on.
 *
 * @param ending - the instance itself is cancelled: nothing of it runs on
 */
export function closeChildren(turn: Turn, node: FlowNode, ending: boolean): void {
  if (!node.each || (node.each.rest === 'run' && !ending)) return;
  for (const child of turn.visitOf(node.key)?.each?.children ?? []) {
    if (child.status === 'open') cancelChild(turn, node.key, child, 'left');
  }
}

function listOf(value: Json, pointer: string): readonly Json[] {
  if (!Array.isArray(value)) throw new FlowFault('EXPRESSION_FAILED', pointer, { result: value });
  return value;
}
