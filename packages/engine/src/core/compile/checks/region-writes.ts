import type { Compilation } from '../compilation.ts';
import type { FlowNode } from '../flow.ts';
import { transitionsOf } from '../graph.ts';

/** Two regions that are open together may not write one field: the slower would silently win. */
export function checkRegionWrites(
  compilation: Compilation,
  nodes: ReadonlyMap<string, FlowNode>,
): void {
  for (const parallel of nodes.values()) {
    if (parallel.type !== 'parallel') continue;
    const writer = new Map<string, string>();
    for (const region of parallel.children) {
      for (const field of writes(region)) {
        const first = writer.get(field);
        if (first !== undefined)
          compilation.report('REGION_WRITE_CONFLICT', region.pointer, {
            field,
            regions: [first, region.key],
          });
        else writer.set(field, region.key);
      }
    }
  }
}

function writes(node: FlowNode): Set<string> {
  const fields = new Set<string>(node.task?.form?.writable);
  for (const { set } of transitionsOf(node)) for (const { field } of set) fields.add(field);
  for (const child of node.children) writes(child).forEach((field) => fields.add(field));
  return fields;
}
