// One way to write what says the same: operands in order, comparisons by two signs, negations as far inside as they go, and
// loops by what they count. What is written alike is one question.

import { printExpression } from '../expr/print-expression.ts';
import type { Ast } from '../expr/parse-expression.ts';

/** Variables of loops by the names that all loops of their depth give. */
type Names = ReadonlyMap<string, string>;

/** How many items of a list are so, and how many that must be. */
export interface Count {
  /** The list. */
  readonly list: Ast;
  /** Its number, as an expression. */
  readonly source: string;
  readonly op: '==' | '>=';
  readonly with: bigint;
}

const none: Names = new Map();

/** A part of an expression, written the one way. It is an expression itself. */
export function canonical(ast: Ast): string {
  return say(ast, none);
}

/** What a loop counts: `exists` one that is so, `all` none that is not; null: it is no such loop. */
export function countOf(ast: Ast): Count | null {
  const loop = loopOf(ast);
  if (!loop) return null;
  const { name, list } = loop;
  const counted = (isSo: boolean): string => `size(${filter(loop, isSo, none)})`;
  if (name === 'exists') return { list, source: counted(true), op: '>=', with: 1n };
  if (name === 'exists_one') return { list, source: counted(true), op: '==', with: 1n };
  return name === 'all' ? { list, source: counted(false), op: '==', with: 0n } : null;
}

function say(ast: Ast, names: Names): string {
  const inner = (part: Ast): string => say(part, names);
  switch (ast.op) {
    case 'value':
      return printExpression(ast);
    case 'id':
      return names.get(ast.args) ?? ast.args;
    case '.':
    case '.?':
      return `${inner(ast.args[0])}${ast.op}${ast.args[1]}`;
    case '[]':
      return `${inner(ast.args[0])}[${inner(ast.args[1])}]`;
    case '[?]':
      return `${inner(ast.args[0])}[?${inner(ast.args[1])}]`;
    case 'list':
      return `[${ast.args.map(inner).join(', ')}]`;
    case 'map':
      return `{${ast.args.map(([key, value]) => `${inner(key)}: ${inner(value)}`).join(', ')}}`;
    case 'call':
      return `${ast.args[0]}(${ast.args[1].map(inner).join(', ')})`;
    case 'rcall':
      return called(ast, names);
    case '?:': {
      const [when, yes, no] = ast.args.map(inner);
      return `(${when} ? ${yes} : ${no})`;
    }
    case '!_':
      return deny(ast.args, names);
    case '-_':
      return `(-${inner(ast.args)})`;
    case '&&':
    case '||':
      return joined(ast.op, ast.args.map(inner));
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(ast.op, ast.args.map(inner));
    default:
      return `(${inner(ast.args[0])} ${ast.op} ${inner(ast.args[1])})`;
  }
}

/** The contrary. */
function deny(ast: Ast, names: Names): string {
  const inner = (part: Ast): string => deny(part, names);
  switch (ast.op) {
    case '!_':
      return say(ast.args, names);
    case '&&':
      return joined('||', ast.args.map(inner));
    case '||':
      return joined('&&', ast.args.map(inner));
    case '?:':
      return `(${say(ast.args[0], names)} ? ${inner(ast.args[1])} : ${inner(ast.args[2])})`;
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const contrary = contraries.get(ast.op) ?? ast.op;
      return compared(
        contrary,
        ast.args.map((part) => say(part, names)),
      );
    }
    case 'rcall': {
      const loop = loopOf(ast);
      if (loop?.name === 'all') return exists(loop, false, names);
      return `!${say(ast, names)}`;
    }
    default:
      return `!${say(ast, names)}`;
  }
}

const contraries: ReadonlyMap<string, string> = new Map([
  ['==', '!='],
  ['!=', '=='],
  ['<', '>='],
  ['>=', '<'],
  ['>', '<='],
  ['<=', '>'],
]);

const joined = (op: string, parts: readonly string[]): string =>
  `(${[...new Set(parts)].sort().join(` ${op} `)})`;

function compared(op: string, [left = '', right = '']: readonly string[]): string {
  switch (op) {
    case '>':
      return `(${right} < ${left})`;
    case '<=':
      return `(${right} >= ${left})`;
    case '==':
    case '!=':
      // What is written down comes last.
      return left >= right ? `(${left} ${op} ${right})` : `(${right} ${op} ${left})`;
    default:
      return `(${left} ${op} ${right})`;
  }
}

interface Loop {
  readonly name: string;
  readonly list: Ast;
  readonly variable: string;
  readonly body: Ast;
}

function loopOf(ast: Ast): Loop | null {
  if (ast.op !== 'rcall') return null;
  const [name, list, [variable, body]] = ast.args;
  if (variable?.op !== 'id' || !body || !loops.has(name)) return null;
  return { name, list, variable: variable.args, body };
}

const loops: ReadonlySet<string> = new Set(['exists', 'all', 'exists_one', 'filter', 'map']);

function called(ast: Ast & { op: 'rcall' }, names: Names): string {
  const loop = loopOf(ast);
  if (loop) {
    const { name } = loop;
    if (name === 'all') return `!${exists(loop, false, names)}`;
    if (name === 'exists') return exists(loop, true, names);
    if (name === 'filter') return filter(loop, true, names);
    return around(loop, name, true, names);
  }
  const [name, receiver, args] = ast.args;
  if (name === 'size') return `size(${say(receiver, names)})`;
  return `${say(receiver, names)}.${name}(${args.map((part) => say(part, names)).join(', ')})`;
}

const exists = (loop: Loop, isSo: boolean, names: Names): string =>
  around(loop, 'exists', isSo, names);

const filter = (loop: Loop, isSo: boolean, names: Names): string =>
  around(loop, 'filter', isSo, names);

function around({ list, variable, body }: Loop, name: string, isSo: boolean, names: Names): string {
  const own = 'x'.repeat(names.size + 1);
  const inside = new Map([...names, [variable, own]]);
  const text = bare(isSo ? say(body, inside) : deny(body, inside));
  return `${say(list, names)}.${name}(${own}, ${text})`;
}

/** Without brackets around the whole. */
function bare(text: string): string {
  if (!/^\([^()]*\)$/.test(text)) return text;
  return text.slice(1, -1);
}
