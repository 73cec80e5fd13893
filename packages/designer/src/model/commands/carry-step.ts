// Carries a step into another way. Where it was, the flow closes behind it; where it goes, it leads on to where the way led. Ways back to
// it, and its ways elsewhere, stay.

import { isObject } from '../change/change.ts';
import { parentOf } from '../change/path.ts';
import type { Editing } from '../document/editing.ts';
import { exitPath, type FlowGraph, withInner } from '../graph/flow-graph.ts';
import { wayOnOf, wayTowards } from '../graph/way-on.ts';
import type { Exit } from '../graph/step.ts';
import { refuseUnknown } from '../rules/names.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import type { Act, Scene } from './act.ts';
import type { CarryStep } from './command.ts';
import { goalOf, leadInto, movedGap, placeFor, refuseInto } from './gap.ts';
import { finishing } from './rewrite-ways.ts';
import { leadTo } from './write-target.ts';

/** The act of {@link CarryStep}. */
export function carryStep(command: CarryStep): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(
        refuseUnknown(graph, command.step),
        refuseInto(command.into, graph),
        refuseSame(command, graph),
        refuseElsewhere(command, graph),
      ),
    perform: (editing, scene) => carry(command, editing, scene),
    map: (moved) => {
      const into = movedGap(command.into, moved);
      return into && { ...command, step: moved.step(command.step), into };
    },
  };
}

/** It cannot go into a way that leads to it, or out of it or what lies in it. */
function refuseSame({ step, into }: CarryStep, graph: FlowGraph): Refusal | null {
  const from = 'entrance' in into ? into.entrance : into.step;
  const isOwn = from !== null && withInner(graph, step).includes(from);
  return isOwn || goalOf(into, graph) === step ? refuse('STEP_IS_THERE', { step }) : null;
}

function refuseElsewhere({ step: key, into }: CarryStep, graph: FlowGraph): Refusal | null {
  const step = graph.steps.get(key);
  if (step === undefined) return null;
  const { states } = placeFor({ into }, graph);
  if (states.join('/') !== parentOf(step.path).join('/')) return refuse('NOT_SIDE_BY_SIDE');
  return wayOnOf(graph, key) === null ? refuse('NO_WAY_ON', { step: key }) : null;
}

function carry({ step: key, into }: CarryStep, editing: Editing, { graph }: Scene): void {
  const step = graph.steps.get(key);
  const from = 'entrance' in into ? into.entrance : into.step;
  const behind = from === null ? wayOnOf(graph, key) : wayTowards(graph, key, from);
  const goal = goalOf(into, graph);
  if (step === undefined || behind === null || goal === null) return;
  const inner = withInner(graph, key);
  const out = inner.flatMap((one) => graph.steps.get(one)?.exits ?? []);
  const through = out.filter(({ target, isBack }) => target === behind && !isBack);
  for (const exit of waysOnTo(graph, key, inner)) lead(editing, exit, { to: behind, graph });
  for (const { step: within, target } of graph.entrances) {
    if (target === key) leadInto(editing, { gap: { entrance: within }, key: behind, graph });
  }
  for (const exit of through) lead(editing, exit, { to: goal, graph });
  leadInto(editing, { gap: into, key, graph });
  order(editing, key, { into, graph });
}

/** Ways to a step from those that stand before it: others are ways back. */
function waysOnTo(graph: FlowGraph, key: string, inner: readonly string[]): readonly Exit[] {
  const order = [...graph.steps.keys()];
  const place = order.indexOf(key);
  return (graph.into.get(key) ?? []).filter(
    ({ step, isBack }) =>
      !isBack && (step === null || (!inner.includes(step) && order.indexOf(step) < place)),
  );
}

function lead(
  editing: Editing,
  exit: Exit,
  { to, graph }: { readonly to: ReturnType<typeof goalOf>; readonly graph: FlowGraph },
): void {
  const path = exitPath(graph, exit);
  const way = path && editing.at(path);
  if (path === undefined || way === undefined) return;
  if (typeof to === 'string') leadTo(editing, path, to);
  else editing.put(path, finishing(way));
}

/** Puts it behind the step it follows, so that the file reads in order. */
function order(
  editing: Editing,
  key: string,
  { into, graph }: { readonly into: CarryStep['into']; readonly graph: FlowGraph },
): void {
  const { states, behind } = placeFor({ into }, graph);
  const holder = editing.at(states);
  if (!isObject(holder) || behind === undefined) return;
  const keys = Object.keys(holder);
  const from = keys.indexOf(key);
  const follows = behind === null ? -1 : keys.indexOf(behind);
  editing.move(states, from, from < follows ? follows : follows + 1);
}
