// Writes a flow as an XState machine. Every name is ours: states `s:key`, events by kind and owner, guards and
// assignments as functions; so no name of a flow is ever looked up by XState (which finds `constructor` on a prototype),
// and no event of a person can pass for one of XState's own.

import { assign } from 'xstate';
import type { FlowNode, Transition } from '../compile/flow.ts';
import { FINISHED, type Judge, type Trail, type Trigger } from './kernel.ts';
import type { JsonObject } from '../json.ts';

export interface Context {
  readonly data: JsonObject;
  readonly judge: Judge;
  /** Grows during one step; a fresh one each step. */
  readonly trail: Trail[];
}

export interface MachineEvent {
  readonly type: string;
}

interface Args {
  readonly context: Context;
}

type Assign = ReturnType<typeof assignData>;
type Effectless = (args: Args) => void;
type Action = Effectless | Assign;

/** An action that only notes what happens. */
const note = (write: Effectless): Effectless => write;

export interface TransitionConfig {
  readonly guard?: (args: Args) => boolean;
  readonly target?: string;
  readonly reenter?: boolean;
  readonly actions: Action[];
}

export interface StateConfig {
  id: string;
  type?: 'parallel' | 'final';
  initial?: string;
  states?: Record<string, StateConfig>;
  entry?: Action[];
  exit?: Action[];
  on?: Record<string, TransitionConfig[]>;
  always?: TransitionConfig[];
  onDone?: TransitionConfig[];
}

export interface FlowShape {
  readonly initial: string;
  /** Top-level states. */
  readonly top: readonly FlowNode[];
  readonly on: ReadonlyMap<string, readonly Transition[]>;
  readonly keys: readonly string[];
  /** States some transition returns to with `resume`. */
  readonly resumable: ReadonlySet<string>;
}

/** The event name of a trigger. */
export function eventName(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'outcome':
      return `outcome ${trigger.state} ${trigger.name}`;
    case 'topic':
      return `topic ${trigger.name}`;
    case 'action':
      return `action ${trigger.state ?? ''} ${trigger.name}`;
    case 'timer':
      return `timer ${trigger.state} ${trigger.index}`;
    case 'done':
    case 'error':
    case 'goto':
      return `${trigger.kind} ${trigger.state}`;
    case 'tick':
      return 'tick';
  }
}

/** Id by which XState finds the state of a key. */
export const stateId = (key: string): string => `s:${key}`;
/** Id of the place where a region rests when it has ended. */
const finishedId = (region: string): string => `f:${region}`;

/** The machine configuration of a flow. */
export function machineConfig(flow: FlowShape): StateConfig {
  const on: Record<string, TransitionConfig[]> = {};
  for (const [action, transitions] of flow.on) {
    on[eventName({ kind: 'action', state: null, name: action })] = transitions.flatMap((t) =>
      candidates(t, null, flow),
    );
  }
  for (const key of flow.keys) {
    on[eventName({ kind: 'goto', state: key })] = [{ target: `#${stateId(key)}`, actions: [] }];
  }
  return { id: 'flow', initial: stateId(flow.initial), states: children(flow.top, flow), on };
}

function children(nodes: readonly FlowNode[], flow: FlowShape): Record<string, StateConfig> {
  return Object.fromEntries(nodes.map((node) => [stateId(node.key), stateConfig(node, flow)]));
}

function stateConfig(node: FlowNode, flow: FlowShape): StateConfig {
  const config = bareState(node, flow);
  if (node.parent?.type !== 'parallel') return config;
  // A region of a parallel rests in a final state of its own when it has ended, by `finish` or by a final state inside.
  const ended = { target: `#${finishedId(node.key)}`, actions: [] };
  if (node.children.length > 0 && node.onDone.length === 0) config.onDone = [ended];
  return {
    id: `r:${node.key}`,
    initial: stateId(node.key),
    states: { [stateId(node.key)]: config, finished: { id: finishedId(node.key), type: 'final' } },
  };
}

