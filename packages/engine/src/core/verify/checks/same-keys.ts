// Fan-outs whose entries cannot be told apart: two children may not have the same key.

import { escapePointer } from '../../compile/compilation.ts';
import type { CompiledEach } from '../../compile/flow.ts';
import { titleOf } from '../../compile/titles.ts';
import { ExpressionFault } from '../../expr/expression.ts';
import { parseExpression } from '../../expr/parse-expression.ts';
import type { Json } from '../../json.ts';
import type { Proven, Told } from './told.ts';

/** Keys that are the same for each entry, and those of lists that are written out where two are alike: these never open. */
export function keysAlike({ flow }: Proven): Told[] {
  return [...flow.nodes.values()].flatMap((node): Told[] => {
    const { each, key, pointer } = node;
    if (!each) return [];
    const entries = writtenOut(each);
    const severity = entries && hasTwice(each, entries) ? 'error' : 'warning';
    const isSame = !each.key.variables.includes(each.as) && (entries?.length ?? 2) > 1;
    if (severity === 'warning' && (!isSame || most(each) < 2)) return [];
    const params = { state: key, step: titleOf(node) };
    const place = { severity, pointer: `${pointer}/each/${escapePointer('key')}` } as const;
    return [{ code: 'EACH_KEY_SAME', ...place, params, at: key }];
  });
}

const most = ({ in: list }: CompiledEach): number => {
  const { maxItems } = list.schema;
  return typeof maxItems === 'number' ? maxItems : 2;
};

/** The entries of a list of texts that is written into the flow; null: it is not. */
function writtenOut({ in: list }: CompiledEach): readonly Json[] | null {
  const { ast } = parseExpression(list.source);
  if (ast?.op !== 'list') return null;
  const values: Json[] = [];
  for (const one of ast.args) {
    if (one.op !== 'value' || typeof one.args !== 'string') return null;
    values.push(one.args);
  }
  return values;
}

/** Whether two entries certainly have the same key. */
function hasTwice({ key, as, in: list }: CompiledEach, entries: readonly Json[]): boolean {
  if (key.variables.some((name) => name !== as) || key.asks.length > 0) return false;
  if (list.variables.length > 0) return false;
  try {
    const keys = entries.map((entry) =>
      key.evaluate({
        variable: (name) => (name === as ? entry : undefined),
        ask: () => null,
        done: () => false,
      }),
    );
    return new Set(keys).size < keys.length;
  } catch (error) {
    if (error instanceof ExpressionFault) return false;
    throw error;
  }
}
