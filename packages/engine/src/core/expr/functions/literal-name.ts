// Arguments that name something of the flow, as literals.

import { checked, isFaulty, refuse, sourceOf, type Checked } from '../checked.ts';
import { nearestName } from '../nearest-name.ts';
import type { Ast } from '../parse-expression.ts';
import type { Call } from './rule.ts';

/** The text of a literal that names one of these; reports it and is null otherwise. */
export function literalName(ast: Ast, names: ReadonlySet<string>, { around }: Call): string | null {
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
      nearest: nearestName(literal, names),
    });
  return null;
}

/** Stands for a call that was reported already. */
export function refuseQuietly({ ast }: Call): Checked {
  return checked(ast, { kind: 'never', nullable: false }, () => null);
}
