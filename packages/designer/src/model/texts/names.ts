// What sentences call steps, outcomes and actions: as people do, but short enough to stand in a sentence.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { valueAt } from '../change/change.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { type Language, textIn } from '../words/language.ts';
import { titleOf } from '../words/title-words.ts';
import { shown } from './texts.ts';

/** What stands on a button; undefined where nothing does. */
export function labelIn(label: Json | undefined, lang: Language): string | undefined {
  const text = textIn(label, lang);
  return text === null ? undefined : shown(text);
}

/** What people call a step of which the flow says this. */
export function titleSaid(state: JsonObject, key: string, lang: Language): string {
  return shown(titleOf({ key, state }, lang));
}

/** What people call a step. */
export function stepName(graph: FlowGraph | undefined, key: string, lang: Language): string {
  return titleSaid(graph?.steps.get(key)?.state ?? {}, key, lang);
}

/** What stands on the button of an outcome. */
export function outcomeName(
  graph: FlowGraph | undefined,
  { step, outcome }: { readonly step: string; readonly outcome: string },
  lang: Language,
): string {
  const state = graph?.steps.get(step)?.state ?? {};
  return labelIn(valueAt(state, ['task', 'outcomes', outcome, 'label']), lang) ?? spelled(outcome);
}

/** A name as words: `telaah-sekda` is “telaah sekda”. */
export function spelled(name: string): string {
  return shown(name.replaceAll(/[-_]+/g, ' '));
}
