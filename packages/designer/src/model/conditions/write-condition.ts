// From tests to the expression of the flow. A field that may be missing is looked for before it is compared; what is missing is
// not the same as anything.

import {
  type Condition,
  type Test,
  type TestField,
  type TestOp,
  valuesTaken,
} from './condition.ts';

const operators: Readonly<Partial<Record<TestOp, string>>> = {
  is: '==',
  'is-not': '!=',
  less: '<',
  'at-most': '<=',
  more: '>',
  'at-least': '>=',
};

/** Why a condition cannot be written: a test without a value, or with one that its field cannot hold. */
export interface Unwritable {
  /** The test, from 0. */
  readonly test: number;
  /** What is wrong with it. */
  readonly why: 'value-missing' | 'value-wrong' | 'field-unknown';
}

/** The expression of a condition, or what keeps it from being written. */
export function writeCondition(
  { join, tests }: Condition,
  fields: readonly TestField[],
): string | Unwritable {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const parts: string[] = [];
  for (const [index, test] of tests.entries()) {
    const field = byName.get(test.field);
    if (field === undefined) return { test: index, why: 'field-unknown' };
    const written = writeTest(test, field, tests.length > 1 ? join : null);
    if (written === 'value-missing' || written === 'value-wrong')
      return { test: index, why: written };
    parts.push(written.expression);
  }
  return parts.join(join === 'all' ? ' && ' : ' || ');
}

type Written = { readonly expression: string } | 'value-missing' | 'value-wrong';

/** @param around - how it is joined with others; null: it stands alone */
function writeTest(test: Test, field: TestField, around: Condition['join'] | null): Written {
  const place = `data.${field.name}`;
  const there = `has(${place})`;
  if (test.op === 'filled') return { expression: there };
  if (test.op === 'empty') return { expression: `!${there}` };
  const taken = valuesTaken(test.op);
  const values = test.values.map((value) => literal(value.trim(), field));
  if (taken !== 'none' && values.length === 0) return 'value-missing';
  if (values.some((value) => value === null)) {
    return test.values.some((value) => value.trim() === '') ? 'value-missing' : 'value-wrong';
  }
  const isDenied = test.op === 'is-not' || test.op === 'none-of' || test.op === 'no';
  const asked = ask(test.op, place, values.map(String));
  if (field.isRequired) return { expression: asked };
  const both = isDenied ? `!${there} || ${asked}` : `${there} && ${asked}`;
  const needsBrackets = around === (isDenied ? 'all' : 'any');
  return { expression: needsBrackets ? `(${both})` : both };
}

function ask(op: TestOp, place: string, values: readonly string[]): string {
  const [first = ''] = values;
  if (op === 'yes') return place;
  if (op === 'no') return `!${place}`;
  if (op === 'one-of') return `${place} in [${values.join(', ')}]`;
  if (op === 'none-of') return `!(${place} in [${values.join(', ')}])`;
  return `${place} ${operators[op] ?? '=='} ${first}`;
}

/** A value as the expression writes it, or null where the field cannot hold it. */
function literal(value: string, { kind, choices }: TestField): string | null {
  if (value === '') return null;
  switch (kind) {
    case 'choice':
      return choices.includes(value) ? quoted(value) : null;
    case 'text':
      return quoted(value);
    case 'integer':
      return /^-?\d{1,15}$/.test(value) ? String(Number(value)) : null;
    case 'decimal':
      return /^-?\d{1,20}(\.\d{1,10})?$/.test(value) ? `decimal('${value}')` : null;
    case 'date':
      return isDay(value) ? `date('${value}')` : null;
    case 'yesno':
      return null;
  }
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
