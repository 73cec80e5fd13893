// A position or role that a task names and that is not in the organisation at all, in words.

import type { Assign } from '../../compile/flow.ts';
import { plainWords } from '../../compile/titles.ts';
import { nearestWord } from '../../format/nearest-word.ts';
import type { JsonObject } from '../../json.ts';
import type { Organisation } from '../../organisation/indexed-organisation.ts';

/** `position`, with the name of the one whose key is nearest; or `role`; nothing where an expression names it. */
export function missingIn(
  assign: Assign | null | undefined,
  { positions }: Organisation,
): JsonObject {
  if (assign?.kind === 'role' && 'literal' in assign.role)
    return { role: plainWords(assign.role.literal) };
  if (assign?.kind !== 'position' || !('literal' in assign.position)) return {};
  const { literal } = assign.position;
  if (positions.has(literal)) return {};
  const nearest = positions.get(nearestWord(literal, positions.keys()) ?? '');
  return { position: plainWords(literal), ...(nearest && { nearest: nearest.name }) };
}
