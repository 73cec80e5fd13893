// What the parts of the compiler share: the definition, what it refers to, the problems found so far, and the names in
// sight of an expression.

import type { ProblemCode } from '../codes.ts';
import { compileExpression } from '../expr/compile-expression.ts';
import type { DecisionTable, Expected, Expression, ExprScope } from '../expr/expression.ts';
import type { FlowDefinition } from '../format/flow-types.generated.ts';
import type { FormDefinition } from '../forms/form-types.generated.ts';
import type { JsonObject, JsonSchema } from '../json.ts';
import { seriesShapes } from '../numbering/series-shapes.ts';
import type { Problem } from '../problem.ts';
import { checkDataSchema } from '../validation/check-data-schema.ts';
import { compileValidator, type Validator } from '../validation/compile-validator.ts';
import { findDefinition } from '../validation/references.ts';
import type { Assigned, PlacedExpression } from './flow.ts';

/** Definitions that a flow may refer to. */
export interface CompileContext {
  /** Forms by name. */
  readonly forms: ReadonlyMap<string, FormDefinition>;
  /** Other flows by name; the flow itself need not be among them. */
  readonly flows: ReadonlyMap<string, FlowDefinition>;
}

/** Variables that an expression sees besides those that are always there. */
export interface Names {
  readonly variables?: Readonly<Record<string, JsonSchema>>;
  /** Paths that a guard has made sure of. */
  readonly proven?: readonly string[];
  /** `number()` may be drawn here. */
  readonly numbers?: boolean;
  /** Without `now`: rules that are looked at whenever anything happens. */
  readonly timeless?: boolean;
  /** Schema of an item of the fan-out of this state. */
  readonly item?: JsonSchema;
}

/** What an instant is to expressions. */
export const instant: JsonSchema = { type: 'string', format: 'date-time' };

export class Compilation {
  readonly definition: FlowDefinition;
  readonly context: CompileContext;
  readonly problems: Problem[] = [];
  readonly states = new Set<string>();
  /** Decision tables that expressions may ask, once they are compiled. */
  tables: ReadonlyMap<string, DecisionTable> = new Map();
  /** Every expression that compiled, with its pointer. */
  readonly expressions: PlacedExpression[] = [];

  constructor(definition: FlowDefinition, context: CompileContext) {
    this.definition = definition;
    this.context = context;
  }

  report(
    code: ProblemCode,
    pointer: string,
    params: JsonObject = {},
    severity: 'error' | 'warning' = 'error',
  ): void {
    this.problems.push({ code, severity, pointer, params });
  }

  /** The data schema of a flow by name; of this one for null. */
  readonly dataOf = (flow: string | null): JsonSchema | null => {
    if (flow === null || flow === this.definition.flow) return this.definition.data;
    return this.context.flows.get(flow)?.data ?? null;
  };

  /** Compiles a data schema, or reports what is wrong with it. */
  validator(schema: JsonSchema, pointer: string): Validator | null {
    const problems = checkDataSchema(schema, pointer, this.dataOf);
    this.problems.push(...problems);
    return problems.length > 0 ? null : compileValidator(schema, this.dataOf);
  }

  /** Resolves `#/$defs/x` of this flow's data, and `other#/$defs/x` of another's. */
  readonly resolve = (ref: string): JsonSchema | undefined => {
    const found = findDefinition(ref, null, this.dataOf);
    // A schema of another flow speaks of its own `$defs`.
    return found === null
      ? undefined
      : found.home === null
        ? found.schema
        : qualifyRefs(found.schema, found.home);
  };

  /** Compiles an expression, or reports what is wrong with it. */
  expression(source: string, pointer: string, expected: Expected, names: Names = {}): Expression {
    const { expression, problems } = compileExpression(source, this.scope(names), expected);
    for (const { code, range, params, severity } of problems)
      this.problems.push({ code, severity, pointer, range, params });
    if (expression) this.expressions.push({ expression, pointer });
    return expression ?? broken(source);
  }

  assigned(
    assignments: Readonly<Record<string, string>> | undefined,
    pointer: string,
    names: Names,
    target?: JsonSchema,
  ): Assigned[] {
    return Object.entries(assignments ?? {}).flatMap(([field, source]) => {
      const at = `${pointer}/${escapePointer(field)}`;
      const schema = target ? propertyOf(target, field) : undefined;
      if (target && !schema) {
        this.report('FIELD_UNKNOWN', at, { field });
        return [];
      }
      return [{ field, value: this.expression(source, at, schema ?? 'any', names), pointer: at }];
    });
  }

  /** What an expression sees at a place with these names. */
  scope({ variables = {}, proven = [], numbers = false, timeless = false }: Names): ExprScope {
    return {
      variables: {
        data: this.definition.data,
        starter: { type: 'string' },
        entered: instant,
        ...(timeless ? {} : { now: instant }),
        ...variables,
      },
      resolve: this.resolve,
      states: this.states,
      proven,
      tables: this.tables,
      ...(numbers ? { series: seriesShapes(this.definition) } : {}),
    };
  }
}

/** Stands where an expression could not be compiled; the flow is not usable then. */
function broken(source: string): Expression {
  return {
    source,
    schema: {},
    nullable: false,
    variables: [],
    reads: [],
    tests: [],
    needs: [],
    proves: [],
    asks: [],
    cost: 0,
    typeOf: () => null,
    evaluate() {
      throw new TypeError(`expression did not compile: ${source}`);
    },
  };
}

/** The schema of a property, or undefined when the object has none of that name. */
function propertyOf(schema: JsonSchema, field: string): JsonSchema | undefined {
  const properties = schema['properties'];
  return isSchemas(properties) && Object.hasOwn(properties, field) ? properties[field] : undefined;
}

export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isSchemas(value: unknown): value is Record<string, JsonSchema> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A schema with its own `#/…` references naming the flow they stand in. */
export function qualifyRefs(schema: JsonSchema, flow: string): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#') ? flow + value : value,
  );
}
