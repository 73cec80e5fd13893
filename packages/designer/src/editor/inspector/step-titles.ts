// The steps that a way may lead to, by the titles that people know them by.

import { graphOf } from '../../model/graph/flow-graph.ts';
import { refuseTarget } from '../../model/rules/targets.ts';
import { titleOf } from '../../model/words/title-words.ts';
import { useDocument, useSession } from '../session/session.tsx';

/** Titles of the steps that ways may lead to, by their names, in the author's order. */
export function useStepTitles(): ReadonlyMap<string, string> {
  const { lang } = useSession();
  const graph = graphOf(useDocument());
  return new Map(
    [...graph.steps.values()]
      .filter(({ key }) => refuseTarget(graph, key) === null)
      .map((step) => [step.key, titleOf(step, lang)]),
  );
}
