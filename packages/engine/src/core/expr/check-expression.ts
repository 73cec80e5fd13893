// The checker: one case a kind of node. Each check yields the type of its node and the closure that evaluates it.

import { checkField, checkIndex, checkName } from './check-access.ts';
import { checkArithmetic, checkMinus } from './check-arithmetic.ts';
import { checkCall, checkMethod } from './check-call.ts';
import { checkEquality, checkIn, checkOrder } from './check-compare.ts';
import { checkList, checkMap, checkValue } from './check-literal.ts';
import { checkBoth, checkChoice, checkEither, checkNot } from './check-logic.ts';
import { refuse, type Checked, type Surroundings } from './checked.ts';
import { spend, weights } from './cost.ts';
import type { Ast } from './parse-expression.ts';

export function checkExpression(ast: Ast, around: Surroundings): Checked {
  spend(around, weights.step);
  switch (ast.op) {
    case 'value':
      return checkValue(ast, around);
    case 'list':
      return checkList(ast, around);
    case 'map':
      return checkMap(ast, around);
    case 'id':
      return checkName(ast, around);
    case '.':
      return checkField(ast, around);
    case '[]':
      return checkIndex(ast, around);
    case '.?':
    case '[?]':
      return refuse(around, ast, 'EXPR_NOT_ALLOWED', { name: ast.op, instead: 'has(…)' });
    case 'call':
      return checkCall(ast, around);
    case 'rcall':
      return checkMethod(ast, around);
    case '&&':
      return checkBoth(ast, around);
    case '||':
      return checkEither(ast, around);
    case '!_':
      return checkNot(ast, around);
    case '?:':
      return checkChoice(ast, around);
    case '==':
    case '!=':
      return checkEquality(ast, around);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return checkOrder(ast, around);
    case 'in':
      return checkIn(ast, around);
    case '-_':
      return checkMinus(ast, around);
    default:
      return checkArithmetic(ast, around);
  }
}
