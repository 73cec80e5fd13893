// What an expression speaks of by name, and where each name stands in its source: for whoever renames something in it, says what
// hangs on what, or moves it elsewhere. Its meaning is not asked for: what is unknown is found all the same.

import { type Ast, parseExpression, partsOf } from './parse-expression.ts';
import { loopNames } from './check-loop.ts';

/** One name in an expression. */
export interface NameUse {
  /**
   * What it names: a `variable` that no loop of the expression brought in, a `field` of the instance's data, a `state` that
   * `done` asks about, a `series`, a `table`, or a `text` that something called `of` is compared with.
   */
  readonly kind: 'variable' | 'field' | 'state' | 'series' | 'table' | 'text';
  /** The name itself. */
  readonly name: string;
  /** Of a text: the last word of what it is compared with, such as `outcome` in `v.outcome == 'approve'`. */
  readonly of?: string;
  /** Of a field: whether it stands within `has(…)`. */
  readonly isTested?: boolean;
  /** Characters of the source that are to be replaced for another name; those of a text with its quotes. */
  readonly range: readonly [start: number, end: number];
}

/** Every name in an expression, in the order of its source; null where the source is no expression. */
export function namesIn(source: string): readonly NameUse[] | null {
  const { ast } = parseExpression(source);
  if (ast === null) return null;
  const found: NameUse[] = [];
  walk(ast, { note: (use) => void found.push(use), locals: [], isTested: false });
  return found.toSorted((one, other) => one.range[0] - other.range[0]);
}

interface Walk {
  readonly note: (use: NameUse) => void;
  /** Names that loops around have brought in. */
  readonly locals: readonly string[];
  readonly isTested: boolean;
}

/** Functions whose first argument is a name. */
const named: Readonly<Record<string, 'state' | 'series' | 'table'>> = {
  done: 'state',
  number: 'series',
  reserve: 'series',
  table: 'table',
};
const loops = new Set<string>(loopNames);

function walk(ast: Ast, around: Walk): void {
  if (ast.op === 'id' && !around.locals.includes(ast.args)) {
    around.note({ kind: 'variable', name: ast.args, range: [ast.start, ast.end] });
  }
  if (ast.op === '.' || ast.op === '.?') noteField(ast.args[0], ast, around);
  if (ast.op === '[]' || ast.op === '[?]') notePlace(ast, around);
  if (ast.op === '==' || ast.op === '!=') noteCompared(ast.args, around);
  if (ast.op === 'in') noteMembers(ast.args, around);
  if (ast.op === 'call') {
    const [name, [first]] = ast.args;
    const kind = Object.hasOwn(named, name) ? named[name] : undefined;
    if (kind !== undefined && first !== undefined) noteText(first, kind, around);
    const isTested = around.isTested || name === 'has';
    for (const part of partsOf(ast)) walk(part, { ...around, isTested });
    return;
  }
  if (ast.op === 'rcall' && loops.has(ast.args[0])) return walkLoop(ast, around);
  for (const part of partsOf(ast)) walk(part, around);
}

/** The variable of a loop stands for nothing outside, whatever it is called. */
function walkLoop(ast: Ast & { op: 'rcall' }, around: Walk): void {
  const [, list, [variable, ...bodies]] = ast.args;
  walk(list, around);
  const locals = variable?.op === 'id' ? [...around.locals, variable.args] : around.locals;
  for (const body of bodies) walk(body, { ...around, locals });
}

function noteField(
  holder: Ast,
  ast: Ast & { op: '.' | '.?' },
  { note, locals, isTested }: Walk,
): void {
  if (!isData(holder, locals)) return;
  const name = ast.args[1];
  note({ kind: 'field', name, isTested, range: [ast.end - name.length, ast.end] });
}

/** `data['x']` is `data.x`; as a text it is told with its quotes. */
function notePlace(ast: Ast & { op: '[]' | '[?]' }, around: Walk): void {
  const [holder, place] = ast.args;
  if (isData(holder, around.locals)) noteText(place, 'field', around);
}

function isData(ast: Ast, locals: readonly string[]): boolean {
  return ast.op === 'id' && ast.args === 'data' && !locals.includes('data');
}

function noteText(ast: Ast, kind: NameUse['kind'], { note, isTested }: Walk, of?: string): void {
  if (ast.op !== 'value' || typeof ast.args !== 'string') return;
  note({
    kind,
    name: ast.args,
    ...(of !== undefined && { of }),
    ...(kind === 'field' && { isTested }),
    range: [ast.start, ast.end],
  });
}

function noteCompared([left, right]: readonly [Ast, Ast], around: Walk): void {
  noteText(right, 'text', around, lastWord(left));
  noteText(left, 'text', around, lastWord(right));
}

function noteMembers([one, list]: readonly [Ast, Ast], around: Walk): void {
  if (list.op !== 'list') return;
  for (const member of list.args) noteText(member, 'text', around, lastWord(one));
}

function lastWord(ast: Ast): string | undefined {
  return ast.op === '.' || ast.op === '.?' ? ast.args[1] : undefined;
}
