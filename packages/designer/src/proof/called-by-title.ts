// The engine tells of steps by the names that a file has for them; who designs knows them by their titles.

import type { Problem } from '@alir/engine/core';
import type { FlowDocument } from '../model/document/document.ts';
import { graphOf } from '../model/graph/flow-graph.ts';
import { titleOf } from '../model/words/title-words.ts';

type Params = Problem['params'];

/** Words of a sentence that are names of steps. */
const ofSteps = new Set(['state', 'step', 'from', 'to', 'target']);

/** What a sentence is about, with the steps that are there called by their titles. */
export function calledByTitle(params: Params, document: FlowDocument, lang: 'id' | 'en'): Params {
  const { steps } = graphOf(document);
  return Object.fromEntries(
    Object.entries(params).map(([word, value]) => {
      const step = ofSteps.has(word) ? steps.get(String(value)) : undefined;
      return [word, step ? titleOf(step, lang) : value];
    }),
  );
}
