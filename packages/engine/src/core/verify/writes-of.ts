// What is known of a field after a transition has set it: a value that is written down, a copy of what is known already, or
// a number that is computed from it.

import { add, compare, multiply, type Fraction } from '../decimal/decimal.ts';
import type { Assigned, Transition } from '../compile/flow.ts';
import { parseExpression, type Ast } from '../expr/parse-expression.ts';
import type { Json } from '../json.ts';
import type { Observer } from '../rehearse/observed.ts';
import { canonical } from './canonical.ts';
import {
  cellOfBound,
  cellOfText,
  meet,
  spanOf,
  type Cell,
  type NumberSpan,
  type Variable,
} from './cells.ts';
import type { Bound } from './condition.ts';
import { domainOf, domainOfSum } from './domains.ts';
import { written, type Placed } from './knowledge.ts';
import { linearOf, type Linear, type TypeOf } from './linear.ts';
import type { Written } from './model.ts';
import { dateOf, pathOf } from './written-out.ts';

/** What is known after a transition has set its fields. */
export function setsOf({ set }: Transition, placed: Placed, observer: Observer): Written[] {
  const fields = new Set(set.map(({ field }) => field));
  const constants = new Map(
    set.flatMap(({ field, value }) => {
      const constant = constantOf(value.source);
      return constant === null ? [] : [[field, constant] as const];
    }),
  );
  return set.flatMap((one) => {
    const answered = answersFor(one.field, { constants, placed, observer });
    const all = written(one.field, placed, !one.value.nullable).map((other): Written => {
      const mask = answered.get(other.place);
      return mask === undefined ? other : { ...other, mask };
    });
    const variable = placed.byName.get(one.field);
    const known = variable && valueOf(one, variable, { placed, fields });
    if (!known) return all;
    const place = placed.places.get(one.field);
    return all.map((other) => (other.place === place ? { place, ...known } : other));
  });
}

interface Answering {
  /** What is set to a value that is written down. */
  readonly constants: ReadonlyMap<string, Json>;
  readonly placed: Placed;
  readonly observer: Observer;
}

/** What is asked of a field that is set to a value that is written down has one answer, where it is asked of nothing else. */
function answersFor(
  field: string,
  { constants, placed, observer }: Answering,
): ReadonlyMap<number, number> {
  if (!constants.has(field)) return new Map();
  const data = Object.fromEntries(constants);
  return new Map(
    placed.variables.flatMap((variable) => {
      const { name, subject } = variable;
      const isOfThese = subject.fields.every((one) => constants.has(one));
      if (name === field || !subject.fields.includes(field) || !isOfThese) return [];
      const place = placed.places.get(name);
      const mask = observer.cellOf(variable, data);
      return place === undefined || mask === null ? [] : [[place, mask] as const];
    }),
  );
}

/** A text, a number, a day, yes or no that is written down; null: it is none. */
function constantOf(source: string): Json {
  const { ast } = parseExpression(source);
  if (!ast) return null;
  const day = dateOf(ast);
  if (day !== null) return day;
  if (ast.op !== 'value') return null;
  const { args } = ast;
  if (typeof args === 'string' || typeof args === 'boolean' || typeof args === 'number')
    return args;
  return typeof args === 'bigint' ? Number(args) : null;
}

interface Around {
  readonly placed: Placed;
  /** All that are set together. */
  readonly fields: ReadonlySet<string>;
}

/** Null: it may be anything. */
function valueOf(
  { field, value }: Assigned,
  variable: Variable,
  around: Around,
): Pick<Written, 'mask' | 'from'> | null {
  const { ast } = parseExpression(value.source);
  if (!ast) return null;
  const literal = literalMask(ast, variable);
  if (literal !== null) return { mask: literal };
  const { kind } = variable.subject;
  const typeOf: TypeOf = (part) => value.typeOf(part);
  const copied = sourceOf(ast, field, around);
  if (copied?.subject.kind === kind) {
    const masks = copied.cells.map((cell) => maskWhere(variable, (other) => meet(cell, other)));
    return fromOf(variable, copied, { masks, around });
  }
  if (kind !== 'number') return null;
  const linear = linearOf(ast, typeOf);
  const mask = within(variable, spanOfLinear(linear, typeOf));
  const [part, ...others] = linear.parts.values();
  const source = part && others.length === 0 ? sourceOf(part.ast, field, around) : null;
  if (!part || !source) return mask > 0 && mask < variable.present ? { mask } : null;
  const masks = source.cells.map((cell) => {
    const span = spanOf(cell, source.subject.domain);
    return span ? within(variable, moved(span, part.factor, linear.constant)) & mask : 0;
  });
  return fromOf(variable, source, { masks, around });
}

