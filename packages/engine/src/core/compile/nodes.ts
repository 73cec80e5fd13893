// Puts the nodes of a flow together: each state with its activities and its transitions.

import type * as written from '../format/flow-types.generated.ts';
import { childrenNames, compileCall, compileDue, compileEach, compileTask } from './activities.ts';
import { escapePointer, instant, type Compilation, type Names } from './compilation.ts';
import type { Assigned, FlowNode, Transition } from './flow.ts';
import { compileCopies } from './people.ts';
import { withVotes } from './signing.ts';
import { compileTimers } from './timers.ts';
import { compileTransitions, listed, type Place, type Site } from './transitions.ts';
import type { RawNode } from './tree.ts';

/** A node while it is being put together. */
export type NodeDraft = { -readonly [K in keyof FlowNode]: FlowNode[K] } & {
  parent: NodeDraft | null;
  children: NodeDraft[];
  touches: Set<string>;
  stoppedBy: Set<string>;
};

export function compileNodes(
  compilation: Compilation,
  top: readonly RawNode[],
): Map<string, NodeDraft> {
  const nodes = new Map<string, NodeDraft>();
  const build = (raw: RawNode, parent: NodeDraft | null): NodeDraft => {
    const node = compileNode(compilation, raw, parent);
    nodes.set(raw.key, node);
    node.region = parent?.type === 'parallel' ? node : (parent?.region ?? null);
    node.children = raw.children.map((child) => build(child, node));
    for (const child of node.children) child.touches.forEach((field) => node.touches.add(field));
    return node;
  };
  for (const raw of top) build(raw, null);
  markReruns(nodes);
  markClocks(compilation, nodes);
  return nodes;
}

function compileNode(compilation: Compilation, raw: RawNode, parent: NodeDraft | null): NodeDraft {
  const { definition, pointer } = raw;
  const due = definition.task?.due ?? definition.due;
  const plain: Names = {};
  // When the state opens what it owns, its deadline is set.
  const timed: Names = due === undefined ? plain : { variables: { due: instant } };
  const each = definition.each ? compileEach(compilation, raw, definition.each, timed) : null;
  const names =
    each && definition.each
      ? childrenNames(compilation, raw, definition.each, each.in.schema)
      : plain;
  const acting: Names = { ...names, variables: { ...names.variables, ...timed.variables } };
  const site = (place: Place, word: string, before: readonly Assigned[] = []): Site => ({
    place,
    node: raw,
    pointer: `${pointer}/${word}`,
    names: place === 'always' ? names : acting,
    before,
  });
  const transitions = (
    place: Place,
    word: 'always' | 'onDone' | 'onError',
    before: readonly Assigned[] = [],
  ): Transition[] => {
    const written = definition[word];
    return written === undefined
      ? []
      : compileTransitions(compilation, written, site(place, word, before));
  };
  const task = definition.task ? compileTask(compilation, raw, definition.task, names) : null;
  const node: NodeDraft = {
    key: raw.key,
    pointer,
    definition,
    type: raw.type,
    parent,
    children: [],
    region: null,
    task,
    each,
    call: definition.call ? compileCall(compilation, raw, definition.call, acting) : null,
    due: compileDue(compilation, raw, names),
    timers: compileTimers(compilation, raw, { task, hasDue: due !== undefined, names, acting }),
    stoppedBy: new Set(),
    on: compileOn(compilation, raw, acting),
    always: transitions('always', 'always'),
    onDone: transitions('done', 'onDone', resultsOf(compilation, raw, acting)),
    onError: transitions('error', 'onError'),
    copies: compileCopies(compilation, definition.copies, `${pointer}/copies`),
    reopen: compileReopen(compilation, raw),
    output: compilation.assigned(definition.output, `${pointer}/output`, plain),
    rerun: false,
    touches: new Set(),
  };
  checkEnds(compilation, node);
  collectTouches(node);
  return node;
}

/** What a fan-out joins, or a call gives, when it is done. */
function resultsOf(
  compilation: Compilation,
  { definition: { each, call }, pointer }: RawNode,
  names: Names,
): Assigned[] {
  const { data } = compilation.definition;
  const withEvent = { ...names, variables: { ...names.variables, event: {} } };
  return [
    ...compilation.assigned(each?.join, `${pointer}/each/join`, names, data),
    ...compilation.assigned(call?.set, `${pointer}/call/set`, withEvent, data),
  ];
}

