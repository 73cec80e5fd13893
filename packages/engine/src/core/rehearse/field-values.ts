// Values of a field of the data: first those that lie where the way needs them.

import type { Flow } from '../compile/flow.ts';
import { isRecord } from '../json-type.ts';
import type { Json, JsonObject, JsonSchema } from '../json.ts';
import { sampleValue, sampleValues, type SamplePlace } from '../samples/sample-values.ts';
import { derefSchema } from '../validation/references.ts';
import type { Cell, Variable } from '../verify/cells.ts';
import type { Model } from '../verify/model.ts';
import { numberIn, valueIn, within } from './cell-values.ts';
import type { Needs } from './needs.ts';
import type { Observer } from './observed.ts';

/** Most items of a list. */
const MOST = 24;

interface Placed {
  readonly place: number;
  readonly variable: Variable;
}

/** A field as it is to be filled. */
export interface Filled {
  readonly needs: Needs;
  readonly place: SamplePlace;
  /** Whether it must be there. */
  readonly isRequired: boolean;
  /** What is there already. */
  readonly current: Json | undefined;
}

/** What may be filled into the fields of a flow. */
export class FieldValues {
  readonly #observer: Observer;
  readonly #preferred: JsonObject;
  readonly #byField: ReadonlyMap<string, readonly Placed[]>;
  /** By field. */
  readonly schemas: ReadonlyMap<string, JsonSchema>;

  /** @param preferred - values by field that are tried first */
  constructor(
    { flow, variables, firstVariable }: Model,
    observer: Observer,
    preferred: JsonObject = {},
  ) {
    this.#observer = observer;
    this.#preferred = preferred;
    this.schemas = schemasOf(flow);
    const placed = variables.map((variable, index) => ({ place: firstVariable + index, variable }));
    this.#byField = Map.groupBy(placed, ({ variable }) => variable.subject.fields[0] ?? '');
  }

  /**
   * The likeliest first; undefined: nothing is handed in; null: it is taken away. None: nothing can be made up.
   */
  of(field: string, { needs, place, isRequired, current }: Filled): (Json | undefined)[] {
    const schema = this.schemas.get(field);
    if (!schema) return [];
    const samples = sampleValues(schema, place, field);
    const [plain] = samples;
    if (plain === undefined) return isRequired ? [] : [undefined];
    const own = this.#byField.get(field) ?? [];
    const known = own.flatMap(({ place: at, variable }) => {
      const mask = needs.get(at) ?? variable.all;
      return mask === variable.all ? [] : [{ variable, mask }];
    });
    const items = itemsOf(schema, place, field);
    const at: Shape = { field, schema, place, items };
    const made = this.#made(at, plain, known);
    const cells = own.flatMap(({ variable }) =>
      variable.cells.map((cell) => withCell(at, plain, variable, cell)),
    );
    const values = eachOnce(
      [this.#preferred[field], made, ...samples, ...cells].filter((value) => value !== undefined),
    );
    const fitting = values.filter((value) => this.#fits(field, value, known));
    const some = fitting.length > 0 ? fitting : values;
    // What is there already stays, unless it is to be otherwise.
    if (current !== undefined) {
      const stays = this.#fits(field, current, known);
      const gone = isRequired ? [] : [null];
      return [...(stays ? [undefined] : []), ...some, ...(stays ? [] : [undefined]), ...gone];
    }
    if (isRequired) return some;
    const isNone = this.#fits(field, undefined, known);
    if (!isNone) return [...some, undefined];
    return known.length > 0 && fitting.length > 0 ? [...some, undefined] : [undefined, ...some];
  }

  /** All that is known of it put together. */
  #made(
    at: Shape,
    plain: Json,
    known: readonly { readonly variable: Variable; readonly mask: number }[],
  ): Json | undefined {
    let value: Json | undefined = plain;
    for (const { variable, mask } of known) {
      const cell = chosenIn(variable, mask);
      if (!cell || value === undefined) continue;
      value = withCell(at, value, variable, cell);
    }
    return value;
  }

  #fits(
    field: string,
    value: Json | undefined,
    known: readonly { variable: Variable; mask: number }[],
  ): boolean {
    const data: JsonObject = value === undefined ? {} : { [field]: value };
    return known.every(
      ({ variable, mask }) =>
        variable.subject.fields.length > 1 || this.#observer.lies(variable, mask, data),
    );
  }
}

/** Schemas of the fields of a flow. */
export function schemasOf({ definition }: Flow): Map<string, JsonSchema> {
  const { properties } = definition.data;
  return new Map(
    Object.entries(isRecord(properties) ? properties : {}).flatMap(([field, schema]) =>
      isSchema(schema) ? [[field, schema] as const] : [],
    ),
  );
}

/** A cell that it may be in: one that is there before one that is not. */
function chosenIn({ cells }: Variable, mask: number): Cell | undefined {
  const may = cells.filter((_, bit) => (mask & (2 ** bit)) !== 0);
  return may.find(({ kind }) => kind !== 'absent') ?? may[0];
}

/** A field, and what its values are made from. */
interface Shape {
  readonly field: string;
  readonly schema: JsonSchema;
  readonly place: SamplePlace;
  readonly items: readonly Json[];
}

function withCell(at: Shape, value: Json, variable: Variable, cell: Cell): Json | undefined {
  const { field, items } = at;
  const { name, subject } = variable;
  if (subject.sources.length > 0) return value;
  if (subject.kind === 'size') {
    if (name !== `size(${field})`) return value;
    const size = Math.max(0, numberIn(cell, subject.domain));
    return Array.from({ length: size }, (_, index) => items[index % items.length] ?? null);
  }
  if (name === field) return cell.kind === 'absent' ? undefined : valueIn(cell, variable, value);
  if (!isRecord(value)) return value;
  const path = name.split('.').slice(1);
  return within(value, path, { cell, variable, like: sampleWithin(at, path) });
}

/** A value for a place within a field. */
function sampleWithin({ field, schema, place }: Shape, path: readonly string[]): Json | undefined {
  let at = derefSchema(schema, place.home, place.resolve);
  for (const name of path) {
    const properties = at?.schema['properties'];
    const inner = isRecord(properties) ? properties[name] : undefined;
    at = at && isSchema(inner) ? derefSchema(inner, at.home, place.resolve) : null;
  }
  return at
    ? sampleValue(at.schema, { ...place, home: at.home }, [field, ...path].join('.'))
    : undefined;
}

/** Different items of a list. */
function itemsOf(schema: JsonSchema, place: SamplePlace, field: string): readonly Json[] {
  const { items } = schema;
  if (!isSchema(items)) return [null];
  const values = sampleValues(items, place, `${field}[]`);
  const [only, another] = values;
  return typeof only === 'string' && another === undefined
    ? Array.from({ length: MOST }, (_, at) => `${only}${at}`)
    : values;
}

/** Each value once, in the order in which they came. */
function eachOnce<Value extends Json | undefined>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value) ?? '', value])).values()];
}

export const isSchema = (value: unknown): value is JsonSchema => isRecord(value);
