// Which flows are published with another: those that it starts, and those that these start, as far as none is published yet.

import type { FlowDocument } from '../model/index.ts';
import { isObject } from '../model/change/change.ts';
import { graphOf } from '../model/graph/flow-graph.ts';

/** The flows that go with a document, each before the one that starts it. @param unpublished - flows that are begun and not published */
export function publishedWith(
  document: FlowDocument,
  unpublished: readonly FlowDocument[],
): readonly FlowDocument[] {
  const byName = new Map(unpublished.map((one) => [one.flow['flow'], one]));
  const found = new Set<FlowDocument>();
  const seen = new Set<unknown>([document.flow['flow']]);
  const walk = (one: FlowDocument): void => {
    for (const { state } of graphOf(one).steps.values()) {
      const { each } = state;
      const name = isObject(each) ? each['flow'] : undefined;
      const child = name === undefined ? undefined : byName.get(name);
      if (name === undefined || child === undefined || seen.has(name)) continue;
      seen.add(name);
      walk(child);
      found.add(child);
    }
  };
  walk(document);
  return [...found];
}
