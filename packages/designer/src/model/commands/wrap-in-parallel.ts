// Makes a run of steps one region of parallel work, with a new region beside it.

import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { Editing } from '../document/editing.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { endsRegion, endWithin, isRun, readRun, type Run } from '../rules/run.ts';
import { nameFor, refuseNew } from '../rules/names.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import type { Act, Scene } from './act.ts';
import { movedSteps } from './moved.ts';
import { replaceRun } from './replace-run.ts';
import { finishing, rewriteWays, targetOf, withWord } from './rewrite-ways.ts';
import { regionWith } from './add-region.ts';
import type { WrapInParallel } from './parts-command.ts';

/** The act of {@link WrapInParallel}. */
export function wrapInParallel(command: WrapInParallel): Act {
  return {
    refusal: ({ graph }) => {
      const run = readRun(graph, command.steps);
      return firstRefusal(
        isRun(run) ? refuseRun(run, graph) : run,
        refuseNew(
          graph,
          { key: command.key },
          { key: command.regions[0] },
          { key: command.regions[1] },
          command.beside,
        ),
      );
    },
    perform: (editing, scene) => wrap(command, editing, scene),
    map: (moved) => ({ ...command, steps: movedSteps(command.steps, moved) }),
  };
}

/** A region ends where its run led on; ends of the flow in it would end the region alone. */
function refuseRun(run: Run, graph: FlowGraph): Refusal | null {
  const end = endWithin(graph, run.inner);
  if (end !== null) return refuse('RUN_ENDS', { step: end });
  const goal = goalOf(run, graph);
  const finishes = run.out.some((exit) => endsRegion(graph, exit));
  if (goal === null && !finishes) return refuse('NO_WAY_ON', { step: run.entry });
  return goal !== null && finishes ? refuse('RUN_LEAVES_TWICE', { step: run.entry }) : null;
}

/** Where a run leads on: where most of its ordinary ways lead; rather to what stands behind it, and rather to work than to an end. */
function goalOf({ out, steps }: Run, graph: FlowGraph): string | null {
  const order = [...graph.steps.keys()];
  const last = order.indexOf(steps.at(-1)?.key ?? '');
  const counts = new Map<string, number>();
  for (const { target, via, isBack } of out) {
    const isOrdinary = via === 'outcome' || via === 'always' || via === 'done';
    if (target === null || isBack || !isOrdinary) continue;
    const isBehind = order.indexOf(target) > last;
    const weight = !isBehind ? 1 : graph.steps.get(target)?.kind === 'end' ? 1000 : 1_000_000;
    counts.set(target, (counts.get(target) ?? 0) + weight);
  }
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

function wrap(command: WrapInParallel, editing: Editing, scene: Scene): void {
  const run = readRun(scene.graph, command.steps);
  if (!isRun(run)) return;
  const goal = goalOf(run, scene.graph);
  replaceRun(editing, { run, key: command.key, scene }, (states) => ({
    type: 'parallel',
    states: {
      [command.regions[0]]: {
        initial: run.entry,
        states: ending(states, goal, endFor(command, scene)),
      },
      [command.regions[1]]: regionWith(command.beside),
    },
    onDone: goal ?? { finish: true },
  }));
}

/** A name for the end of the run's region. */
function endFor({ key, regions, beside }: WrapInParallel, { graph }: Scene): string {
  const taken = new Set([key, ...regions, beside.key]);
  return nameFor('selesai', (name) => graph.steps.has(name) || taken.has(name));
}

/**
 * The steps, ending their region where they led to the goal. Moments, and parallel work among the steps, cannot end it by themselves:
 * they lead to a step that does.
 */
function ending(states: JsonObject, goal: string | null, end: string): JsonObject {
  let hasEnd = false;
  const ended = rewriteWays({ states }, (way, place, isOwn) => {
    if (place === 'reopen' || goal === null || targetOf(way) !== goal) return way;
    // What lets part of the goal begin anew does not end with the region.
    if (isObject(way) && Object.hasOwn(way, 'only')) return way;
    if (place === 'way' && isOwn) return finishing(way);
    hasEnd = true;
    return isObject(way) ? withWord(way, 'target', ['target', end]) : end;
  });
  const { states: inner } = ended;
  const held = isObject(inner) ? inner : {};
  return hasEnd ? { ...held, [end]: { type: 'final' } } : held;
}