function bareState(node: FlowNode, flow: FlowShape): StateConfig {
  const { key } = node;
  const config: StateConfig = {
    id: stateId(key),
    entry: [note(({ context }) => void context.trail.push({ kind: 'entered', state: key }))],
  };
  // XState leaves the last state of a machine that has ended; for us the instance rests there.
  if (node.type === 'final' && node.parent === null) return { ...config, type: 'final' };
  config.exit = [note(({ context }) => void context.trail.push({ kind: 'exited', state: key }))];
  if (node.type === 'final') return { ...config, type: 'final' };
  if (node.type === 'parallel') config.type = 'parallel';
  if (node.children.length > 0) {
    config.states = children(node.children, flow);
    if (node.definition.initial !== undefined) config.initial = stateId(node.definition.initial);
  }
  const write = (transitions: readonly Transition[]): TransitionConfig[] =>
    transitions.flatMap((transition) => candidates(transition, node, flow));
  const on: Record<string, TransitionConfig[]> = {};
  for (const [name, transitions] of node.on)
    on[eventName(triggerOf(node, name, transitions))] = write(transitions);
  for (const timer of node.timers) {
    const { consequence, index } = timer;
    if (consequence.kind === 'target')
      on[eventName({ kind: 'timer', state: key, index })] = write([consequence.transition]);
  }
  const done = write(node.onDone);
  if (node.children.length > 0 && done.length > 0) config.onDone = done;
  else if (done.length > 0) on[eventName({ kind: 'done', state: key })] = done;
  if (node.onError.length > 0) on[eventName({ kind: 'error', state: key })] = write(node.onError);
  if (node.always.length > 0) config.always = write(node.always);
  return { ...config, on };
}

/** What an entry of a state's `on` answers to: an outcome of its task, an event of another flow, or an action. */
export function triggerOf(
  node: FlowNode,
  name: string,
  transitions: readonly Transition[],
): Trigger {
  if (name.startsWith('flow:')) return { kind: 'topic', name };
  if (transitions.some((transition) => transition.by !== null))
    return { kind: 'action', state: node.key, name };
  return { kind: 'outcome', state: node.key, name };
}

/** The candidates XState tries, in order, for one transition. */
function candidates(
  transition: Transition,
  source: FlowNode | null,
  flow: FlowShape,
): TransitionConfig[] {
  const { effect } = transition;
  const passes = ({ context }: Args): boolean => context.judge.passes(transition, context.data);
  const took = (beyond: boolean): Action[] => [
    ...(transition.set.length > 0 ? [assignData(transition)] : []),
    note(({ context }) => void context.trail.push({ kind: 'took', transition, beyond })),
  ];
  const go = (key: string, beyond = false): TransitionConfig => ({
    guard: passes,
    target: `#${stateId(key)}`,
    // Every transition with a target leaves and enters, also to the same state. From the flow itself all is left anyway.
    reenter: source !== null,
    actions: took(beyond),
  });
  switch (effect.kind) {
    case 'target':
      return [...wayBack(transition, source, flow), go(effect.target)];
    case 'back': {
      const { limit, beyond } = effect;
      if (limit === null) return [go(effect.target)];
      const below = ({ context }: Args): boolean =>
        context.judge.taken(transition) < limit && passes({ context });
      const first = { ...go(effect.target), guard: below };
      return beyond === null ? [first] : [first, go(beyond, true)];
    }
    case 'finish': {
      const region = source?.region;
      return region
        ? [{ guard: passes, target: `#${finishedId(region.key)}`, actions: took(false) }]
        : [];
    }
    default:
      return [{ guard: passes, actions: took(false) }];
  }
}

/** Where `source` was sent back with `resume`, a transition that leads to the sender goes there at once. */
function wayBack(
  transition: Transition,
  source: FlowNode | null,
  flow: FlowShape,
): TransitionConfig[] {
  if (source === null || !flow.resumable.has(source.key) || transition.leadsTo.size === 0)
    return [];
  const resumes = ({ context }: Args): boolean => {
    const sender = context.judge.returnsTo(source.key);
    return (
      sender !== null &&
      transition.leadsTo.has(sender) &&
      context.judge.passes(transition, context.data)
    );
  };
  const resumed = note(
    ({ context }) => void context.trail.push({ kind: 'resumed', transition, state: source.key }),
  );
  return [
    {
      guard: resumes,
      actions: [...(transition.set.length > 0 ? [assignData(transition)] : []), resumed],
    },
  ];
}

function assignData(transition: Transition) {
  return assign<Context, MachineEvent, undefined, MachineEvent, never>(({ context }) => ({
    data: context.judge.set(transition, context.data),
  }));
}

export const isFinished = (leaf: string): boolean => leaf.endsWith(FINISHED);
