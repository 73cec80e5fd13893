// The way of every definition from outside that has a published schema: scanned, admitted, held against the schema.

import type { Problem } from '../problem.ts';
import type { Checked } from '../validation/schema-check.ts';
import { admitJson } from './admit-json.ts';
import { scanJson } from './scan-json.ts';
import { schemaProblems } from './schema-problems.ts';

/** A definition, frozen and without prototypes, or all that is wrong with it. */
export function parseDefinition<T>(
  input: unknown,
  check: (value: unknown) => Checked<T>,
  file: string | undefined,
): { readonly definition: T | null; readonly problems: Problem[] } {
  const refuse = (problems: readonly Problem[]): { definition: null; problems: Problem[] } => ({
    definition: null,
    problems: problems.map((problem) => (file === undefined ? problem : { ...problem, file })),
  });
  const isText = typeof input === 'string' || input instanceof Uint8Array;
  const scanned = isText ? scanJson(input) : null;
  if (scanned !== null && scanned.problems.length > 0) return refuse(scanned.problems);
  const admitted = admitJson(scanned === null ? input : scanned.value);
  if (admitted.problems.length > 0) return refuse(admitted.problems);
  const checked = check(admitted.value);
  return checked.ok
    ? { definition: checked.value, problems: [] }
    : refuse(schemaProblems(checked.faults));
}
