// The engine tells of steps by the names that a file has for them; who designs knows them by their titles.

import type { Problem } from '@alir/engine/core';
import type { FlowDocument } from '../model/document/document.ts';
import { valueAt } from '../model/change/change.ts';
import { graphOf } from '../model/graph/flow-graph.ts';
import { textIn } from '../model/texts/names.ts';
import { titleOf } from '../model/words/title-words.ts';

type Params = Problem['params'];

/** Words of a sentence that are names of steps. */
const ofSteps = new Set(['state', 'step', 'from', 'to', 'target']);

/** What people call a field that a formula calls `data.field`. */
function fieldTitle(path: string, { flow }: FlowDocument, lang: 'id' | 'en'): string | undefined {
  const [root, ...within] = path.split('.');
  if (root !== 'data') return undefined;
  const at = within.flatMap((name) => ['properties', name]);
  return textIn(valueAt(flow, ['data', ...at, 'title']), lang);
}

/** What a sentence is about, with the steps and fields that are there called by their titles. */
export function calledByTitle(params: Params, document: FlowDocument, lang: 'id' | 'en'): Params {
  const { steps } = graphOf(document);
  return Object.fromEntries(
    Object.entries(params).map(([word, value]) => {
      const step = ofSteps.has(word) ? steps.get(String(value)) : undefined;
      if (step) return [word, titleOf(step, lang)];
      return [word, word === 'path' ? (fieldTitle(String(value), document, lang) ?? value) : value];
    }),
  );
}
