// Arguments that are names of the flow itself, such as `'agenda'` in `number('agenda', unit)`.

import { checked, isFaulty, refuse, sourceOf, type Checked } from '../checked.ts';
import { nearestName } from '../nearest-name.ts';
import type { Ast } from '../parse-expression.ts';
import type { Call } from './rule.ts';

/** A set or a map: what has names. */
interface Names {
  has(name: string): boolean;
  keys(): Iterable<string>;
}

/** The text of a literal that names one of these; reports it and is null otherwise. */
export function literalName(ast: Ast, names: Names, { around }: Call): string | null {
  const node = around.check(ast, around);
  if (isFaulty(node)) return null;
  const { literal } = node;
  if (typeof literal !== 'string')
    refuse(around, ast, 'EXPR_LITERAL', {
      text: sourceOf(ast),
      expected: 'literal',
    });
  else if (names.has(literal)) return literal;
  else
    refuse(around, ast, 'EXPR_UNKNOWN_NAME', {
      name: literal,
      nearest: nearestName(literal, names.keys()),
    });
  return null;
}

/** For what was reported already. */
export function refuseQuietly({ ast }: Call): Checked {
  return checked(ast, { kind: 'never', nullable: false }, () => null);
}