/** How an instance that ended here goes on: as an action of whoever may. */
function compileReopen(compilation: Compilation, raw: RawNode): Transition | null {
  const { reopen } = raw.definition;
  const pointer = `${raw.pointer}/reopen`;
  if (reopen === undefined) return null;
  if (raw.type !== 'final' || raw.parent !== null) {
    compilation.report('WORD_MISPLACED', pointer, { word: 'reopen' });
    return null;
  }
  const site: Site = { place: 'action', node: raw, pointer, names: {} };
  return compileTransitions(compilation, reopen, site)[0] ?? null;
}

function compileOn(
  compilation: Compilation,
  raw: RawNode,
  names: Names,
): Map<string, readonly Transition[]> {
  const on = new Map<string, readonly Transition[]>();
  for (const [name, transitions] of Object.entries(raw.definition.on ?? {})) {
    const pointer = `${raw.pointer}/on/${escapePointer(name)}`;
    const outcome = raw.definition.task?.outcomes[name];
    const place = placeOf(name, transitions, outcome !== undefined);
    if (place === null) {
      compilation.report('ON_WITHOUT_OUTCOME', pointer, {
        name,
        offered: Object.keys(raw.definition.task?.outcomes ?? {}),
      });
      continue;
    }
    const event = place === 'topic' ? {} : outcome?.input;
    const seen = outcome === undefined ? names : withVotes(raw.definition.task, names);
    on.set(
      name,
      compileTransitions(compilation, transitions, {
        place,
        node: raw,
        pointer,
        names: seen,
        event,
      }),
    );
  }
  return on;
}

/** What an entry of `on` is; null when it is nothing that can happen. */
export function placeOf(
  name: string,
  transitions: written.Transitions,
  isOutcome: boolean,
): 'outcome' | 'action' | 'topic' | null {
  if (name.startsWith('flow:')) return 'topic';
  if (isOutcome) return 'outcome';
  return listed(transitions, '').some(({ definition }) => definition.by !== undefined)
    ? 'action'
    : null;
}

/** A call or a fan-out that ends must lead somewhere. */
function checkEnds(compilation: Compilation, node: NodeDraft): void {
  const { call, each, onDone, pointer, task } = node;
  if (call && onDone.length === 0)
    compilation.report('DONE_UNHANDLED', `${pointer}/call`, { state: node.key });
  if (each && each.done !== 'manual' && onDone.length === 0)
    compilation.report('DONE_UNHANDLED', `${pointer}/each`, { state: node.key });
  if (each && each.done === 'manual' && !task && node.on.size === 0)
    compilation.report('DONE_UNHANDLED', `${pointer}/each`, { state: node.key });
}

/** The fields this state reads or writes: what decides whether a finished region may stay finished. */
function collectTouches(node: NodeDraft): void {
  const all = [...[...node.on.values()].flat(), ...node.always, ...node.onDone, ...node.onError];
  for (const { guard, set } of all) {
    guard?.reads.forEach((field) => node.touches.add(field));
    for (const { field, value } of set) {
      node.touches.add(field);
      value.reads.forEach((read) => node.touches.add(read));
    }
  }
  node.task?.form?.shown.forEach((field) => node.touches.add(field));
}

function markReruns(nodes: ReadonlyMap<string, NodeDraft>): void {
  for (const node of nodes.values()) {
    for (const { effect } of [...node.on.values()].flat()) {
      const target =
        effect.kind === 'target' && effect.only !== null ? nodes.get(effect.target) : undefined;
      if (target) target.rerun = true;
    }
  }
}

/** A stopped clock stops the deadlines around it that are a length of time; a date stays a date. */
function markClocks(compilation: Compilation, nodes: ReadonlyMap<string, NodeDraft>): void {
  for (const { key, pointer, parent, definition } of nodes.values()) {
    if (definition.clock === undefined) continue;
    let stops = false;
    for (let around = parent; around; around = around.parent) {
      if (around.due === null || !('duration' in around.due)) continue;
      around.stoppedBy.add(key);
      stops = true;
    }
    if (!stops) compilation.report('CLOCK_WITHOUT_SPAN', `${pointer}/clock`, { state: key });
  }
}
