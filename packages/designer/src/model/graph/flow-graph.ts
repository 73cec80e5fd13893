// A flow as steps and ways between them. Read once for each flow and kept with it: commands, picture, outline, search and rules
// all ask this and nothing else, so that they agree.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { FlowDocument } from '../document/document.ts';
import { readExits } from './read-exits.ts';
import type { Entrance, Exit, Step, StepKind } from './step.ts';

/** Steps and ways of one flow. */
export interface FlowGraph {
  /** All steps, in the author's order, each before those in it. */
  readonly steps: ReadonlyMap<string, Step>;
  /** Steps that lie in no other. */
  readonly top: readonly string[];
  /** What the flow says of all steps. */
  readonly ofFlow: readonly Exit[];
  /** The beginnings of the flow and of its parts. */
  readonly entrances: readonly Entrance[];
  /** The ways that lead to a step. */
  readonly into: ReadonlyMap<string, readonly Exit[]>;
}

const kept = new WeakMap<JsonObject, FlowGraph>();

/** The graph of a document's flow. */
export function graphOf(document: FlowDocument): FlowGraph {
  const { flow } = document;
  const known = kept.get(flow);
  if (known !== undefined) return known;
  const graph = readGraph(flow);
  kept.set(flow, graph);
  return graph;
}

function readGraph(flow: JsonObject): FlowGraph {
  const steps = new Map<string, Step>();
  const top = readSteps(flow['states'], { path: ['flow', 'states'], parent: null, steps });
  const ofFlow = readExits(null, flow);
  const exits = [...steps.values()].flatMap((step) => step.exits);
  const leading = [...exits, ...ofFlow].filter((exit) => exit.target !== null);
  return {
    steps,
    top,
    ofFlow,
    entrances: [entranceOf(null, flow), ...[...steps.values()].flatMap(entrancesOf)],
    into: Map.groupBy(leading, (exit) => exit.target ?? ''),
  };
}

interface Reading {
  readonly path: Path;
  readonly parent: string | null;
  readonly steps: Map<string, Step>;
}

/** Reads the steps of a map of states into `steps`, and gives their names. Names that are taken already are passed over. */
function readSteps(states: Json | undefined, { path, parent, steps }: Reading): readonly string[] {
  if (!isObject(states)) return [];
  return Object.entries(states).flatMap(([key, state]) => {
    if (!isObject(state) || steps.has(key)) return [];
    const at = [...path, key];
    // Stands before those in it, and knows them only once they are read.
    const children: string[] = [];
    const exits = exitsOf(key, state);
    const kind = kindOf(state, parent === null ? null : (steps.get(parent)?.kind ?? null));
    steps.set(key, { key, kind, state, path: at, parent, children, exits });
    children.push(...readSteps(state['states'], { path: [...at, 'states'], parent: key, steps }));
    return [key];
  });
}

/** What was read of states: most stay as they are from one document to the next. */
const keptExits = new WeakMap<JsonObject, readonly Exit[]>();

function exitsOf(key: string, state: JsonObject): readonly Exit[] {
  const known = keptExits.get(state);
  if (known?.[0]?.step === key) return known;
  const exits = readExits(key, state);
  keptExits.set(state, exits);
  return exits;
}

/** What kind of step a state is, lying in a step of the kind `holder`. */
export function kindOf(state: JsonObject, holder: StepKind | null): StepKind {
  if (state['type'] === 'final') return 'end';
  if (state['type'] === 'parallel') return 'parallel';
  if (isObject(state['states']) || holder === 'parallel') return 'region';
  const { task } = state;
  if (isObject(task)) return isSigning(task) ? 'signing' : 'task';
  if (isObject(state['each'])) return 'each';
  if (isObject(state['call'])) return 'call';
  return state['always'] === undefined ? 'wait' : 'choice';
}

function isSigning(task: JsonObject): boolean {
  const { assign } = task;
  const ofSeveral = isObject(assign) && ('count' in assign || 'positions' in assign);
  return task['decide'] !== undefined || isList(assign) || ofSeveral;
}

function entrancesOf(step: Step): readonly Entrance[] {
  // All regions of parallel work are entered together: it has no first one.
  return step.children.length === 0 || step.kind === 'parallel'
    ? []
    : [entranceOf(step.key, step.state)];
}

function entranceOf(step: string | null, holder: JsonObject): Entrance {
  const { initial } = holder;
  return { step, target: typeof initial === 'string' ? initial : null };
}

/** The steps of which one is `key` and each other holds the one before, from the inside out. */
export function holdersOf(graph: FlowGraph, key: string): readonly Step[] {
  const holders: Step[] = [];
  for (let step = graph.steps.get(key); step !== undefined;) {
    holders.push(step);
    step = step.parent === null ? undefined : graph.steps.get(step.parent);
  }
  return holders;
}

/** A step and all steps in it. */
export function withInner(graph: FlowGraph, key: string): readonly string[] {
  const step = graph.steps.get(key);
  return step ? [key, ...step.children.flatMap((child) => withInner(graph, child))] : [];
}

/** Where a way out is written in the document; undefined when its step is not there. */
export function exitPath(
  graph: FlowGraph,
  place: { step: string | null; at: Path },
): Path | undefined {
  const holder = place.step === null ? ['flow'] : graph.steps.get(place.step)?.path;
  return holder && [...holder, ...place.at];
}

/** The way out at a place, or undefined. */
export function exitAt(
  graph: FlowGraph,
  place: { readonly step: string | null; readonly at: Path },
): Exit | undefined {
  const exits = place.step === null ? graph.ofFlow : (graph.steps.get(place.step)?.exits ?? []);
  return exits.find(({ at }) => at.join('/') === place.at.join('/'));
}
