// Syntax tree to canonical source: one space around operators, only the parentheses that are needed, single quotes.

import type { Ast } from './parse-expression.ts';

const rank = {
  ternary: 0,
  or: 1,
  and: 2,
  equality: 3,
  relation: 4,
  sum: 5,
  product: 6,
  unary: 7,
  postfix: 8,
} as const;

const binary: ReadonlyMap<string, number> = new Map<string, number>([
  ['||', rank.or],
  ['&&', rank.and],
  ...['==', '!='].map((op) => [op, rank.equality] as const),
  ...['<', '<=', '>', '>=', 'in'].map((op) => [op, rank.relation] as const),
  ...['+', '-'].map((op) => [op, rank.sum] as const),
  ...['*', '/', '%'].map((op) => [op, rank.product] as const),
]);

/** Source that parses to the same tree. */
export function printExpression(ast: Ast): string {
  return print(ast, rank.ternary);
}

function print(ast: Ast, least: number): string {
  const own = rankOf(ast);
  const text = printNode(ast, own);
  return own < least ? `(${text})` : text;
}

function rankOf(ast: Ast): number {
  if (ast.op === '?:') return rank.ternary;
  if (ast.op === '!_' || ast.op === '-_') return rank.unary;
  return binary.get(ast.op) ?? rank.postfix;
}

function printNode(ast: Ast, own: number): string {
  switch (ast.op) {
    case 'value':
      return printLiteral(ast.args);
    case 'id':
      return ast.args;
    case '.':
    case '.?':
      return `${printReceiver(ast.args[0])}${ast.op}${ast.args[1]}`;
    case '[]':
      return `${printReceiver(ast.args[0])}[${printExpression(ast.args[1])}]`;
    case '[?]':
      return `${printReceiver(ast.args[0])}[?${printExpression(ast.args[1])}]`;
    case 'call':
      return `${ast.args[0]}(${printAll(ast.args[1])})`;
    case 'rcall':
      return `${printReceiver(ast.args[1])}.${ast.args[0]}(${printAll(ast.args[2])})`;
    case 'list':
      return `[${printAll(ast.args)}]`;
    case 'map':
      return `{${ast.args.map(([key, value]) => `${printExpression(key)}: ${printExpression(value)}`).join(', ')}}`;
    case '!_':
    case '-_':
      return `${ast.op.slice(0, 1)}${print(ast.args, rank.unary)}`;
    case '?:': {
      const [test, yes, no] = ast.args;
      return `${print(test, rank.or)} ? ${printExpression(yes)} : ${printExpression(no)}`;
    }
    default: {
      // Operators of equal rank group to the left, so the right side needs parentheses where the left does not.
      const [left, right] = ast.args;
      return `${print(left, own)} ${ast.op} ${print(right, own + 1)}`;
    }
  }
}

function printAll(items: readonly Ast[]): string {
  return items.map(printExpression).join(', ');
}

/** A number before a point would be read on as a number. */
function printReceiver(ast: Ast): string {
  const text = print(ast, rank.postfix);
  return ast.op === 'value' && typeof ast.args !== 'string' ? `(${text})` : text;
}

function printLiteral(value: (Ast & { op: 'value' })['args']): string {
  if (typeof value === 'string') return `'${escape(value)}'`;
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(1) : String(value);
  if (value instanceof Uint8Array) {
    return `b'${Array.from(value, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}'`;
  }
  if (typeof value === 'object' && value !== null) return `${String(value)}u`;
  return String(value);
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escape(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    /[\\'\u0000-\u001f\u007f]/g,
    (char) => escapes.get(char) ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
