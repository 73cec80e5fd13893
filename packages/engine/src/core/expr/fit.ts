// Whether a node is a value of what its place expects.

import type { JsonSchema } from '../json.ts';
import { mismatch } from './assignable.ts';
import { anyType, booleanType, integerType, listOf, textType, type CelType } from './cel-type.ts';
import { fault, isFaulty, refuse, type Checked, type Surroundings } from './checked.ts';
import type { Expected } from './expression.ts';
import { nearestName } from './nearest-name.ts';
import { toDecimal } from './number-value.ts';
import { isList } from './same-value.ts';
import { typeOfSchema } from './type-of-schema.ts';

/** The node as a value of what its place expects; reports it when it is none. */
export function fit(node: Checked, expected: Expected, around: Surroundings): Checked {
  const { ast, type } = node;
  if (isFaulty(node)) return node;
  if (type.kind === 'fraction') return refuse(around, ast, 'EXPR_NOT_ROUNDED', {});
  if (type.kind === 'any') return fitUnknown(node, expected);
  if (expected === 'instant') {
    if ((type.kind === 'instant' || type.kind === 'date') && !type.nullable) return node;
    return refuse(around, ast, 'EXPR_TYPE', {
      expected: 'date or instant',
      actual: type.nullable ? 'null' : type.kind,
      path: '',
    });
  }
  const target =
    typeof expected === 'string' ? targets[expected] : typeOfSchema(expected, around.scope.resolve);
  if (target.kind === 'decimal' && type.kind === 'integer' && !type.nullable)
    return toDecimal(node);
  const found = mismatch(type, target);
  if (!found) return node;
  const { member, ...params } = found;
  if (!member) return refuse(around, ast, 'EXPR_TYPE', { ...params });
  const nearest = nearestName(member.text, member.members);
  return refuse(around, ast, 'ENUM_MEMBER_UNKNOWN', {
    member: member.text,
    nearest,
    members: member.members,
  });
}

const targets: Readonly<Record<Exclude<Expected, JsonSchema | 'instant'>, CelType>> = {
  boolean: booleanType,
  string: textType,
  integer: integerType,
  list: listOf(anyType, null),
  any: { ...anyType, nullable: true },
};

/** A value of unknown type is tried at run time; where a schema is expected, whoever takes the value validates it. */
function fitUnknown(node: Checked, expected: Expected): Checked {
  if (typeof expected !== 'string' || expected === 'any') return node;
  const { run, ast } = node;
  return {
    ...node,
    run: (runtime) => {
      const value = run(runtime);
      const actual = isList(value)
        ? 'list'
        : Number.isSafeInteger(value)
          ? 'integer'
          : typeof value;
      if (actual !== (expected === 'instant' ? 'string' : expected))
        throw fault(ast, 'type', { expected });
      return value;
    },
  };
}
