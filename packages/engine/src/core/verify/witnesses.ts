// Data for which several questions are answered as a way says: whether their answers can be given together.

import type { CompileContext } from '../compile/compilation.ts';
import { parseExpression, partsOf, type Ast } from '../expr/parse-expression.ts';
import { requiredOf } from '../compile/activities.ts';
import type { Json, JsonObject } from '../json.ts';
import { daysLater } from '../organisation/limits.ts';
import { schemasOf } from '../rehearse/field-values.ts';
import { Observer } from '../rehearse/observed.ts';
import { sampleValues, type SamplePlace } from '../samples/sample-values.ts';
import type { Variable } from './cells.ts';
import type { Model } from './model.ts';

/** Values of fields that are looked at. */
const MOST_LOOKED_AT = 20_000;

interface Answered {
  readonly variable: Variable;
  readonly mask: number;
}

/** Looks for data. */
export class Witnesses {
  readonly #model: Model;
  readonly #observer: Observer;
  readonly #place: SamplePlace;

  constructor(model: Model, context: CompileContext) {
    this.#model = model;
    this.#observer = new Observer(model, context);
    this.#place = placeFor(model, context);
  }

  /**
   * Data of the fields that are asked about; null: none was found.
   *
   * @param row - what is known, by place
   */
  dataFor(row: Uint32Array): JsonObject | null {
    const { variables, firstVariable, flow } = this.#model;
    const answered = variables.flatMap((variable, index): Answered[] => {
      const mask = row[firstVariable + index] ?? variable.all;
      const isAny = mask === variable.all || variable.subject.isVolatile;
      return isAny || variable.subject.fields.length === 0 ? [] : [{ variable, mask }];
    });
    const fields = [...new Set(answered.flatMap(({ variable }) => variable.subject.fields))];
    const required = new Set(requiredOf(flow.definition.data));
    const schemas = schemasOf(flow);
    const candidates = fields.map((field) => {
      const schema = schemas.get(field);
      const values: (Json | undefined)[] = schema ? sampleValues(schema, this.#place, field) : [];
      return { field, values: required.has(field) ? values : [...values, undefined] };
    });
    let left = MOST_LOOKED_AT;
    const search = (data: JsonObject, at: number): JsonObject | null => {
      const next = candidates[at];
      if (!next) return data;
      const known = new Set(fields.slice(0, at + 1));
      const decided = answered.filter(
        ({ variable: { subject } }) =>
          subject.fields.includes(next.field) && subject.fields.every((one) => known.has(one)),
      );
      for (const value of next.values) {
        if (left-- <= 0) return null;
        const filled = value === undefined ? data : { ...data, [next.field]: value };
        const fits = decided.every(({ variable, mask }) =>
          this.#observer.isSurelyIn(variable, mask, filled),
        );
        const found = fits ? search(filled, at + 1) : null;
        if (found) return found;
      }
      return null;
    };
    return search({}, 0);
  }
}

/** With everything that some question speaks of, and what lies beside it. */
function placeFor({ flow, variables }: Model, { flows }: CompileContext): SamplePlace {
  const texts = new Set<string>();
  const numbers = new Set<number>();
  const days = new Set<string>(['2026-02-23']);
  const note = (value: unknown): void => {
    if (typeof value === 'bigint' || typeof value === 'number') numbers.add(Number(value));
    if (typeof value !== 'string') return;
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) days.add(value);
    else if (/^-?\d+(\.\d+)?$/.test(value)) numbers.add(Number(value));
    texts.add(value);
  };
  const walk = (ast: Ast): void => {
    if (ast.op === 'value') note(ast.args);
    for (const part of partsOf(ast)) walk(part);
  };
  for (const { subject, cells } of variables) {
    for (const source of subject.sources) {
      const { ast } = parseExpression(source);
      if (ast) walk(ast);
    }
    for (const cell of cells) {
      if (cell.kind === 'text') note(cell.text);
      if (cell.kind !== 'point') continue;
      note(typeof cell.at === 'string' ? cell.at : Number(cell.at.n) / Number(cell.at.d));
    }
  }
  const beside = [...numbers].flatMap((number) => [number, number + 1, number - 1]);
  const moments = [...days].flatMap((day) => [day, daysLater(day, 'P1D'), daysLater(day, '-P1D')]);
  return {
    resolve: (name) =>
      name === null || name === flow.name ? flow.definition.data : (flows.get(name)?.data ?? null),
    home: null,
    texts: [...texts].flatMap((text) => [text, `${text}x`]).concat(lengthsOf(beside)),
    numbers: [0, ...new Set(beside)].filter(Number.isSafeInteger),
    files: ['x', 'y'],
    momentsAt: () => [...new Set(moments)].map((day) => `${day}T09:00:00+07:00`),
  };
}

/** Texts as long as what some length is compared with. */
const lengthsOf = (numbers: readonly number[]): string[] =>
  [...new Set(numbers)].filter((size) => size > 0 && size < 500).map((size) => 'x'.repeat(size));
