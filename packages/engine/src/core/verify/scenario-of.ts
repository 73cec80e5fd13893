// A way through a flow as a scenario: with data for which it goes that way. What is learnt of a field later decides what is
// filled into it before.

import { requiredOf } from '../compile/activities.ts';
import type { FlowNode } from '../compile/flow.ts';
import { daysLater } from '../organisation/limits.ts';
import { isRecord } from '../json-type.ts';
import type { Json, JsonObject, JsonSchema } from '../json.ts';
import { formatDecimal, type Fraction } from '../decimal/decimal.ts';
import { sampleValue } from '../scenario/sample-value.ts';
import type { Scenario, ScenarioStep } from '../scenario/scenario.ts';
import type { Cell, Variable } from './cells.ts';
import type { Retraced } from './exploration.ts';
import type { Happening, Model, Offer } from './model.ts';
import type { Spot, Ways } from './ways.ts';

/** Finds what references of a schema name. */
export type Resolve = (ref: string) => JsonSchema | undefined;

/**
 * The way to a spot, so that it can be replayed; null: for what the flow asks there no data is known. Guards that could
 * not be taken apart are not looked at: whoever replays it sees whether it goes that way.
 */
export function scenarioOf(ways: Ways, { at, offer }: Spot, resolve: Resolve): Scenario | null {
  const { model } = ways;
  const traced = at === null ? [] : ways.retrace(at);
  const needs = needsOf(model, traced);
  const writer = new Writer(model, resolve);
  const start = writer.start(needs[0] ?? new Map());
  if (!start) return null;
  const steps: ScenarioStep[] = [];
  const rest = traced
    .slice(1)
    .flatMap((step, index) => (step.isRefused ? [] : [{ step, index: index + 1 }]));
  for (const { step, index } of rest) {
    const written = step.offer && writer.step(step.offer, needs[index] ?? new Map());
    if (!written) return null;
    steps.push(written);
  }
  const last = offer && writer.step(offer, new Map());
  if (offer && !last) return null;
  return { flow: model.flow.name, steps: [{ start }, ...steps, ...(last ? [last] : [])] };
}

/** What each step has to give, by place: the cells in which the value must lie for all that is asked of it later. */
type Needs = ReadonlyMap<number, number>;

function needsOf(model: Model, traced: readonly Retraced[]): Needs[] {
  const { variables, firstVariable } = model;
  const later = new Map(variables.map(({ all }, index) => [firstVariable + index, all]));
  const found: Needs[] = [];
  for (const { row, before, offer } of traced.toReversed()) {
    for (const [place, mask] of later) {
      const here = row[place] ?? mask;
      const narrowed = mask & here;
      later.set(place, narrowed === 0 ? here : narrowed);
    }
    const given = new Map(later);
    // What was set in this step hides what it was before; programs give what is set from their answer.
    for (const [place, mask] of before) later.set(place, mask);
    found.unshift(offer?.trigger.kind === 'done' ? given : new Map(later));
    for (const { place } of offer?.fills ?? [])
      later.set(place, variables[place - firstVariable]?.all ?? 0);
  }
  return found;
}

class Writer {
  readonly #model: Model;
  readonly #resolve: Resolve;
  readonly #schemas: ReadonlyMap<string, JsonSchema>;
  readonly #byField: ReadonlyMap<
    string,
    readonly { readonly place: number; readonly variable: Variable }[]
  >;

