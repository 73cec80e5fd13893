// How functions check their arguments.

import { isTextual, type CelType } from '../cel-type.ts';
import { faulty, isFaulty, present, refuse, type Checked, type Surroundings } from '../checked.ts';
import type { Ast } from '../parse-expression.ts';

export interface Call {
  readonly ast: Ast;
  readonly name: string;
  /** The receiver first, when it is called as a method. */
  readonly args: readonly Ast[];
  readonly around: Surroundings;
}

export type Rule = (call: Call) => Checked;

/** What a parameter accepts. `key`: any text that names something. */
export type Parameter = 'text' | 'integer' | 'number' | 'list' | 'date or instant' | 'any';

/**
 * Checks as many arguments as there are parameters and hands them to `make`, none of them null.
 * The rule of a function whose arguments are independent of each other.
 */
export function takes<const P extends readonly Parameter[]>(
  parameters: P,
  make: (call: Call, ...args: { [K in keyof P]: Checked }) => Checked,
): Rule;
export function takes(
  parameters: readonly Parameter[],
  make: (call: Call, ...args: Checked[]) => Checked,
): Rule {
  return (call) => {
    const { ast, name, args, around } = call;
    if (args.length !== parameters.length) {
      return refuse(around, ast, 'EXPR_ARGUMENTS', {
        name,
        expected: parameters.length,
        actual: args.length,
      });
    }
    const nodes = args.map((arg) => present(around.check(arg, around)));
    if (nodes.some(isFaulty)) return faulty(ast);
    const wrong = nodes.findIndex((node, i) => !accepts(parameters[i] ?? 'any', node.type));
    const node = nodes[wrong];
    if (node)
      return refuse(around, node.ast, 'EXPR_TYPE', {
        expected: parameters[wrong] ?? 'any',
        actual: node.type.kind,
        path: '',
      });
    return make(call, ...nodes);
  };
}

function accepts(parameter: Parameter, type: CelType): boolean {
  switch (parameter) {
    case 'any':
      return type.kind !== 'null';
    case 'text':
      return type.kind === 'text';
    case 'number':
      return type.kind === 'integer' || type.kind === 'decimal' || type.kind === 'fraction';
    case 'date or instant':
      return type.kind === 'date' || type.kind === 'instant';
    default:
      return type.kind === parameter;
  }
}

/** Whether a value can be written as text as it is. */
export function isPlain(type: CelType): boolean {
  return isTextual(type) || type.kind === 'integer' || type.kind === 'boolean';
}
