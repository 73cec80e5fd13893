// Takes guards apart into conditions. What cannot be taken apart is a variable of its own, which may be true or false.

import { compare, divide, type Fraction } from '../decimal/decimal.ts';
import {
  anyType,
  booleanType,
  integerType,
  isNumeric,
  textType,
  type CelType,
} from '../expr/cel-type.ts';
import type { Expression } from '../expr/expression.ts';
import { parseExpression, partsOf, type Ast } from '../expr/parse-expression.ts';
import { canonical, countOf } from './canonical.ts';
import {
  anywhere,
  doneName,
  type Ask,
  type Bound,
  type Condition,
  type Sign,
  type Subject,
} from './condition.ts';
import { comparedCounts, type Counted } from './counted.ts';
import { domainOf, domainOfNumber, domainOfSize, domainOfSum } from './domains.ts';
import { byName, difference, linearOf, measureOf, scaled, type Linear } from './linear.ts';
import { placeOf, type PlaceOfData } from './place-of-data.ts';
import { readsOf } from './reads.ts';
import { Subjects } from './subjects.ts';
import { dateOf, sizeOf } from './written-out.ts';

const yes: Condition = { op: 'constant', value: true };
const no: Condition = { op: 'constant', value: false };

/** Members of two enums that are compared one by one. */
const MOST_MEMBERS = 8;

/** Reads guards; keeps what variables they speak of. */
export class ConditionReader {
  readonly #data: CelType;
  readonly #subjects = new Subjects();
  /** What is read. */
  #expression: Pick<Expression, 'typeOf'> | null = null;

  /** @param data - the type of the data of the flow */
  constructor(data: CelType) {
    this.#data = data;
  }

  get subjects(): ReadonlyMap<string, Subject> {
    return this.#subjects.all;
  }

  /** Reads an expression that compiled; of one that is made up, types are known of places in the data only. */
  read(written: Pick<Expression, 'source' | 'typeOf'> | string): Condition {
    this.#expression = typeof written === 'string' ? null : written;
    const { ast } = parseExpression(typeof written === 'string' ? written : written.source);
    return ast ? this.#condition(ast) : yes;
  }

  #condition(ast: Ast): Condition {
    switch (ast.op) {
      case '&&':
        return { op: 'all', of: ast.args.map((part) => this.#condition(part)) };
      case '||':
        return { op: 'any', of: ast.args.map((part) => this.#condition(part)) };
      case '!_':
        return negation(this.#condition(ast.args));
      case '?:': {
        const [when, then, otherwise] = ast.args.map((part) => this.#condition(part));
        return when && then && otherwise ? choice(when, then, otherwise) : yes;
      }
      case 'value':
        if (typeof ast.args === 'boolean') return ast.args ? yes : no;
        return this.#opaque(ast);
      default:
        return this.#test(ast) ?? this.#opaque(ast);
    }
  }

  #test(ast: Ast): Condition | null {
    switch (ast.op) {
      case 'call':
        return this.#called(ast.args);
      case 'rcall':
        return this.#loop(ast);
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#counted(ast) ?? this.#comparison(ast.op, ...ast.args);
      case 'in':
        return this.#membership(...ast.args);
      default: {
        const place = this.#place(ast);
        return place?.type.kind === 'boolean' ? this.#about(place, 'flag', { kind: 'true' }) : null;
      }
    }
  }

  #called([name, [first]]: readonly [string, readonly Ast[]]): Condition | null {
    if (name === 'has') return first ? this.#presence(first) : null;
    return name === 'done' && first?.op === 'value' ? this.#done(String(first.args)) : null;
  }

  /** `exists`, `all`, `exists_one`: how many items are so. */
  #loop(ast: Ast): Condition | null {
    const count = countOf(ast);
    if (!count) return null;
    const holds: readonly Sign[] = count.op === '==' ? [0] : [0, 1];
    const most = this.#typeOf(count.list);
    const domain = {
      least: { n: 0n, d: 1n },
      most: most?.kind === 'list' && most.max !== null ? { n: BigInt(most.max), d: 1n } : null,
      isWhole: true,
    };
    const subject = this.#term([count.source], { kind: 'size', ast, domain });
    return this.#compares(ast, subject, { n: count.with, d: 1n }, holds);
  }

  #comparison(op: Operator, left: Ast, right: Ast): Condition | null {
    const compare = (one: Ast, other: Ast): Condition | null => this.#comparison(op, one, other);
    if (left.op === '?:') return this.#either(left.args, (part) => compare(part, right));
    if (right.op === '?:') return this.#either(right.args, (part) => compare(left, part));
    if (op !== '==' && op !== '!=') return this.#order(left, right, orders[op]);
    const equal = this.#equality(left, right);
    return equal && op === '!=' ? negation(equal) : equal;
  }

  /** What is asked of one value or another. */
  #either(
    [when, then, otherwise]: readonly [Ast, Ast, Ast],
    ask: (part: Ast) => Condition | null,
  ): Condition | null {
    const one = ask(then);
    const other = ask(otherwise);
    return one && other && choice(this.#condition(when), one, other);
  }

  #counted(ast: Ast): Condition | null {
    const counted = comparedCounts(ast, (part) => this.#condition(part));
    const read = (tree: Counted<Condition, boolean>): Condition =>
      'value' in tree ? (tree.value ? yes : no) : choice(tree.when, read(tree.yes), read(tree.no));
    return counted && read(counted);
  }

  #presence(ast: Ast): Condition | null {
    const place = this.#place(ast);
    if (!place) return null;
    // Whatever else is asked of the same place says also whether it is there.
    return this.#about(place, kindOf(place.type) ?? 'presence', { kind: 'there' });
  }

