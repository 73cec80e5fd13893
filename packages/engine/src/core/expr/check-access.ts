// Names, fields, places in lists, and `has()`.

import type { Json } from '../json.ts';
import { anyType, booleanType, withNull, type CelType, type Field } from './cel-type.ts';
import {
  checked,
  fault,
  faulty,
  isFaulty,
  nameOf,
  present,
  refuse,
  sourceOf,
  type Checked,
  type Surroundings,
} from './checked.ts';
import { nearestName } from './nearest-name.ts';
import type { Ast } from './parse-expression.ts';
import { isList } from './same-value.ts';
import { typeOfSchema } from './type-of-schema.ts';

/** The variable whose fields are the instance's data. */
const dataName = 'data';

export function checkName(ast: Ast & { op: 'id' }, around: Surroundings): Checked {
  const node = checkRoot(ast, around);
  if (node.path === dataName && node.type.kind === 'object') {
    // `data` as a whole depends on every field there is.
    for (const name of node.type.fields().keys()) around.findings.reads.add(name);
  }
  return node;
}

function checkRoot(ast: Ast & { op: 'id' }, around: Surroundings): Checked {
  const name = ast.args;
  const local = around.locals.get(name);
  if (local) {
    const { slot, type } = local;
    return checked(ast, type, (runtime) => runtime.locals[slot] ?? null, {
      path: `${name}#${slot}`,
    });
  }
  const { variables, resolve } = around.scope;
  const schema = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (!schema) {
    const known = [...Object.keys(variables), ...around.locals.keys()];
    return refuse(around, ast, 'EXPR_UNKNOWN_NAME', { name, nearest: nearestName(name, known) });
  }
  around.findings.variables.add(name);
  const type = typeOfSchema(schema, resolve);
  const mayBeNull = type.nullable || type.kind === 'any';
  return checked(
    ast,
    type,
    ({ frame }) => {
      const value = frame.variable(name);
      if (value !== undefined && value !== null) return value;
      if (mayBeNull) return null;
      throw fault(ast, 'absent', { field: name });
    },
    { path: name },
  );
}

export function checkField(ast: Ast & { op: '.' }, around: Surroundings): Checked {
  const [object, name] = ast.args;
  const base = object.op === 'id' ? checkRoot(object, around) : around.check(object, around);
  const found = findField(ast, base.type, name, around);
  if (!found) return faulty(ast);
  const path = base.path === null ? null : `${base.path}.${name}`;
  noteRead(ast, base, { path, presence: found.presence }, around);
  return checked(ast, found.type, readField(ast, base, name, found.type), { path });
}

/** Records what a read depends on, and whether it may find nothing. */
function noteRead(
  ast: Ast & { op: '.' },
  base: Checked,
  { path, presence }: { readonly path: string | null; readonly presence: Field['presence'] },
  around: Surroundings,
): void {
  const { reads, needs, problems } = around.findings;
  const name = ast.args[1];
  const range = [ast.start, ast.end] as const;
  const untested = presence === 'optional' && path !== null && !around.proven.has(path);
  if (base.path === dataName) {
    reads.add(name);
    // Whether a field of `data` was written before is the flow's to know.
    if (untested && !needs.has(name)) needs.set(name, range);
  } else if (untested && !base.type.nullable) {
    // Of what may be null itself, like a child's output, whoever reads it has made sure by another test.
    const params = { path: ast.input.slice(...range) };
    problems.push({ code: 'EXPR_UNTESTED', severity: 'warning', range, params });
  }
}

function readField(ast: Ast, base: Checked, name: string, type: CelType): Checked['run'] {
  const { run } = base;
  const mayBeNull = type.nullable || type.kind === 'any';
  return (runtime) => {
    const object = run(runtime);
    if (object === null) throw fault(ast, 'absent', { field: nameOf(base.ast) });
    const value = valueIn(object, name);
    if (value !== undefined && value !== null) return value;
    // What may be null may as well be missing: a child's result before it ends.
    if (mayBeNull) return null;
    throw fault(ast, 'absent', { field: name });
  };
}

