// Where two versions changed the same, as people call it: the step, or the flow itself.

import type { FlowGraph } from '../../model/graph/flow-graph.ts';
import type { Path } from '../../model/change/path.ts';
import { titleOf } from '../../model/words/title-words.ts';
import type { Language } from '../session/session.tsx';
import type { EditorTexts } from '../texts/texts.ts';

/** Each once. */
export function placesOf(
  paths: readonly Path[],
  graph: FlowGraph,
  { texts, lang }: { readonly texts: EditorTexts; readonly lang: Language },
): readonly string[] {
  const places = paths.map(([part, ...rest]) => {
    if (part === 'forms') return texts.publishing.formsPlace;
    if (part === 'scenarios') return texts.publishing.scenariosPlace;
    const step = rest
      .toReversed()
      .map((key) => graph.steps.get(String(key)))
      .find((one) => one !== undefined);
    return step === undefined ? texts.publishing.flowPlace : titleOf(step, lang);
  });
  return [...new Set(places)];
}
