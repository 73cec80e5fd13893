// Reads an expression as far as words need it: what is compared with what. It decides nothing and runs nothing; what it does not
// know makes it give up (null), and the expression is told as a formula. The engine's own parser is 40 kB and stays out of here.

/** A part of an expression. */
export type Formula =
  | { readonly op: 'value'; readonly value: string | bigint | boolean | null }
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'field'; readonly of: Formula; readonly name: string }
  | { readonly op: 'call'; readonly name: string; readonly args: readonly Formula[] }
  | {
      readonly op: 'ask';
      readonly of: Formula;
      readonly name: string;
      readonly args: readonly Formula[];
    }
  | { readonly op: 'list'; readonly items: readonly Formula[] }
  | { readonly op: 'index'; readonly of: Formula; readonly at: Formula }
  | { readonly op: 'not' | 'minus'; readonly of: Formula }
  | {
      readonly op: 'if';
      readonly test: Formula;
      readonly yes: Formula;
      readonly no: Formula;
    }
  | { readonly [Op in Binary]: Joined<Op> }[Binary];

/** Two parts with an operator between them. */
export interface Joined<Op extends Binary> {
  /** The operator. */
  readonly op: Op;
  /** What stands before it. */
  readonly left: Formula;
  /** What stands behind it. */
  readonly right: Formula;
}

/** Operators between two. */
export type Binary = '||' | '&&' | Comparing | '+' | '-' | '*' | '/' | '%';

/** Operators that compare. */
export type Comparing = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in';

const token =
  /\s*(?:(\d+(?![\w.]))|([A-Za-z_]\w*)|('(?:[^'\\\n]|\\['"\\])*'|"(?:[^"\\\n]|\\['"\\])*")|(\|\||&&|[=!<>]=|[-+*/%<>!?:.,()[\]]))/y;

/** Levels of binary operators, from what binds least. */
const levels: readonly (readonly Binary[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
];
const limits = { length: 2_000, depth: 60 } as const;

class Unreadable extends Error {}

/** The parts of an expression, or null where it is none that words can tell. */
export function readFormula(source: string): Formula | null {
  if (source.length > limits.length) return null;
  try {
    return new Reading(tokensOf(source)).whole();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function tokensOf(source: string): readonly string[] {
  const tokens: string[] = [];
  const end = source.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const found = token.exec(source);
    if (!found) throw new Unreadable();
    tokens.push(found[0].trimStart());
  }
  return tokens;
}

class Reading {
  readonly #tokens: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  whole(): Formula {
    const formula = this.#conditional();
    if (this.#at < this.#tokens.length) throw new Unreadable();
    return formula;
  }

  #conditional(): Formula {
    this.#depth += 1;
    if (this.#depth > limits.depth) throw new Unreadable();
    const test = this.#binary(0);
    let formula = test;
    if (this.#take('?')) {
      const yes = this.#binary(0);
      this.#expect(':');
      formula = { op: 'if', test, yes, no: this.#conditional() };
    }
    this.#depth -= 1;
    return formula;
  }

  #binary(level: number): Formula {
    const operators = levels[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const op = operators.find((one) => this.#take(one));
      if (op === undefined) return left;
      left = { op, left, right: this.#binary(level + 1) };
    }
  }

  #unary(): Formula {
    const marks: ('not' | 'minus')[] = [];
    for (;;) {
      if (this.#take('!')) marks.push('not');
      else if (this.#take('-')) marks.push('minus');
      else break;
    }
    return marks.reduceRight<Formula>((of, op) => ({ op, of }), this.#member());
  }

  #member(): Formula {
    let formula = this.#primary();
    for (;;) {
      if (this.#take('.')) {
        const name = this.#name();
        formula = this.#take('(')
          ? { op: 'ask', of: formula, name, args: this.#items(')') }
          : { op: 'field', of: formula, name };
      } else if (this.#take('[')) {
        formula = { op: 'index', of: formula, at: this.#conditional() };
        this.#expect(']');
      } else return formula;
    }
  }

  #primary(): Formula {
    if (this.#take('(')) {
      const formula = this.#conditional();
      this.#expect(')');
      return formula;
    }
    if (this.#take('[')) return { op: 'list', items: this.#items(']') };
    const next = this.#tokens[this.#at] ?? '';
    if (/^\d/.test(next)) return this.#value(BigInt(next));
    if (/^['"]/.test(next)) return this.#value(unescaped(next.slice(1, -1)));
    if (next === 'true' || next === 'false') return this.#value(next === 'true');
    if (next === 'null') return this.#value(null);
    const name = this.#name();
    return this.#take('(') ? { op: 'call', name, args: this.#items(')') } : { op: 'name', name };
  }

  #value(value: string | bigint | boolean | null): Formula {
    this.#at += 1;
    return { op: 'value', value };
  }

  #items(close: string): readonly Formula[] {
    const items: Formula[] = [];
    if (this.#take(close)) return items;
    do items.push(this.#conditional());
    while (this.#take(','));
    this.#expect(close);
    return items;
  }

  #name(): string {
    const next = this.#tokens[this.#at] ?? '';
    // A letter before a quotation mark begins a raw or a byte text, which nothing here reads.
    if (
      !/^[A-Za-z_]/.test(next) ||
      next === 'in' ||
      /^['"]/.test(this.#tokens[this.#at + 1] ?? '')
    ) {
      throw new Unreadable();
    }
    this.#at += 1;
    return next;
  }

  #take(text: string): boolean {
    if (this.#tokens[this.#at] !== text) return false;
    this.#at += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw new Unreadable();
  }
}

/** A text without the marks before quotation marks and other marks. */
function unescaped(text: string): string {
  return text.replaceAll(/\\(['"\\])/g, '$1');
}

/** `data.a.b` as `['data', 'a', 'b']`; null where it is no path. */
export function pathOf(formula: Formula): readonly string[] | null {
  if (formula.op === 'name') return [formula.name];
  if (formula.op !== 'field') return null;
  const around = pathOf(formula.of);
  return around && [...around, formula.name];
}
