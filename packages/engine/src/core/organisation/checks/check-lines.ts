// Lines upwards that lead back to where they began.

import type { ProblemCode } from '../../codes.ts';
import type { Problem } from '../../problem.ts';
import { circlesIn } from './circles.ts';
import { error, type Entries, type Placed } from './entries.ts';

export function checkLines({ lists: { units, positions } }: Entries): Problem[] {
  return [
    ...lineProblems(units, 'parent', 'ORG_UNIT_CYCLE', 'units'),
    ...lineProblems(positions, 'superior', 'ORG_SUPERIOR_CYCLE', 'positions'),
  ];
}

function lineProblems<Word extends string>(
  entries: readonly Placed<{ readonly id: string } & { readonly [word in Word]?: string }>[],
  word: Word,
  code: ProblemCode,
  list: string,
): Problem[] {
  const byId = new Map(entries.map((entry) => [entry.value.id, entry]));
  const circles = circlesIn(byId.keys(), (id) => byId.get(id)?.value[word]);
  return circles.map((ids) =>
    error(code, `${byId.get(ids[0] ?? '')?.at ?? ''}/${word}`, { [list]: ids }),
  );
}
