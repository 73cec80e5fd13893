// Tests to begin with, before somebody has chosen.

import {
  opsOf,
  type Test,
  type TestField,
  valuesTaken,
} from '../../../model/conditions/condition.ts';

/** A test to begin with: that the first field is filled in. Undefined without a field that can be tested. */
export function newTest(fields: readonly TestField[]): Test | undefined {
  const [field] = fields;
  return field && { field: field.name, op: 'filled', values: [] };
}

/** What is asked of another field as it was of the one before, where it can be. */
export function testOf(field: TestField, before: Test): Test {
  const op = opsOf[field.kind].includes(before.op) ? before.op : (opsOf[field.kind][0] ?? 'filled');
  return { field: field.name, op, values: valuesTaken(op) === 'none' ? [] : [''] };
}
