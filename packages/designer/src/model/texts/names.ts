// What people call steps, outcomes and actions: their titles and labels, and their names where they have none.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject, valueAt } from '../change/change.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import type { Language } from '../words/language.ts';
import { shown } from './texts.ts';

/** A text in a language, or in the other where it has none. */
export function textIn(text: Json | undefined, lang: Language): string | undefined {
  if (typeof text === 'string') return shown(text);
  if (!isObject(text)) return undefined;
  const found = [text[lang], text['id'], text['en']].find((one) => typeof one === 'string');
  return typeof found === 'string' ? shown(found) : undefined;
}

/** What people call a step of which the flow says this. */
export function titleOf(state: JsonObject, key: string, lang: Language): string {
  return (
    textIn(state['title'], lang) ?? textIn(valueAt(state, ['task', 'title']), lang) ?? spelled(key)
  );
}

/** What people call a step. */
export function stepName(graph: FlowGraph | undefined, key: string, lang: Language): string {
  return titleOf(graph?.steps.get(key)?.state ?? {}, key, lang);
}

/** What stands on the button of an outcome. */
export function outcomeName(
  graph: FlowGraph | undefined,
  { step, outcome }: { readonly step: string; readonly outcome: string },
  lang: Language,
): string {
  const state = graph?.steps.get(step)?.state ?? {};
  return textIn(valueAt(state, ['task', 'outcomes', outcome, 'label']), lang) ?? spelled(outcome);
}

/** A name as words: `telaah-sekda` is “telaah sekda”. */
export function spelled(name: string): string {
  return shown(name.replaceAll(/[-_]+/g, ' '));
}
