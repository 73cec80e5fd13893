// Calls: which functions and methods there are, and which of CEL's there are not.

import { checkHas } from './check-access.ts';
import { checkLoop, loopNames, type LoopName } from './check-loop.ts';
import { refuse, type Checked, type Surroundings } from './checked.ts';
import { lookups } from './functions/lookups.ts';
import { numberFunctions } from './functions/numbers.ts';
import type { Rule } from './functions/rule.ts';
import { tableFunctions } from './functions/table.ts';
import { textFunctions, textMethods } from './functions/texts.ts';
import { nearestName } from './nearest-name.ts';
import type { Ast } from './parse-expression.ts';

const functions: ReadonlyMap<string, Rule> = new Map([
  ...textFunctions,
  ...numberFunctions,
  ...lookups,
  ...tableFunctions,
]);
const methods: ReadonlyMap<string, Rule> = new Map(textMethods);

/** What formulas may call: by itself, and behind a dot. */
export const callableNames: {
  readonly functions: readonly string[];
  readonly methods: readonly string[];
} = { functions: [...functions.keys(), 'has'], methods: [...methods.keys(), ...loopNames] };

/** Part of CEL, not of the profile, with what to write instead. `matches` can hang: it has no bound on its work. */
const refused: ReadonlyMap<string, string | null> = new Map([
  ['matches', 'contains(…)'],
  ['double', 'decimal(…)'],
  ['timestamp', 'date(…)'],
  ['duration', 'workday(…)'],
  ...['dyn', 'bytes', 'uint', 'int', 'bool', 'type', 'bind', 'split', 'join', 'getFullYear'].map(
    (name): [string, null] => [name, null],
  ),
]);

export function checkCall(ast: Ast & { op: 'call' }, around: Surroundings): Checked {
  const [name, args] = ast.args;
  if (name === 'has') return checkHas(ast, args, around);
  const rule = functions.get(name);
  return rule
    ? rule({ ast, name, args, around })
    : refuseName(ast, name, [...functions.keys(), 'has'], around);
}

export function checkMethod(ast: Ast & { op: 'rcall' }, around: Surroundings): Checked {
  const [name, receiver, args] = ast.args;
  if (isLoop(name)) return checkLoop(ast, name, around);
  const rule = methods.get(name);
  if (rule) return rule({ ast, name, args: [receiver, ...args], around });
  return refuseName(ast, name, [...methods.keys(), ...loopNames], around);
}

function refuseName(
  ast: Ast,
  name: string,
  known: readonly string[],
  around: Surroundings,
): Checked {
  const instead = refused.get(name);
  if (instead !== undefined) return refuse(around, ast, 'EXPR_NOT_ALLOWED', { name, instead });
  return refuse(around, ast, 'EXPR_UNKNOWN_NAME', { name, nearest: nearestName(name, known) });
}

function isLoop(name: string): name is LoopName {
  return loopNames.some((loop) => loop === name);
}
