// Takes guards apart into conditions. What cannot be taken apart is a variable of its own, which may be true or false.

import type { CelType, Field } from '../expr/cel-type.ts';
import { parseExpression, type Ast } from '../expr/parse-expression.ts';
import { printExpression } from '../expr/print-expression.ts';
import { doneName, type Ask, type Condition, type Sign, type Subject } from './condition.ts';
import { comparedCounts, type Counted } from './counted.ts';
import { readsOf } from './reads.ts';
import { boundOf, pathOf, sizeOf } from './written-out.ts';

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
