// Takes a step away. What led to it leads on to where it led, so that a flow that was whole stays whole.

import type { Editing } from '../document/editing.ts';
import { type FlowGraph, withInner } from '../graph/flow-graph.ts';
import { type Mention, mentionsOf } from '../graph/mentions.ts';
import type { Step } from '../graph/step.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import { refuseTarget } from '../rules/targets.ts';
import { refuseUnknown } from '../rules/names.ts';
import { parentOf } from '../change/path.ts';
import type { Act, Scene } from './act.ts';
import type { RemoveStep } from './command.ts';
import { leadTo } from './write-target.ts';

/** The act of {@link RemoveStep}. */
export function removeStep(command: RemoveStep): Act {
  return {
    refusal: (scene) =>
      firstRefusal(
        refuseUnknown(scene.graph, command.step),
        refuseLast(command, scene.graph),
        refuseGoal(command, scene),
        refuseNeeded(command, scene),
      ),
    perform: (editing, scene) => takeAway(command, editing, scene),
    map: (moved) => ({
      ...command,
      step: moved.step(command.step),
      ...(command.to !== undefined && { to: moved.step(command.to) }),
    }),
  };
}

/** A flow, a group and parallel work each have at least one step. */
function refuseLast({ step }: RemoveStep, graph: FlowGraph): Refusal | null {
  return beside(graph, step).length === 1 ? refuse('STEP_IS_LAST', { step }) : null;
}

function refuseGoal(command: RemoveStep, { graph, document }: Scene): Refusal | null {
  const inner = new Set(withInner(graph, command.step));
  if (command.to !== undefined) {
    const isInside = inner.has(command.to);
    return isInside
      ? refuse('TARGET_INSIDE', { target: command.to })
      : refuseTarget(graph, command.to);
  }
  const isLedTo = [...inner].some((key) =>
    outerMentions(document, key, inner, graph).some(
      ({ use }) => use === 'way' || use === 'entrance',
    ),
  );
  return isLedTo && goalOf(command, graph) === null
    ? refuse('NO_WAY_ON', { step: command.step })
    : null;
}

/** Who does another step may hang on who did this one; taking that away silently would give the work to somebody else. */
function refuseNeeded({ step }: RemoveStep, { graph, document }: Scene): Refusal | null {
  const inner = new Set(withInner(graph, step));
  const needed = [...inner].some((key) =>
    outerMentions(document, key, inner, graph).some(
      ({ path, use }) => use === 'duty' && path.at(-1) === 'sameAs',
    ),
  );
  return needed ? refuse('STEP_NEEDED', { step }) : null;
}

/** Where what led to the step will lead: where it said, or where the first of its ways leads that leaves it for a step beside it. */
function goalOf({ step, to }: RemoveStep, graph: FlowGraph): string | null {
  if (to !== undefined) return to;
  const inner = new Set(withInner(graph, step));
  const targets = [...inner]
    .flatMap((key) => graph.steps.get(key)?.exits ?? [])
    .filter(({ isBack }) => !isBack)
    .flatMap(({ target }) => (target !== null && !inner.has(target) ? [target] : []));
  const fellows = new Set(beside(graph, step));
  return targets.find((target) => fellows.has(target)) ?? targets[0] ?? null;
}

function beside(graph: FlowGraph, key: string): readonly string[] {
  const parent = graph.steps.get(key)?.parent ?? null;
  return parent === null ? graph.top : (graph.steps.get(parent)?.children ?? []);
}

/** Mentions of `key` that stay when the step and those in it are gone. */
function outerMentions(
  document: Scene['document'],
  key: string,
  inner: ReadonlySet<string>,
  graph: FlowGraph,
): readonly Mention[] {
  const within = [...inner].flatMap((one) => graph.steps.get(one) ?? []);
  return mentionsOf(document, key).filter(({ path }) => !within.some((step) => lies(path, step)));
}

function lies(path: readonly (string | number)[], step: Step): boolean {
  return step.path.every((word, at) => path[at] === word);
}

function takeAway(command: RemoveStep, editing: Editing, { document, graph }: Scene): void {
  const goal = goalOf(command, graph);
  const step = graph.steps.get(command.step);
  if (step === undefined) return;
  const inner = new Set(withInner(graph, command.step));
  for (const key of inner) {
    // From the end, so that indexes of lists still mean what they meant.
    for (const mention of outerMentions(document, key, inner, graph).toReversed()) {
      lead(editing, mention, goal);
    }
  }
  editing.remove(step.path);
}

/** Lets one mention speak of the goal, or takes it away where it said who else may not do something. */
function lead(editing: Editing, { path, use, as }: Mention, goal: string | null): void {
  if (use === 'way' && goal !== null) {
    const word = path.at(-1);
    if (word === 'back') leadTo(editing, parentOf(path), goal);
    else editing.put(path, goal);
  } else if (use === 'entrance' && goal !== null) editing.put(path, goal);
  else if (use === 'duty') editing.remove(path);
  else if (as === 'key' && path[0] === 'layout') editing.remove(path);
}
