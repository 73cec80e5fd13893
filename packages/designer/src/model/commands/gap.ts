// Gaps: where something new can go, between two steps, before the end of a region, or at a beginning.

import type { Json } from '@alir/engine/core/types';
import type { Path } from '../change/path.ts';
import type { Editing } from '../document/editing.ts';
import { exitAt, exitPath, type FlowGraph, holdersOf } from '../graph/flow-graph.ts';
import { groupLeft } from '../graph/group-left.ts';
import { endsRegion, kindOf } from '../rules/run.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { Gap } from '../graph/step.ts';
import type { Moved } from './moved.ts';
import { leadTo } from './write-target.ts';

/** Where a gap leads now: to a step, or to the end of a region; null where it is none. */
export function goalOf(gap: Gap, graph: FlowGraph): Json | null {
  if ('entrance' in gap) {
    return graph.entrances.find(({ step }) => step === gap.entrance)?.target ?? null;
  }
  const exit = exitAt(graph, gap);
  if (exit === undefined) return null;
  return exit.target ?? (endsRegion(graph, exit) ? { finish: true } : null);
}

/** Refuses gaps that are none. What stands beside a region would be one itself. */
export function refuseInto(gap: Gap, graph: FlowGraph): Refusal | null {
  const goal = goalOf(gap, graph);
  if (goal === null) return refuse('WAY_UNKNOWN', 'entrance' in gap ? {} : { step: gap.step });
  const holder = holderOf({ into: gap }, graph);
  return kindOf(graph, holder) === 'parallel' ? refuse('NOT_SIDE_BY_SIDE') : null;
}

/** Where something goes that may say so. */
export interface Goes {
  readonly into?: Gap;
  readonly within?: string | null;
}

/** Among which steps, and behind which of them, so that the file reads in order; null: before all of them. */
export interface Place {
  readonly states: Path;
  readonly behind?: string | null;
}

/** The step in which something goes; null for the flow. Behind a step it lies beside it; behind a group, beside that. */
function holderOf({ into, within }: Goes, graph: FlowGraph): string | null {
  if (into === undefined) return within ?? null;
  if ('entrance' in into) return into.entrance;
  const { target = null } = exitAt(graph, into) ?? {};
  const from = into.step === null ? undefined : graph.steps.get(into.step);
  if (from === undefined) return graph.steps.get(target ?? '')?.parent ?? null;
  const left = target === null ? null : groupLeft(graph.steps, { step: into.step, target });
  return left === null ? from.parent : (graph.steps.get(left)?.parent ?? null);
}

/** Where something goes. */
export function placeFor(goes: Goes, graph: FlowGraph): Place {
  const { into } = goes;
  const key = holderOf(goes, graph);
  const holder = graph.steps.get(key ?? '');
  const behind = into === undefined ? undefined : before(into, key, graph);
  return {
    states: holder ? [...holder.path, 'states'] : ['flow', 'states'],
    ...(behind !== undefined && { behind }),
  };
}

/** Whose neighbour in the file something in a gap becomes. What is put at a beginning stands before what was first. */
function before(gap: Gap, holder: string | null, graph: FlowGraph): string | null | undefined {
  if (!('entrance' in gap)) {
    return holdersOf(graph, gap.step ?? '').find(({ parent }) => parent === holder)?.key;
  }
  const first = graph.entrances.find(({ step }) => step === gap.entrance)?.target;
  const beside = [...graph.steps.values()].filter(({ parent }) => parent === gap.entrance);
  const at = beside.findIndex(({ key }) => key === first);
  return at === -1 ? undefined : (beside[at - 1]?.key ?? null);
}

/** Lets a gap lead to a step. */
export function leadInto(
  editing: Editing,
  { gap, key, graph }: { readonly gap: Gap; readonly key: string; readonly graph: FlowGraph },
): void {
  if ('entrance' in gap) {
    const holder = gap.entrance === null ? ['flow'] : graph.steps.get(gap.entrance)?.path;
    if (holder) editing.put([...holder, 'initial'], key);
    return;
  }
  const path = exitPath(graph, gap);
  if (path !== undefined) leadTo(editing, path, key);
}

/** The same gap after others were done meanwhile; null when it is gone. */
export function movedGap(gap: Gap, moved: Moved): Gap | null {
  return 'entrance' in gap ? { entrance: moved.holder(gap.entrance) } : moved.place(gap);
}
