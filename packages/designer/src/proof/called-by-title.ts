// The engine tells of steps and fields by the names that a file has for them; who designs knows them by their titles.

import type { Problem } from '@alir/engine/core';
import type { FlowDocument } from '../model/document/document.ts';
import { graphOf } from '../model/graph/flow-graph.ts';
import { speakerOf, wordsOfKey } from '../model/words/speaker.ts';
import { titleOf } from '../model/words/title-words.ts';

type Params = Problem['params'];

/** Words of a sentence that are names of steps. */
const ofSteps = new Set(['state', 'step', 'from', 'to', 'target']);

/** What people call what a formula reads at `data.field`, or elsewhere. */
function fieldTitle(path: string, document: FlowDocument, lang: 'id' | 'en'): string {
  const [root, ...within] = path.split('.');
  if (root === 'data') return speakerOf(document, { lang }).field(within);
  return wordsOfKey(within.at(-1) ?? path);
}

/** What a sentence is about, with the steps and fields that are there called by their titles. */
export function calledByTitle(params: Params, document: FlowDocument, lang: 'id' | 'en'): Params {
  const { steps } = graphOf(document);
  return Object.fromEntries(
    Object.entries(params).map(([word, value]) => {
      if (word === 'path') return ['field', fieldTitle(String(value), document, lang)];
      const step = ofSteps.has(word) ? steps.get(String(value)) : undefined;
      return [word, step ? titleOf(step, lang) : value];
    }),
  );
}
