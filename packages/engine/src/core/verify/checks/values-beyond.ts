// Fields that are set to what they cannot be: the step would never be done.

import { titleOf, textParam } from '../../compile/titles.ts';
import { parseExpression } from '../../expr/parse-expression.ts';
import { typeOfSchema } from '../../expr/type-of-schema.ts';
import { Compilation } from '../../compile/compilation.ts';
import { transitionsOf } from '../../compile/graph.ts';
import { spanOf } from '../cells.ts';
import { domainOfNumber } from '../domains.ts';
import { linearOf, type TypeOf } from '../linear.ts';
import { spanOfLinear } from '../writes-of.ts';
import { nameOf } from './field-uses.ts';
import type { Proven, Told } from './told.ts';

/** Numbers that lie outside the bounds of their field, whatever the data says. */
export function valuesBeyond(proven: Proven): Told[] {
  const { flow, context } = proven;
  const { resolve } = new Compilation(flow.definition, context);
  const data = typeOfSchema(flow.definition.data, resolve);
  const fields = data.kind === 'object' ? data.fields() : new Map();
  const placed = [
    ...[...flow.nodes.values()].flatMap((node) =>
      transitionsOf(node).map((transition) => ({ transition, node })),
    ),
    ...[...flow.on.values()].flat().map((transition) => ({ transition, node: null })),
  ];
  return placed.flatMap(({ transition, node }) =>
    transition.set.flatMap(({ field, value, pointer }): Told[] => {
      const type = fields.get(field)?.type();
      const { ast } = parseExpression(value.source);
      if (type?.kind !== 'integer' || !ast) return [];
      const typeOf: TypeOf = (part) => value.typeOf(part);
      if (typeOf(ast)?.kind !== 'integer') return [];
      const { least, most } = spanOfLinear(linearOf(ast, typeOf), typeOf);
      const all = { kind: 'range', above: null, below: null } as const;
      const own = domainOfNumber(type);
      const isBeyond =
        spanOf(all, { least, most: own.most, isWhole: true }) === null ||
        spanOf(all, { least: own.least, most, isWhole: true }) === null;
      if (!isBeyond) return [];
      const params = {
        state: node?.key ?? '',
        step: node ? titleOf(node) : textParam(flow.definition.title),
        field: nameOf(field, proven),
        value: value.source,
      };
      const at = node?.key ?? null;
      return [{ code: 'VALUE_BEYOND', severity: 'error', pointer, params, at }];
    }),
  );
}
