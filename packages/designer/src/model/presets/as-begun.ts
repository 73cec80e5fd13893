// Whether a text still is what the kind of a step wrote: then nobody has chosen its words in either language.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { FlowDocument } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { isSameJson } from '../document/same-json.ts';
import type { Preset, StepKinds } from './preset.ts';
import { letterPresets, plainPresets } from './presets.ts';

/** Whether a kind of step wrote this text of a step, or of one that it lies in. @param kinds - those of the host */
export function isAsBegun(
  document: FlowDocument,
  { step, text }: { readonly step: string; readonly text: Json | undefined },
  kinds: readonly StepKinds[],
): boolean {
  if (!isObject(text) || text['id'] === undefined || text['en'] === undefined) return false;
  const presets = presetsOf(document, step, kinds);
  return presets.some((preset) => saidBy(preset, document).some((one) => isSameJson(one, text)));
}

/** What a step, and those that it lies in, were added as. */
function presetsOf(
  document: FlowDocument,
  key: string,
  kinds: readonly StepKinds[],
): readonly Preset[] {
  const { steps } = graphOf(document);
  const all = [...kinds.flatMap(({ presets }) => presets), ...letterPresets, ...plainPresets];
  const tags: Json[] = [];
  for (let step = steps.get(key); step !== undefined;) {
    const { tags: own } = step.state;
    tags.push(...(isList(own) ? own : []));
    step = step.parent === null ? undefined : steps.get(step.parent);
  }
  return all.filter(({ name }) => tags.includes(name));
}

/** The texts that a kind writes, whatever stands before it. */
function saidBy(preset: Preset, document: FlowDocument): readonly JsonObject[] {
  const [sender = ''] = graphOf(document).steps.keys();
  const { state } = preset.write({ document, after: null, sender, isFlowTaken: () => false });
  return textsIn(state);
}

function textsIn(value: Json): readonly JsonObject[] {
  if (isList(value)) return value.flatMap(textsIn);
  if (!isObject(value)) return [];
  const isText = typeof value['id'] === 'string' && typeof value['en'] === 'string';
  return isText ? [value] : Object.values(value).flatMap(textsIn);
}
