// Takes a group away and leaves its steps.

import { parentOf } from '../change/path.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { kindOf } from '../rules/run.ts';
import { refuseUnknown } from '../rules/names.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import { redirect } from './take-away.ts';
import { without } from './rewrite-ways.ts';
import type { Ungroup } from './parts-command.ts';

/** The act of {@link Ungroup}. */
export function ungroup(command: Ungroup): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(refuseUnknown(graph, command.group), refuseGroup(command, graph)),
    perform: (editing, scene) => {
      const step = scene.graph.steps.get(command.group);
      const entry = step && entryOf(command, scene.graph);
      if (step === undefined || entry === undefined) return;
      redirect(editing, { key: step.key, to: entry, inner: new Set() }, scene);
      let behind = step.key;
      for (const key of step.children) {
        const state = editing.at([...step.path, 'states', key]);
        if (state === undefined) continue;
        editing.insert([...parentOf(step.path), key], state, behind);
        behind = key;
      }
      editing.remove(step.path);
      editing.remove(['layout', 'steps', step.key]);
    },
    map: (moved) => ({ ...command, group: moved.step(command.group) }),
  };
}

/** What a group says of all in it would be lost with it. */
function refuseGroup(command: Ungroup, graph: FlowGraph): Refusal | null {
  const step = graph.steps.get(command.group);
  if (step === undefined) return null;
  const isRegion = kindOf(graph, step.parent) === 'parallel';
  const isGroup = step.kind === 'region' && step.children.length > 0 && !isRegion;
  if (!isGroup || entryOf(command, graph) === undefined) {
    return refuse('NOT_A_GROUP', { step: step.key });
  }
  const end = step.children.find((key) => kindOf(graph, key) === 'end');
  if (end !== undefined) return refuse('RUN_ENDS', { step: end });
  const words = Object.keys(
    without(step.state, 'title', 'description', 'tags', 'initial', 'states'),
  );
  return words.length > 0 ? refuse('GROUP_SAYS_MORE', { step: step.key, words }) : null;
}

function entryOf({ group }: Ungroup, graph: FlowGraph): string | undefined {
  const target = graph.entrances.find(({ step }) => step === group)?.target ?? undefined;
  return target !== undefined && graph.steps.get(target)?.parent === group ? target : undefined;
}
