// Conditions as administrators choose them: some tests of fields, all of which have to hold or any. What is written into the flow
// is an expression like any other; what can be read back into tests is edited as tests, and the rest as a formula.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';

/** What kind of value a field holds, as far as tests go. */
export type FieldKind = 'choice' | 'text' | 'integer' | 'decimal' | 'date' | 'yesno';

/** A field that can be tested. */
export interface TestField {
  /** Its name in the data. */
  readonly name: string;
  /** What it holds. */
  readonly kind: FieldKind;
  /** Whether it is always there. */
  readonly isRequired: boolean;
  /** The members of a choice. */
  readonly choices: readonly string[];
}

/** What is asked of a field. */
export type TestOp =
  | 'filled'
  | 'empty'
  | 'yes'
  | 'no'
  | 'is'
  | 'is-not'
  | 'less'
  | 'at-most'
  | 'more'
  | 'at-least'
  | 'one-of'
  | 'none-of';

/** One test of a field. `values` are as people write them; for `one-of` and `none-of` several, for the others one or none. */
export interface Test {
  /** The field. */
  readonly field: string;
  /** What is asked. */
  readonly op: TestOp;
  /** What it is compared with. */
  readonly values: readonly string[];
}

/** Tests of which all or any have to hold. */
export interface Condition {
  /** Which of them. */
  readonly join: 'all' | 'any';
  /** At least one. */
  readonly tests: readonly Test[];
}

const every: readonly TestOp[] = ['filled', 'empty'];
const ordered: readonly TestOp[] = [
  'is',
  'is-not',
  'less',
  'at-most',
  'more',
  'at-least',
  ...every,
];

/** What can be asked of fields of a kind, the usual first. */
export const opsOf: Readonly<Record<FieldKind, readonly TestOp[]>> = {
  choice: ['is', 'is-not', 'one-of', 'none-of', ...every],
  text: ['is', 'is-not', ...every],
  integer: ['more', 'at-least', ...ordered.filter((op) => op !== 'more' && op !== 'at-least')],
  decimal: ['more', 'at-least', ...ordered.filter((op) => op !== 'more' && op !== 'at-least')],
  date: ordered,
  yesno: ['yes', 'no', ...every],
};

/** How many values a test takes. */
export function valuesTaken(op: TestOp): 'none' | 'one' | 'several' {
  if (op === 'filled' || op === 'empty' || op === 'yes' || op === 'no') return 'none';
  return op === 'one-of' || op === 'none-of' ? 'several' : 'one';
}

/** The fields of a flow's data that can be tested, in the author's order. */
export function testFields(flow: JsonObject): readonly TestField[] {
  const data = isObject(flow['data']) ? flow['data'] : {};
  const properties = isObject(data['properties']) ? data['properties'] : {};
  const required = isList(data['required']) ? data['required'] : [];
  return Object.entries(properties).flatMap(([name, schema]): TestField[] => {
    const kind = isObject(schema) ? kindOf(schema) : null;
    if (kind === null) return [];
    const choices = isObject(schema) && isList(schema['enum']) ? schema['enum'].map(String) : [];
    return [{ name, kind, isRequired: required.includes(name), choices }];
  });
}

function kindOf(schema: JsonObject): FieldKind | null {
  const { type, format } = schema;
  if (isList(schema['enum'])) return schema['enum'].every(isText) ? 'choice' : null;
  if (type === 'boolean') return 'yesno';
  if (type === 'integer') return 'integer';
  if (type !== 'string') return null;
  if (format === undefined) return 'text';
  return format === 'decimal' || format === 'date' ? format : null;
}

function isText(value: Json): boolean {
  return typeof value === 'string';
}