  constructor(model: Model, resolve: Resolve) {
    this.#model = model;
    this.#resolve = resolve;
    const { properties } = model.flow.definition.data;
    this.#schemas = new Map(
      Object.entries(isRecord(properties) ? properties : {}).flatMap(([field, schema]) =>
        isSchema(schema) ? [[field, schema] as const] : [],
      ),
    );
    this.#byField = Map.groupBy(
      model.variables.map((variable, index) => ({ place: model.firstVariable + index, variable })),
      ({ variable }) => variable.subject.fields[0] ?? '',
    );
  }

  start(needs: Needs): { data: JsonObject } | null {
    const { flow } = this.#model;
    const required = [
      ...requiredOf(flow.definition.data),
      ...(flow.startForm?.required('start') ?? []),
    ];
    const givable = flow.startForm?.writable ?? new Set(this.#schemas.keys());
    const data = this.#fields(new Set(required), new Set([...givable, ...required]), needs);
    return data && flow.validateData.validate(data).length === 0 ? { data } : null;
  }

  step({ trigger }: Offer, needs: Needs): ScenarioStep | null {
    const node =
      'state' in trigger && trigger.state !== null
        ? this.#model.flow.nodes.get(trigger.state)
        : undefined;
    switch (trigger.kind) {
      case 'outcome':
        return node ? this.#complete(node, trigger.name, needs) : null;
      case 'action':
        return {
          act: { action: trigger.name, state: trigger.state, ...this.#input(node, trigger.name) },
        };
      case 'topic':
        return { topic: { state: trigger.state, name: trigger.name } };
      case 'timer':
        return { clock: { timer: { state: trigger.state, index: trigger.index } } };
      case 'reopen':
        return { reopen: { reason: 'x' } };
      case 'done':
      case 'error':
        return this.#answer(trigger, node, needs);
      case 'goto':
      case 'tick':
        return null;
    }
  }

  #complete(node: FlowNode, outcome: string, needs: Needs): ScenarioStep | null {
    const { form, outcomes } = node.task ?? {};
    const { definition } = outcomes?.get(outcome) ?? {};
    const data = form ? this.#fields(new Set(form.required(outcome)), form.writable, needs) : {};
    if (!data || !definition) return null;
    const { input, comment } = definition;
    return {
      complete: {
        state: node.key,
        outcome,
        ...(Object.keys(data).length > 0 && { data }),
        ...(input && { input: sampleValue(input, this.#resolve) }),
        ...(comment === 'required' && { comment: 'x' }),
      },
    };
  }

  #input(node: FlowNode | undefined, name: string): { input?: Json } {
    const on = node?.definition.on ?? this.#model.flow.definition.on ?? {};
    const written = on[name];
    const [one] = Array.isArray(written) ? written : [written];
    const input = typeof one === 'object' ? one.input : undefined;
    return input ? { input: sampleValue(input, this.#resolve) } : {};
  }

  #answer(trigger: Happening, node: FlowNode | undefined, needs: Needs): ScenarioStep | null {
    if (!node) return null;
    const { key: state, call } = node;
    if (trigger.kind === 'error')
      return call ? { service: { state, error: 'x' } } : { children: { state, fail: true } };
    if (!call) return { children: { state } };
    return { service: { state, result: this.#result(call.definition.set ?? {}, needs) } };
  }

  /** What a service has to answer so that `set` takes what is needed from it: `event`, or `event.name`. */
  #result(set: Readonly<Record<string, string>>, needs: Needs): Json {
    const result: Record<string, Json> = {};
    for (const [field, source] of Object.entries(set)) {
      const name = /^event(?:\.(\w+))?$/.exec(source);
      const data = name && this.#fields(new Set([field]), new Set([field]), needs);
      if (!name || !data) continue;
      if (name[1] === undefined) return data[field] ?? null;
      result[name[1]] = data[field] ?? null;
    }
    return result;
  }

  /** Values of fields: of those that must be there, and of those of which something is known. Null: none is known. */
  #fields(
    required: ReadonlySet<string>,
    writable: ReadonlySet<string>,
    needs: Needs,
  ): JsonObject | null {
    const data: Record<string, Json> = {};
    for (const field of writable) {
      const schema = this.#schemas.get(field);
      const known = (this.#byField.get(field) ?? []).flatMap(({ place, variable }) => {
        const mask = needs.get(place) ?? variable.all;
        return mask === variable.all ? [] : [{ variable, mask }];
      });
      if (!schema || (!required.has(field) && known.length === 0)) continue;
      const value = this.#value(field, schema, known);
      if (value !== undefined) data[field] = value;
      else if (required.has(field)) return null;
    }
    return data;
  }

  /** Undefined: it is not there. */
  #value(
    field: string,
    schema: JsonSchema,
    known: readonly { readonly variable: Variable; readonly mask: number }[],
  ): Json | undefined {
    let value: Json | undefined = sampleValue(schema, this.#resolve);
    if (value === null) return undefined;
    for (const { variable, mask } of known) {
      const { name, subject } = variable;
      const chosen = chosenIn(variable, mask);
      if (!chosen || subject.kind === 'opaque') continue;
      if (subject.kind === 'size') value = this.#sized(schema, chosen);
      else if (name === field) {
        if (chosen.kind === 'absent') return undefined;
        value = valueIn(chosen, variable, value);
      } else if (isRecord(value)) value = within(value, name.split('.').slice(1), chosen, variable);
    }
    return value;
  }

  #sized({ items }: JsonSchema, cell: Cell): Json {
    const at = numberIn(cell);
    const item = isSchema(items) ? sampleValue(items, this.#resolve) : 'x';
    return Array.from({ length: at }, (_, index) =>
      typeof item === 'string' ? `${item}${index}` : item,
    );
  }
}

/** A cell that it may be in: one that is there before one that is not. */
function chosenIn({ cells }: Variable, mask: number): Cell | undefined {
  const may = cells.filter((_, bit) => (mask & (2 ** bit)) !== 0);
  return may.find(({ kind }) => kind !== 'absent') ?? may[0];
}

function within(
  value: JsonObject,
  path: readonly string[],
  cell: Cell,
  variable: Variable,
): JsonObject {
  const [name = '', ...rest] = path;
  const inner = value[name];
  if (rest.length > 0)
    return { ...value, [name]: within(isRecord(inner) ? { ...inner } : {}, rest, cell, variable) };
  if (cell.kind === 'absent')
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  return { ...value, [name]: valueIn(cell, variable, inner ?? 'x') };
}

/** A value in a cell; `like` where the cell says nothing of it. */
function valueIn(cell: Cell, { subject }: Variable, like: Json): Json {
  switch (cell.kind) {
    case 'flag':
      return cell.value;
    case 'text':
      return cell.text;
    case 'point':
    case 'range':
      if (subject.kind === 'date') return dateIn(cell);
      return subject.type?.kind === 'decimal' ? decimalIn(cell) : numberIn(cell);
    case 'absent':
    case 'there':
    case 'other':
      return like;
  }
}

function dateIn(cell: Extract<Cell, { kind: 'point' | 'range' }>): string {
  if (cell.kind === 'point') return String(cell.at);
  const { above, below } = cell;
  if (above !== null) return daysLater(String(above), 'P1D');
  return below === null ? '2026-03-02' : daysLater(String(below), '-P1D');
}

/** A whole number in the cell. */
function numberIn(cell: Cell): number {
  if (cell.kind === 'point' && typeof cell.at !== 'string') return Number(cell.at.n / cell.at.d);
  if (cell.kind !== 'range') return 1;
  const { above, below } = cell;
  if (above !== null && typeof above !== 'string')
    return Math.floor(Number(above.n) / Number(above.d)) + 1;
  if (below === null || typeof below === 'string') return 1;
  return Math.min(Math.ceil(Number(below.n) / Number(below.d)) - 1, 1);
}

function decimalIn(cell: Extract<Cell, { kind: 'point' | 'range' }>): string {
  const written = (value: Fraction): string => formatDecimal(value) ?? '1';
  if (cell.kind === 'point') return typeof cell.at === 'string' ? '1' : written(cell.at);
  const { above, below } = cell;
  if (above === null && below === null) return '1';
  if (above !== null && typeof above !== 'string') {
    if (below === null || typeof below === 'string')
      return written({ n: above.n + above.d, d: above.d });
    // Half way between.
    return written({ n: above.n * below.d + below.n * above.d, d: 2n * above.d * below.d });
  }
  return below !== null && typeof below !== 'string'
    ? written({ n: below.n - below.d, d: below.d })
    : '1';
}

const isSchema = (value: unknown): value is JsonSchema => isRecord(value);
