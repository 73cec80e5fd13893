// `== != < <= > >=` and `in`.

import { compare } from '../decimal/decimal.ts';
import type { Json } from '../json.ts';
import { booleanType, isNumeric, nameOfType, type CelType } from './cel-type.ts';
import {
  checked,
  faulty,
  isFaulty,
  present,
  refuse,
  type Checked,
  type Runtime,
  type Surroundings,
} from './checked.ts';
import { spend, spendOnItems, weightOf } from './cost.ts';
import { nearestName } from './nearest-name.ts';
import { fractionOf } from './number-value.ts';
import type { Ast } from './parse-expression.ts';
import { itemsOf, ordering, sameness } from './same-value.ts';

export function checkEquality(ast: Ast & { op: '==' | '!=' }, around: Surroundings): Checked {
  const left = around.check(ast.args[0], around);
  const right = around.check(ast.args[1], around);
  if (isFaulty(left) || isFaulty(right)) return faulty(ast);
  if (!checkMembers(ast, left, right, around)) return faulty(ast);
  spendOnComparison(left, right, around);
  const equal = equality(left, right);
  if (!equal) return refuseOperands(ast, left, right, around);
  const wanted = ast.op === '==';
  const facts = absenceFacts(left, right);
  return checked(ast, booleanType, (runtime) => equal(runtime) === wanted, {
    [wanted ? 'whenFalse' : 'whenTrue']: facts,
  });
}

function equality(left: Checked, right: Checked): ((runtime: Runtime) => boolean) | null {
  if (left.type.kind === 'fraction' || right.type.kind === 'fraction') {
    if (!isNumeric(left.type) || !isNumeric(right.type)) return null;
    const [a, b] = [fractionOf(present(left)), fractionOf(present(right))];
    return (runtime) => compare(a(runtime), b(runtime)) === 0;
  }
  const same = sameness(left.type, right.type);
  if (!same) return null;
  const { run } = left;
  const { literal } = right;
  if (typeof literal === 'string' && left.type.kind === 'text')
    return (runtime) => run(runtime) === literal;
  return (runtime) => same(run(runtime), right.run(runtime));
}

/** What `x == null` says about `x` when it is false. */
function absenceFacts(left: Checked, right: Checked): readonly string[] {
  if (right.type.kind === 'null' && left.path !== null) return [left.path];
  return left.type.kind === 'null' && right.path !== null ? [right.path] : [];
}

export function checkOrder(
  ast: Ast & { op: '<' | '<=' | '>' | '>=' },
  around: Surroundings,
): Checked {
  const left = present(around.check(ast.args[0], around));
  const right = present(around.check(ast.args[1], around));
  if (isFaulty(left) || isFaulty(right)) return faulty(ast);
  spendOnComparison(left, right, around);
  const difference = order(left, right);
  if (!difference) return refuseOperands(ast, left, right, around);
  const holds = { '<': [-1], '<=': [-1, 0], '>': [1], '>=': [1, 0] }[ast.op];
  return checked(ast, booleanType, (runtime) => holds.includes(Math.sign(difference(runtime))));
}

function order(left: Checked, right: Checked): ((runtime: Runtime) => number) | null {
  if (left.type.kind === 'integer' && right.type.kind === 'integer') {
    return (runtime) => Number(left.run(runtime)) - Number(right.run(runtime));
  }
  if (isNumeric(left.type) && isNumeric(right.type)) {
    const [a, b] = [fractionOf(left), fractionOf(right)];
    return (runtime) => compare(a(runtime), b(runtime));
  }
  const difference = ordering(left.type, right.type);
  return difference && ((runtime) => difference(left.run(runtime), right.run(runtime)));
}

export function checkIn(ast: Ast & { op: 'in' }, around: Surroundings): Checked {
  const item = around.check(ast.args[0], around);
  const list = present(around.check(ast.args[1], around));
  if (isFaulty(item) || isFaulty(list)) return faulty(ast);
  if (list.type.kind !== 'list') return refuseOperands(ast, item, list, around);
  spendOnItems(around, list, weightOf(item.type));
  for (const member of list.items ?? [])
    if (!checkMembers(ast, item, member, around)) return faulty(ast);
  const same = item.type.kind === 'fraction' ? null : sameness(item.type, list.type.item());
  if (!same) return refuseOperands(ast, item, list, around);
  return checked(ast, booleanType, (runtime) => {
    const wanted: Json = item.run(runtime);
    return itemsOf(list.run(runtime)).some((value) => same(wanted, value));
  });
}

function spendOnComparison(left: Checked, right: Checked, around: Surroundings): void {
  if (left.type.kind === 'list' && right.type.kind === 'list') {
    // Lists differ at once when their lengths do, so the shorter bound counts.
    const bounded = left.type.max === null ? right : left;
    spendOnItems(around, bounded, weightOf(left.type.item()));
  } else if (left.literal === undefined && right.literal === undefined) {
    spend(around, weightOf(left.type));
  }
}

/** A text compared with an enum has to be one of its members: `data.urgensi == 'segra'` is never true. */
function checkMembers(ast: Ast, left: Checked, right: Checked, around: Surroundings): boolean {
  const mine = membersOf(left.type);
  const theirs = membersOf(right.type);
  if (!mine || !theirs || mine.some((member) => theirs.includes(member))) return true;
  if (typeof left.literal === 'string' && typeof right.literal === 'string') return true;
  const [literal, members] = typeof left.literal === 'string' ? [left, theirs] : [right, mine];
  if (typeof literal.literal !== 'string') {
    refuse(around, ast, 'EXPR_OPERATOR', {
      operator: ast.op,
      left: mine.join(' | '),
      right: theirs.join(' | '),
    });
    return false;
  }
  const member = literal.literal;
  refuse(around, literal.ast, 'ENUM_MEMBER_UNKNOWN', {
    member,
    nearest: nearestName(member, members),
    members,
  });
  return false;
}

function membersOf(type: CelType): readonly string[] | null {
  return type.kind === 'text' ? type.members : null;
}

function refuseOperands(
  ast: Ast & { op: string },
  left: Checked,
  right: Checked,
  around: Surroundings,
): Checked {
  const [a, b] = [left.type.kind, right.type.kind];
  const instead = conversion(a, b) ?? conversion(b, a);
  if (instead)
    return refuse(around, ast, 'EXPR_CONVERT', { operator: ast.op, left: a, right: b, instead });
  return refuse(around, ast, 'EXPR_OPERATOR', {
    operator: ast.op,
    left: nameOfType(left.type),
    right: nameOfType(right.type),
  });
}

/** What to write around a value of type `from` to compare it with one of type `to`. */
function conversion(from: CelType['kind'], to: CelType['kind']): string | null {
  if (from === 'instant' && to === 'date') return 'date(…)';
  if (from === 'text' && to === 'date') return 'date(…)';
  if (from === 'text' && (to === 'decimal' || to === 'fraction')) return 'decimal(…)';
  return null;
}
