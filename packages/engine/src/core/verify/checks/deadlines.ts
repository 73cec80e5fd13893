// Deadlines: decisions that wait without one, inner ones that lie beyond what they lie in, and timers that never fire.

import type { CompileContext } from '../../compile/compilation.ts';
import { parseExpression, type Ast } from '../../expr/parse-expression.ts';
import type { Due, Flow, FlowNode } from '../../compile/flow.ts';
import { transitionsOf } from '../../compile/graph.ts';
import type { Json } from '../../json.ts';
import { atMost, lengthOf, sumOf, type Length } from './lengths.ts';
import type { PatchOperation } from '../fix.ts';
import { resultsOf } from '../results-of.ts';
import { textParam, titleOf } from '../../compile/titles.ts';
import type { Proven, Told } from './told.ts';
import type { StateDefinition } from '../../format/flow-types.generated.ts';

/** Given where nothing else is known: three working days. */
const USUAL = 'work:P3D';

/**
 * Decisions of others than whoever began it, calls of programs, events of other flows and their children, that nothing ends in
 * time. What has one outcome only decides nothing: it is read, or done some day.
 */
export function waitsWithoutDeadline({ flow, context }: Proven): Told[] {
  return [...flow.nodes.values()].flatMap((node): Told[] => {
    const { key, pointer } = node;
    const path =
      pathOfWait(node, flow) ??
      (isForOthers(node, flow) || isForChildren(node, context.flows) ? `${pointer}/due` : null);
    if (path === null || isTimed(node)) return [];
    const params = { state: key, step: titleOf(node) };
    return [
      {
        code: 'WAIT_WITHOUT_DEADLINE',
        severity: 'warning',
        pointer,
        params,
        at: key,
        patch: [{ op: 'add', path, value: USUAL }],
      },
    ];
  });
}

/** Where a deadline would be written; null: it is no such wait. */
function pathOfWait({ task, call, pointer }: FlowNode, flow: Flow): string | null {
  if (call) return call.definition.timeout === undefined ? `${pointer}/due` : null;
  if (!task || task.outcomes.size < 2 || isBeginners(task.assign, flow)) return null;
  return `${pointer}/task/due`;
}

/** Whether nothing but the event of another flow leads on. What is open beside it may end it too. */
function isForOthers(node: FlowNode, flow: Flow): boolean {
  const { task, call, each, children, always, type } = node;
  if (task || call || each || children.length > 0 || always.length > 0 || type === 'final')
    return false;
  const names: string[] = [...flow.on.keys()];
  for (let at: FlowNode | null = node; at; at = at.parent) {
    if (at.type === 'parallel') return false;
    names.push(...at.on.keys());
  }
  return names.length > 0 && names.every((name) => name.startsWith('flow:'));
}

/** Whether it waits for all its children, of which none has a deadline either. */
function isForChildren({ each }: FlowNode, flows: CompileContext['flows']): boolean {
  const { done } = each ?? {};
  const waits = done === 'all' || done === 'any' || typeof done === 'number';
  const child = each && waits ? flows.get(each.flow) : undefined;
  if (!child) return false;
  const states = allStates(child.states).map(({ state }) => state);
  const isLeftToTime = (state: StateDefinition): boolean =>
    state.due !== undefined || state.after !== undefined || state.task?.due !== undefined;
  return states.some(({ task }) => task !== undefined) && !states.some(isLeftToTime);
}

/** Whether whoever began it does it, or whom it was begun for: their own time is nobody's deadline. */
function isBeginners(assign: NonNullable<FlowNode['task']>['assign'], flow: Flow): boolean {
  if (assign?.kind === 'position' && 'from' in assign.position) {
    const { ast } = parseExpression(assign.position.from.source);
    const results = ast ? resultsOf(ast) : [];
    return results.some(isStarter) && results.every((one) => isStarter(one) || isGiven(one, flow));
  }
  if (assign?.kind !== 'same') return false;
  const other = flow.nodes.get(assign.state)?.task?.assign;
  return other?.kind === 'position' && isBeginners(other, flow);
}

const isStarter = (ast: Ast): boolean => ast.op === 'id' && ast.args === 'starter';

/** A field that came with the start, or that keeps the beginner: nobody fills in another on the way. */
function isGiven(ast: Ast, { nodes, on }: Flow): boolean {
  const field = fieldIn(ast);
  if (field === null) return false;
  const all = [...nodes.values()];
  if (all.some(({ task }) => task?.form?.writable.has(field))) return false;
  const transitions = [...all.flatMap(transitionsOf), ...[...on.values()].flat()];
  const values = transitions.flatMap(({ set }) => set.filter((one) => one.field === field));
  return values.every(({ value }) => {
    const { ast: written } = parseExpression(value.source);
    return (
      written !== null &&
      resultsOf(written).every((one) => isStarter(one) || fieldIn(one) === field)
    );
  });
}

function fieldIn(ast: Ast): string | null {
  if (ast.op !== '.' || ast.args[0].op !== 'id' || ast.args[0].args !== 'data') return null;
  return ast.args[1];
}

/** A deadline or a timer, of itself or around it. */
function isTimed(node: FlowNode): boolean {
  for (let at: FlowNode | null = node; at; at = at.parent)
    if (at.due !== null || at.timers.length > 0) return true;
  return false;
}