  #done(state: string): Condition {
    const name = doneName(state);
    this.#subjects.keep({ ...blank, name, kind: 'flag' });
    return { op: 'test', variable: name, asks: { kind: 'true' } };
  }

  /** Null: of values that are none of these, or that nobody compares. */
  #equality(left: Ast, right: Ast): Condition | null {
    const [one, other] = [this.#typeOf(left), this.#typeOf(right)];
    if (one?.kind === 'boolean' && other?.kind === 'boolean' && !one.nullable && !other.nullable) {
      const [first, second] = [this.#condition(left), this.#condition(right)];
      return choice(first, second, negation(second));
    }
    if (one?.kind === 'text' && other?.kind === 'text') return this.#sameText(left, right);
    return this.#order(left, right, [0]);
  }

  #sameText(left: Ast, right: Ast): Condition | null {
    if (right.op === 'value') return this.#isOneOf(left, [right]);
    if (left.op === 'value') return this.#isOneOf(right, [left]);
    const [one, other] = [this.#membersOf(left), this.#membersOf(right)];
    if (!one || !other) return this.#order(left, right, [0]);
    const both = one.filter((member) => other.includes(member));
    return {
      op: 'any',
      of: both.map((member) => ({
        op: 'all',
        of: [this.#isText(left, [member]), this.#isText(right, [member])],
      })),
    };
  }

  #membersOf(ast: Ast): readonly string[] | null {
    const type = this.#typeOf(ast);
    const members = type?.kind === 'text' ? type.members : null;
    return members && members.length <= MOST_MEMBERS ? members : null;
  }

  #isOneOf(ast: Ast, literals: readonly Ast[]): Condition | null {
    const texts = literals.flatMap((one) =>
      one.op === 'value' && typeof one.args === 'string' ? [one.args] : [],
    );
    return texts.length === literals.length ? this.#isText(ast, texts) : null;
  }

  #isText(ast: Ast, texts: readonly string[]): Condition {
    if (ast.op === 'value') return texts.some((text) => text === ast.args) ? yes : no;
    const asks: Ask = { kind: 'one-of', texts };
    const place = this.#place(ast);
    if (place?.type.kind === 'text') return this.#about(place, 'text', asks, ast);
    const name = this.#term([canonical(ast)], { kind: 'text', ast, type: this.#typeOf(ast) });
    return this.#within(ast, this.#asked(ast, name, asks));
  }

  #membership(item: Ast, list: Ast): Condition | null {
    if (list.op !== 'list') return null;
    const type = this.#typeOf(item);
    if (type?.kind === 'text') {
      const found = this.#isOneOf(item, list.args);
      if (found) return found;
    }
    const each = list.args.map((one) => this.#equality(item, one));
    const known = each.filter((one) => one !== null);
    return known.length < each.length ? null : { op: 'any', of: known };
  }

  /** Which of two numbers, dates, instants or texts is less. */
  #order(left: Ast, right: Ast, holds: readonly Sign[]): Condition | null {
    const [one, other] = [this.#typeOf(left), this.#typeOf(right)];
    if (!one || !other) return null;
    if (isNumeric(one) && isNumeric(other)) return this.#numbers(left, right, holds);
    const ordered = ['date', 'instant', 'text'].includes(one.kind);
    if (one.kind !== other.kind || !ordered) return null;
    if (one.kind === 'date') {
      const dated = this.#dated(left, right, holds) ?? this.#dated(right, left, holds.map(flipped));
      if (dated) return dated;
    }
    const [first, second] = [canonical(left), canonical(right)];
    if (first === second) return holds.includes(0) ? yes : no;
    const isTurned = first > second;
    const sources = isTurned ? [second, first] : [first, second];
    const signs = isTurned ? holds.map(flipped) : holds;
    const name = this.#term(sources, { kind: 'order', ast: left, others: [right] });
    const asks: Ask = { kind: 'compares', with: { n: 0n, d: 1n }, holds: signs };
    return this.#within(left, this.#within(right, this.#asked(left, name, asks)));
  }

  /** A date that is compared with one that is written down. */
  #dated(ast: Ast, literal: Ast, holds: readonly Sign[]): Condition | null {
    const day = dateOf(literal);
    if (day === null) return null;
    const inner = this.#dayOf(ast);
    const asks: Ask = { kind: 'compares', with: day, holds };
    const place = this.#place(inner);
    if (place?.type.kind === 'date') return this.#about(place, 'date', asks, ast);
    const name = this.#term([canonical(inner)], { kind: 'date', ast: inner });
    return this.#within(inner, this.#asked(ast, name, asks));
  }

  #numbers(left: Ast, right: Ast, holds: readonly Sign[]): Condition | null {
    const typeOf = (ast: Ast): CelType | null => this.#typeOf(ast);
    const linear = difference(linearOf(left, typeOf), linearOf(right, typeOf));
    if (linear.parts.size === 0) return holds.includes(signOf(linear.constant)) ? yes : no;
    const parts = [...linear.parts].sort(byName);
    const isWhole = parts.every(([, { ast }]) => this.#typeOf(ast)?.kind === 'integer');
    const measure = measureOf(linear, isWhole);
    const measured = scaled(linear, divide({ n: 1n, d: 1n }, measure) ?? { n: 1n, d: 1n });
    const signs = measure.n < 0n ? holds.map(flipped) : holds;
    const bound = { n: -measured.constant.n, d: measured.constant.d };
    const [first] = parts;
    if (!first || parts.length > 1) return this.#sum(left, measured, { bound, signs, isWhole });
    return this.#number(first[1].ast, bound, signs);
  }

  /** One number. */
  #number(ast: Ast, bound: Fraction, holds: readonly Sign[]): Condition | null {
    const asked = this.#compares(ast, this.#numberVariable(ast), bound, holds);
    return this.#place(sizeOf(ast) ?? ast) ? asked : this.#within(ast, asked);
  }

  /** The variable of a number that is no sum. */
  #numberVariable(ast: Ast): string {
    const sized = sizeOf(ast);
    const place = this.#place(sized ?? ast);
    const kind = sized ? 'size' : 'number';
    if (place && (sized || isNumeric(place.type))) return this.#nameOf(place, kind);
    return this.#term([canonical(ast)], {
      kind,
      ast,
      domain: domainOf(ast, (part) => this.#typeOf(part)),
    });
  }

  #sum(
    ast: Ast,
    { parts }: Linear,
    about: { readonly bound: Fraction; readonly signs: readonly Sign[]; readonly isWhole: boolean },
  ): Condition {
    const sorted = [...parts].sort(byName);
    const asts = sorted.map(([, part]) => part.ast);
    const summed = sorted.map(([, part]) => ({
      name: this.#numberVariable(part.ast),
      factor: part.factor,
    }));
    const domain = domainOfSum(
      summed.map(({ name, factor }) => ({
        domain: this.#subjects.all.get(name)?.domain ?? anywhere,
        factor,
      })),
      about.isWhole,
    );
    const source = sorted
      .map(([name, { factor }], index) => timesOf(name, factor, index === 0))
      .join('');
    const name = this.#term([source], {
      kind: 'number',
      ast,
      others: asts,
      domain,
      parts: summed,
    });
    const asked = this.#compares(ast, name, about.bound, about.signs);
    return asts.reduce((condition, part) => this.#within(part, condition), asked);
  }

  #compares(ast: Ast, name: string, bound: Bound, holds: readonly Sign[]): Condition {
    return this.#asked(ast, name, { kind: 'compares', with: bound, holds });
  }

  /** With all that has to be there for it. */
  #within(ast: Ast, condition: Condition): Condition {
    const places = placesIn(ast).flatMap((part) =>
      this.#place(part)?.isOptional === true ? (this.#presence(part) ?? []) : [],
    );
    return places.length === 0 ? condition : { op: 'all', of: [...places, condition] };
  }

  #about(place: PlaceOfData, kind: Subject['kind'], asks: Ask, ast?: Ast): Condition {
    const name = this.#nameOf(place, kind);
    return ast ? this.#asked(ast, name, asks) : { op: 'test', variable: name, asks };
  }

  /** What too many things are asked of is asked each by itself. */
  #asked(ast: Ast, name: string, asks: Ask): Condition {
    if (this.#subjects.takes(name, asks)) return { op: 'test', variable: name, asks };
    const source = `${name.replace(/^\? /, '')} ${JSON.stringify(asks, bigintAsText)}`;
    const variable = this.#term([source], { kind: 'opaque', ast });
    return { op: 'test', variable, asks: { kind: 'true' } };
  }

  #nameOf(place: PlaceOfData, kind: Subject['kind']): string {
    const { path, type } = place;
    const own = path.join('.');
    return this.#subjects.keep({
      ...blank,
      name: kind === 'size' ? `size(${own})` : own,
      kind,
      fields: path.slice(0, 1),
      type,
      isOptional: kind !== 'size' && place.isOptional,
      domain: domainOfPlace(type, kind),
    });
  }

  #opaque(ast: Ast): Condition {
    const variable = this.#term([canonical(ast)], { kind: 'opaque', ast });
    return { op: 'test', variable, asks: { kind: 'true' } };
  }

  /** A variable for what expressions give. @returns its name */
  #term(sources: readonly string[], about: TermOf): string {
    const { kind, ast, others = [], type = null, domain = anywhere, parts = [] } = about;
    const reads = [ast, ...others].map((one) => readsOf(one, new Set()));
    return this.#subjects.keep({
      name: `? ${sources.join(' <=> ')}`,
      kind,
      fields: [...new Set(reads.flatMap(({ fields }) => [...fields]))],
      isVolatile: reads.some(({ isVolatile }) => isVolatile),
      type,
      isOptional: false,
      sources,
      domain,
      parts,
    });
  }

  /** What `date(…)` is the day of, where that is a date already. */
  #dayOf(ast: Ast): Ast {
    if (ast.op !== 'call' || ast.args[0] !== 'date') return ast;
    const [, [inner]] = ast.args;
    return inner && this.#typeOf(inner)?.kind === 'date' ? inner : ast;
  }

  /** A place in the data that is not null where it is there. */
  #place(ast: Ast): PlaceOfData | null {
    const place = placeOf(ast, this.#data);
    return place?.type.nullable === false ? place : null;
  }

  #typeOf(ast: Ast): CelType | null {
    const known = this.#expression?.typeOf(ast);
    if (known) return known;
    const place = placeOf(ast, this.#data);
    if (place) return place.type;
    if (sizeOf(ast)) return integerType;
    if (ast.op !== 'value') return null;
    switch (typeof ast.args) {
      case 'bigint':
        return integerType;
      case 'string':
        return textType;
      case 'boolean':
        return booleanType;
      default:
        return anyType;
    }
  }
}

