import type { CertainFields } from '../certain-fields.ts';
import type { Compilation } from '../compilation.ts';
import type { Flow } from '../flow.ts';
import { transitionsOf } from '../graph.ts';

/** An expression that reads an optional field where it is not certainly filled may fail; `has(…)` tests it first. */
export function checkUntestedReads(
  compilation: Compilation,
  { nodes, on }: Pick<Flow, 'nodes' | 'on'>,
  certain: CertainFields,
): void {
  const places = new Map<string, ReadonlySet<string> | null>([
    ['', certain.always],
    ['/start', certain.given],
  ]);
  for (const node of nodes.values()) places.set(node.pointer, certain.during(node));
  for (const one of [...[...nodes.values()].flatMap(transitionsOf), ...[...on.values()].flat()])
    places.set(one.pointer, certain.at(one));
  for (const { expression, pointer } of compilation.expressions) {
    // Null: nothing leads there, which is a problem of its own.
    const here = innermost(places, pointer);
    for (const { field, range } of expression.needs) {
      if (!here || here.has(field)) continue;
      compilation.problems.push({
        code: 'EXPR_UNTESTED',
        severity: 'warning',
        pointer,
        range,
        params: { path: `data.${field}` },
      });
    }
  }
}

function innermost<T>(places: ReadonlyMap<string, T>, pointer: string): T | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = places.get(at);
    if (found !== undefined) return found;
  }
  return places.get('') ?? null;
}
