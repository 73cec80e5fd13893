// `table('name', { input: value, … })`: asks a decision table of the flow.

import type { JsonObject } from '../../json.ts';
import { checked, faulty, isFaulty, refuse, type Checked } from '../checked.ts';
import { spend } from '../cost.ts';
import type { DecisionTable } from '../expression.ts';
import { fit } from '../fit.ts';
import { nearestName } from '../nearest-name.ts';
import type { Ast } from '../parse-expression.ts';
import { typeOfSchema } from '../type-of-schema.ts';
import { literalName, refuseQuietly } from './literal-name.ts';
import type { Call, Rule } from './rule.ts';

const table: Rule = (call) => {
  const { ast, around, args } = call;
  const { tables } = around.scope;
  if (!tables) return refuse(around, ast, 'EXPR_NOT_ALLOWED', { name: 'table', instead: null });
  const [which, given] = args;
  if (!which || !given || args.length !== 2)
    return refuse(around, ast, 'EXPR_ARGUMENTS', {
      name: 'table',
      expected: 2,
      actual: args.length,
    });
  const name = literalName(which, new Set(tables.keys()), call);
  const asked = name === null ? undefined : tables.get(name);
  if (!asked) return refuseQuietly(call);
  if (given.op !== 'map')
    return refuse(around, given, 'EXPR_TYPE', { expected: 'object', actual: given.op, path: '' });
  const inputs = inputsOf(call, given, asked);
  if (inputs === null) return faulty(ast);
  spend(around, asked.cost);
  for (const ask of asked.asks) around.findings.asks.add(ask);
  return checked(ast, typeOfSchema(asked.answer, around.scope.resolve), (runtime) => {
    const values: JsonObject = Object.fromEntries(
      inputs.map(([input, value]) => [input, value.run(runtime)]),
    );
    return asked.decide(values, runtime.frame);
  });
};

/** Each input with its value, or null where one is wrong, missing or unknown; all of them are reported. */
function inputsOf(
  { around }: Call,
  given: Ast & { op: 'map' },
  { inputs }: DecisionTable,
): [string, Checked][] | null {
  const found = new Map<string, Checked>();
  for (const [key, part] of given.args) {
    const name = key.op === 'value' && typeof key.args === 'string' ? key.args : null;
    const schema = name !== null && Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    if (name === null || schema === undefined) {
      const nearest = nearestName(name ?? '', Object.keys(inputs));
      refuse(around, key, 'EXPR_UNKNOWN_NAME', { name: name ?? key.op, nearest });
    } else if (found.has(name)) refuse(around, key, 'EXPR_SYNTAX', { reason: 'duplicate_key' });
    else found.set(name, fit(around.check(part, around), schema, around));
  }
  for (const [name, schema] of Object.entries(inputs)) {
    if (found.has(name)) continue;
    const expected = typeOfSchema(schema, around.scope.resolve).kind;
    refuse(around, given, 'EXPR_TYPE', { expected, actual: 'absent', path: name });
  }
  const isWhole = found.size === Object.keys(inputs).length && found.size === given.args.length;
  return isWhole && ![...found.values()].some(isFaulty) ? [...found] : null;
}

export const tableFunctions: readonly (readonly [string, Rule])[] = [['table', table]];
