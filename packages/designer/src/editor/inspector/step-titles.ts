// The steps that a way may lead to, by the titles that people know them by.

import { isObject } from '../../model/change/change.ts';
import { graphOf } from '../../model/graph/flow-graph.ts';
import type { Step } from '../../model/graph/step.ts';
import { refuseTarget } from '../../model/rules/targets.ts';
import { type Language, useDocument, useSession } from '../session/session.tsx';
import { saidIn } from './said.ts';

/** What a step is called. One without a title is called by its name. */
export function titleOf({ state, key }: Step, lang: Language): string {
  const task = isObject(state['task']) ? state['task'] : {};
  return saidIn(state['title'], lang) || saidIn(task['title'], lang) || key;
}

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
