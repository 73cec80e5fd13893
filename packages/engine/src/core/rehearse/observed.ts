// In which cell of a variable data lies: the other way round than a proof, which knows the cells and not the data.

import { Compilation, type CompileContext } from '../compile/compilation.ts';
import { compareBounds, type Bound } from '../verify/condition.ts';
import { parseDecimal, fractionOf } from '../decimal/decimal.ts';
import { compileExpression } from '../expr/compile-expression.ts';
import { ExpressionFault, type Expression } from '../expr/expression.ts';
import { isRecord } from '../json-type.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Cell, Variable } from '../verify/cells.ts';
import type { Model } from '../verify/model.ts';

/** Reads data as a proof would. */
export class Observer {
  readonly #compilation: Compilation;
  readonly #compiled = new Map<string, Expression | null>();

  constructor({ flow }: Pick<Model, 'flow'>, context: CompileContext) {
    this.#compilation = new Compilation(flow.definition, context);
  }

  /** Whether the data lies in some of these cells; true as well where nobody can tell. */
  lies(variable: Variable, mask: number, data: JsonObject): boolean {
    const { subject, cells, all } = variable;
    if (mask === all || subject.isVolatile || variable.name.startsWith('done(')) return true;
    const isTerm = subject.sources.length > 0;
    const value = isTerm ? this.#answer(variable, data) : valueOf(variable, data);
    if (value === undefined && isTerm) return true;
    const cell = cells.findIndex((one) => isIn(one, value, subject.kind));
    // Whoever leaves a text empty gives none: the proof may have gone on with an empty one.
    const empty = value === undefined ? cells.findIndex(isEmptyText) : -1;
    return [cell, empty].some((one) => one >= 0 && (mask & (2 ** one)) !== 0) || cell < 0;
  }

  /** Whether the data lies in some of these cells; not where nobody can tell. */
  isSurelyIn(variable: Variable, mask: number, data: JsonObject): boolean {
    const { subject, cells } = variable;
    const isTerm = subject.sources.length > 0;
    const value = isTerm ? this.#answer(variable, data) : valueOf(variable, data);
    if (value === undefined && isTerm) return false;
    return (
      cells.some((cell, bit) => (mask & (2 ** bit)) !== 0 && isIn(cell, value, subject.kind)) &&
      !isNamed(cells, value, mask)
    );
  }

  /** The cell in which the data lies of what is computed from it; null: nobody can tell. */
  cellOf(variable: Variable, data: JsonObject): number | null {
    const { subject, cells } = variable;
    if (subject.isVolatile) return null;
    const isTerm = subject.sources.length > 0;
    const value = isTerm ? this.#answer(variable, data) : valueOf(variable, data);
    if (value === undefined) return null;
    const bit = cells.findIndex((one) => isIn(one, value, subject.kind));
    return bit < 0 ? null : 2 ** bit;
  }

  /** What an expression gives for the data, be it true or not, or which of two values is greater; undefined: nothing. */
  #answer({ subject }: Variable, data: JsonObject): Json | undefined {
    const [first = '', second] = subject.sources;
    if (second === undefined) return this.#value(first, data);
    if (this.#value(`${first} == ${second}`, data) === true) return 0;
    const isLess = this.#value(`${first} < ${second}`, data);
    return isLess === undefined ? undefined : isLess === true ? -1 : 1;
  }

  #value(source: string, data: JsonObject): Json | undefined {
    let expression = this.#compiled.get(source);
    if (expression === undefined) {
      ({ expression } = compileExpression(source, this.#compilation.scope({}), 'any'));
      this.#compiled.set(source, expression);
    }
    try {
      return expression?.evaluate({
        variable: (one) => (one === 'data' ? data : undefined),
        ask: () => null,
        done: () => false,
      });
    } catch (error) {
      if (error instanceof ExpressionFault) return undefined;
      throw error;
    }
  }
}

function valueOf({ name, subject }: Variable, data: JsonObject): Json | undefined {
  const path = subject.kind === 'size' ? name.slice('size('.length, -1) : name;
  let value: Json | undefined = data;
  for (const key of path.split('.')) value = isRecord(value) ? value[key] : undefined;
  if (subject.kind !== 'size') return value ?? undefined;
  return Array.isArray(value) || typeof value === 'string' ? value.length : 0;
}

/** Whether a text is named by a cell that is not meant: then it is no other one. */
const isNamed = (cells: readonly Cell[], value: Json | undefined, mask: number): boolean =>
  cells.some(
    (cell, bit) => cell.kind === 'text' && cell.text === value && (mask & (2 ** bit)) === 0,
  );

const isEmptyText = (cell: Cell): boolean => cell.kind === 'text' && cell.text === '';

function isIn(cell: Cell, value: Json | undefined, kind: Variable['subject']['kind']): boolean {
  if (cell.kind === 'absent' || value === undefined)
    return cell.kind === 'absent' && value === undefined;
  switch (cell.kind) {
    case 'there':
    case 'other':
      return true;
    case 'flag':
      return cell.value === value;
    case 'text':
      return cell.text === value;
    case 'point': {
      const bound = boundOf(value, kind);
      return bound !== null && compareBounds(bound, cell.at) === 0;
    }
    case 'range': {
      const bound = boundOf(value, kind);
      const { above, below } = cell;
      return (
        bound !== null &&
        (above === null || compareBounds(bound, above) > 0) &&
        (below === null || compareBounds(bound, below) < 0)
      );
    }
  }
}

function boundOf(value: Json, kind: Variable['subject']['kind']): Bound | null {
  if (typeof value === 'number') return fractionOf(value);
  if (typeof value !== 'string') return null;
  return kind === 'date' ? value : parseDecimal(value);
}
