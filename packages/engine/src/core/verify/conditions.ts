// What a guard asks, taken apart: a tree of tests, each about one variable. Variables have finitely many cells: the values
// of an enum, the ranges between the numbers that some guard compares with, there or not there. What cannot be taken apart
// is a variable of its own, which may be true or false.

import { printExpression } from '../expr/print-expression.ts';
import { parseExpression, partsOf, type Ast } from '../expr/parse-expression.ts';
import { comparedCounts, type Counted } from './counted.ts';
import type { CelType, Field } from '../expr/cel-type.ts';
import { compare, fractionOf, parseDecimal, type Fraction } from '../decimal/decimal.ts';

/** A guard as a tree of tests. */
export type Condition =
  | { readonly op: 'constant'; readonly value: boolean }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | {
      readonly op: 'choice';
      readonly when: Condition;
      readonly yes: Condition;
      readonly no: Condition;
    }
  | { readonly op: 'test'; readonly variable: string; readonly asks: Ask };

/** What a test asks of the value of its variable. */
export type Ask =
  | { readonly kind: 'there' }
  | { readonly kind: 'true' }
  | { readonly kind: 'one-of'; readonly texts: readonly string[] }
  | { readonly kind: 'compares'; readonly with: Bound; readonly holds: readonly Sign[] };

/** Less, equal, more. */
export type Sign = -1 | 0 | 1;

/** What an ordered value is compared with: a number, or a date as text. */
export type Bound = Fraction | string;

/** A variable as a test speaks of it; its cells are known when all tests have been seen. */
export interface Subject {
  readonly name: string;
  readonly kind: 'presence' | 'flag' | 'text' | 'number' | 'date' | 'size' | 'opaque';
  /** Fields of the data that it depends on. */
  readonly fields: readonly string[];
  /** Whether it may change without the data: it asks the clock, people, children, or what was handed in. */
  readonly isVolatile: boolean;
  readonly type: CelType | null;
  /** Whether it may be absent. */
  readonly isOptional: boolean;
}

/** Reads guards; keeps what variables they speak of. */
export class ConditionReader {
  readonly #data: CelType;
  readonly subjects = new Map<string, Subject>();
  readonly #read = new Map<string, Condition>();

  /** @param data - the type of the data of the flow */
  constructor(data: CelType) {
    this.#data = data;
  }

  /** @param source - an expression that compiled */
  read(source: string): Condition {
    const known = this.#read.get(source);
    if (known) return known;
    const { ast } = parseExpression(source);
    const condition = ast ? this.#condition(ast) : ({ op: 'constant', value: true } as const);
    this.#read.set(source, condition);
    return condition;
  }

  #condition(ast: Ast): Condition {
    switch (ast.op) {
      case '&&':
        return { op: 'all', of: ast.args.map((part) => this.#condition(part)) };
      case '||':
        return { op: 'any', of: ast.args.map((part) => this.#condition(part)) };
      case '!_':
        return { op: 'not', of: this.#condition(ast.args) };
      case '?:': {
        const [when, then, otherwise] = ast.args;
        return {
          op: 'choice',
          when: this.#condition(when),
          yes: this.#condition(then),
          no: this.#condition(otherwise),
        };
      }
      case 'value':
        if (typeof ast.args === 'boolean') return { op: 'constant', value: ast.args };
        return this.#opaque(ast);
      default:
        return this.#test(ast) ?? this.#opaque(ast);
    }
  }

  #test(ast: Ast): Condition | null {
    if (ast.op === 'call') return this.#called(ast.args);
    const compared = this.#compared(ast);
    if (compared) return compared;
    if (ast.op === 'in') {
      const [item, list] = ast.args;
      return this.#membership(item, list);
    }
    const place = this.#place(ast);
    return place?.type?.kind === 'boolean' ? this.#about(place, 'flag', { kind: 'true' }) : null;
  }

  #called([name, [first]]: readonly [string, readonly Ast[]]): Condition | null {
    if (name === 'has') return first ? this.#presence(first) : null;
    return name === 'done' && first?.op === 'value' ? this.#done(String(first.args)) : null;
  }

  #compared(ast: Ast): Condition | null {
    if (ast.op === '==' || ast.op === '!=') {
      const [left, right] = ast.args;
      const equal = this.#equality(left, right) ?? this.#equality(right, left);
      if (equal) return ast.op === '==' ? equal : { op: 'not', of: equal };
      return this.#counted(ast);
    }
    const signs = orders.get(ast.op);
    if (!signs || !isPair(ast.args)) return null;
    const [left, right] = ast.args;
    const order = this.#order(left, right, signs) ?? this.#order(right, left, signs.map(flipped));
    return order ?? this.#counted(ast);
  }

  #counted(ast: Ast): Condition | null {
    const counted = comparedCounts(ast, (part) => this.#condition(part));
    const read = (tree: Counted<Condition, boolean>): Condition =>
      'value' in tree
        ? { op: 'constant', value: tree.value }
        : { op: 'choice', when: tree.when, yes: read(tree.yes), no: read(tree.no) };
    return counted && read(counted);
  }

  #presence(ast: Ast): Condition | null {
    const place = this.#place(ast);
    if (!place) return null;
    // Whatever else is asked of the same place says also whether it is there.
    const kind = kindOf(place.type) ?? 'presence';
    return this.#about(place, kind, { kind: 'there' });
  }