export function checkIndex(ast: Ast & { op: '[]' }, around: Surroundings): Checked {
  const [left, right] = ast.args;
  const list = present(around.check(left, around));
  const place = present(around.check(right, around));
  if (isFaulty(list) || isFaulty(place)) return faulty(ast);
  if (list.type.kind !== 'list')
    return refuse(around, left, 'EXPR_TYPE', {
      expected: 'list',
      actual: list.type.kind,
      path: '',
    });
  if (list.type.item().kind === 'never')
    return refuse(around, left, 'EXPR_NOT_ALLOWED', { name: '[]', instead: null });
  if (place.type.kind !== 'integer') {
    return refuse(around, right, 'EXPR_TYPE', {
      expected: 'integer',
      actual: place.type.kind,
      path: '',
    });
  }
  return checked(ast, list.type.item(), (runtime) => {
    const items = list.run(runtime);
    const index = Number(place.run(runtime));
    const size = isList(items) ? items.length : 0;
    const value = isList(items) && index >= 0 ? items[index] : undefined;
    if (value === undefined) throw fault(ast, 'index', { index, size });
    return value;
  });
}

/**
 * `has(a.b.c)`: whether it is there and not null. Unlike in CEL nothing on the way to it needs to be there, so that a
 * test never fails itself.
 */
export function checkHas(ast: Ast, args: readonly Ast[], around: Surroundings): Checked {
  const steps: (Ast & { op: '.' })[] = [];
  let node = args[0];
  while (node?.op === '.') {
    steps.unshift(node);
    node = node.args[0];
  }
  if (args.length !== 1 || !node) {
    return refuse(around, ast, 'EXPR_ARGUMENTS', { name: 'has', expected: 1, actual: args.length });
  }
  if (steps.length === 0)
    return refuse(around, node, 'EXPR_LITERAL', { text: sourceOf(node), expected: 'field' });
  const root = node.op === 'id' ? checkRoot(node, around) : around.check(node, around);
  const proven: string[] = [];
  let { type, path } = root;
  for (const step of steps) {
    const found = findField(step, type, step.args[1], around);
    if (!found) return faulty(ast);
    ({ type } = found);
    path = path === null ? null : `${path}.${step.args[1]}`;
    if (path !== null) proven.push(path);
  }
  const names = steps.map((step) => step.args[1]);
  if (root.path === dataName && names[0] !== undefined) {
    around.findings.reads.add(names[0]);
    around.findings.tests.add(names[0]);
  }
  return checked(ast, booleanType, testFields(root, names), { whenTrue: proven });
}

function testFields(root: Checked, names: readonly string[]): Checked['run'] {
  return (runtime) => {
    let value: Json | undefined = root.run(runtime);
    for (const name of names) {
      value = valueIn(value, name);
      if (value === undefined || value === null) return false;
    }
    return true;
  };
}

/** The field of this name; reports it and is null when the type has none. */
function findField(
  ast: Ast & { op: '.' },
  type: CelType,
  name: string,
  around: Surroundings,
): { type: CelType; presence: Field['presence'] } | null {
  if (type.kind === 'never') return null;
  if (type.kind === 'any') return { type: withNull(anyType), presence: 'some' };
  if (type.kind !== 'object') {
    refuse(around, ast.args[0], 'EXPR_TYPE', { expected: 'object', actual: type.kind, path: '' });
    return null;
  }
  const fields = type.fields();
  const field = fields.get(name);
  if (field) return { type: field.type(), presence: field.presence };
  const { problems } = around.findings;
  const params = { name, nearest: nearestName(name, fields.keys()) };
  problems.push({
    code: 'EXPR_UNKNOWN_NAME',
    severity: 'error',
    range: [ast.pos, ast.end],
    params,
  });
  return null;
}

function valueIn(object: Json | undefined, name: string): Json | undefined {
  if (typeof object !== 'object' || object === null || isList(object)) return undefined;
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
