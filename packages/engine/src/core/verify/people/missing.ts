// A position, role or unit that is named and that is not in the organisation, in words.

import { plainWords } from '../../compile/titles.ts';
import { nearestWord } from '../../format/nearest-word.ts';
import type { Assignee } from '../../instance.ts';
import type { JsonObject } from '../../json.ts';
import type { Organisation } from '../../organisation/indexed-organisation.ts';

/**
 * `position`, with the name of the one whose key is nearest; `ended`, a position that is not there on these days; `role`, with
 * the unit that has none of it; or `unit` alone. Nothing where nobody is named.
 */
export function missingIn(
  assignee: Assignee | null,
  { positions, units }: Organisation,
): JsonObject {
  if (!assignee) return {};
  if ('position' in assignee) {
    const known = positions.get(assignee.position);
    if (known) return { ended: known.name };
    const nearest = positions.get(nearestWord(assignee.position, positions.keys()) ?? '');
    return {
      position: plainWords(assignee.position),
      ...(nearest && { nearest: nearest.name }),
    };
  }
  const role = plainWords(assignee.role);
  if (assignee.unit === null) return { role };
  const unit = units.get(assignee.unit);
  return unit ? { role, unit: unit.name } : { unit: plainWords(assignee.unit) };
}