interface TermOf extends Partial<Pick<Subject, 'type' | 'domain' | 'parts'>> {
  readonly kind: Subject['kind'];
  readonly ast: Ast;
  /** What it is computed from besides. */
  readonly others?: readonly Ast[];
}

const blank: Omit<Subject, 'name' | 'kind'> = {
  fields: [],
  isVolatile: false,
  type: null,
  isOptional: false,
  sources: [],
  domain: anywhere,
  parts: [],
};

const bigintAsText = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

function negation(condition: Condition): Condition {
  if (condition.op === 'constant') return condition.value ? no : yes;
  return condition.op === 'not' ? condition.of : { op: 'not', of: condition };
}

function choice(when: Condition, then: Condition, otherwise: Condition): Condition {
  if (when.op === 'constant') return when.value ? then : otherwise;
  return { op: 'choice', when, yes: then, no: otherwise };
}

type Operator = '==' | '!=' | keyof typeof orders;

const orders = { '<': [-1], '<=': [-1, 0], '>': [1], '>=': [0, 1] } as const satisfies Record<
  string,
  readonly Sign[]
>;

const flipped = (sign: Sign): Sign => (sign === 0 ? 0 : sign === 1 ? -1 : 1);

const signOf = (number: Fraction): Sign => {
  const sign = compare(number, { n: 0n, d: 1n });
  return sign < 0 ? -1 : sign > 0 ? 1 : 0;
};

/** A part of a sum as an expression. */
function timesOf(name: string, { n, d }: Fraction, isFirst: boolean): string {
  const size = n < 0n ? -n : n;
  const sign = n < 0n ? (isFirst ? '-' : ' - ') : isFirst ? '' : ' + ';
  if (d !== 1n) return `${sign}decimal('${size}') / decimal('${d}') * ${name}`;
  return `${sign}${size === 1n ? '' : `${size} * `}${name}`;
}

/** Places in the data that an expression reads, the longest. */
function placesIn(ast: Ast): Ast[] {
  if (ast.op === '.') {
    let at: Ast = ast;
    while (at.op === '.') [at] = at.args;
    if (at.op === 'id') return at.args === 'data' ? [ast] : [];
  }
  if (ast.op === 'call' && ast.args[0] === 'has') return [];
  return partsOf(ast).flatMap(placesIn);
}

function kindOf(type: CelType): Subject['kind'] | null {
  switch (type.kind) {
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

function domainOfPlace(type: CelType, kind: Subject['kind']): Subject['domain'] {
  if (kind === 'size') return domainOfSize(type);
  return kind === 'number' ? domainOfNumber(type) : anywhere;
}
