// `&&`, `||`, `!` and `? :`. They go from left to right and stop early, so what the left side has tested, the right side
// may read. Where CEL would look for a way past an error on the left, we stop: whatever value we give, CEL gives too.

import { booleanType } from './cel-type.ts';
import {
  checkBoolean,
  checked,
  faulty,
  isFaulty,
  proving,
  refuse,
  type Checked,
  type Runtime,
  type Surroundings,
} from './checked.ts';
import { asType, commonType } from './common-type.ts';
import { fractionOf } from './number-value.ts';
import type { Ast } from './parse-expression.ts';

export function checkBoth(ast: Ast & { op: '&&' }, around: Surroundings): Checked {
  const left = checkBoolean(ast.args[0], around);
  const right = checkBoolean(ast.args[1], proving(around, left.whenTrue));
  return checked(ast, booleanType, (runtime) => left.run(runtime) === true && right.run(runtime), {
    whenTrue: [...left.whenTrue, ...right.whenTrue],
  });
}

export function checkEither(ast: Ast & { op: '||' }, around: Surroundings): Checked {
  const left = checkBoolean(ast.args[0], around);
  const right = checkBoolean(ast.args[1], proving(around, left.whenFalse));
  return checked(ast, booleanType, (runtime) => left.run(runtime) === true || right.run(runtime), {
    whenFalse: [...left.whenFalse, ...right.whenFalse],
  });
}

export function checkNot(ast: Ast & { op: '!_' }, around: Surroundings): Checked {
  const { run, whenTrue, whenFalse } = checkBoolean(ast.args, around);
  return checked(ast, booleanType, (runtime) => run(runtime) !== true, {
    whenTrue: whenFalse,
    whenFalse: whenTrue,
  });
}

export function checkChoice(ast: Ast & { op: '?:' }, around: Surroundings): Checked {
  const test = checkBoolean(ast.args[0], around);
  const yes = around.check(ast.args[1], proving(around, test.whenTrue));
  const no = around.check(ast.args[2], proving(around, test.whenFalse));
  const type = commonType(yes.type, no.type);
  if (!type)
    return refuse(around, ast, 'EXPR_OPERATOR', {
      operator: '? :',
      left: yes.type.kind,
      right: no.type.kind,
    });
  if (isFaulty(yes) && isFaulty(no)) return faulty(ast);
  const [one, other] = [asType(yes, type), asType(no, type)];
  const choose = (runtime: Runtime): Checked => (test.run(runtime) === true ? one : other);
  if (type.kind !== 'fraction')
    return checked(ast, type, (runtime) => choose(runtime).run(runtime));
  return checked(ast, type, () => null, {
    fraction: (runtime) => fractionOf(choose(runtime))(runtime),
  });
}