/** Deadlines that lie beyond those of what waits for them: of states around, and of fan-outs for their children. */
export function deadlinesBeyond({ flow, context }: Proven): Told[] {
  return [...flow.nodes.values()].flatMap((node) => [
    ...beyondAround(node),
    ...(node.each ? beyondParent(node, context.flows.get(node.each.flow)?.states) : []),
  ]);
}

function beyondAround(node: FlowNode): Told[] {
  const own = lengthOfDue(node.due);
  if (!own) return [];
  for (let around = node.parent; around; around = around.parent) {
    const length = lengthOfDue(around.due);
    if (!length || atMost(own, length) !== false || !around.due || !('duration' in around.due))
      continue;
    const path = `${node.pointer}${node.task?.outcomes && node.definition.task?.due !== undefined ? '/task' : ''}/due`;
    const value = around.due.duration;
    const params = { state: node.key, step: titleOf(node), around: titleOf(around) };
    const patch = [{ op: 'replace', path, value } as const];
    const place = { severity: 'warning', pointer: path, at: node.key } as const;
    return [{ code: 'DEADLINE_BEYOND', ...place, params, patch }];
  }
  return [];
}

function beyondParent(
  node: FlowNode,
  states: Readonly<Record<string, StateDefinition>> | undefined,
): Told[] {
  const length = lengthOfDue(node.due);
  if (!length || !states) return [];
  const late = allStates(states)
    .flatMap(({ key, state }) => {
      const due = state.task?.due ?? state.due;
      const own = typeof due === 'string' ? lengthOf(due) : null;
      return own && typeof due === 'string' && atMost(own, length) === false
        ? [{ title: textParam(state.title ?? state.task?.title ?? key), due, own }]
        : [];
    })
    .reduce<{ title: Json; due: string; own: Length } | null>(
      (longest, one) => (longest && atMost(one.own, longest.own) !== false ? longest : one),
      null,
    );
  if (!late) return [];
  const path = `${node.pointer}/due`;
  const params = { state: node.key, step: late.title, around: titleOf(node) };
  const patch = [{ op: 'replace', path, value: late.due } as const];
  return [
    { code: 'DEADLINE_BEYOND', severity: 'warning', pointer: path, params, at: node.key, patch },
  ];
}

function allStates(
  states: Readonly<Record<string, StateDefinition>>,
): { readonly key: string; readonly state: StateDefinition }[] {
  return Object.entries(states).flatMap(([key, state]) => [
    { key, state },
    ...allStates(state.states ?? {}),
  ]);
}

const lengthOfDue = (due: Due | null): Length | null =>
  due && 'duration' in due ? lengthOf(due.duration) : null;

/** Timers behind one that always ends the wait, and those of states that are left at once. */
export function timersInVain({ flow }: Proven): Told[] {
  return [...flow.nodes.values()].flatMap((node) => {
    const passes = node.always.some(({ guard }) => guard === null);
    return node.timers.flatMap((timer): Told[] => {
      const isLate = endsBefore(node, timer);
      if (!passes && !isLate) return [];
      const path = `${node.pointer}/after/${timer.index}`;
      const params = { state: node.key, step: titleOf(node) };
      const place = { severity: 'warning', pointer: path, at: node.key } as const;
      return [{ code: 'TIMER_NEVER', ...place, params, patch: withoutTimer(node, path) }];
    });
  });
}

function withoutTimer({ timers, pointer }: FlowNode, path: string): PatchOperation[] {
  return [{ op: 'remove', path: timers.length === 1 ? `${pointer}/after` : path }];
}

/** Time from entering the state; null: not known beforehand. */
function momentOf(node: FlowNode, { at, offset }: FlowNode['timers'][number]): Length | null {
  const beyond = lengthOf(offset ?? 'PT0S');
  if (at === 'entered' || !beyond) return beyond;
  const due = at === 'due' ? lengthOfDue(node.due) : null;
  return due && sumOf(due, beyond);
}

/** Whether one of two timers of a state comes after the other, whenever that is; null: nobody can say. */
function isLater(
  node: FlowNode,
  one: FlowNode['timers'][number],
  other: FlowNode['timers'][number],
): boolean {
  if (one.at === 'due' && other.at === 'due') {
    const [offset, earlier] = [lengthOf(one.offset ?? 'PT0S'), lengthOf(other.offset ?? 'PT0S')];
    return offset !== null && earlier !== null && atMost(offset, earlier) === false;
  }
  const [moment, before] = [momentOf(node, one), momentOf(node, other)];
  return moment !== null && before !== null && atMost(moment, before) === false;
}

/** Whether the wait, or the one around it, has certainly been ended before that. */
function endsBefore(node: FlowNode, own: FlowNode['timers'][number]): boolean {
  const moment = momentOf(node, own);
  for (let at: FlowNode | null = node; at; at = at.parent) {
    const around = at;
    const ends = around.timers.some((timer) => {
      if (timer === own || !isEnd(around, timer)) return false;
      if (around === node) return isLater(node, own, timer);
      const when = momentOf(around, timer);
      return moment !== null && when !== null && atMost(moment, when) === false;
    });
    if (ends) return true;
  }
  return false;
}

const isEnd = (node: FlowNode, { consequence }: FlowNode['timers'][number]): boolean =>
  (consequence.kind === 'target' && consequence.transition.guard === null) ||
  (consequence.kind === 'outcome' && isCertain(node, consequence.name));

const isCertain = ({ on }: FlowNode, outcome: string): boolean =>
  (on.get(outcome) ?? []).some(({ guard }) => guard === null);
