// `+ - * / %` and the minus sign. Integers are exact or fail; decimals are exact, and a quotient stays a fraction until
// it is rounded.

import { add, divide, multiply, negate, subtract, type Fraction } from '../decimal/decimal.ts';
import { integerType, isNumeric, listOf, nameOfType, textType } from './cel-type.ts';
import {
  checked,
  fault,
  faulty,
  isFaulty,
  present,
  refuse,
  type Checked,
  type Surroundings,
} from './checked.ts';
import { commonType } from './common-type.ts';
import { spend, spendOnItems, weights } from './cost.ts';
import { computed, exact, fractionOf } from './number-value.ts';
import { limits, type Ast } from './parse-expression.ts';
import { itemsOf } from './same-value.ts';

type Arithmetic = Ast & { op: '+' | '-' | '*' | '/' | '%' };

export function checkArithmetic(ast: Arithmetic, around: Surroundings): Checked {
  const left = present(around.check(ast.args[0], around));
  const right = present(around.check(ast.args[1], around));
  if (isFaulty(left) || isFaulty(right)) return faulty(ast);
  if (left.type.kind === 'integer' && right.type.kind === 'integer')
    return onIntegers(ast, left, right);
  if (isNumeric(left.type) && isNumeric(right.type) && ast.op !== '%')
    return onDecimals(ast, left, right, around);
  if (ast.op === '+' && left.type.kind === 'text' && right.type.kind === 'text') {
    spend(around, weights.made);
    return checked(ast, textType, (runtime) => {
      const text = String(left.run(runtime)) + String(right.run(runtime));
      if (text.length > limits.made) throw fault(ast, 'text-too-long');
      return text;
    });
  }
  if (ast.op === '+' && left.type.kind === 'list' && right.type.kind === 'list')
    return onLists(ast, left, right, around);
  return refuse(around, ast, 'EXPR_OPERATOR', {
    operator: ast.op,
    left: left.type.kind,
    right: right.type.kind,
  });
}

export function checkMinus(ast: Ast & { op: '-_' }, around: Surroundings): Checked {
  const node = present(around.check(ast.args, around));
  if (isFaulty(node)) return node;
  if (node.type.kind === 'integer')
    return checked(ast, integerType, (runtime) => 0 - Number(node.run(runtime)));
  if (isNumeric(node.type)) {
    const value = fractionOf(node);
    return computed(ast, node.type.kind === 'fraction', (runtime) => negate(value(runtime)));
  }
  return refuse(around, ast, 'EXPR_TYPE', {
    expected: 'integer',
    actual: node.type.kind,
    path: '',
  });
}

function onIntegers(ast: Arithmetic, left: Checked, right: Checked): Checked {
  const operate = integerOperator(ast);
  return checked(ast, integerType, (runtime) =>
    exact(ast, operate(Number(left.run(runtime)), Number(right.run(runtime)))),
  );
}

function integerOperator(ast: Arithmetic): (a: number, b: number) => number {
  const divisor = (b: number): number => {
    if (b === 0) throw fault(ast, 'zero-division');
    return b;
  };
  switch (ast.op) {
    case '+':
      return (a, b) => a + b;
    case '-':
      return (a, b) => a - b;
    case '*':
      return (a, b) => a * b;
    case '/':
      // Taking the remainder off first leaves a quotient without a fraction, which a number holds exactly.
      return (a, b) => (a - (a % divisor(b))) / b;
    case '%':
      return (a, b) => a % divisor(b);
  }
}

function onDecimals(ast: Arithmetic, left: Checked, right: Checked, around: Surroundings): Checked {
  spend(around, weights.number);
  const operate = decimalOperator(ast);
  const [a, b] = [fractionOf(left), fractionOf(right)];
  const inexact = ast.op === '/' || left.type.kind === 'fraction' || right.type.kind === 'fraction';
  return computed(ast, inexact, (runtime) => operate(a(runtime), b(runtime)));
}

function decimalOperator(ast: Arithmetic): (a: Fraction, b: Fraction) => Fraction {
  switch (ast.op) {
    case '+':
      return add;
    case '-':
      return subtract;
    case '*':
      return multiply;
    default:
      return (a, b) => {
        const quotient = divide(a, b);
        if (!quotient) throw fault(ast, 'zero-division');
        return quotient;
      };
  }
}

function onLists(ast: Arithmetic, left: Checked, right: Checked, around: Surroundings): Checked {
  const type = commonType(left.type, right.type);
  if (type?.kind !== 'list' || left.type.kind !== 'list' || right.type.kind !== 'list') {
    return refuse(around, ast, 'EXPR_OPERATOR', {
      operator: ast.op,
      left: nameOfType(left.type),
      right: nameOfType(right.type),
    });
  }
  spendOnItems(around, left);
  spendOnItems(around, right);
  const max =
    left.type.max === null || right.type.max === null ? null : left.type.max + right.type.max;
  return checked(ast, listOf(type.item(), max), (runtime) => [
    ...itemsOf(left.run(runtime)),
    ...itemsOf(right.run(runtime)),
  ]);
}