function fromOf(
  { present }: Variable,
  { name }: Variable,
  { masks, around }: { readonly masks: readonly number[]; readonly around: Around },
): Pick<Written, 'mask' | 'from'> | null {
  const place = around.placed.places.get(name);
  return place === undefined ? null : { mask: present, from: { place, masks } };
}

/** The variable of what an expression reads as it is; null: it is none, or is set at the same time. */
function sourceOf(ast: Ast, field: string, { placed, fields }: Around): Variable | null {
  const path = pathOf(ast);
  const name = path && path.length > 0 ? path.join('.') : `? ${canonical(ast)}`;
  const found = placed.byName.get(name);
  // What is called the same elsewhere has other cells.
  if (!found || placed.byName.has(`${name}′`)) return null;
  return found.subject.fields.some((one) => one !== field && fields.has(one)) ? null : found;
}

/** What a number lies within, by what its parts do. */
export function spanOfLinear({ parts, constant }: Linear, typeOf: TypeOf): NumberSpan {
  const { least, most } = domainOfSum(
    [...parts.values()].map(({ ast, factor }) => ({ domain: domainOf(ast, typeOf), factor })),
    false,
  );
  return { least: least && add(least, constant), most: most && add(most, constant) };
}

function moved({ least, most }: NumberSpan, factor: Fraction, by: Fraction): NumberSpan {
  const [low, high] = factor.n < 0n ? [most, least] : [least, most];
  const at = (end: Fraction | null): Fraction | null => end && add(multiply(end, factor), by);
  return { least: at(low), most: at(high) };
}

/** The cells that meet a span. */
const within = (variable: Variable, span: NumberSpan): number =>
  maskWhere(variable, (cell) => {
    const own = spanOf(cell, variable.subject.domain);
    return own !== null && isNotBelow(own.most, span.least) && isNotBelow(span.most, own.least);
  });

/** Whether one end lies not below the other. */
const isNotBelow = (most: Fraction | null, least: Fraction | null): boolean =>
  !most || !least || compare(most, least) >= 0;

const maskWhere = ({ cells }: Variable, fits: (cell: Cell) => boolean): number =>
  cells.reduce(
    (mask, cell, bit) => (cell.kind !== 'absent' && fits(cell) ? mask + 2 ** bit : mask),
    0,
  );

/** The cells of an expression that is written down, or chooses between such; null: any. */
function literalMask(ast: Ast, variable: Variable): number | null {
  if (ast.op === '?:') {
    const [, then, otherwise] = ast.args;
    const one = literalMask(then, variable);
    const other = literalMask(otherwise, variable);
    return one === null || other === null ? null : one | other;
  }
  const [bound] = boundsIn(ast);
  if (bound !== undefined) return cellOfBound(variable, bound);
  if (ast.op !== 'value') return null;
  if (typeof ast.args === 'string') return cellOfText(variable, ast.args);
  if (typeof ast.args === 'boolean') {
    const { args } = ast;
    const bit = variable.cells.findIndex((cell) => cell.kind === 'flag' && cell.value === args);
    return bit < 0 ? null : 2 ** bit;
  }
  return null;
}

/** Numbers and dates that an expression is, where it is written down or chooses between such. */
export function boundsIn(source: string | Ast): Bound[] {
  const ast = typeof source === 'string' ? parseExpression(source).ast : source;
  if (!ast) return [];
  if (ast.op === '?:') return ast.args.slice(1).flatMap(boundsIn);
  const day = dateOf(ast);
  if (day !== null) return [day];
  const { parts, constant } = linearOf(ast, () => null);
  return parts.size === 0 ? [constant] : [];
}
