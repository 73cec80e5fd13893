// The tree of states as written: who lies in whom, with the checks that need nothing else.

import type { StateDefinition, States } from '../format/flow-types.generated.ts';
import { nearestParam } from '../format/nearest-word.ts';
import { checkStateWords } from './checks/state-words.ts';
import { type Compilation, escapePointer } from './compilation.ts';
import type { FlowNode } from './flow.ts';

/** A node before its activities and transitions are compiled. */
export interface RawNode {
  readonly key: string;
  readonly pointer: string;
  readonly definition: StateDefinition;
  readonly type: FlowNode['type'];
  readonly parent: RawNode | null;
  readonly children: RawNode[];
}

/** Deepest nesting of states. */
const MAX_NESTING = 12;

/** Reads the tree in document order; reports what is wrong with its shape. */
export function readTree(compilation: Compilation): { top: RawNode[]; all: RawNode[] } {
  const all: RawNode[] = [];
  const byKey = new Map<string, RawNode>();
  const { definition } = compilation;

  const read = (
    states: States,
    pointer: string,
    parent: RawNode | null,
    depth: number,
  ): RawNode[] =>
    Object.entries(states).flatMap(([key, state]) => {
      const at = `${pointer}/${escapePointer(key)}`;
      const twin = byKey.get(key);
      if (twin) {
        compilation.report('STATE_DUPLICATE', at, { state: key, first: twin.pointer });
        return [];
      }
      if (depth > MAX_NESTING) {
        compilation.report('NESTING_TOO_DEEP', at, { limit: MAX_NESTING });
        return [];
      }
      const node = rawNode(key, at, state, parent);
      byKey.set(key, node);
      all.push(node);
      checkShape(compilation, node);
      checkStateWords(compilation, node);
      if (state.states) node.children.push(...read(state.states, `${at}/states`, node, depth + 1));
      checkInitial(compilation, at, node.type === 'compound' ? state.initial : undefined, node);
      return [node];
    });

  const top = read(definition.states, '/states', null, 1);
  if (!Object.hasOwn(definition.states, definition.initial)) {
    compilation.report('INITIAL_UNKNOWN', '/initial', {
      state: definition.initial,
      ...nearestParam(definition.initial, Object.keys(definition.states)),
    });
  }
  for (const key of byKey.keys()) compilation.states.add(key);
  return { top, all };
}

function rawNode(
  key: string,
  pointer: string,
  definition: StateDefinition,
  parent: RawNode | null,
): RawNode {
  const type = definition.type ?? (definition.states ? 'compound' : 'atomic');
  return { key, pointer, definition, type, parent, children: [] };
}

/** The nearest node, itself included, that is a child of a parallel. */
export function regionOf(node: RawNode): RawNode | null {
  if (node.parent === null) return null;
  return node.parent.type === 'parallel' ? node : regionOf(node.parent);
}

function checkShape(compilation: Compilation, { definition, pointer, type }: RawNode): void {
  const { task, each, call, on, always, after, onDone, due, clock, states, result, output } =
    definition;
  if (type === 'final') {
    for (const [word, value] of Object.entries({
      task,
      each,
      call,
      on,
      always,
      after,
      onDone,
      due,
      clock,
      states,
    })) {
      if (value !== undefined)
        compilation.report('FINAL_WITH_ACTIVITY', `${pointer}/${word}`, { word });
    }
    return;
  }
  if (type === 'parallel' && (!states || Object.keys(states).length < 2)) {
    compilation.report('PARALLEL_TOO_FEW', pointer, {});
  }
  if (states) {
    for (const [word, value] of Object.entries({ task, each, call })) {
      if (value !== undefined)
        compilation.report('ACTIVITY_IN_COMPOUND', `${pointer}/${word}`, { word });
    }
  }
  for (const [word, value] of Object.entries({ result, output })) {
    if (value !== undefined) compilation.report('WORD_MISPLACED', `${pointer}/${word}`, { word });
  }
}

function checkInitial(
  compilation: Compilation,
  pointer: string,
  initial: string | undefined,
  node: RawNode,
): void {
  if (node.type !== 'compound') return;
  if (initial === undefined) compilation.report('INITIAL_MISSING', pointer, { state: node.key });
  else if (!node.children.some((child) => child.key === initial)) {
    compilation.report('INITIAL_UNKNOWN', `${pointer}/initial`, {
      state: initial,
      ...nearestParam(
        initial,
        node.children.map((child) => child.key),
      ),
    });
  }
}