  #done(state: string): Condition {
    const name = doneName(state);
    this.#keep({
      name,
      kind: 'flag',
      fields: [],
      isVolatile: false,
      type: null,
      isOptional: false,
    });
    return { op: 'test', variable: name, asks: { kind: 'true' } };
  }

  #equality(left: Ast, right: Ast): Condition | null {
    const place = this.#place(left);
    if (!place) return this.#order(left, right, [0]);
    if (right.op !== 'value') return this.#order(left, right, [0]);
    const kind = kindOf(place.type);
    if (kind === 'text' && typeof right.args === 'string')
      return this.#about(place, kind, { kind: 'one-of', texts: [right.args] });
    if (kind === 'flag' && typeof right.args === 'boolean') {
      const is = this.#about(place, kind, { kind: 'true' });
      return right.args ? is : { op: 'not', of: is };
    }
    return this.#order(left, right, [0]);
  }

  #membership(item: Ast, list: Ast): Condition | null {
    const place = this.#place(item);
    if (!place || list.op !== 'list' || kindOf(place.type) !== 'text') return null;
    const texts = list.args.flatMap((one) =>
      one.op === 'value' && typeof one.args === 'string' ? [one.args] : [],
    );
    if (texts.length !== list.args.length) return null;
    return this.#about(place, 'text', { kind: 'one-of', texts });
  }

  #order(left: Ast, right: Ast, holds: readonly Sign[]): Condition | null {
    const bound = boundOf(right);
    if (bound === null) return null;
    const sized = sizeOf(left);
    const place = this.#place(sized ?? left);
    if (!place) return null;
    const kind = sized ? 'size' : kindOf(place.type);
    const fits = kind === 'date' ? typeof bound === 'string' : typeof bound !== 'string';
    if ((kind !== 'number' && kind !== 'date' && kind !== 'size') || !fits) return null;
    return this.#about(place, kind, { kind: 'compares', with: bound, holds });
  }

  #about(place: PlaceOfData, kind: Subject['kind'], asks: Ask): Condition {
    const { path, type } = place;
    const name = kind === 'size' ? `size(${path.join('.')})` : path.join('.');
    const isOptional = kind !== 'size' && place.isOptional;
    const fields = path.slice(0, 1);
    this.#keep({ name, kind, fields, isVolatile: false, type, isOptional });
    return { op: 'test', variable: name, asks };
  }

  #opaque(ast: Ast): Condition {
    const name = printExpression(ast);
    const reads = readsOf(ast, new Set());
    this.#keep({
      name: `? ${name}`,
      kind: 'opaque',
      fields: [...reads.fields],
      isVolatile: reads.isVolatile,
      type: null,
      isOptional: false,
    });
    return { op: 'test', variable: `? ${name}`, asks: { kind: 'true' } };
  }

  #keep(subject: Subject): void {
    if (!this.subjects.has(subject.name)) this.subjects.set(subject.name, subject);
  }

  /** `data.a.b`, with its type. */
  #place(ast: Ast): PlaceOfData | null {
    const path = pathOf(ast);
    if (!path || path.length === 0) return null;
    let type: CelType = this.#data;
    let isOptional = false;
    for (const name of path) {
      const field: Field | undefined = type.kind === 'object' ? type.fields().get(name) : undefined;
      if (!field) return null;
      if (field.presence !== 'always') isOptional = true;
      type = field.type();
    }
    return type.nullable ? null : { path, type, isOptional };
  }
}

