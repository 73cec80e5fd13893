// From the expression of a flow to tests, where it is made of nothing else. Null: it stays a formula.

import { type Formula, type Joined, pathOf, readFormula } from '../words/read-formula.ts';
import type { Condition, Test, TestField, TestOp } from './condition.ts';

/** The tests that an expression is made of, or null. */
export function readCondition(source: string, fields: readonly TestField[]): Condition | null {
  const formula = readFormula(source);
  if (formula === null) return null;
  const byName = new Map(fields.map((field) => [field.name, field]));
  // A single test that looks for its field first is one test, not two.
  const alone = readTest(formula, byName);
  if (alone !== null) return { join: 'all', tests: [alone] };
  if (formula.op !== '&&' && formula.op !== '||') return null;
  const join = formula.op === '&&' ? 'all' : 'any';
  const tests = readTests(flat(formula, formula.op), join, byName);
  return tests && { join, tests };
}

type Fields = ReadonlyMap<string, TestField>;

function readTests(
  parts: readonly Formula[],
  join: Condition['join'],
  fields: Fields,
): readonly Test[] | null {
  const tests: Test[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const [part, next] = [parts[at], parts[at + 1]];
    if (part === undefined) return null;
    const both = next && readPair(part, next, join, fields);
    const test = both ?? readTest(part, fields);
    if (test === null) return null;
    if (both) at += 1;
    tests.push(test);
  }
  return tests;
}

/** `has(x)` and what is then asked of x, one after the other. */
function readPair(
  first: Formula,
  second: Formula,
  join: Condition['join'],
  fields: Fields,
): Test | null {
  const op = join === 'all' ? '&&' : '||';
  return readTest({ op, left: first, right: second }, fields);
}

function readTest(formula: Formula, fields: Fields): Test | null {
  const looked = lookedFor(formula);
  if (looked === null) return readPlain(formula, fields);
  const test = readPlain(looked.asked, fields);
  if (test === null || test.field !== looked.field || isLooking(test.op)) return null;
  const isOptional = fields.get(test.field)?.isRequired === false;
  return isOptional && isDenial(test.op) === looked.isDenied ? test : null;
}

/** Whether a test only asks whether something is there: then nothing was to be looked for first. */
function isLooking(op: TestOp): boolean {
  return op === 'filled' || op === 'empty';
}

function isDenial(op: TestOp): boolean {
  return op === 'is-not' || op === 'none-of' || op === 'no';
}

/** `has(x) && …` and `!has(x) || …`. */
function lookedFor(
  formula: Formula,
): { readonly field: string; readonly asked: Formula; readonly isDenied: boolean } | null {
  if (formula.op !== '&&' && formula.op !== '||') return null;
  const isDenied = formula.op === '||';
  const { left, right } = formula;
  const had = isDenied ? (left.op === 'not' ? left.of : null) : left;
  const field = had && hadField(had);
  return field === null || field === undefined ? null : { field, asked: right, isDenied };
}

function hadField(formula: Formula): string | null {
  if (formula.op !== 'call' || formula.name !== 'has' || formula.args.length !== 1) return null;
  const [argument] = formula.args;
  return argument ? fieldOf(argument) : null;
}

/** A field of the data, not one within another. */
function fieldOf(formula: Formula): string | null {
  const path = pathOf(formula);
  return path?.length === 2 && path[0] === 'data' ? (path[1] ?? null) : null;
}

const ops: Readonly<Record<string, TestOp>> = {
  '==': 'is',
  '!=': 'is-not',
  '<': 'less',
  '<=': 'at-most',
  '>': 'more',
  '>=': 'at-least',
};

function readPlain(formula: Formula, fields: Fields): Test | null {
  const test = readAsked(formula);
  const field = test && fields.get(test.field);
  return field && fits(test, field) ? test : null;
}

function readAsked(formula: Formula): Test | null {
  const had = hadField(formula);
  if (had !== null) return { field: had, op: 'filled', values: [] };
  if (formula.op === 'field') return asked(fieldOf(formula), 'yes', []);
  if (formula.op === 'not') return readDenied(formula.of);
  if (formula.op === 'in') return asked(fieldOf(formula.left), 'one-of', listOf(formula.right));
  if (!isComparison(formula)) return null;
  const value = valueOf(formula.right);
  return asked(fieldOf(formula.left), ops[formula.op], value === null ? null : [value]);
}

function readDenied(of: Formula): Test | null {
  const had = hadField(of);
  if (had !== null) return { field: had, op: 'empty', values: [] };
  if (of.op === 'field') return asked(fieldOf(of), 'no', []);
  return of.op === 'in' ? asked(fieldOf(of.left), 'none-of', listOf(of.right)) : null;
}

function asked(
  field: string | null,
  op: TestOp | undefined,
  values: readonly string[] | null,
): Test | null {
  return field === null || op === undefined || values === null ? null : { field, op, values };
}

function isComparison(formula: Formula): formula is Joined<'==' | '!=' | '<' | '<=' | '>' | '>='> {
  return Object.hasOwn(ops, formula.op);
}

function listOf(formula: Formula): readonly string[] | null {
  if (formula.op !== 'list' || formula.items.length === 0) return null;
  const values = formula.items.map(valueOf);
  return values.every((value) => value !== null) ? values : null;
}

/** A literal as people write it. */
function valueOf(formula: Formula): string | null {
  if (formula.op === 'value' && formula.value !== null) return String(formula.value);
  if (formula.op === 'minus') {
    const inner = valueOf(formula.of);
    return inner === null ? null : `-${inner}`;
  }
  if (formula.op !== 'call' || !['date', 'decimal'].includes(formula.name)) return null;
  const [argument] = formula.args;
  return argument?.op === 'value' && typeof argument.value === 'string' ? argument.value : null;
}

/** Whether a field can be asked so: an order of texts, say, means nothing. */
function fits({ op, values }: Test, { kind, choices }: TestField): boolean {
  // An empty text is no value that somebody could choose.
  if (values.includes('')) return false;
  if (op === 'filled' || op === 'empty') return true;
  if (op === 'yes' || op === 'no') return kind === 'yesno';
  if (kind === 'yesno') return false;
  if (op === 'one-of' || op === 'none-of') {
    return kind === 'choice' && values.every((value) => choices.includes(value));
  }
  if (kind === 'choice') {
    return (op === 'is' || op === 'is-not') && values.every((value) => choices.includes(value));
  }
  return kind !== 'text' || op === 'is' || op === 'is-not';
}

function flat(formula: Formula, op: '&&' | '||'): readonly Formula[] {
  if (formula.op !== op) return [formula];
  // Brackets that hold a test of one field are kept together: the tree has lost them, so the left side alone is opened.
  return [...flat(formula.left, op), formula.right];
}
