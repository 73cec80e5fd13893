// The kernel over XState 5. One machine and one inert scope are kept per flow: XState's own `transition()` builds an
// actor at every call, which costs more than the step itself.

import {
  createActor,
  createMachine,
  type AnyActorScope,
  type AnyMachineSnapshot,
  type StateValue,
} from 'xstate';
import type { FlowNode } from '../compile/flow.ts';
import type { JsonObject } from '../json.ts';
import {
  FINISHED,
  type Judge,
  type Kernel,
  type Move,
  type Trail,
  type Trigger,
} from './kernel.ts';
import {
  eventName,
  isFinished,
  machineConfig,
  stateId,
  type Context,
  type FlowShape,
} from './machine-config.ts';

/** Microsteps after which a step is called a loop. */
const MAX_ITERATIONS = 1000;

/** A kernel for one flow. Expects a definition that compiled: names resolved, nesting bounded. */
export function xstateKernel(flow: FlowShape, nodes: ReadonlyMap<string, FlowNode>): Kernel {
  // XState's types would have every state and event spelled out; ours are made from data.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const machine = createMachine({
    ...machineConfig(flow),
    context: ({ input }: { input: Context }) => input,
    options: { maxIterations: MAX_ITERATIONS },
  } as never);
  const scope = inertScope(machine);
  const leaves = leafNames(nodes);
  const order = new Map(
    [...nodes.keys()].flatMap((key, index) => [
      [key, index] as const,
      [key + FINISHED, index] as const,
    ]),
  );
  const snapshots = new Map<string, AnyMachineSnapshot>();

  const snapshotOf = (configuration: readonly string[], context: Context): AnyMachineSnapshot => {
    const name = configuration.join(' ');
    let base = snapshots.get(name);
    if (!base) {
      base = machine.resolveState({ value: stateValue(configuration, nodes), context });
      snapshots.set(name, base);
    }
    return Object.assign(Object.create(Object.getPrototypeOf(base)), base, { context });
  };

  const moveOf = (snapshot: AnyMachineSnapshot, trail: Trail[]): Move => ({
    configuration: snapshot._nodes
      .flatMap((node) => leaves.get(node.id) ?? [])
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    data: snapshot.context.data,
    trail,
    looped: false,
  });

  // Guards and assignments never throw (the judge keeps what went wrong), so what fails after so many microsteps is
  // XState giving up on a loop. It throws in a step; of the first snapshot it says so in its status.
  const bounded = (move: () => AnyMachineSnapshot, trail: Trail[], data: JsonObject): Move => {
    try {
      const snapshot = move();
      if (snapshot.status === 'error') throw snapshot.error;
      return moveOf(snapshot, trail);
    } catch (error) {
      if (trail.length < MAX_ITERATIONS) throw error;
      return { configuration: [], data, trail, looped: true };
    }
  };

  const move = (snapshot: AnyMachineSnapshot, trigger: Trigger, trail: Trail[]): Move =>
    bounded(
      () => machine.transition(snapshot, { type: eventName(trigger) }, scope),
      trail,
      snapshot.context.data,
    );

  return {
    initial(data, judge) {
      const trail: Trail[] = [];
      return bounded(() => machine.getInitialSnapshot(scope, { data, judge, trail }), trail, data);
    },
    step(configuration, trigger, data, judge) {
      const trail: Trail[] = [];
      return move(snapshotOf(configuration, { data, judge, trail }), trigger, trail);
    },
    jump(configuration, target, data, judge) {
      const trail: Trail[] = crossing(configuration, target, nodes);
      return move(snapshotOf(target, { data, judge, trail }), { kind: 'tick' }, trail);
    },
  };
}

function inertScope(machine: ReturnType<typeof createMachine>): AnyActorScope {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const self = createActor(machine, { input: { data: {}, judge: nobody, trail: [] } } as never);
  // What a pure step needs of a scope; the type asks for XState's internals.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: () => {},
    defer: () => {},
    stopChild: () => {},
    emit: () => {},
    actionExecutor: ({
      exec,
      info,
      params,
    }: {
      exec?: ((info: unknown, params: unknown) => void) | undefined;
      info: unknown;
      params: unknown;
    }) => exec?.(info, params),
  } as AnyActorScope;
}

/** Judges nothing: XState wants a first context when the scope is built. */
const nobody: Judge = {
  passes: () => false,
  set: (_transition, data: JsonObject) => data,
  taken: () => 0,
  returnsTo: () => null,
};

/** XState id of every place a configuration may rest in, and our name for it. */
function leafNames(nodes: ReadonlyMap<string, FlowNode>): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of nodes.values()) {
    if (node.children.length === 0) names.set(stateId(node.key), node.key);
    if (node.parent?.type === 'parallel') names.set(`f:${node.key}`, node.key + FINISHED);
  }
  return names;
}

interface ValueTree {
  [name: string]: ValueTree | string;
}

function stateValue(
  configuration: readonly string[],
  nodes: ReadonlyMap<string, FlowNode>,
): StateValue {
  const value: ValueTree = {};
  for (const leaf of configuration) {
    const path = pathOf(leaf, nodes);
    let place = value;
    for (const name of path.slice(0, -1)) {
      const below = place[name];
      if (typeof below === 'object') place = below;
      else place = place[name] = {};
    }
    const last = path.at(-1);
    if (last !== undefined && place[last] === undefined) place[last] = {};
  }
  return value;
}

/** Names from the top to a leaf, the region that wraps a child of a parallel included. */
function pathOf(leaf: string, nodes: ReadonlyMap<string, FlowNode>): string[] {
  const path: string[] = [];
  const finished = isFinished(leaf);
  let node = nodes.get(finished ? leaf.slice(0, -FINISHED.length) : leaf);
  if (finished) path.unshift('finished');
  while (node) {
    if (!(finished && path.length === 1)) path.unshift(stateId(node.key));
    if (node.parent?.type === 'parallel') path.unshift(stateId(node.key));
    node = node.parent ?? undefined;
  }
  return path;
}

/** What is left and entered between two configurations that are both complete. */
function crossing(
  from: readonly string[],
  to: readonly string[],
  nodes: ReadonlyMap<string, FlowNode>,
): Trail[] {
  const before = active(from, nodes);
  const after = active(to, nodes);
  const keys = [...nodes.keys()];
  return [
    ...keys
      .filter((key) => before.has(key) && !after.has(key))
      .reverse()
      .map((state) => ({ kind: 'exited', state }) as const),
    ...keys
      .filter((key) => after.has(key) && !before.has(key))
      .map((state) => ({ kind: 'entered', state }) as const),
  ];
}

/** A configuration with all ancestors; the inside of a finished region is not active. */
function active(
  configuration: readonly string[],
  nodes: ReadonlyMap<string, FlowNode>,
): Set<string> {
  const keys = new Set<string>();
  for (const leaf of configuration) {
    let node = isFinished(leaf)
      ? nodes.get(leaf.slice(0, -FINISHED.length))?.parent
      : nodes.get(leaf);
    while (node) {
      keys.add(node.key);
      node = node.parent;
    }
  }
  return keys;
}