interface PlaceOfData {
  readonly path: readonly string[];
  readonly type: CelType;
  readonly isOptional: boolean;
}

/** Name of the variable for `done('x')`. */
export const doneName = (state: string): string => `done(${state})`;

const orders: ReadonlyMap<string, readonly Sign[]> = new Map([
  ['<', [-1]],
  ['<=', [-1, 0]],
  ['>', [1]],
  ['>=', [0, 1]],
]);

const flipped = (sign: Sign): Sign => (sign === 0 ? 0 : sign === 1 ? -1 : 1);

function kindOf(type: CelType | null): Subject['kind'] | null {
  switch (type?.kind) {
    case 'boolean':
      return 'flag';
    case 'text':
      return 'text';
    case 'integer':
    case 'decimal':
      return 'number';
    case 'date':
      return 'date';
    default:
      return null;
  }
}

function isPair(args: unknown): args is [Ast, Ast] {
  return Array.isArray(args) && args.length === 2;
}

function pathOf(ast: Ast): string[] | null {
  if (ast.op === 'id') return ast.args === 'data' ? [] : null;
  if (ast.op !== '.') return null;
  const around = pathOf(ast.args[0]);
  return around && [...around, ast.args[1]];
}

function sizeOf(ast: Ast): Ast | null {
  if (ast.op === 'call' && ast.args[0] === 'size') return ast.args[1][0] ?? null;
  if (ast.op === 'rcall' && ast.args[0] === 'size') return ast.args[1];
  return null;
}

/** A number or a date that is written down. */
function boundOf(ast: Ast): Bound | null {
  if (ast.op === 'value') return typeof ast.args === 'bigint' ? fractionOf(Number(ast.args)) : null;
  if (ast.op === '-_') {
    const bound = boundOf(ast.args);
    return bound === null || typeof bound === 'string' ? null : { n: -bound.n, d: bound.d };
  }
  if (ast.op !== 'call') return null;
  const [name, [literal]] = ast.args;
  if (literal?.op !== 'value' || typeof literal.args !== 'string') return null;
  if (name === 'decimal') return parseDecimal(literal.args);
  return name === 'date' ? literal.args : null;
}

/** Whether two bounds are the same, or which is less. */
export function compareBounds(one: Bound, other: Bound): number {
  if (typeof one === 'string' || typeof other === 'string')
    return String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0;
  return compare(one, other);
}

/** Functions whose value follows from what they are given. */
const plain = new Set([
  'has',
  'size',
  'string',
  'decimal',
  'date',
  'sum',
  'min',
  'max',
  'median',
  'rupiah',
  'round',
  'exists',
  'all',
  'exists_one',
  'filter',
  'map',
  'contains',
  'startsWith',
  'endsWith',
  'trim',
  'lowerAscii',
  'join',
]);

const loops = new Set(['exists', 'all', 'exists_one', 'filter', 'map']);

interface Reads {
  readonly fields: Set<string>;
  isVolatile: boolean;
}

function readsOf(ast: Ast, locals: ReadonlySet<string>): Reads {
  const path = pathOf(ast);
  if (path?.[0] !== undefined) return { fields: new Set([path[0]]), isVolatile: false };
  if (ast.op === 'id') return { fields: new Set(), isVolatile: !locals.has(ast.args) };
  const inside = new Set(locals);
  const found: Reads = { fields: new Set(), isVolatile: false };
  if (ast.op === 'call' || ast.op === 'rcall') {
    const [name] = ast.args;
    found.isVolatile = !plain.has(name);
    const [local] = ast.op === 'rcall' ? ast.args[2] : [];
    if (loops.has(name) && local?.op === 'id') inside.add(local.args);
  }
  for (const part of partsOf(ast)) {
    const { fields, isVolatile } = readsOf(part, inside);
    for (const field of fields) found.fields.add(field);
    found.isVolatile ||= isVolatile;
  }
  return found;
}
