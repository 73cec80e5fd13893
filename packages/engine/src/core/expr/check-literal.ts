// Literals: numbers, texts, lists, and maps that make JSON objects.

import type { Json } from '../json.ts';
import {
  booleanType,
  integerType,
  lazy,
  listOf,
  neverType,
  nullType,
  textType,
  type CelType,
  type Field,
} from './cel-type.ts';
import {
  checked,
  faulty,
  isFaulty,
  refuse,
  sourceOf,
  type Checked,
  type Surroundings,
} from './checked.ts';
import { asType, commonType } from './common-type.ts';
import type { Ast } from './parse-expression.ts';

export function checkValue(ast: Ast & { op: 'value' }, around: Surroundings): Checked {
  const value = ast.args;
  const literal = (type: CelType, json: Json): Checked =>
    checked(ast, type, () => json, { literal: json });
  if (typeof value === 'string') return literal({ ...textType, members: [value] }, value);
  if (typeof value === 'boolean') return literal(booleanType, value);
  if (value === null) return literal(nullType, null);
  const text = sourceOf(ast);
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number)
      ? literal(integerType, number)
      : refuse(around, ast, 'EXPR_LITERAL', { text, expected: 'exact integer' });
  }
  const instead = typeof value === 'number' ? `decimal('${text}')` : null;
  return refuse(around, ast, 'EXPR_NOT_ALLOWED', { name: text, instead });
}

export function checkList(ast: Ast & { op: 'list' }, around: Surroundings): Checked {
  const items = ast.args.map((item) => around.check(item, around));
  if (items.some(isFaulty)) return faulty(ast);
  let type: CelType = neverType;
  for (const item of items) {
    const common = commonType(type, item.type);
    if (!common)
      return refuse(around, item.ast, 'EXPR_OPERATOR', {
        operator: '[ , ]',
        left: type.kind,
        right: item.type.kind,
      });
    if (common.kind === 'fraction') return refuse(around, item.ast, 'EXPR_NOT_ROUNDED', {});
    type = common;
  }
  const converted = items.map((item) => asType(item, type));
  const run: Checked['run'] = (runtime) => converted.map((item) => item.run(runtime));
  return checked(ast, listOf(type, items.length), run, { items });
}

export function checkMap(ast: Ast & { op: 'map' }, around: Surroundings): Checked {
  const fields = new Map<string, Field>();
  const entries: [string, Checked][] = [];
  for (const [key, part] of ast.args) {
    const value = around.check(part, around);
    if (isFaulty(value)) return value;
    if (key.op !== 'value' || typeof key.args !== 'string') {
      return refuse(around, key, 'EXPR_TYPE', { expected: 'text', actual: key.op, path: '' });
    }
    if (fields.has(key.args))
      return refuse(around, key, 'EXPR_SYNTAX', { reason: 'duplicate_key' });
    if (value.type.kind === 'fraction') return refuse(around, part, 'EXPR_NOT_ROUNDED', {});
    fields.set(key.args, { type: () => value.type, presence: 'always' });
    entries.push([key.args, value]);
  }
  const type: CelType = { kind: 'object', nullable: false, fields: lazy(() => fields), ref: null };
  // `fromEntries` defines properties; assigning would set the prototype for a key `__proto__`.
  return checked(ast, type, (runtime) =>
    Object.fromEntries(entries.map(([name, value]) => [name, value.run(runtime)])),
  );
}
