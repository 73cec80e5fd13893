// Actions to begin with, as a regency's offices know them: each a whole that runs, to be changed in every detail afterwards.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { FlowDocument } from '../index.ts';
import { fieldsOf } from '../graph/field-mentions.ts';
import { type FlowGraph, graphOf, holdersOf } from '../graph/flow-graph.ts';
import type { Step } from '../graph/step.ts';

/** Which. */
export type NewAction = 'withdraw' | 'cancel' | 'giveBack' | 'tell' | 'addMore' | 'takeOut';

/** The actions that can be added to a step, or to the whole flow (null), with what each writes, but for its label. */
export function newActions(
  document: FlowDocument,
  step: Step | null,
): readonly { readonly name: NewAction; readonly definition: JsonObject }[] {
  const graph = graphOf(document);
  const end = [...graph.steps.values()].find(
    ({ kind, parent }) => kind === 'end' && parent === null,
  );
  const before = step === null ? null : beforeOf(graph, step);
  const hasTask = step !== null && (step.kind === 'task' || step.kind === 'signing');
  const list = { type: 'array', maxItems: 50, items: itemsOf(document, step) };
  return [
    ...(end === undefined
      ? []
      : [
          { name: 'withdraw' as const, definition: { by: 'starter', target: end.key } },
          {
            name: 'cancel' as const,
            definition: { by: hasTask ? 'assignee' : 'starter', target: end.key },
          },
        ]),
    ...(before === null || !hasTask
      ? []
      : [{ name: 'giveBack' as const, definition: { by: 'assignee', back: before } }]),
    ...(step === null
      ? []
      : [{ name: 'tell' as const, definition: { by: 'anyone', notify: 'pending' } }]),
    ...(step?.kind === 'each'
      ? [
          { name: 'addMore' as const, definition: { by: 'starter', input: list, append: 'event' } },
          {
            name: 'takeOut' as const,
            definition: { by: 'starter', input: { type: 'string' }, cancel: 'event' },
          },
        ]
      : []),
  ];
}

/** What a fan-out is for each of, as its list holds it; texts where that is more than a field. */
function itemsOf({ flow }: FlowDocument, step: Step | null): Json {
  const each = step?.state['each'];
  const source = isObject(each) ? each['in'] : undefined;
  const field = typeof source === 'string' ? /^data\.(\w+)$/.exec(source)?.[1] : undefined;
  const list = field === undefined ? undefined : fieldsOf(flow)[field];
  const items = isObject(list) ? list['items'] : undefined;
  return isObject(items) ? items : { type: 'string' };
}

/** The step before it that somebody does, where every way to it comes through: back there is always a way. */
function beforeOf(graph: FlowGraph, step: Step): string | null {
  const seen = new Set<string>();
  for (let key: string | null = step.key; key !== null && !seen.has(key);) {
    seen.add(key);
    const into: readonly { readonly step: string | null; readonly isBack: boolean }[] = (
      graph.into.get(key) ?? []
    ).filter(({ isBack }) => !isBack);
    const [only, second] = [...new Set(into.map((exit) => exit.step))];
    if (only === undefined || only === null || second !== undefined) return null;
    const found = graph.steps.get(only);
    const isBeside =
      found !== undefined && holdersOf(graph, step.key).every(({ key: one }) => one !== only);
    if (isBeside && (found.kind === 'task' || found.kind === 'signing')) return only;
    key = only;
  }
  return null;
}
