// A form held against the data and the outcomes of the task that uses it.

import type { ProblemCode } from '../codes.ts';
import { nearestParam } from '../format/nearest-word.ts';
import { isRecord } from '../json-type.ts';
import type { JsonObject, JsonSchema } from '../json.ts';
import type { Problem } from '../problem.ts';
import { derefSchema } from '../validation/references.ts';
import type { ResolveSchema } from '../validation/references.ts';
import type { FormDefinition, FormField } from './form-types.generated.ts';

export interface CompiledForm {
  readonly name: string;
  readonly writable: ReadonlySet<string>;
  /** Fields that the task writes or reads. */
  readonly shown: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  /** Fields of the ballot that it asks for, with their schemas; they are none of the data. */
  readonly ballot: ReadonlyMap<string, JsonSchema>;
  /** Fields that must be filled for an outcome, in the order of the form. */
  required(outcome: string): readonly string[];
  /** The same of the ballot. */
  requiredOfBallot(outcome: string): readonly string[];
}

/** What a form is used for: data, perhaps a ballot, and the outcomes of its task. */
export interface FormUse {
  readonly data: JsonSchema;
  readonly ballot?: JsonSchema | undefined;
  readonly outcomes: readonly string[];
}

/** A field and its place in the form. */
interface Placed {
  readonly field: FormField;
  readonly pointer: string;
}

/**
 * Checks and compiles a form; pointers of problems lead into the form.
 *
 * Codes: `FIELD_UNKNOWN`, `FIELD_REPEATED`, `FORM_OUTCOME_UNKNOWN`, `FORM_OPTION_UNKNOWN`, `FORM_REQUIRES_HIDDEN`.
 *
 * @param ballot - of a task that several sign: its fields go before fields of the data that have their name
 * @param resolve - finds the `$defs` that the schemas refer to
 */
export function compileForm(
  form: FormDefinition,
  { data, ballot, outcomes }: FormUse,
  resolve: ResolveSchema,
): { readonly form: CompiledForm | null; readonly problems: Problem[] } {
  const placed = form.sections.flatMap((section, at) =>
    section.fields.map((field, index) => ({ field, pointer: `/sections/${at}/fields/${index}` })),
  );
  const properties = { ...propertiesOf(data), ...propertiesOf(ballot) };
  const seen = new Set<string>();
  const problems = placed.flatMap((one) => {
    const isRepeated = seen.has(one.field.field);
    seen.add(one.field.field);
    return [
      ...checkField(one, properties, resolve),
      ...checkRequired(one, outcomes),
      ...(isRepeated
        ? [problem('FIELD_REPEATED', `${one.pointer}/field`, { field: one.field.field })]
        : []),
    ];
  });
  return problems.length > 0
    ? { form: null, problems }
    : { form: compiled(form.form, placed, propertiesOf(ballot)), problems };
}

function propertiesOf(schema: JsonSchema | undefined): Readonly<Record<string, unknown>> {
  return isRecord(schema?.['properties']) ? schema['properties'] : {};
}

function compiled(
  name: string,
  placed: readonly Placed[],
  ofBallot: Readonly<Record<string, unknown>>,
): CompiledForm {
  const isOfBallot = (field: string): boolean => Object.hasOwn(ofBallot, field);
  const all = placed.map(({ field }) => field);
  const fields = all.filter(({ field }) => !isOfBallot(field));
  const named = (...access: NonNullable<FormField['access']>[]): ReadonlySet<string> =>
    new Set(fields.filter((one) => access.includes(one.access ?? 'write')).map((one) => one.field));
  const required = new Map<string, string[]>();
  for (const { field, requiredFor = [] } of all) {
    for (const outcome of requiredFor) {
      required.set(outcome, [...(required.get(outcome) ?? []), field]);
    }
  }
  return {
    name,
    writable: named('write'),
    shown: named('write', 'read'),
    hidden: named('hidden'),
    ballot: new Map(
      all.flatMap(({ field }) => {
        const schema = isOfBallot(field) ? ofBallot[field] : undefined;
        return isRecord(schema) ? [[field, { ...schema }] as const] : [];
      }),
    ),
    required: (outcome) => (required.get(outcome) ?? []).filter((field) => !isOfBallot(field)),
    requiredOfBallot: (outcome) => (required.get(outcome) ?? []).filter(isOfBallot),
  };
}

function checkField(
  { field, pointer }: Placed,
  properties: Readonly<Record<string, unknown>>,
  resolve: ResolveSchema,
): Problem[] {
  const known = Object.keys(properties);
  if (!known.includes(field.field)) {
    const found = { field: field.field, ...nearestParam(field.field, known) };
    return [problem('FIELD_UNKNOWN', `${pointer}/field`, found)];
  }
  const values = choicesOf(properties[field.field], resolve);
  if (values === null) return [];
  return (field.options ?? []).flatMap(({ value }, index) =>
    values.includes(value)
      ? []
      : [
          problem('FORM_OPTION_UNKNOWN', `${pointer}/options/${index}/value`, {
            value,
            ...nearestParam(value, values),
            allowed: values,
          }),
        ],
  );
}

/** The values that the data allows, if it enumerates them; for a list those of its items. */
function choicesOf(property: unknown, resolve: ResolveSchema): readonly string[] | null {
  const found = isRecord(property) ? derefSchema(property, null, resolve) : null;
  if (found === null) return null;
  const items = found.schema['items'];
  const choice = isRecord(items) ? derefSchema(items, found.home, resolve)?.schema : found.schema;
  const values = choice?.['enum'];
  return Array.isArray(values) ? values.map(String) : null;
}

function checkRequired({ field, pointer }: Placed, outcomes: readonly string[]): Problem[] {
  const requiredFor = field.requiredFor ?? [];
  const unknown = requiredFor.flatMap((outcome, index) =>
    outcomes.includes(outcome)
      ? []
      : [
          problem('FORM_OUTCOME_UNKNOWN', `${pointer}/requiredFor/${index}`, {
            outcome,
            ...nearestParam(outcome, outcomes),
          }),
        ],
  );
  return field.access === 'hidden' && requiredFor.length > 0
    ? [
        ...unknown,
        problem('FORM_REQUIRES_HIDDEN', `${pointer}/requiredFor`, { field: field.field }),
      ]
    : unknown;
}

function problem(code: ProblemCode, pointer: string, params: JsonObject): Problem {
  return { code, severity: 'error', pointer, params };
}
