// The known mistakes in conditions, made otherwise.

import { parseExpression, partsOf, type Ast } from '../../../../src/core/expr/parse-expression.ts';
import { variantOf, type Operator } from '../../operator.ts';
import { guards, isRecord, valueAt, type Change, type Json, type Site } from '../../sites.ts';
import { inBrackets, topLevelParts } from '../parts-of-a-guard.ts';

export const variedConditions: readonly Operator[] = [
  variantOf('comparison off by one', (flow) =>
    guards(flow).flatMap((site) =>
      nodesOf(String(site.value)).flatMap((node) =>
        (shifts[node.op] ?? []).length > 0 ? shifted(site, node) : [],
      ),
    ),
  ),
  variantOf('guard negated', (flow) =>
    guards(flow).flatMap((site) => {
      const text = String(site.value);
      const { ast } = parseExpression(text);
      if (ast === null) return [];
      const atoms = atomsOf(ast);
      // Of one atom alone the whole would be negated: it is not asked at all.
      if (atoms.length < 2) return [unasked(flow, site)];
      const parts = new Set(conjunctsOf(ast));
      return atoms.filter((atom) => !parts.has(atom)).map((atom) => negated(site, atom));
    }),
  ),
  variantOf('part of a guard dropped', (flow) =>
    guards(flow).flatMap((site) => {
      const text = String(site.value);
      const parts = topLevelParts(text);
      return [
        ...(parts.length < 2 ? [] : parts).map((part, at) => ({
          site,
          value: parts.map(inBrackets).with(at, `!(${part})`).join(' && '),
        })),
        // One of several ways to fulfil it.
        ...nodesOf(text).flatMap((node) =>
          node.op === '||'
            ? node.args.map((other) => replaced(site, node, inBrackets(textOf(text, other))))
            : [],
        ),
      ];
    }),
  ),
];

/** How far the other limit is from the left side of a comparison, and from its right: where the known mistake does not look. */
const shifts: Readonly<Record<string, readonly [number, number]>> = {
  '<=': [-1, 1],
  '<': [1, -1],
  '>=': [1, -1],
  '>': [-1, 1],
};

const opposite: Readonly<Record<string, string>> = { '<=': '>=', '<': '>', '>=': '<=', '>': '<' };

/** A limit one further to the other side; of what has no number a working day, or the other way round. */
function shifted(site: Site, node: Ast): Change[] {
  const text = String(site.value);
  const sides = partsOf(node);
  const found = sides.flatMap((side, at) => {
    const by = shifts[node.op]?.[at] ?? 0;
    const other = limitShifted(text, side, by);
    return other === null ? [] : [replaced(site, side, other)];
  });
  if (found.length > 0) return found;
  const [left, right] = sides;
  if (!left || !right) return [];
  const by = shifts[node.op]?.[1] ?? 0;
  const turned = `${textOf(text, left)} ${opposite[node.op] ?? node.op} ${textOf(text, right)}`;
  return [
    replaced(site, right, `workday(${textOf(text, right)}, ${by})`),
    replaced(site, node, inBrackets(turned)),
  ];
}

function limitShifted(text: string, side: Ast, by: number): string | null {
  const own = textOf(text, side);
  if (/^-?\d+$/.test(own)) return String(Number(own) + by);
  const [, decimal] = /^decimal\('(-?\d+)'\)$/.exec(own) ?? [];
  if (decimal !== undefined) return `decimal('${Number(decimal) + by}')`;
  const [, from, days] = /^(workday\(.*, )(-?\d+)\)$/.exec(own) ?? [];
  return from === undefined ? null : `${from}${Number(days) + by})`;
}

function nodesOf(text: string): Ast[] {
  const { ast } = parseExpression(text);
  const below = (node: Ast): Ast[] => [node, ...partsOf(node).flatMap(below)];
  return ast === null ? [] : below(ast);
}

const LOOPS = ['all', 'exists', 'exists_one', 'filter'];

/** What is true or not by itself: not joined of others, not negated; within loops, too. */
function atomsOf(node: Ast): Ast[] {
  if (node.op === '&&' || node.op === '||' || node.op === '?:' || node.op === '!_')
    return partsOf(node).flatMap(atomsOf);
  if (node.op === 'rcall' && LOOPS.includes(node.args[0])) {
    const body = node.args[2].at(-1);
    const inside = body ? atomsOf(body) : [];
    return inside.length > 1 ? inside : [node];
  }
  return [node];
}

const conjunctsOf = (node: Ast): Ast[] =>
  node.op === '&&' ? partsOf(node).flatMap(conjunctsOf) : [node];

const textOf = (text: string, node: Ast): string => text.slice(...rangeOf(text, node));

/** Where a node stands, with the brackets around its outer parts, which the parser counts to none of them. */
function rangeOf(text: string, { start, end }: Ast): [number, number] {
  let [from, to, depth] = [start, end, 0];
  let quote = '';
  for (let at = start; at < end; at += 1) {
    const sign = text[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && depth > 0) depth -= 1;
    else if (sign === ')') from = text.lastIndexOf('(', from - 1);
  }
  for (; depth > 0; depth -= 1) to = text.indexOf(')', to) + 1;
  return [from, to];
}

function replaced(site: Site, node: Ast, by: string): Change {
  const text = String(site.value);
  const [start, end] = rangeOf(text, node);
  return { site, value: `${text.slice(0, start)}${by}${text.slice(end)}` };
}

const negated = (site: Site, atom: Ast): Change =>
  replaced(site, atom, `!(${textOf(String(site.value), atom)})`);

/** The transition without its guard, and without what it says where that does not hold. */
function unasked(flow: Json, { path, pointer }: Site): Change {
  const above = path.slice(0, -1);
  const value = valueAt(flow, above);
  const { guard: _, why: __, ...rest } = isRecord(value) ? value : {};
  return { site: { path: above, pointer, value }, value: rest };
}
